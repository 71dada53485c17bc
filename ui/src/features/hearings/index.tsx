// Hearings of a case: what the case page shows of them.
export { HearingsList } from './list';
