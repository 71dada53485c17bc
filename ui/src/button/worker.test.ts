// The page's worker, run as the browser runs it: what it opens without a network or with a bad one, and what it sends of the outbox.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { left, leave, stored } from './outbox';

type Handler = (event: unknown) => void;

/** A worker whose network and cache are the test's own. */
function worker(network: (url: string, init?: RequestInit) => Promise<Response>) {
  const heard = new Map<string, Handler>();
  const kept = new Map<string, Response>();
  const path = (of: string | { url: string }) => new URL(typeof of === 'string' ? of : of.url, 'https://consulado.example').pathname;
  const cache = {
    addAll: async (files: string[]) => { for (const file of files) kept.set(file, await network(file)); },
    put: (of: string, response: Response) => { kept.set(path(of), response); return Promise.resolve(); },
    keys: () => Promise.resolve([...kept.keys()].map((one) => ({ url: `https://consulado.example${one}` }))),
    delete: (of: { url: string }) => Promise.resolve(kept.delete(path(of))),
  };
  const self = { addEventListener: (name: string, run: Handler) => heard.set(name, run), registration: { scope: 'https://consulado.example/button' }, skipWaiting: () => undefined, clients: { claim: () => Promise.resolve() } };
  const caches = { open: () => Promise.resolve(cache), match: (of: string | { url: string }) => Promise.resolve(kept.get(path(of))?.clone()) };
  const fetching = (of: string | { url: string }, init?: RequestInit) => network(path(of), init);
  new Function('self', 'caches', 'fetch', 'indexedDB', readFileSync('public/button-worker.js', 'utf8'))(self, caches, fetching, indexedDB);
  const wait = async (name: string, event: object = {}) => {
    const work: Promise<unknown>[] = [];
    heard.get(name)?.({ ...event, waitUntil: (one: Promise<unknown>) => work.push(one) });
    return Promise.all(work);
  };
  const opens = async () => {
    let answer: Promise<Response> | undefined;
    heard.get('fetch')?.({ request: { url: 'https://consulado.example/button', method: 'GET', mode: 'navigate' }, respondWith: (one: Promise<Response>) => { answer = one; }, waitUntil: () => undefined });
    return (await answer)?.text();
  };
  return { install: () => wait('install'), sync: (tag = 'outbox') => wait('sync', { tag }), opens };
}

const own = (body: string, status = 200) => new Response(body, { status, headers: { 'x-amparo-version': '1' } });
const alert = (id: string) => ({ id, sent: '2026-11-22T20:00:00Z', language: 'es' as const });

beforeEach(async () => { await Promise.all((await left()).map(({ alert: { id } }) => import('./outbox').then(({ taken }) => taken(id)))); });
afterEach(() => vi.useRealTimers());

test('opens what it kept when a proxy answers in place of the host, and keeps none of that', async () => {
  let network: () => Promise<Response> = () => Promise.resolve(own('<p>the button</p>'));
  const phone = worker(() => network());
  await phone.install();
  for (const answer of [new Response('Bad gateway', { status: 502 }), own('locked', 503), new Response('<p>sign in to the airport</p>')]) {
    network = () => Promise.resolve(answer.clone());
    expect(await phone.opens()).toBe('<p>the button</p>');
  }
  network = () => Promise.reject(new TypeError('no network'));
  expect(await phone.opens()).toBe('<p>the button</p>');
});

test('opens what it kept after two seconds while the host hangs', async () => {
  let network: () => Promise<Response> = () => Promise.resolve(own('<p>the button</p>'));
  const phone = worker(() => network());
  await phone.install();
  network = () => new Promise(() => undefined);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const opened = phone.opens();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await opened).toBe('<p>the button</p>');
});

test('does not install what is not the page', async () => {
  await expect(worker(() => Promise.resolve(new Response('<p>sign in</p>'))).install()).rejects.toThrow();
});

test('sends every alert that was left, each under its id, and forgets what the office has', async () => {
  const sent: string[] = [];
  const phone = worker((_, init) => {
    sent.push((JSON.parse(String(init?.body)) as { id: string }).id);
    return Promise.resolve(own('{"folio":"A"}'));
  });
  await Promise.all([leave(alert('one'), null), leave(alert('two'), null), leave(alert('practice'), Date.now() + 60_000), leave(alert('lapsed'), Date.now() - 1)]);
  await phone.sync('another');
  expect(sent).toEqual([]);
  await phone.sync();
  expect(sent.sort()).toEqual(['one', 'practice', 'two']);
  expect(await left()).toEqual([]);
});

test.each([[408, true], [429, true], [500, true], [503, true], [422, false]])('asks to be woken again after %d: %s', async (status, again) => {
  const phone = worker(() => Promise.resolve(own('{}', status)));
  await leave(alert('one'), null);
  const woken = phone.sync();
  if (again) await expect(woken).rejects.toThrow('not yet');
  else await woken;
  expect(await stored('outbox:one')).toBeDefined();
});

test('does not take the answer of a proxy for a receipt', async () => {
  await leave(alert('one'), null);
  await expect(worker(() => Promise.resolve(new Response('{}'))).sync()).rejects.toThrow('not yet');
  expect(await left()).toHaveLength(1);
});

test('the page asks to be woken under the name that the worker hears', async () => {
  const register = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { serviceWorker: { ready: Promise.resolve({ sync: { register } }) } });
  await leave(alert('one'), null);
  await vi.waitFor(() => expect(register).toHaveBeenCalledWith('outbox'));
  vi.unstubAllGlobals();
});
