// The Alert Button on a cheap phone in Chromium: prepared, practised, pressed with and without a network, taken back, and what the phone keeps of it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { axe, open, serve, staff } from './browser.mjs';
import { say } from './words.mjs';

const t = say('es');
const begins = (key) => t(key).split('{')[0].trim();
const SECRETS = ['Rosa Secreta', '2145550142', '135790', '246802'];
const served = await serve(['desk', '--port', '0', '--practice']);
const desk = await open(served.url);
await desk.page.getByRole('button', { name: t('shell-practice-open') }).click();
await desk.page.getByText(t('shell-practice-word'), { exact: true }).first().waitFor();

const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, permissions: ['geolocation'], geolocation: { latitude: 32.9126, longitude: -96.6389, accuracy: 40 } };
const { browser, page, faults } = await open(`${served.url}button`, phone);
const context = page.context();
const press = (key) => page.getByRole('button', { name: t(key) }).first().click();
const reads = (text) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text, { timeout: 30_000 });
const shot = async (name) => { if (process.env.AMPARO_SHOTS) await page.screenshot({ path: `${process.env.AMPARO_SHOTS}/button-${name}.png` }); };
const sound = async (where) => {
  assert.deepEqual(await axe(page), [], `accessibility of ${where}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${where} is ${wide} pixels wider than the phone`);
};
const hold = async (key) => {
  // The round one: what begins to practise is called the same.
  await page.locator('.big', { hasText: t(key) }).hover();
  await page.mouse.down();
  await page.waitForFunction(() => document.querySelector('.way'));
  await page.mouse.up();
};

/** Everything that the phone keeps of this page, as text: both stores, the caches and the cookies. */
const kept = () => page.evaluate(async () => {
  const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result); });
    for (const store of database.objectStoreNames) {
      const rows = await new Promise((done) => { const asked = database.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result); });
      found.push(JSON.stringify(rows));
    }
    database.close();
  }
  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) found.push(request.url);
  return found.join('\n');
});
const keepsNoSecret = async (when) => {
  const found = await kept();
  for (const secret of SECRETS) {
    const digest = createHash('sha256').update(secret).digest();
    for (const form of [secret, digest.toString('hex'), digest.toString('base64'), Buffer.from(secret).toString('base64')]) assert.ok(!found.includes(form), `${when}: the phone keeps a secret`);
  }
};

/** Prepares one contact and two PINs. */
async function prepare() {
  await page.getByLabel(t('button-contact-name'), { exact: true }).fill('Rosa Secreta');
  await page.getByLabel(t('button-contact-reach')).fill('214 555 0142');
  await page.getByLabel(t('button-contact-wording')).selectOption('discreet');
  await press('button-add-contact');
  await page.getByLabel(t('button-pin-retract'), { exact: true }).fill('135790');
  await page.getByLabel(t('button-pin-duress'), { exact: true }).fill('135790');
  await press('button-seal');
  await reads(t('button-pin-differ'));
  await page.getByLabel(t('button-pin-duress'), { exact: true }).fill('246802');
  await press('button-seal');
  await reads(begins('button-sealed'));
}

/** Another press: the one before stays with the office. */
async function again() {
  page.once('dialog', (dialog) => dialog.accept());
  await press('button-another');
  await page.getByRole('button', { name: t('button-press') }).waitFor();
}

/** Has the browser wake the worker for what was left in the outbox. */
async function wake() {
  const devtools = await context.newCDPSession(page);
  const known = new Promise((found) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const worker = registrations.find(({ scopeURL }) => scopeURL.endsWith('/button'));
      if (worker) found(worker.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.dispatchSyncEvent', { origin: new URL(served.url).origin, registrationId: await known, tag: 'outbox', lastChance: false });
  await devtools.detach();
}
/** The alerts that stand on the desk. */
const standing = async () => (await staff(desk.page)('list_alerts', { queue: 'all', limit: 200 })).rows.map(({ id }) => id);
const patience = Date.now() + 300_000;

try {
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await sound('the button');
  await shot('to-press');
  await press('button-prepare');
  await reads(t('button-check-offline-yes'));
  await sound('preparing');
  const sent = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await prepare();
  await keepsNoSecret('after preparing');
  assert.ok(!sent.some((body) => SECRETS.some((secret) => body.includes(secret))), 'nothing of it left the phone');
  await press('button-done');

  await press('button-rights');
  await sound('the rights');
  await press('button-back');

  // Practice ends after one press and offers the real one.
  await press('button-practise');
  await hold('button-press-practice');
  await reads(t('button-delivered'));
  await reads(t('button-practice-explained'));
  await sound('a practice press');
  await press('button-real');
  await page.locator('.band').waitFor({ state: 'detached' });
  await reads(t('button-delivered'));
  await keepsNoSecret('after a press');
  await sound('a delivered press');
  await shot('delivered');

  // Where the phone is, as it knows it in the second of holding; what the satellites say later goes after it.
  await again();
  await page.evaluate(() => {
    navigator.geolocation.getCurrentPosition = (take, refused, { enableHighAccuracy }) => {
      const say = (accuracy) => take({ coords: { latitude: 32.9126, longitude: -96.6389, accuracy } });
      if (enableHighAccuracy) globalThis.satellites = () => say(8);
      else say(900);
    };
  });
  await hold('button-press');
  await reads(t('button-delivered'));
  const pressed = await page.evaluate(() => JSON.parse(localStorage.getItem('amparo-button-press')).body.id);
  const error = async () => (await staff(desk.page)('get_alert', { id: pressed })).position.accuracy_m;
  assert.equal(await error(), 900);
  await page.evaluate(() => globalThis.satellites());
  while ((await error()) !== 8) assert.ok(Date.now() < patience, 'the better position reaches the desk');
  await page.reload();

  // The PIN that takes back, the one for duress and a wrong one: the same answer, the same pixels, the same kept.
  const seen = [];
  for (const pin of ['135790', '246802', '999999']) {
    await again();
    await hold('button-press');
    await reads(t('button-delivered'));
    await page.getByText(t('button-retract-title')).click();
    await page.getByLabel(t('button-retract-pin'), { exact: true }).fill(pin);
    const answered = page.waitForResponse((response) => response.url().endsWith('/retract_alert'));
    await press('button-retract');
    const answer = await answered;
    await reads(t('button-retract-heard'));
    await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
    const stays = await page.evaluate(() => {
      const { body, receipt, savedAt, ...rest } = JSON.parse(localStorage.getItem('amparo-button-press'));
      return JSON.stringify({ ...rest, reading: rest.reading?.state });
    });
    // What differs between any two alerts is not looked at: the folio and the minute.
    const shot = await page.screenshot({ fullPage: true, animations: 'disabled', mask: [page.locator('.folio'), page.locator('.state-detail')] });
    seen.push({ status: answer.status(), body: await answer.text(), length: answer.headers()['content-length'], stays, shot: shot.toString('base64') });
    await keepsNoSecret('after taking back');
    await sound('a press taken back');
  }
  assert.ok(seen.every(({ body }) => body === '{}'));
  assert.deepEqual(seen[1], seen[0], 'duress looks like the right PIN');
  assert.deepEqual(seen[2], seen[0], 'a wrong PIN looks like the right one');

  // On a poor line (50 kilobits a second, a second and a half there and back) the words come at once, and the receipt when it is there.
  await again();
  const line = await context.newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 1500, downloadThroughput: 6250, uploadThroughput: 6250 });
  await page.reload();
  await page.getByRole('button', { name: t('button-press') }).waitFor();
  await hold('button-press');
  await reads(t('button-saved'));
  await reads(t('button-delivered'));
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await line.detach();

  // Pressed without a network, and the page is closed: the worker sends it when there is one, and the page that is opened later shows that same receipt.
  await again();
  await context.setOffline(true);
  await hold('button-press');
  await reads(begins('button-not-delivered'));
  const left = await page.evaluate(() => JSON.parse(localStorage.getItem('amparo-button-press')).body.id);
  await page.goto('about:blank');
  await context.setOffline(false);
  // The page never had a network. The browser wakes the worker by itself when it thinks fit; here it is asked to.
  for (let tries = 0; !(await standing()).includes(left); tries += 1) {
    assert.ok(Date.now() < patience, 'the worker sends what was left');
    if (tries % 20 === 0) await wake();
  }
  await page.goto(`${served.url}button`);
  await reads(t('button-delivered'));
  assert.equal((await standing()).filter((id) => id === left).length, 1, 'one alert');

  // Without a network: it opens, it keeps, it says so in red, it shows the code; two days later it is still there and is sent.
  await again();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: t('button-press') }).waitFor();
  await hold('button-press');
  await reads(begins('button-not-delivered'));
  await reads(t('button-text-read-out'));
  const code = await page.locator('.by-text strong').innerText();
  assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}-[0-9A-Z]{2}$/);
  await sound('an undelivered press');
  await keepsNoSecret('without a network');
  await page.clock.install({ time: Date.now() + 2 * 86_400_000 });
  await page.reload();
  await reads(begins('button-not-delivered'));
  assert.equal(await page.locator('.by-text strong').innerText(), code, 'the same press');
  await context.setOffline(false);
  await page.clock.runFor(31_000);
  await reads(t('button-delivered'));

  // The host itself gone: the page opens and says what is true.
  served.host.removeAllListeners('exit');
  served.host.kill();
  await page.reload();
  await reads(t('button-delivered'));

  // A wipe leaves nothing.
  await again();
  await press('button-prepared');
  page.once('dialog', (dialog) => dialog.accept());
  await press('button-erase');
  await page.getByRole('button', { name: t('button-prepare') }).waitFor();
  const keys = await page.evaluate(() => Object.keys(localStorage));
  assert.ok(!keys.includes('amparo-button-press'), keys.join());
  assert.ok(!(await kept()).includes('"sealed":{'), 'the sealed profile is gone');
  assert.deepEqual(faults, []);
  console.log('the phone, prepared, pressed, taken back, without a network: 1 passed, 0 failed');
} catch (error) {
  await page.screenshot({ path: 'shots/lost.png', fullPage: true });
  throw error;
} finally {
  await browser.close();
  await desk.browser.close();
  served.end();
}
