// The family's page in Chromium: a code that somebody gave shows how it stands, a wrong one shows nothing, both languages, light and dark, on the narrowest
// phone, and with the line down.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { axe, open, serve, staff } from './browser.mjs';
import { say } from './words.mjs';

const served = await serve();
const { browser, page, faults } = await open(served.url, { viewport: { width: 320, height: 640 } });
const call = staff(page);

async function sound(where) {
  assert.deepEqual(await axe(page), [], `accessibility of ${where}`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `${where} is as wide as the phone`);
}

try {
  await call('first_run', { language: 'es', office: 'MX-DAL', display_name: 'Ana', username: 'ana', password: 'una frase bien larga' });
  const id = randomUUID();
  const contact = { name: 'Rosa Canario', phone: '2145550101', may_be_told: 'everything' };
  const press = { id, sent: new Date().toISOString(), name: 'Luis Canario', lat: 32.7767, lon: -96.797, for_whom: 'me', contacts: [contact] };
  await page.evaluate((body) => fetch('/api/button/receive_alert', { method: 'POST', body: JSON.stringify(body) }), press);
  const family = await call('alert_family', { id });
  const { code, path } = await call('give_status_code', { contact_id: family.contacts[0].id, challenge: 'dijo el nombre de la madre' });

  // The desk of the same origin keeps its own choices.
  const stored = () => page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
  const before = await stored();
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(new URL(path, served.url).href);
    for (const language of ['es', 'en']) {
      const t = say(language);
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: t('family-page-title') }).waitFor();
      await sound(`the page, ${language} ${scheme}`);
      await page.getByLabel(t('family-page-code')).fill('0000-0000-0000');
      await page.getByRole('button', { name: t('family-page-ask') }).click();
      await page.getByText(t('family-page-wrong')).waitFor();
      await sound(`a wrong code, ${language} ${scheme}`);
      await page.getByLabel(t('family-page-code')).fill(code.toLowerCase());
      await page.getByRole('button', { name: t('family-page-ask') }).click();
      await page.getByText(t('family-page-state-received')).waitFor();
      await page.getByText(family.folio).waitFor();
      await sound(`how it stands, ${language} ${scheme}`);
      assert.equal((await page.locator('body').innerText()).includes('Canario'), false, 'no name is on the page');
      if (process.env.AMPARO_SHOTS) await page.screenshot({ path: `${process.env.AMPARO_SHOTS}/familia-${language}-${scheme}.png`, fullPage: true });
    }
  }
  assert.deepEqual(await stored(), before, 'nothing is kept on the phone');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: say('en')('family-page-ask') }).click();
  await page.getByText(say('en')('family-page-unreachable')).waitFor();
  await sound('the line is down');
  assert.deepEqual(faults, []);
  console.log('the family page in Chromium: 1 passed, 0 failed');
} finally {
  await browser.close();
  served.end();
}
