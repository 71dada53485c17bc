// Every screen of a full office is open to a keyboard and a screen reader: both languages, light and dark; dialogs in one of each.
import assert from 'node:assert/strict';
import { axe, open, serve } from './browser.mjs';
import { say } from './words.mjs';

/** Screens by their address, and the buttons on each that open a dialog. `CASE` and `ALERT` stand for the first of their lists. */
const screens = [
  ['alerts'],
  ['alerts/ALERT', 'alerts-act-forward', 'alerts-act-attach', 'alerts-act-mark-duplicate', 'alerts-act-mark-false-alarm'],
  ['alerts/new'],
  ['cases'],
  ['cases/new'],
  ['cases/CASE/overview', 'case-move', 'case-edit-matter', 'case-hold', 'case-close', 'event-record'],
  ['cases/CASE/custody', 'custody-record'],
  ['cases/CASE/timeline'],
  ['cases/CASE/people', 'common-edit', 'contact-add'],
  ['cases/CASE/notes'],
  ['cases/CASE/documents', 'document-add'],
  ['cases/CASE/representation', 'assignment-offer'],
  ['cases/CASE/papers', 'print-title'],
  ['cases/CASE/history'],
  ['representatives', 'representatives-add'],
  ['representatives/import'],
  ['calendar'],
  ['caseload'],
  ['directory/consulate'],
  ['directory/facility'],
  ['directory/facility/import'],
  ['settings/account'],
  ['settings/office'],
  ['settings/users'],
  ['settings/audit'],
  ['settings/backup'],
  ['settings/practice'],
];

const looks = [
  { language: 'es', theme: 'light', dialogs: true },
  { language: 'es', theme: 'dark', dialogs: false },
  { language: 'en', theme: 'light', dialogs: false },
  { language: 'en', theme: 'dark', dialogs: true },
];

const served = await serve(['desk', '--port', '0', '--practice']);
const { browser, page, faults } = await open(served.url);
const found = [];
const check = async (what) => found.push(...(await axe(page)).map((violation) => `${what}: ${violation}`));

/** What stands on the screen is the answer, not the bars that hold its place. */
const settled = () => page.waitForFunction(() => document.querySelector(`main[data-at='${location.hash.slice(1).split('?')[0]}'] h1`) && !document.querySelector('.loading'), null, { timeout: 60_000 });

async function visit(address) {
  await page.evaluate((to) => { location.hash = `#/${to}`; }, address);
  await settled();
}

/** Opens a row of a list and answers its id; the practice office fills while it is looked at, and its alerts come last. */
async function opened(list, row) {
  await row.click({ timeout: 300_000 });
  await page.waitForFunction((room) => location.hash.split('/')[1] === room && location.hash.split('/').length > 2, list);
  return page.evaluate(() => location.hash.split('/')[2]);
}

async function wear({ language, theme }) {
  await page.evaluate(([one, two]) => {
    localStorage.setItem('amparo-language', one);
    localStorage.setItem('amparo-theme', two);
  }, [language, theme]);
  await page.reload();
  await settled();
}

async function dialogs(address, keys, look, t) {
  for (const key of keys) {
    const opener = page.getByRole('main').getByRole('button', { name: t(key), disabled: false }).first();
    if ((await opener.count()) === 0) {
      found.push(`${look} ${address}: no button ${t(key)}`);
      continue;
    }
    await opener.click();
    await page.locator('.dialog [role=dialog], .dialog [role=alertdialog]').first().waitFor();
    await check(`${look} ${address} › ${t(key)}`);
    await page.keyboard.press('Escape');
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await visit(address);
  }
}

try {
  const first = say('es');
  await check('first run');
  await page.getByRole('button', { name: first('shell-practice-open') }).click();
  await page.getByText(first('shell-practice-word'), { exact: true }).first().waitFor();
  await settled();
  const rows = page.locator('.table-body [role=row]');
  // A third one that nobody took: all cases are in by then, and no story of the filling touches it.
  const ALERT = await opened('alerts', rows.filter({ hasText: first('alerts-state-routed') }).nth(2));
  await page.getByRole('button', { name: first('alerts-act-acknowledge') }).click();
  await page.getByText(first('alerts-standing-mine')).first().waitFor();
  await visit('cases?unassigned=true');
  const CASE = await opened('cases', rows.first());
  for (const look of looks) {
    const t = say(look.language);
    const name = `${look.language} ${look.theme}`;
    await wear(look);
    for (const [form, ...keys] of screens) {
      const address = form.replace('ALERT', ALERT).replace('CASE', CASE);
      await visit(address);
      await check(`${name} ${form}`);
      if (look.dialogs) await dialogs(address, keys, name, t);
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await check(`${name} palette`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    await check(`${name} keys`);
    await page.keyboard.press('Escape');
  }
  assert.deepEqual(found, []);
  assert.deepEqual(faults, []);
  console.log(`axe on ${screens.length} screens and their dialogs, in ${looks.length} looks: 1 passed, 0 failed`);
} catch (error) {
  await page.screenshot({ path: 'shots/lost.png' });
  throw error;
} finally {
  await browser.close();
  served.end();
}
