import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { faults, office, show } from '../../test/office';
import CoveragePage from './page';

const hour = (at: number) => `2026-11-22T${String(at).padStart(2, '0')}:00:00Z`;
const line = (code: string, more: object) => ({ office: code, time_zone: 'America/Chicago', has_roster: true, open_hours: 0, single_hours: 12, unverified: 1, gone: 0, empty_steps: 0, open: [], ...more });

test('each office says in figures which hours have nobody, and which has no roster at all', async () => {
  const open = Array.from({ length: 7 }, (_, at) => ({ from: hour(at * 2), until: hour(at * 2 + 1) }));
  office({ network_cover: { rows: [line('MX-HOU', { has_roster: false, open_hours: 168, open: [] }), line('MX-DAL', { open_hours: 7, open }), line('MX-AUS', {})] } });
  show(<CoveragePage />);
  expect(await screen.findByRole('row', { name: /MX-HOU.*168 horas.*sin turnos/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /MX-DAL.*7 horas.*y 2 más/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /MX-AUS.*completa/ })).toBeTruthy();
  expect(await faults()).toEqual([]);
});
