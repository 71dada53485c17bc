// Every screen of a full office is open to a keyboard and a screen reader: both languages, light and dark; dialogs in one of each.
import assert from 'node:assert/strict';
import { axe, open, serve } from './browser.mjs';
import { say } from './words.mjs';

// The practice office gives the same ids at every filling.
const ALERT = '01900000-0000-7000-8003-000000001388';
const CASE = '01900000-0000-7000-8004-000000000009';

/** Screens by their address, and the buttons on each that open a dialog. */
const screens = [
  ['alerts'],
  [`alerts/${ALERT}`, 'alerts-act-attach', 'alerts-act-mark-duplicate', 'alerts-act-mark-false-alarm'],
  ['alerts/new'],
  ['incidents'],
  ['cases'],
  ['cases/new'],
  [`cases/${CASE}/overview`, 'case-move', 'case-edit-matter', 'case-hold', 'case-close', 'case-owner-change', 'event-record'],
  [`cases/${CASE}/custody`, 'custody-record'],
  [`cases/${CASE}/timeline`],
  [`cases/${CASE}/people`, 'common-edit', 'contact-add'],
  [`cases/${CASE}/notes`],
  [`cases/${CASE}/documents`, 'document-add'],
  [`cases/${CASE}/representation`],
  [`cases/${CASE}/papers`, 'print-title'],
  [`cases/${CASE}/history`],
  ['representatives', 'representatives-add'],
  ['representatives/import'],
  ['today'],
  ['calendar'],
  ['caseload'],
  ['roster'],
  ['coverage'],
  ['rules'],
  ['directory/consulate'],
  ['directory/facility'],
  ['directory/facility/import'],
  ['settings/account'],
  ['settings/office'],
  ['settings/messengers'],
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
    // A list that opened by itself takes the first Escape, and lies outside the landmarks as every list over a page does.
    if (await page.getByRole('listbox').count()) {
      await page.keyboard.press('Escape');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    }
    await check(`${look} ${address} › ${t(key)}`);
    await page.keyboard.press('Escape');
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await visit(address);
  }
}

try {
  const first = say('es');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await check('first run');
  await page.getByRole('button', { name: first('shell-practice-open') }).click();
  await page.getByText(first('shell-practice-word'), { exact: true }).first().waitFor();
  await settled();
  // It fills while it is looked at; when the first waiting alert is in, every case is.
  await visit(`alerts/${ALERT}`);
  await page.locator('.alerts-deeds').waitFor({ timeout: 300_000 });
  for (const look of looks) {
    const t = say(look.language);
    const name = `${look.language} ${look.theme}`;
    await wear(look);
    for (const [address, ...keys] of screens) {
      await visit(address);
      await check(`${name} ${address}`);
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
