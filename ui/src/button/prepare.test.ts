// Preparing, and what this phone allows.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checks, mayVanish } from './checks';
import { saveNetwork } from './keep';
import type { Page } from './main';
import { prepare } from './prepare';
import { emptyProfile } from './profile';
import { say } from './words';

const t = (key: string, args = {}) => say('es', key, args);
const page = { t, language: 'es', profile: emptyProfile('es'), saveProfile: () => true, go: () => undefined } as unknown as Page;

beforeEach(() => { vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network'))); });
afterEach(() => vi.unstubAllGlobals());

test.each([['denied', 'bad'], ['prompt', 'bad'], ['granted', 'good']])('a position that is %s is shown as %s', async (state, shown) => {
  vi.stubGlobal('navigator', { userAgent: 'Android', permissions: { query: () => Promise.resolve({ state }) } });
  const { view } = checks(page);
  await vi.waitFor(() => expect(view.querySelectorAll('li')).toHaveLength(3));
  expect(view.querySelector('li')?.className).toBe(shown);
});

test('an iPhone that has not installed the page is told in red that it may forget', () => {
  for (const [userAgent, standalone, told] of [['iPhone', false, true], ['iPhone', true, false], ['Android', false, false]] as const) {
    vi.stubGlobal('navigator', { userAgent, standalone, permissions: { query: () => Promise.resolve({ state: 'granted' }) } });
    expect(mayVanish()).toBe(told);
    expect(checks(page).view.querySelector('.band.red')?.textContent).toBe(told ? t('button-iphone') : undefined);
  }
});

test('five contacts are the most, and a sixth can only take the place of one', () => {
  const { view } = prepare(page);
  document.body.replaceChildren(view);
  const type = (label: string, text: string) => {
    const found = [...view.querySelectorAll('label')].find((one) => one.textContent === label);
    const input = view.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`);
    if (!input) throw new Error(`no ${label}`);
    input.value = text;
  };
  for (let n = 0; n < 5; n += 1) {
    type(t('button-contact-name'), `Contacto ${n}`);
    type(t('button-contact-reach'), `214555010${n}`);
    view.querySelector<HTMLFormElement>('form.adding')?.requestSubmit();
  }
  expect(view.querySelectorAll('.contact')).toHaveLength(5);
  expect(view.querySelector('form.adding')).toBeNull();
  expect(view.textContent).toContain(t('button-contacts-full', { most: 5 }));
  view.querySelector<HTMLButtonElement>('.contact button')?.click();
  expect(view.querySelector('form.adding')).not.toBeNull();
});

test('the text message goes to the number of the network, with the code in it', async () => {
  vi.resetModules();
  saveNetwork({ id: 'k', public_key: '', text_number: '+1 512 555 0100' });
  vi.stubGlobal('scrollTo', () => undefined);
  document.body.innerHTML = '<main id="page"></main>';
  await import('./main');
  const big = document.querySelector<HTMLButtonElement>('.big');
  big?.click();
  big?.click();
  await vi.waitFor(() => expect(document.querySelector('.by-text a')).not.toBeNull());
  const href = document.querySelector<HTMLAnchorElement>('.by-text a')?.getAttribute('href') ?? '';
  const code = document.querySelector('.by-text strong')?.textContent ?? 'none';
  expect(href.startsWith('sms:+15125550100?&body=')).toBe(true);
  const message = decodeURIComponent(href).split('body=')[1] ?? '';
  expect(message).toContain(`AMPARO ${code}`);
  // One message: letters of the plain alphabet, and no more than fit.
  expect(message).toMatch(/^[\x20-\x7e]{1,160}$/);
});
