// Events and questions of a case: what the case page shows of them.
export { EventsAndFacts } from './section';
export { RecordEvent } from './record';
export { useEventItems } from './timeline';
