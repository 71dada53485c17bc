// The Alert Button's worker: keeps the page and its files so that it opens without a network, and sends what the page left in the outbox.
const CACHE = 'amparo-button-1';
const page = () => new URL(self.registration.scope).pathname;

/** The page with every script and style that it names. */
async function keep(response) {
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

/** The page from the network while there is one, so that it is never older than it must be; else as it was kept. */
async function opened(request) {
  try {
    const response = await fetch(request);
    if (response.ok) await keep(response.clone());
    return response;
  } catch {
    return (await caches.match(page())) ?? Response.error();
  }
}

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || pathname.startsWith('/api/')) return;
  if (event.request.mode === 'navigate') event.respondWith(opened(event.request));
  else event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});

const ask = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

/** Sends the alert that the page left. The page asks again when it is opened and gets the same receipt. */
async function send() {
  const opening = indexedDB.open('amparo-button', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
  const database = await ask(opening);
  const alert = await ask(database.transaction('kept').objectStore('kept').get('outbox'));
  if (alert) {
    const response = await fetch('/api/button/receive_alert', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(alert) });
    if (response.status >= 500) throw new Error('not yet');
    if (response.ok) await ask(database.transaction('kept', 'readwrite').objectStore('kept').delete('outbox'));
  }
  database.close();
}
self.addEventListener('sync', (event) => {
  if (event.tag === 'outbox') event.waitUntil(send());
});
