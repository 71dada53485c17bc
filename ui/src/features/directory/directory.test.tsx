import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { Problem } from '../../client';
import { faults, office, show, signedIn } from '../../test/office';
import DirectoryPage from './page';

const user = userEvent.setup();

const court = { kind: 'court', key: 'DAL', label: 'Dallas Immigration Court', shipped: { code: 'DAL', city: 'Dallas', phone: '1' }, correction: null, verified_on: '2026-11-22', corrected_by: null, corrected_at: null, reason: null, rev: 1 };

function desk(at: string, answers: Record<string, unknown> = {}) {
  const host = office({ list_reference: { rows: [court], next: null }, ...answers });
  show(signedIn(<Routes><Route path="/directory/*" element={<DirectoryPage />} /></Routes>, { roles: ['administrator'] }), { at });
  return host;
}

test('a row is corrected beside the shipped value, with a reason, and a refusal stands in the form', async () => {
  let refuse = true;
  const host = desk('/directory/court?q=DAL', { correct_reference: () => { if (refuse) throw new Problem('unreachable', 0); return { ...court, rev: 2 }; } });
  await waitFor(() => expect(host.asked('list_reference')).toContainEqual({ kind: 'court', q: 'DAL', corrected_only: false, limit: 100, after: null }));
  const table = await screen.findByRole('grid');
  await waitFor(() => expect(table.getAttribute('aria-rowcount')).toBe('2'));
  table.focus();
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog');
  const correct = within(dialog).getByRole('button', { name: /^Corregir/ });
  expect(correct.textContent).toContain('nada');
  const city = within(dialog).getByDisplayValue('Dallas');
  await user.clear(city);
  await user.type(city, 'Irving');
  await user.click(correct);
  expect(host.asked('correct_reference')).toEqual([]);
  await user.type(within(dialog).getByLabelText(/^Motivo y fuente/), 'aviso de la corte');
  await user.click(correct);
  expect((await within(dialog).findByRole('alert')).textContent).toContain('No hay conexión');
  expect(within(dialog).getByDisplayValue('Irving')).toBeTruthy();
  expect(await faults()).toEqual([]);
  refuse = false;
  await user.click(correct);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(host.asked('correct_reference').at(-1)).toEqual({ kind: 'court', key: 'DAL', rev: 1, cells: { city: 'Irving' }, reason: 'aviso de la corte' });
});

test('a file is tried before it is written: what would change and what is wrong, row by row', async () => {
  const report = {
    added: 1, changed: 1, same: 2, wrong: 1,
    problems: [{ row: 4, field: 'lat', code: 'not_a_number', args: { value: 'norte' } }],
    rows: [{ key: 'NEW', label: 'Corte nueva', new: true, cells: {} }, { key: 'DAL', label: 'Dallas', new: false, cells: { city: ['Dallas', 'Irving'] } }],
  };
  const host = desk('/directory/court/import', { import_reference: report });
  const write = await screen.findByRole('button', { name: /^Importar/ });
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['code,city\n'], 'cortes.csv', { type: 'text/csv' }));
  await user.type(screen.getByLabelText(/^Motivo y fuente/), 'lista de EOIR');
  await user.click(write);
  expect(host.asked('import_reference')).toEqual([]);
  await user.click(screen.getByRole('button', { name: /^Ensayar/ }));
  expect(await screen.findByText('Fila 4, lat: «norte» no es un número.')).toBeTruthy();
  expect(screen.getByText(/Dallas → Irving/)).toBeTruthy();
  expect(await faults()).toEqual([]);
  await user.click(write);
  expect(host.asked('import_reference')).toHaveLength(1);
  await user.click(screen.getByRole('checkbox'));
  await user.click(write);
  await waitFor(() => expect(host.asked('import_reference').at(-1)).toEqual({ kind: 'court', upload: 'handle', dry_run: false, skip_wrong: true, reason: 'lista de EOIR' }));
});
