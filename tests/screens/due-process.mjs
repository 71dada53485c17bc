// Three stories of due process in the served practice office, as a lawyer would try them: a notice served on a Friday in Los Angeles, a transfer to
// Texas, a bond order the day before Thanksgiving. Run by hand: it writes the pictures that the README shows into docs/screens.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../docs/screens/', import.meta.url));

/** Calls a command of the office in which the page is signed in. */
const call = (page, name, params) => page.evaluate(async ([command, body]) => {
  const csrf = document.cookie.split('; ').find((one) => one.startsWith('amparo-csrf='))?.split('=')[1] ?? '';
  const headers = { 'content-type': 'application/json', 'x-amparo-csrf': csrf };
  const answer = await fetch(`/api/call/${command}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.json();
}, [name, params]);

/** Chooses in a field where typing finds it, by keyboard alone. */
async function find(page, label, text, shown = /./) {
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.type(text);
  await page.getByRole('option', { name: shown }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

export async function dueProcess(page, url, t) {
  const picture = async (name) => { await page.waitForTimeout(600); await page.screenshot({ path: `${folder}${name}.png` }); };
  const [id, stay] = [randomUUID(), randomUUID()];
  const person = { given_names: 'Rosa María', paternal_surname: 'Ibáñez', maternal_surname: 'Peña', nationality: 'confirmed', birth: { date: '1991-03-04', precision: 'day' }, languages: ['es'] };
  await call(page, 'open_case', { id, person });
  await call(page, 'book_in', { id: randomUUID(), case_id: id, stay_id: stay, facility_id: 'ADLNTCA', book_in: '2026-11-18T20:00:00Z', source: 'locator', confidence: 'confirmed' });

  // 23:30 of Friday 20 November in Los Angeles is Saturday everywhere east of it.
  await page.goto(`${url}#/cases/${id}`);
  await page.getByRole('button', { name: t('event-record'), exact: true }).click();
  const begun = Date.now();
  await find(page, t('event-what'), 'nta.served');
  await page.keyboard.press('Tab');
  await page.keyboard.type('20/11/2026 23:30');
  await page.keyboard.press('Tab');
  await page.getByText(t('event-preview')).waitFor();
  await find(page, t('event-who'), 'a');
  await page.locator('.changes .change').first().waitFor();
  await picture('notice-served-friday-los-angeles');
  for (const [question, answer] of [['waived_10_days', 'n'], ['process_track', 'p']]) {
    await page.locator(`.field:has([name="${question}"]) button`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.type(answer);
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    // The field takes the focus back once its list is gone.
    await page.locator(`.field:has([name="${question}"]) button:focus`).waitFor();
  }
  await page.getByRole('dialog').getByRole('checkbox').first().press('Space');
  await picture('notice-dates-ticked');
  await page.getByRole('button', { name: /Registrar \d+ fechas y confirmar \d+/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(t('event-recorded'), { exact: true }).waitFor();
  assert.ok(Date.now() - begun < 60_000, 'from the event to confirmed dates in under a minute');
  const served = await call(page, 'list_deadlines', { case_id: id });
  const first = (list) => list.rows.find(({ item }) => item.rule_id === 'MCH-EARLIEST-10D');
  assert.deepEqual([first(served).stands, first(served).status], [{ on: '2026-11-30' }, 'confirmed']);

  // To Texas: court dates stay, the circuit for a bond request that is not filed changes.
  await page.goto(`${url}#/cases/${id}/custody`);
  await page.getByRole('button', { name: t('custody-record'), exact: true }).first().click();
  await find(page, t('custody-facility'), 'Prairieland', /prairieland/i);
  await page.getByRole('textbox', { name: /^Ingreso/ }).focus();
  await page.keyboard.type('22/11/2026 04:00');
  await page.getByRole('dialog').getByRole('button', { name: t('custody-record'), exact: true }).click();
  await page.getByText(t('custody-transfer-effects')).waitFor();
  await picture('transfer-to-texas');
  const moved = await call(page, 'list_deadlines', { case_id: id });
  assert.deepEqual(first(moved).stands, first(served).stands, 'a transfer moves no date of the court');
  await page.getByRole('dialog').getByRole('button', { name: t('common-close'), exact: true }).first().press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  // Day 10 of Wednesday 25 November is a Saturday, day 30 is Christmas: both roll to a Monday.
  await page.goto(`${url}#/cases/${id}`);
  await page.getByRole('button', { name: t('event-record'), exact: true }).click();
  await find(page, t('event-what'), 'bond.ij_order');
  await page.keyboard.press('Tab');
  await page.keyboard.type('25/11/2026 11:00');
  await page.keyboard.press('Tab');
  await page.locator('.changes .change').first().waitFor();
  await page.locator('.changes').scrollIntoViewIfNeeded();
  await picture('bond-order-before-thanksgiving');
  return Date.now() - begun;
}

assert.ok(folder.endsWith('/docs/screens/'));
