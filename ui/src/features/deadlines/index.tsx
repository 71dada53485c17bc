// Deadlines of a case: what the case page shows of them, and how a date is read wherever one stands.
export { DeadlineList } from './list';
export { Changes, mayTick, tickOf, type Ticks } from './changes';
export { toneOf, useDueText, type Due } from './due';
export { useSentence } from './why';
