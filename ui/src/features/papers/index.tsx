// Papers of a case.
export { PrintSummary } from './print-summary';
