import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aroundCase } from '../../test/case';
import { office, show, signedIn } from '../../test/office';
import { CustodyTimeline } from './index';

const user = userEvent.setup();

const facility = (key: string, label: string, county_fips: string | null) => ({ kind: 'facility', key, label, shipped: { city: '', state: '', county_fips }, correction: null, verified_on: null, corrected_by: null, corrected_at: null, reason: null, rev: 1 });
const zones: Record<string, string> = { '48139': 'America/Chicago' };

/** The custody of somebody whose matter is in Los Angeles. */
function losAngeles() {
  const host = office({
    ...aroundCase,
    list_custody: { ...aroundCase.list_custody, time_zone: 'America/Los_Angeles' },
    list_reference: { rows: [facility('PRAIRIE', 'PRAIRIELAND', '48139'), facility('NOWHERE', 'SIN CONDADO', null)], next: null },
    get_reference: ({ key }: { key: string }) => ({ ...facility(key, key, null), kind: 'county', shipped: { tz: zones[key] } }),
    book_in: { changes: [], custody: aroundCase.list_custody, suggested_events: [], transfer: [], responsible_office: null },
  });
  show(signedIn(<CustodyTimeline caseId="A" />));
  return host;
}

async function book(place: string, hour: string) {
  await user.click(await screen.findByRole('button', { name: 'Registrar ingreso' }));
  await user.type(screen.getByLabelText(/^Ingreso/), hour);
  await user.click(screen.getByRole('combobox', { name: /^Centro de detención/ }));
  await user.click(await screen.findByRole('option', { name: new RegExp(place) }));
}

test('the hour of a booking is read in the zone of the facility, whatever the zone of the matter, and typed before or after it is chosen', async () => {
  const host = losAngeles();
  await book('PRAIRIELAND', '3 mar 2026 09:00');
  expect(await screen.findByText('martes, 3 de marzo de 2026, 09:00 CST')).toBeTruthy();
  expect(screen.getByText('La hora es la del lugar: la pone el directorio.')).toBeTruthy();
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Registrar ingreso' }));
  await waitFor(() => expect(host.asked('book_in')).toMatchObject([{ facility_id: 'PRAIRIE', time_zone: 'America/Chicago', book_in: '2026-03-03T15:00:00.000Z' }]));
});

test('a facility whose county is not known keeps the zone that a person chooses', async () => {
  const host = losAngeles();
  await book('SIN CONDADO', '3 mar 2026 09:00');
  expect(await screen.findByText('martes, 3 de marzo de 2026, 09:00 PST')).toBeTruthy();
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Registrar ingreso' }));
  await waitFor(() => expect(host.asked('book_in')).toMatchObject([{ facility_id: 'NOWHERE', time_zone: 'America/Los_Angeles' }]));
});
