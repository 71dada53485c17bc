import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Answer } from '../../client';
import { SessionContext } from '../../desk/session';
import { faults, office, show } from '../../test/office';
import { CaseList } from './list';

const user = userEvent.setup();
const me = { user_id: 'u-1', display_name: 'Ana', username: 'ana', office: 'MX-DAL', office_name: 'Dallas', time_zone: 'America/Chicago', roles: ['lawyer'], language: 'es' } as unknown as Answer<'me'>;
const line = {
  id: 'c-1', folio: 'MX-DAL-26-000123-9', shown_name: 'Ruiz Mora, Luz', a_number: '012345678', ambito: 'migration', status: 'open', step: 'A1', stage: 'intake', risk: 'normal',
  owner_user: 'u-1', owner_name: 'Ana', representative_id: null, representative_name: null, custody: 'not_located', facility: null, time_zone: 'America/Chicago',
  opened_at: '2026-11-22T18:00:00Z', changed_at: '2026-11-22T18:00:00Z', next_due_at: null,
};

const open = (at = '/cases', roles: readonly string[] = ['lawyer']) =>
  show(
    <SessionContext.Provider value={{ me: { ...me, roles: roles as typeof me.roles }, lock: () => undefined, renew: () => Promise.resolve() }}><CaseList /></SessionContext.Provider>,
    { at },
  );
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

beforeEach(() => localStorage.clear());

it('takes the list out as it is narrowed and sorted, with a reason', async () => {
  const desk = office({ list_cases: { rows: [line], next: null }, export_cases: { name: 'x.xlsx', where: 'x.xlsx' } });
  open('/cases?stage=intake&sort=name');
  await screen.findByRole('columnheader', { name: 'Folio' });
  await press('Exportar');
  const sheet = await screen.findByRole('dialog');
  expect(within(sheet).getByRole('button', { name: /Guardar la lista/ }).getAttribute('aria-disabled')).toBe('true');
  await user.type(within(sheet).getByRole('textbox', { name: /Para qué/ }), 'informe trimestral');
  await user.click(within(sheet).getByRole('button', { name: /Guardar la lista/ }));
  await waitFor(() => expect(desk.asked('export_cases')).toMatchObject([{ format: 'xlsx', language: 'es', reason: 'informe trimestral', list: { stage: ['intake'], sort: 'name' } }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('says why somebody cannot take it out', async () => {
  office({ list_cases: { rows: [line], next: null } });
  open('/cases', ['intake']);
  await screen.findByRole('columnheader', { name: 'Folio' });
  expect(screen.getByRole('button', { name: /Exportar/ }).getAttribute('aria-disabled')).toBe('true');
});

it('hides a column, and remembers it; folio and name stay', async () => {
  office({ list_cases: { rows: [line], next: null } });
  const first = open();
  await screen.findByRole('columnheader', { name: /Riesgo/ });
  await press('Columnas');
  await user.click(await screen.findByRole('checkbox', { name: 'Riesgo' }));
  expect((screen.getByRole('checkbox', { name: /Folio/ }) as HTMLInputElement).disabled).toBe(true);
  expect(await faults()).toEqual([]);
  first.unmount();
  open();
  await screen.findByRole('columnheader', { name: /Etapa/ });
  expect(screen.queryByRole('columnheader', { name: /Riesgo/ })).toBeNull();
});

it('keeps a view without what was searched for, and opens it again', async () => {
  const desk = office({ list_cases: { rows: [line], next: null } });
  open('/cases?q=ruiz&stage=intake&unassigned=true');
  await screen.findByRole('columnheader', { name: 'Folio' });
  await press('Vistas');
  await press(/Guardar la vista actual/);
  expect(Object.values({ ...localStorage }).join()).not.toContain('ruiz');
  await press(/^Vigentes · Recepción · Sin representante$/);
  await waitFor(() => expect(desk.asked('list_cases').at(-1)).toMatchObject({ q: null, stage: ['intake'], unassigned: true }));
  await press('Vistas');
  await press(/Quitar la vista/);
  expect(screen.getByText('Todavía no hay vistas guardadas')).toBeTruthy();
});
