// Custody of a case: what the case page shows of it.
export { CustodyTimeline } from './timeline';
