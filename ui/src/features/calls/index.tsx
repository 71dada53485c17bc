// A call while it lasts: its form is kept as it is typed, an authority that asks is told neither yes nor no, rights are read out, the folio is spelled.
export { AuthorityButton, AuthorityNotes } from './authority';
export { OpenCalls } from './open-calls';
export { PossibleFolios } from './possible';
export { ReadOut } from './read-out';
export { RightsCards } from './rights-cards';
export { Kept, useKept, type Keeping } from './kept';
