// The Rules screen in Chromium, as a lawyer uses it: find a rule, try it on typed facts, confirm it, put another in its place, and approve what
// that changes in a case. Axe at zero in both languages and both themes.
import assert from 'node:assert/strict';
import { axe, open, Page, serve } from './browser.mjs';
import { MainJob } from './main-job.mjs';
import { say } from './words.mjs';

const es = say('es');
const en = say('en');
const shots = process.env.AMPARO_SHOTS;
const served = await serve();
const { browser, page, faults } = await open(served.url, { viewport: { width: 1280, height: 720 } });
const press = (name) => page.getByRole('button', { name, exact: true }).click();
const shoot = (name) => (shots ? page.screenshot({ path: `${shots}/${name}.png` }) : null);
const sound = async (where) => {
  assert.deepEqual(await axe(page), [], `accessibility of ${where}`);
  await shoot(where.replaceAll(' ', '-'));
};
const choose = async (label, option) => {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};
/** A call as the page makes it, for what stands before the story. */
const call = (name, params) => page.evaluate(async ([command, body]) => {
  const csrf = document.cookie.split('; ').find((part) => part.startsWith('amparo-csrf='))?.slice('amparo-csrf='.length);
  const answer = await fetch(`/api/call/${command}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-amparo-csrf': csrf ?? '' }, body: JSON.stringify(body) });
  return [answer.status, await answer.text()];
}, [name, params]);
const made = async (name, params) => {
  const [status, text] = await call(name, params);
  assert.equal(status, 200, `${name}: ${text}`);
  return JSON.parse(text);
};
try {
  await new MainJob(new Page(page)).setUp();
  const id = '01937f00-0000-7000-8000-000000000001';
  await made('open_case', { id, person: { given_names: 'Prueba', paternal_surname: 'Uno', maternal_surname: '', nationality: 'confirmed', languages: ['es'] } });
  await made('record_event', { id: '01937f00-0000-7000-8000-000000000002', case_id: id, type: 'ij.decision', at: '2026-11-20T16:00:00Z', reported_by: 'counsel', facts: { appeal_waived: 'no' } });
  await page.getByRole('link', { name: es('rules-title'), exact: true }).click();
  await page.getByText(es('rules-explained')).waitFor();
  await sound('rules');

  await page.getByLabel(es('rules-find')).fill('1003.38 apelacion');
  await page.getByRole('button', { name: /BIA-APPEAL-30/ }).click();
  await page.getByRole('tab', { name: es('rules-try') }).click();
  await choose(new RegExp(es('rules-try-zone')), 'America/Los_Angeles');
  await page.getByLabel(new RegExp(`^${es('rules-try-at')}`)).fill('2026-05-20 15:40');
  await page.getByText('lunes, 22 de junio de 2026').first().waitFor();
  await page.getByText('8 CFR 1003.38(b)').first().waitFor();
  await sound('rules what if');

  await page.getByRole('tab', { name: es('rules-read') }).click();
  await press(es('rules-confirm'));
  await page.getByText(es('rules-confirmed'), { exact: false }).first().waitFor();
  await press(es('rules-override'));
  await page.getByLabel(new RegExp(`^${es('rules-begins')}`)).fill('2026-01-01');
  await page.getByLabel(/^Cuántos/).fill('25');
  await page.getByLabel(new RegExp(`^${es('common-reason')}`)).fill('Circular 12');
  await sound('rules write');
  await press(es('rules-write'));
  await page.getByText(/Circular 12/).waitFor();
  await page.getByRole('button', { name: es('rules-see-shipped') }).waitFor();
  await sound('rules own');

  await page.getByRole('link', { name: es('rules-changes') }).click();
  await page.getByRole('heading', { name: es('rules-changes') }).waitFor();
  await page.getByText(/15 dic 2026/).waitFor();
  await sound('rules changes');
  await page.getByRole('button', { name: new RegExp(es('rules-approve')) }).click();
  await page.getByText(es('rules-changes-none')).first().waitFor();
  assert.match(JSON.stringify(await made('list_deadlines', { case_id: id })), /"on":"2026-12-15"/);

  for (const [theme, t] of [['light', en], ['dark', en], ['dark', es]]) {
    await page.evaluate(([look, tongue]) => { localStorage.setItem('amparo-theme', look); localStorage.setItem('amparo-language', tongue); }, [theme, t === en ? 'en' : 'es']);
    await page.goto(`${served.url}#/rules`);
    await page.reload();
    await page.getByText(t('rules-explained')).waitFor();
    await sound(`rules ${theme} ${t === en ? 'en' : 'es'}`);
  }
  assert.deepEqual(faults, []);
  console.log('the rules in Chromium: 1 passed, 0 failed');
} catch (error) {
  await shoot("lost");
  throw error;
} finally {
  await browser.close();
  served.end();
}
