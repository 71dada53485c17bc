// Papers of a case, and what the calendar gives to take along.
export { DayPapers } from './days';
export { Feeds } from './feeds';
export { PrintSummary } from './print-summary';
