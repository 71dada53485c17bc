import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faults, office, show, signedIn } from '../../test/office';
import { features } from '../../desk/routes';
import CalendarPage from './page';

const user = userEvent.setup();

const entry = (id: string, at: string, time_zone = 'America/Chicago') => ({
  kind: 'deadline', id, case_id: id, folio: `MX-DAL-26-${id}`, shown_name: id, at, time_zone, hearing: null, court: null, attends: null, rule_id: 'R', title_es: `Plazo ${id}`,
  title_en: `Deadline ${id}`, colour: 'red', fatal: true, status: 'confirmed',
});

/** Answers a stretch as the office does: from and until, in pages. */
function answering(all: ReturnType<typeof entry>[], size = 200) {
  return office({
    list_calendar: ({ from, until, after }: { from: string; until: string; after: string | null }) => {
      const found = all.filter(({ at }) => at >= from && at < until).sort((a, b) => a.at.localeCompare(b.at));
      const start = Number(after ?? 0);
      return { rows: found.slice(start, start + size), next: start + size < found.length ? String(start + size) : null };
    },
  });
}

beforeEach(() => {
  vi.stubEnv('TZ', 'America/Chicago');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T18:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('what ends at 23:59 elsewhere on the last day stands on that day, and nowhere else', async () => {
  // Sunday 8 March in Los Angeles; in Dallas it is already Monday.
  answering([entry('LA', '2026-03-09T06:59:00Z', 'America/Los_Angeles'), entry('NEXT', '2026-03-09T17:00:00Z')]);
  show(signedIn(<CalendarPage />));
  await user.click(screen.getByRole('button', { name: 'Semana' }));
  const sunday = await screen.findByRole('region', { name: 'domingo, 8 de marzo de 2026' });
  expect(within(sunday).getByText('Plazo LA')).toBeTruthy();
  expect(screen.queryByText('Plazo NEXT')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Después' }));
  expect(await screen.findByText('Plazo NEXT')).toBeTruthy();
  expect(screen.queryByText('Plazo LA')).toBeNull();
});

test('a day is drawn as free only when nothing stands on it: the whole stretch is read, page after page', async () => {
  const many = Array.from({ length: 25 }, (_, at) => entry(`a${at}`, '2026-03-03T18:00:00Z'));
  const host = answering([...many, entry('LAST', '2026-03-08T18:00:00Z')], 10);
  show(signedIn(<CalendarPage />));
  await user.click(screen.getByRole('button', { name: 'Semana' }));
  const sunday = await screen.findByRole('region', { name: 'domingo, 8 de marzo de 2026' });
  await waitFor(() => expect(within(sunday).getByText('Plazo LAST')).toBeTruthy());
  expect(host.asked('list_calendar').length).toBeGreaterThan(2);
  expect(await faults()).toEqual([]);
});

test('an answer of the stretch before is never drawn as that of the next', async () => {
  let answer: (rows: unknown) => void = () => undefined;
  office({ list_calendar: ({ from }: { from: string }) => (from < '2026-03-05' ? { rows: [entry('NOW', '2026-03-03T18:00:00Z')], next: null } : new Promise((done) => { answer = done; })) });
  show(signedIn(<CalendarPage />));
  await user.click(screen.getByRole('button', { name: 'Semana' }));
  await screen.findByText('Plazo NOW');
  await user.click(screen.getByRole('button', { name: 'Después' }));
  expect(await screen.findByText('Cargando…')).toBeTruthy();
  expect(screen.queryByRole('region', { name: /2026/ })).toBeNull();
  answer({ rows: [], next: null });
  expect(await screen.findByText('Nada en estos días')).toBeTruthy();
});

test('the calendar is for those who read cases', () => {
  expect(features.find(({ path }) => path === 'calendar')?.roles).toEqual(['intake', 'lawyer', 'manager']);
});
