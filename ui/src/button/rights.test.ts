import { afterEach, expect, test, vi } from 'vitest';
import { date, reviewed } from 'virtual:rights';
import type { Page } from './main';
import { isStale, rights } from './rights';
import { say } from './words';

const page = { t: (key: string, args = {}) => say('en', key, args), language: 'en' } as Page;
const DAY = 86_400_000;

afterEach(() => vi.useRealTimers());

test.each([[1, false], [183, false], [184, true]])('after %d days the text counts as out of date: %s', (days, stale) => {
  const now = Date.parse(date) + days * DAY;
  expect(isStale(now)).toBe(stale);
  vi.useFakeTimers({ now });
  const { view } = rights(page);
  expect(view.textContent).toContain(say('en', stale ? 'button-rights-stale' : 'button-rights-date', { date }));
  expect(view.querySelector('.red') !== null).toBe(stale);
});

test('nothing is called reviewed that no lawyer has read', () => {
  const { view } = rights(page);
  expect(reviewed).toBe(false);
  expect(view.textContent).toContain('No lawyer has reviewed');
  expect(view.textContent).not.toMatch(/Reviewed:/);
});
