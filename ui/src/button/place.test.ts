import { afterEach, expect, test, vi } from 'vitest';
import { improving, mayLocate, seekUnasked } from './place';

const at = (accuracy_m: number) => ({ lat: 32.9, lon: -96.6, accuracy_m });

function phone(state: PermissionState | null) {
  const ask = vi.fn();
  vi.stubGlobal('navigator', { geolocation: { getCurrentPosition: ask }, ...(state ? { permissions: { query: () => Promise.resolve({ state }) } } : {}) });
  return ask;
}

afterEach(() => vi.unstubAllGlobals());

test('while the finger is on the button nobody is asked: only a phone that was allowed before says where it is', async () => {
  for (const state of ['prompt', 'denied', null] as const) {
    const ask = phone(state);
    await seekUnasked();
    expect(ask).not.toHaveBeenCalled();
    expect(await mayLocate()).toBe(false);
  }
  const ask = phone('granted');
  await seekUnasked();
  expect(ask).toHaveBeenCalled();
});

test('a position is handed on when it is the first or has a smaller error', () => {
  const found: number[] = [];
  const take = improving(null, ({ accuracy_m }) => found.push(accuracy_m));
  for (const accuracy of [900, 900, 40, 300, 8]) take(at(accuracy));
  expect(found).toEqual([900, 40, 8]);
  const after: number[] = [];
  const better = improving(at(40), ({ accuracy_m }) => after.push(accuracy_m));
  for (const accuracy of [900, 40, 12]) better(at(accuracy));
  expect(after).toEqual([12]);
});
