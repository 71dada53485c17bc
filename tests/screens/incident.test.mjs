// A raid on the desk in Chromium: many presses are gathered into one incident by the keyboard, taken and shared out at once, two lines of the roster
// become one person, a witness adds another, it closes once nobody waits, and the next press is heard.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Page, axe, open, serve, staff } from './browser.mjs';
import { say } from './words.mjs';

const t = say('es');
const served = await serve();
const { browser, page, faults } = await open(served.url, { viewport: { width: 1280, height: 720 } });
const call = staff(page);
const desk = new Page(page);
const names = ['Ana Canario', 'Luis Canario', 'Ana Canario López', 'Rosa Pérez', 'Juan Mora', 'Eva Luna'];

const shot = async (name) => { if (process.env.AMPARO_SHOTS) await page.screenshot({ path: `${process.env.AMPARO_SHOTS}/operativo-${name}.png` }); };
const go = async (path) => {
  await page.goto(new URL(`/#/${path}`, served.url).href);
  await page.locator('h1').first().waitFor();
};
const toast = (key, args) => page.getByText(t(key, args)).first().waitFor();

try {
  await call('first_run', { language: 'es', office: 'MX-DAL', display_name: 'Ana Ruiz', username: 'ana', password: 'una frase bien larga' });
  const lawyer = await call('add_user', { id: randomUUID(), username: 'beto', display_name: 'Beto Sosa', password: 'otra frase bien larga', roles: ['lawyer'], language: 'es' });
  const ids = [];
  for (const name of names) {
    const id = randomUUID();
    const press = { id, sent: new Date().toISOString(), name, lat: 32.9126, lon: -96.6389, for_whom: 'me' };
    await page.evaluate((body) => fetch('/api/button/receive_alert', { method: 'POST', body: JSON.stringify(body) }), press);
    ids.push(id);
  }

  // From the alert by the key alone. Every note that sounds is kept: two rise for a new alert, four for a call of the roster, which comes when it is due.
  await page.addInitScript(() => {
    globalThis.notes = [];
    globalThis.newAlerts = () => globalThis.notes.join(' ').replaceAll('880 660 880 660', '').split('660 880').length - 1;
    globalThis.called = 0;
    const { addEventListener } = EventSource.prototype;
    EventSource.prototype.addEventListener = function hear(name, run) {
      return addEventListener.call(this, name, (event) => {
        if (name === 'topic' && /"page"/.test(event.data)) globalThis.called = performance.now();
        run(event);
      });
    };
    const { start } = AudioScheduledSourceNode.prototype;
    AudioScheduledSourceNode.prototype.start = function keep(...at) { globalThis.notes.push(this.frequency.value); return start.apply(this, at); };
  });
  await page.reload();
  await go(`alerts/${ids[0]}`);
  await page.getByRole('heading', { name: names[0] }).waitFor();
  await page.getByText(t('alerts-like-name')).first().waitFor();
  await shot('alerta');
  await page.locator('.alerts-detail').click();
  await page.keyboard.press('g');
  await page.getByRole('dialog').waitFor();
  assert.deepEqual(await axe(page), [], 'the question');
  await page.keyboard.press('Enter');
  await page.waitForURL(/incidents/);
  await page.getByText(t('incidents-candidates', { count: 5 })).waitFor();

  // All of the county are chosen; one is of something else.
  await desk.press(t('incidents-gather-more', { count: 5 }));
  await page.getByRole('dialog').waitFor();
  await page.getByRole('checkbox').last().waitFor();
  assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 5);
  await page.locator('.incidents-candidates label').last().click();
  await shot('reunir');
  assert.deepEqual(await axe(page), [], 'the alerts to gather');
  await desk.press(t('incidents-gather-count', { count: 4 }));
  await toast('incidents-gathered', { count: 4 });

  // Two are given to a colleague, the rest is taken.
  await desk.press(t('incidents-assign'));
  await page.getByRole('dialog').locator('.choice-button').click();
  await desk.press('Beto Sosa', 'option');
  await desk.fill(t('incidents-assign-most', { count: 5 }), '2');
  await page.getByRole('dialog').getByRole('button', { name: t('incidents-assign'), exact: true }).click();
  await toast('incidents-assigned', { taken: 2, waiting: 3 });
  await desk.press(t('incidents-take-all', { count: 3 }));
  await toast('incidents-taken', { taken: 3, waiting: 0 });
  const held = await call('get_alert', { id: ids[0] });
  assert.deepEqual([held.line.holder.name, held.read_at], [lawyer.display_name, null], 'what was given nobody has read');

  // A witness adds somebody, and two lines become one.
  await desk.press(t('incidents-add-person'));
  await desk.fill(t('incidents-person-name'), 'Chuy');
  await page.getByText(t('incidents-whereabouts-detained'), { exact: true }).last().click();
  await desk.press(t('common-save'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /Chuy/ }).waitFor();
  await page.getByRole('row', { name: /Ana Canario López/ }).dblclick();
  await page.getByRole('dialog').waitFor();
  await shot('persona');
  assert.deepEqual(await axe(page), [], 'a person');
  await desk.choose(t('incidents-same-as'), 'Ana', 'Ana Canario');
  await desk.press(t('incidents-same'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /Ana Canario López/ }).waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /Ana Canario.*\+1/ }).waitFor();

  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    assert.deepEqual(await axe(page), [], `the incident, ${scheme}`);
    await shot(`sala-${scheme}`);
  }

  await desk.press(t('incidents-close'));
  await desk.fill(t('common-reason'), 'todas tienen quien las atienda');
  await page.getByRole('alertdialog').getByRole('button', { name: t('incidents-close') }).click();
  await page.getByText('todas tienen quien las atienda').waitFor();
  await go('incidents');
  await page.getByText(t('incidents-none-open')).waitFor();
  assert.deepEqual(await axe(page), [], 'no incident');
  await shot('lista');

  // Another press is heard wherever one is on the desk. The call of the roster before it speaks for all that come within five seconds.
  await page.waitForFunction(() => performance.now() - globalThis.called > 5_000);
  assert.equal(await page.evaluate(() => globalThis.newAlerts()), 0);
  const press = { id: randomUUID(), sent: new Date().toISOString(), lat: 32.9126, lon: -96.6389 };
  await page.evaluate((body) => fetch('/api/button/receive_alert', { method: 'POST', body: JSON.stringify(body) }), press);
  await page.waitForFunction(() => globalThis.newAlerts() === 1);
  assert.deepEqual(faults, []);
  console.log('a raid gathered into one incident in Chromium: 1 passed, 0 failed');
} finally {
  await browser.close();
  served.end();
}
