// Tasks of a case: what the case page shows of them, and how one is ended wherever it stands.
export { EndTask } from './end';
export { TaskList } from './list';
