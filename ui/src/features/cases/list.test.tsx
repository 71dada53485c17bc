import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { faults, office, show, signedIn } from '../../test/office';
import { CaseList } from './list';

const user = userEvent.setup();

const line = { id: 'A', folio: 'MX-DAL-26-000001-1', shown_name: 'Ruiz, Ana', a_number: '012345678', ambito: 'migration', status: 'open', step: 'A1', stage: 'intake', risk: 'urgent', owner_user: 'u', owner_name: 'Ana', representative_id: null, representative_name: null, custody: 'in_custody', facility: 'PRAIRIELAND', time_zone: 'America/Chicago', next_due_at: '2026-11-27T12:00:00Z', opened_at: '2026-11-01T12:00:00Z', changed_at: '2026-11-01T12:00:00Z', rev: 1 };

function Where() {
  const { pathname, search } = useLocation();
  return <output>{pathname}{search}</output>;
}

function desk(at: string, rows: object[] = [line]) {
  const host = office({ list_cases: { rows, next: null } });
  show(signedIn(<><Routes><Route path="/cases" element={<CaseList />} /></Routes><Where /></>), { at });
  return host;
}

test('the list behind a figure of the board says in its filters what it shows, and a row opens its case', async () => {
  const host = desk('/cases?status=open&status=reopened&overdue=true');
  const table = await screen.findByRole('grid');
  await waitFor(() => expect(table.getAttribute('aria-rowcount')).toBe('2'));
  expect(host.asked('list_cases')).toMatchObject([{ status: ['open', 'reopened'], overdue: true }]);
  expect(screen.getByRole('button', { name: /Estado/ }).textContent).toContain('Abiertos y reabiertos');
  expect(await faults()).toEqual([]);
  table.focus();
  await user.keyboard('{Enter}');
  expect(document.querySelector('output')?.textContent).toBe('/cases/A');
});

test('what was typed is searched for and kept in the address; an empty answer says how to go on', async () => {
  const host = desk('/cases', []);
  await user.type(await screen.findByRole('searchbox'), 'ruiz');
  await waitFor(() => expect(host.asked('list_cases').at(-1)).toMatchObject({ q: 'ruiz', status: ['open', 'reopened', 'on_hold'] }));
  await waitFor(() => expect(document.querySelector('output')?.textContent).toBe('/cases?q=ruiz'));
  const [clear] = await screen.findAllByRole('button', { name: 'Quitar filtros' });
  await user.click(clear!);
  await waitFor(() => expect(document.querySelector('output')?.textContent).toBe('/cases'));
});
