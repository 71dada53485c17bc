// The Alert Button's worker: keeps the page and its files so that it opens without a network, and sends what the page left in the outbox.
const CACHE = 'amparo-button-1';
/** Milliseconds after which the page is opened as it was kept; the network goes on behind it. */
const PATIENCE = 2000;
/** Milliseconds after which a try to send counts as lost. */
const LOST = 20_000;
const page = () => new URL(self.registration.scope).pathname;

/** Only a host of ours names its version: what a proxy or the sign-in page of a network answers is not the page, whatever its status. */
const ours = (response) => response.ok && response.headers.has('x-amparo-version');

/** The page with every script and style that it names. */
async function keep(response) {
  if (!ours(response)) throw new Error('not the page');
  const cache = await caches.open(CACHE);
  const html = await response.clone().text();
  // A file that is named twice is asked for once: the cache refuses a list with the same address twice.
  const files = [...new Set([...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1]))];
  await cache.addAll(files);
  await cache.put(page(), response);
  const kept = new Set([page(), ...files]);
  for (const request of await cache.keys()) if (!kept.has(new URL(request.url).pathname)) await cache.delete(request);
}

self.addEventListener('install', (event) => {
  event.waitUntil(fetch(page(), { cache: 'no-cache' }).then(keep).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page from the network while that answers soon, so that it is never older than it must be; else as it was kept. Nobody waits for the keeping. */
async function opened(event) {
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((response) => ours(response) && keep(response.clone())).catch(() => undefined));
  const kept = await caches.match(page());
  if (!kept) return fresh;
  const late = new Promise((done) => setTimeout(() => done(kept), PATIENCE));
  return Promise.race([late, fresh.then((response) => (ours(response) ? response : kept), () => kept)]);
}

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || pathname.startsWith('/api/')) return;
  if (event.request.mode === 'navigate') event.respondWith(opened(event));
  else event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});

const ask = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

/** Sends the alerts that the page left, each under its own id. The page asks again when it is opened and gets the same receipts. */
async function send() {
  const opening = indexedDB.open('amparo-button', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
  const database = await ask(opening);
  const kept = (mode) => database.transaction('kept', mode).objectStore('kept');
  const take = (key) => ask(kept('readwrite').delete(key));
  let again = false;
  for (const key of (await ask(kept('readonly').getAllKeys())).filter((one) => /^outbox(:|$)/.test(one))) {
    const left = await ask(kept('readonly').get(key));
    if (!left) continue;
    // An earlier version left the alert by itself.
    const { alert, until } = left.alert ? left : { alert: left, until: null };
    // A practice whose time has run out would be a real alert.
    if (until !== null && Date.now() >= until) {
      await take(key);
      continue;
    }
    const body = JSON.stringify(alert);
    const response = await fetch('/api/button/receive_alert', { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(LOST) }).catch(() => null);
    if (response && ours(response)) await take(key);
    else again ||= !response || !response.headers.has('x-amparo-version') || response.status >= 500 || response.status === 408 || response.status === 429;
  }
  database.close();
  if (again) throw new Error('not yet');
}
self.addEventListener('sync', (event) => {
  if (event.tag === 'outbox') event.waitUntil(send());
});
