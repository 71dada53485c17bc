// What a person may say and refuse, without a network. The lines are picked from reference/rights.json when the page is built (vite.config.ts), with
// the date of that file: after half a year they are shown as out of date, and until a lawyer has read them the page says that none has.
import { date, lines, reviewed } from 'virtual:rights';
import { el } from './dom';
import type { Page, View } from './main';

/** Days after which the lines count as out of date. */
const STALE = 183;

export const isStale = (now: number): boolean => now - Date.parse(date) > STALE * 86_400_000;

export function rights(page: Page): View {
  const { t, language } = page;
  const stale = isStale(Date.now());
  return {
    view: el('div', { class: 'screen' },
      el('h1', {}, t('button-rights')),
      el('p', { class: stale ? 'band red' : null }, t(stale ? 'button-rights-stale' : 'button-rights-date', { date })),
      !reviewed && el('p', {}, t('button-rights-unreviewed')),
      el('ul', {}, ...['a', 'b', 'c', 'd'].map((line) => el('li', {}, t(`button-say-${line}`)))),
      el('ul', { class: 'rights' }, ...lines.map((line) => el('li', {}, line[language]))),
      el('button', { type: 'button', class: 'primary', onclick: () => page.go('home') }, t('button-back'))),
  };
}
