// The Alert Button on a cheap phone in Chromium: prepared, practised, pressed with and without a network, taken back, and what the phone keeps of it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, request as asked } from 'node:http';
import { axe, open, serve, staff } from './browser.mjs';
import { say } from './words.mjs';

const t = say('es');
const begins = (key) => t(key).split('{')[0].trim();
const SECRETS = ['Rosa Secreta', '2145550142', '135790', '246802'];
const served = await serve(['desk', '--port', '0', '--practice']);
const desk = await open(served.url);

/** What stands between a phone and the host: it hands everything on, answers in its place, or says nothing at all. */
let line = 'good';
let host = served.url;
/** The one time that every receipt says, for pictures that are compared. */
let minute = null;
const between = createServer((ask, answer) => {
  if (line === 'hangs') return;
  if (line === 'bad') {
    answer.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    return;
  }
  const onward = asked(new URL(ask.url, host), { method: ask.method, headers: ask.headers }, (got) => {
    if (minute === null || !ask.url.endsWith('/receive_alert')) {
      answer.writeHead(got.statusCode, got.headers);
      got.pipe(answer);
      return;
    }
    const parts = [];
    got.on('data', (part) => parts.push(part)).on('end', () => {
      const body = JSON.stringify({ ...JSON.parse(Buffer.concat(parts).toString()), received_at: minute });
      answer.writeHead(got.statusCode, { ...got.headers, 'content-length': Buffer.byteLength(body) }).end(body);
    });
  });
  onward.on('error', () => answer.destroy());
  ask.pipe(onward);
});
await new Promise((done) => between.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${between.address().port}/`;
await desk.page.getByRole('button', { name: t('shell-practice-open') }).click();
await desk.page.getByText(t('shell-practice-word'), { exact: true }).first().waitFor();

const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, permissions: ['geolocation'], geolocation: { latitude: 32.9126, longitude: -96.6389, accuracy: 40 } };
const { browser, page, faults } = await open(`${url}button`, phone);
const context = page.context();
const press = (key) => page.getByRole('button', { name: t(key) }).first().click();
const reads = (text) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text, { timeout: 30_000 });
const shot = async (name) => { if (process.env.AMPARO_SHOTS) await page.screenshot({ path: `${process.env.AMPARO_SHOTS}/button-${name}.png` }); };
const sound = async (where) => {
  assert.deepEqual(await axe(page), [], `accessibility of ${where}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${where} is ${wide} pixels wider than the phone`);
};
/** The same in both languages, light and dark. */
const soundInAll = async (where) => {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const language of ['English', 'Español']) {
      await page.getByRole('button', { name: language, exact: true }).click();
      await sound(`${where}, after ${language}, ${scheme}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
};
const hold = async (key) => {
  // The round one: what begins to practise is called the same.
  await page.locator('.big', { hasText: t(key) }).hover();
  await page.mouse.down();
  await page.waitForFunction(() => document.querySelector('.way'));
  await page.mouse.up();
};
/** Writes down, from the page itself, when the button was touched, when the phone shook and when which words were there. */
const watched = () => page.evaluate(() => {
  globalThis.seen = { shaken: [], words: {} };
  navigator.vibrate = (pattern) => { globalThis.seen.shaken.push({ at: performance.now(), pattern }); return true; };
  document.addEventListener('pointerdown', () => { globalThis.seen.down = performance.now(); }, { capture: true, once: true });
  new MutationObserver(() => {
    const words = document.querySelector('.state')?.textContent;
    if (words) globalThis.seen.words[words] ??= performance.now();
  }).observe(document.getElementById('page'), { childList: true, subtree: true, characterData: true });
});

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

/** The press that was made last, as the phone keeps it. */
const newest = () => page.evaluate(() => {
  const all = Object.keys(localStorage).filter((key) => key.startsWith('amparo-button-press:')).map((key) => JSON.parse(localStorage.getItem(key)));
  return all.sort((a, b) => b.savedAt.localeCompare(a.savedAt))[0];
});

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
  await devtools.send('ServiceWorker.dispatchSyncEvent', { origin: new URL(url).origin, registrationId: await known, tag: 'outbox', lastChance: false });
  await devtools.detach();
}
/** The alerts that stand on the desk. */
const standing = async () => (await staff(desk.page)('list_alerts', { queue: 'all', limit: 200 })).rows.map(({ id }) => id);
const patience = Date.now() + 300_000;

try {
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await soundInAll('the button');
  const installing = await context.newCDPSession(page);
  const { installabilityErrors } = await installing.send('Page.getInstallabilityErrors');
  // The window of a test is a private one.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), [], 'the page can be put on the home screen');
  await installing.detach();
  await shot('to-press');
  await press('button-prepare');
  await reads(t('button-check-offline-yes'));
  await soundInAll('preparing');
  const sent = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await prepare();
  await keepsNoSecret('after preparing');
  assert.ok(!sent.some((body) => SECRETS.some((secret) => body.includes(secret))), 'nothing of it left the phone');
  // The card that is printed has what to say and whom to call, and nobody's name but the person's.
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('body').innerText();
  assert.ok(printed.includes(t('button-card-title')) && printed.includes('520') && !printed.includes('Rosa'), printed);
  assert.ok(!printed.includes(t('button-done')), 'only the card is printed');
  await page.emulateMedia({ media: 'screen' });
  await press('button-done');

  await press('button-rights');
  await soundInAll('the rights');
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
  await soundInAll('a delivered press');
  await shot('delivered');

  // Held for a second: the phone shakes and says so within 0.3 s, and the receipt is there within two.
  await again();
  await watched();
  await hold('button-press');
  await reads(t('button-delivered'));
  const { down, shaken, words } = await page.evaluate(() => globalThis.seen);
  const held = down + 1000;
  assert.deepEqual(shaken.map(({ pattern }) => pattern), [25, [120, 60, 120]]);
  assert.ok(shaken[1].at - held <= 300, `shaken after ${shaken[1].at - held} ms`);
  assert.ok(Math.min(...Object.values(words)) - held <= 300, `words after ${JSON.stringify(words)}, held at ${held}`);
  assert.ok(words[t('button-delivered')] - held <= 2000, `the receipt after ${words[t('button-delivered')] - held} ms`);
  // What is answered afterwards stands at the desk.
  await page.getByLabel(t('button-for-me'), { exact: true }).check();
  await page.getByLabel(t('button-yes'), { exact: true }).check();
  await page.getByLabel(t('button-child-where'), { exact: true }).fill('escuela Lincoln');
  await page.keyboard.press('Tab');
  await page.getByText(t('button-retract-title')).click();
  await press('button-safe');
  await reads(t('button-safe-heard'));
  const answered = (await newest()).body.id;
  const stands = async () => (await staff(desk.page)('get_alert', { id: answered }));
  while ((await stands()).child_where !== 'escuela Lincoln') assert.ok(Date.now() < patience, 'the answers reach the desk');
  const told = await stands();
  assert.deepEqual([told.line.for_whom, told.line.child_alone, typeof told.retraction.safe_at], ['me', true, 'string']);
  await page.reload();

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
  const pressed = (await newest()).body.id;
  const error = async () => (await staff(desk.page)('get_alert', { id: pressed })).position.accuracy_m;
  assert.equal(await error(), 900);
  await page.evaluate(() => globalThis.satellites());
  while ((await error()) !== 8) assert.ok(Date.now() < patience, 'the better position reaches the desk');
  await page.reload();

  // The PIN that takes back, the one for duress and a wrong one: the same answer, the same pixels, the same kept.
  const seen = [];
  const judged = [];
  minute = new Date().toISOString();
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
    const { body, receipt, savedAt, ahead, ...rest } = await newest();
    const stays = JSON.stringify({ ...rest, reading: rest.reading?.state });
    // What differs between any two alerts is not looked at: the folio. The minute is the same for all: the page's clock stands still, and the receipt says one time.
    const shot = await page.screenshot({ fullPage: true, animations: 'disabled', mask: [page.locator('.folio')] });
    const call = staff(desk.page);
    const there = await call('get_alert', { id: body.id });
    judged.push(there.retraction.verdict);
    // What the family is written and may read is the same as well.
    const family = await call('alert_family', { id: body.id });
    const { code } = await call('give_status_code', { contact_id: family.contacts[0].id, challenge: 'dijo el nombre de la madre' });
    const status = await page.evaluate((given) => fetch('/api/button/family_status', { method: 'POST', body: JSON.stringify({ code: given }) }).then((got) => got.text()), code);
    const written = family.contacts[0].messages.map(({ way, state, why, template }) => [way, state, why, template]);
    const news = status.replaceAll(receipt.folio, 'FOLIO').replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"TIME"');
    seen.push({ written, news, status: answer.status(), body: await answer.text(), length: answer.headers()['content-length'], stays, shot: shot.toString('base64') });
    await keepsNoSecret('after taking back');
    await sound('a press taken back');
  }
  minute = null;
  assert.deepEqual(judged, ['retracted', 'duress', 'wrong'], 'the office tells them apart');
  assert.ok(seen.every(({ body }) => body === '{}'));
  assert.deepEqual(seen[1], seen[0], 'duress looks like the right PIN');
  assert.deepEqual(seen[2], seen[0], 'a wrong PIN looks like the right one');

  // On a poor line (50 kilobits a second, a second and a half there and back) the words come at once, and the receipt when it is there.
  await again();
  const poor = await context.newCDPSession(page);
  await poor.send('Network.emulateNetworkConditions', { offline: false, latency: 1500, downloadThroughput: 6250, uploadThroughput: 6250 });
  await page.reload();
  await page.getByRole('button', { name: t('button-press') }).waitFor();
  await hold('button-press');
  await reads(t('button-saved'));
  await reads(t('button-delivered'));
  await poor.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await poor.detach();

  // Pressed without a network, and the page is closed: the worker sends it when there is one, and the page that is opened later shows that same receipt.
  await again();
  await context.setOffline(true);
  await hold('button-press');
  await reads(begins('button-not-delivered'));
  const left = (await newest()).body.id;
  await page.goto('about:blank');
  await context.setOffline(false);
  // The page never had a network. The browser wakes the worker by itself when it thinks fit; here it is asked to.
  for (let tries = 0; !(await standing()).includes(left); tries += 1) {
    assert.ok(Date.now() < patience, 'the worker sends what was left');
    if (tries % 20 === 0) await wake();
  }
  await page.goto(`${url}button`);
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
  await soundInAll('an undelivered press');
  await keepsNoSecret('without a network');
  await page.clock.install({ time: Date.now() + 2 * 86_400_000 });
  await page.reload();
  await reads(begins('button-not-delivered'));
  assert.equal(await page.locator('.by-text strong').innerText(), code, 'the same press');
  await context.setOffline(false);
  await page.clock.runFor(31_000);
  await reads(t('button-delivered'));

  // A proxy that answers in the host's place, a host that hangs: the page opens as it was kept.
  for (const bad of ['bad', 'hangs']) {
    line = bad;
    await page.reload({ waitUntil: 'commit' });
    await reads(t('button-delivered'));
  }
  line = 'good';

  // The host itself is killed: the page opens and says what is true. What is pressed meanwhile is one alert once a host is there again.
  served.host.removeAllListeners('exit');
  served.host.kill('SIGKILL');
  await page.reload();
  await reads(t('button-delivered'));
  await again();
  await hold('button-press');
  await reads(t('button-undelivered'));
  const meanwhile = (await newest()).body.id;
  const second = await serve(['desk', '--port', '0', '--practice'], { AMPARO_HOME: served.home });
  host = second.url;
  const later = await open(second.url);
  await later.page.getByRole('button', { name: t('shell-practice-open') }).click();
  await later.page.getByText(t('shell-practice-word'), { exact: true }).first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await reads(t('button-delivered'));
  const { rows } = await staff(later.page)('list_alerts', { queue: 'all', limit: 200 });
  assert.equal(rows.filter(({ id }) => id === meanwhile).length, 1, 'one alert after the host was killed');
  await later.browser.close();
  second.end();

  // A wipe leaves nothing.
  await again();
  await press('button-prepared');
  page.once('dialog', (dialog) => dialog.accept());
  await press('button-erase');
  await page.getByRole('button', { name: t('button-prepare') }).waitFor();
  const keys = await page.evaluate(() => Object.keys(localStorage));
  assert.ok(!keys.some((key) => key.startsWith('amparo-button-press')), keys.join());
  assert.ok(!(await kept()).includes('"sealed":{'), 'the sealed profile is gone');
  assert.deepEqual(faults, []);
  console.log('the phone, prepared, pressed, taken back, without a network: 1 passed, 0 failed');
} catch (error) {
  await page.screenshot({ path: 'shots/lost.png', fullPage: true });
  throw error;
} finally {
  await browser.close();
  await desk.browser.close();
  between.closeAllConnections();
  between.close();
  served.end();
}
