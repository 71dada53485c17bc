// Shows a call of staff while no page of the desk is open. What comes is a headline and a line of words; no person is named in it.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title, body } = event.data.json();
  // One notice speaks for all: a newer one takes its place and calls again.
  event.waitUntil(self.registration.showNotification(title, { body, tag: 'amparo-call', renotify: true, requireInteraction: true, icon: '/icon.svg', vibrate: [300, 150, 300, 150, 300] }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const open = async () => {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const desk = pages.find((page) => new URL(page.url).pathname === '/');
    return desk ? desk.focus() : self.clients.openWindow('/#/alerts');
  };
  event.waitUntil(open());
});
