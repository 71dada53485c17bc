import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { Problem } from '../../client';
import { office, show, signedIn } from '../../test/office';
import AlertsPage from './page';

const user = userEvent.setup();

const lineOf = (id: string) => ({
  id, folio: `MX-DAL-26-${id}`, received_at: '2026-11-28T12:00:00Z', channel: 'button', exercise: false, second: false, state: 'routed', place: 'Garland, TX', time_zone: 'America/Chicago',
  for_whom: 'me', child_alone: false, duress: false, call_back_owed: false, holder: null, case_id: null, unserved: true, seen: 'accountable', called: false, paged: 0, forward_to: null, rev: 1,
});
const dallas = { code: 'MX-DAL', name: 'Consulado en Dallas', city: 'Dallas', point: { lat: 32.79, lon: -96.83 }, phone: null };
const acts = ['acknowledge', 'release', 'contact', 'locate', 'open', 'attach', 'mark_duplicate', 'mark_false_alarm', 'give_up', 'settle', 'forward', 'reopen'].map((act) => ({ act, refused: null }));
const alertOf = (id: string) => ({
  line: lineOf(id), sent: '2026-11-28T12:00:00Z', clock_skew_s: 0, clock_wrong: false, language: 'es', name: `Persona ${id}`, position: { lat: 32.9, lon: -96.6, accuracy_m: 20, at: null },
  position_wrong: false, zip: null, city: null, state: null, facility_id: null, county_fips: '48113', county: 'Dallas County, TX', office: dallas, responsible: dallas, route: [], shortfalls: [],
  later_route: null, later_office: null, told: [], contacts: [], never_contact: [], note: null, caller: null, child_where: null, text_withheld: false, reserved: [], locked: false, phone: null, retraction: null, forward: null,
  incident: null, steps: [], cases: [], near: [], case_folio: null, duplicate_of: null, duplicate_folio: null, close_reason: null, handled_at: null, erased_at: null, read_at: null,
  escalation: { calls: [], next: null }, acts,
});

function desk(answers: Record<string, unknown> = {}) {
  const host = office({
    list_alerts: { rows: [lineOf('A'), lineOf('B')], next: null },
    get_alert: ({ id }: { id: string }) => alertOf(id),
    facilities_near: [{ id: 'HUTCH', name: 'HUTCHINS', point: { lat: 32.65, lon: -96.71 }, km: 29.6 }, { id: 'PRAIRIE', name: 'PRAIRIELAND', point: { lat: 32.42, lon: -97.24 }, km: 80.4 }],
    list_reference: { rows: [{ key: 'MX-HOU', label: 'Houston', shipped: {}, correction: null }], next: null },
    ...answers,
  });
  show(signedIn(<><Link to="/alerts/B">ir a B</Link><Routes><Route path="/alerts/*" element={<AlertsPage />} /></Routes></>), { at: '/alerts/A' });
  return host;
}

test('places of custody within a hundred kilometres stand on the map, and in its words by their distance', async () => {
  const host = desk();
  expect(await screen.findByText(/menos de 100 km: 2/)).toBeTruthy();
  expect(host.asked('facilities_near')).toEqual([{ lat: 32.9, lon: -96.6, km: 100 }]);
  await user.click(await screen.findByRole('button', { name: /El mapa en palabras/ }, { timeout: 15_000 }));
  expect((await screen.findAllByText(/HUTCHINS: a/, undefined, { timeout: 5_000 })).length).toBeGreaterThan(0);
});

test('that they cannot be looked up is said beside the map', async () => {
  desk({ facilities_near: () => { throw new Problem('unreachable', 0); } });
  expect((await screen.findByRole('alert')).textContent).toContain('No hay conexión');
});

test('a question that stands open about one alert is never answered about another', async () => {
  const host = desk({ forward_alert: {} });
  await screen.findByRole('heading', { name: 'Persona A' });
  await user.click(screen.getByRole('button', { name: /^Turnar/ }));
  const question = await screen.findByRole('dialog');
  await user.type(within(question).getByRole('textbox', { name: /^Motivo/ }), 'Está en Houston');
  // As Ctrl K does: the address changes under the question.
  screen.getByText('ir a B').click();
  await screen.findByRole('heading', { name: 'Persona B' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(host.asked('forward_alert')).toEqual([]);
});

test('while an alert is read, the one before it is not shown in its place', async () => {
  let answer: (alert: unknown) => void = () => undefined;
  desk({ get_alert: ({ id }: { id: string }) => (id === 'A' ? alertOf('A') : new Promise((done) => { answer = done; })) });
  await screen.findByRole('heading', { name: 'Persona A' });
  await user.click(screen.getByText('ir a B'));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Persona A' })).toBeNull());
  answer(alertOf('B'));
  expect(await screen.findByRole('heading', { name: 'Persona B' })).toBeTruthy();
});
