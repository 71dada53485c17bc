// A member of staff is called while the desk's page is closed, in Chromium: turned on by an administrator, the browser let in, a test, then an alert that
// nobody takes. Only the maker's push service is ours: what it is handed is opened here by RFC 8291 and given to the page's real worker.
import assert from 'node:assert/strict';
import { createDecipheriv, createECDH, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Page, axe, open, serve, staff } from './browser.mjs';
import { say } from './words.mjs';

const t = say('es');
const shot = async (page, name) => { if (process.env.AMPARO_SHOTS) await page.screenshot({ path: `${process.env.AMPARO_SHOTS}/equipos-${name}.png`, fullPage: true }); };

/** What the browser's own push service gives out, and what it is handed. */
const key = createECDH('prime256v1');
const secret = randomBytes(16);
const point = key.generateKeys();
const handed = [];
const waiting = [];
const service = createServer(async (asked, answer) => {
  const body = Buffer.concat(await asked.toArray());
  answer.writeHead(201).end();
  const told = waiting.shift();
  if (told) told(body);
  else handed.push(body);
}).listen(0, '127.0.0.1');
await once(service, 'listening');
const at = `http://127.0.0.1:${service.address().port}`;
const next = () => (handed.length > 0 ? Promise.resolve(handed.shift()) : new Promise((told) => waiting.push(told)));

function opened(body) {
  const [salt, sender, sealed] = [body.subarray(0, 16), body.subarray(21, 21 + body[20]), body.subarray(21 + body[20])];
  const derive = (of, by, info, length) => Buffer.from(hkdfSync('sha256', of, by, info, length));
  const from = derive(key.computeSecret(sender), secret, Buffer.concat([Buffer.from('WebPush: info\0'), point, sender]), 32);
  const cipher = createDecipheriv('aes-128-gcm', derive(from, salt, 'Content-Encoding: aes128gcm\0', 16), derive(from, salt, 'Content-Encoding: nonce\0', 12));
  cipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  // The last record ends in a 2.
  assert.equal(plain.at(-1), 2);
  return plain.subarray(0, -1).toString('utf8');
}

const served = await serve();
const { browser, page, faults } = await open(served.url, { viewport: { width: 1280, height: 900 }, permissions: ['notifications'] });
const call = staff(page);
const desk = new Page(page);
const go = async (path) => {
  await page.goto(new URL(`/#/${path}`, served.url).href);
  await page.locator('h1').first().waitFor();
};

await page.addInitScript(([endpoint, p256dh, auth]) => {
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
  const standing = () => (localStorage.getItem('subscribed') ? {
    endpoint,
    options: { applicationServerKey: bytes(localStorage.getItem('subscribed')) },
    getKey: (name) => bytes(name === 'auth' ? auth : p256dh),
    unsubscribe: async () => { localStorage.removeItem('subscribed'); return true; },
  } : null);
  PushManager.prototype.getSubscription = async () => standing();
  PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
    localStorage.setItem('subscribed', applicationServerKey.replaceAll('-', '+').replaceAll('_', '/'));
    return standing();
  };
}, [`${at}/browser`, point.toString('base64'), secret.toString('base64')]);

try {
  await call('first_run', { language: 'es', office: 'MX-DAL', display_name: 'Ana Ruiz', username: 'ana', password: 'una frase bien larga' });
  const lawyer = await call('add_user', { id: randomUUID(), username: 'beto', display_name: 'Beto Sosa', password: 'otra frase bien larga', roles: ['lawyer'], language: 'es' });
  await page.reload();
  await go('settings/account');
  await page.getByText(t('devices-not-set')).waitFor();

  await go('settings/messengers');
  await page.getByText(t('messengers-push-on')).click();
  await desk.fill(t('messengers-push-contact'), 'guardia@example.org');
  await desk.fill(t('messengers-push-service'), at);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    assert.deepEqual(await axe(page), [], `messages, ${scheme}`);
    await shot(page, `ajustes-${scheme}`);
  }
  await desk.press(t('common-save'));
  await page.getByText(t('settings-saved')).first().waitFor();

  await go('settings/account');
  await desk.press(t('devices-add'));
  await page.getByText(t('devices-added')).first().waitFor();
  await page.getByText(t('devices-here'), { exact: true }).waitFor();
  await desk.press(t('devices-try-one', { label: '' }).trim());
  const test = opened(await next());
  assert.deepEqual(JSON.parse(test), { title: t('message-test-discreet-subject'), body: t('message-test-discreet') });
  await page.getByText(t('devices-last-sent')).waitFor();
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    assert.deepEqual(await axe(page), [], `the account, ${scheme}`);
    await shot(page, `cuenta-${scheme}`);
  }

  // Nobody takes it, and Ana is the manager. No name goes along.
  const press = { id: randomUUID(), sent: new Date().toISOString(), name: 'Luis Canario', lat: 32.9126, lon: -96.6389, for_whom: 'me' };
  await page.evaluate((body) => fetch('/api/button/receive_alert', { method: 'POST', body: JSON.stringify(body) }), press);
  const called = opened(await next());
  assert.deepEqual(JSON.parse(called), { title: t('desk-page', { office: 'MX-DAL' }), body: t('desk-page-body') });

  // What a colleague gives is said to the one to whom it is given, on the screen and on the device.
  const other = await (await browser.newContext()).newPage();
  await other.goto(served.url);
  const beto = staff(other);
  assert.equal((await beto('sign_in', { username: 'beto', password: 'otra frase bien larga' })).username ?? lawyer.username, 'beto');
  await beto('change_password', { old: 'otra frase bien larga', new: 'una frase muy distinta' });
  const incident = randomUUID();
  await beto('open_incident', { id: incident, title: 'Operativo', alert_id: press.id });
  const me = await call('me', {});
  const given = await beto('assign_incident', { id: incident, to: me.user_id });
  assert.equal(given.taken, 1);
  await page.getByText(t('alerts-given')).first().waitFor();
  const words = opened(await next());
  assert.equal(JSON.parse(words).title, t('desk-given', { office: 'MX-DAL' }));
  await shot(page, 'asignada');
  await desk.press(t('alerts-given-open'));
  await page.waitForURL(/queue=mine/);
  await shot(page, 'mias');
  await page.getByRole('row', { name: /Dallas County/ }).first().waitFor();

  await go('settings/account');
  await desk.press(t('devices-remove-one', { label: '' }).trim());
  await desk.named(t('devices-add'), 'button').waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem('subscribed')), null);
  assert.deepEqual(faults, []);
  console.log('called away from the desk in Chromium: 1 passed, 0 failed');
} finally {
  await browser.close();
  served.end();
  service.close();
}
