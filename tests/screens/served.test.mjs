// The same desk in Chromium, as a machine without a display serves it: set-up, lock, sign-in, the Alert Button's page, and no request
// that leaves the machine.
import assert from 'node:assert/strict';
import { axe, open, serve } from './browser.mjs';
import { say } from './words.mjs';

const t = say('es');
const PASSWORD = 'una frase bien larga';
const served = await serve();
const { browser, page, faults } = await open(served.url);
const press = (name) => page.getByRole('button', { name }).click();
const fill = (label, text) => page.getByLabel(label, { exact: true }).fill(text);
const sound = async (where) => assert.deepEqual(await axe(page), [], `accessibility of ${where}`);
try {
  await page.getByRole('heading', { name: t('shell-welcome') }).waitFor();
  await sound('the welcome');
  await press(t('common-next'));
  await press(t('common-next'));
  await page.getByRole('combobox').fill('Dallas');
  await page.getByRole('option', { name: /Dallas/ }).click();
  await sound('the choice of an office');
  await press(t('common-next'));
  await page.locator('[name=display_name]').fill('Ana Prueba');
  await page.locator('[name=username]').fill('ana');
  await page.locator('input[type=password]').nth(0).fill(PASSWORD);
  await page.locator('input[type=password]').nth(1).fill(PASSWORD);
  // This machine has no keychain, and the page says so.
  await page.getByText(t('shell-keychain-none')).waitFor();
  await sound('the account');
  await press(t('shell-create-office'));
  const key = (await page.locator('.sheet-key').innerText({ timeout: 60_000 })).replace(/\s/g, '');
  const saving = page.waitForEvent('download');
  await press(t('common-download'));
  assert.equal((await saving).suggestedFilename(), 'amparo-recuperacion.pdf');
  await page.getByLabel(t('shell-sheet-confirm')).fill(key.slice(-4));
  await sound('the recovery sheet');
  await press(t('common-next'));
  await press(t('shell-start-empty'));
  await page.getByRole('button', { name: t('shell-lock') }).click();
  await page.getByRole('heading', { name: t('shell-locked') }).waitFor();
  await sound('the locked desk');

  await page.locator('[name=username]').fill('ana');
  await page.locator('[name=password]').fill('otra que no es');
  await press(t('shell-unlock'));
  await page.getByText(t('field-wrong_password')).first().waitFor();
  await page.locator('[name=password]').fill(PASSWORD);
  await press(t('shell-unlock'));
  await page.getByRole('button', { name: /Ana Prueba/ }).waitFor();
  await sound('the desk');
  const cookies = await page.context().cookies();
  assert.equal(cookies.find(({ name }) => name === 'amparo').httpOnly, true);
  assert.equal(await page.evaluate(() => document.cookie.includes('amparo=')), false, 'no script reads the session');

  await page.goto(`${served.url}button`);
  await page.getByRole('button').first().waitFor();
  await sound('the Alert Button');
  assert.deepEqual(faults, []);
  console.log('the desk and the button in Chromium: 1 passed, 0 failed');
} finally {
  await browser.close();
  served.end();
}
