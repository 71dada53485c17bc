// A small IndexedDB store: the phone's key pair, and the alert on its way, where the page's worker finds it when the page is put away.
import type { AlertBody } from './alert';

const NAME = 'amparo-button';
const STORE = 'kept';

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
  });
}

async function run<Answer>(mode: IDBTransactionMode, ask: (kept: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer> {
  const database = await open();
  try {
    return await new Promise<Answer>((done, failed) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = () => failed(transaction.error ?? new Error('IndexedDB'));
    });
  } finally {
    database.close();
  }
}

export const stored = <Kept>(key: string): Promise<Kept | undefined> => run('readonly', (kept) => kept.get(key) as IDBRequest<Kept | undefined>);
export const store = (key: string, value: unknown): Promise<unknown> => run('readwrite', (kept) => kept.put(value, key));
export const drop = (key: string): Promise<unknown> => run('readwrite', (kept) => kept.delete(key));

/** What was left: the alert as it is sent, and until when where it is practice. */
export type Left = { alert: AlertBody; until: number | null };

const OUTBOX = 'outbox';
const keyOf = (id: string): string => `${OUTBOX}:${id}`;

/** Leaves the alert where the worker finds it, and asks the browser to wake the worker when there is a network. */
export async function leave(alert: AlertBody, until: number | null): Promise<void> {
  try {
    await store(keyOf(alert.id), { alert, until } satisfies Left);
    // Without a worker there is never one ready: nobody waits for it.
    void navigator.serviceWorker?.ready.then((worker) => (worker as ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }).sync?.register(OUTBOX)).catch(() => undefined);
  } catch {
    // The page itself sends it as well; the worker only helps.
  }
}

export const taken = (id: string): Promise<unknown> => drop(keyOf(id)).catch(() => undefined);

/** Everything that was left and not taken. An earlier version left one alert, under the bare name. */
export async function left(): Promise<Left[]> {
  const found = await run('readonly', (kept) => kept.getAll(IDBKeyRange.bound(OUTBOX, keyOf('\uffff'))) as IDBRequest<(Left | AlertBody)[]>).catch(() => []);
  void drop(OUTBOX).catch(() => undefined);
  return found.map((one) => ('alert' in one ? one : { alert: one, until: null }));
}

export async function forgetStore(): Promise<void> {
  await run('readwrite', (kept) => kept.clear()).catch(() => undefined);
}
