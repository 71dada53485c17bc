// A small IndexedDB store: the phone's key pair, and the alert on its way, where the page's worker finds it when the page is put away.
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

/** Leaves the alert where the worker finds it, and asks the browser to wake the worker when there is a network. */
export async function leave(alert: { id: string }): Promise<void> {
  try {
    await store('outbox', alert);
    const worker = (await navigator.serviceWorker?.ready) as (ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }) | undefined;
    await worker?.sync?.register('outbox');
  } catch {
    // The page itself sends it as well; the worker only helps.
  }
}

export const taken = (): Promise<unknown> => drop('outbox').catch(() => undefined);

export async function forgetStore(): Promise<void> {
  await run('readwrite', (kept) => kept.clear()).catch(() => undefined);
}
