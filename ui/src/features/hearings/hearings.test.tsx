import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Problem } from '../../client';
import { Following, faults, office, show, signedIn } from '../../test/office';
import { HearingsList } from './index';

const user = userEvent.setup();

const hearing = {
  id: 'h', case_id: 'A', court_code: 'DAL', court: 'Dallas', kind: 'master', medium: 'video', starts_at: '2099-03-03T20:30:00Z', time_zone: 'America/Chicago', status: 'scheduled',
  judge: null, interpreter: null, attends: null, papers_by: null, reason: null, recorded_by: 'Ana', rev: 1,
};
const court = (key: string, tz: string) => ({ kind: 'court', key, label: `Corte de ${key}`, shipped: { tz, city: key }, correction: null, rev: 1 });

function desk(changes: Record<string, unknown> = {}) {
  let row = hearing;
  const host = office({
    list_hearings: () => ({ rows: [row], next: null }),
    list_reference: { rows: [court('DAL', 'America/Chicago'), court('LOS', 'America/Los_Angeles')], next: null },
    update_hearing: (sent: { rev: number }) => { if (sent.rev !== row.rev) throw new Problem('conflict', 409, { current: row }); return { changes: [] }; },
    ...changes,
  });
  show(signedIn(<Following><HearingsList caseId="A" zone="America/Los_Angeles" /></Following>));
  return { ...host, becomes: (next: Partial<typeof hearing>) => { row = { ...row, ...next }; act(() => host.announce('hearings')); } };
}

test('who attends, said by a colleague while the form is open, is shown beside one’s own and not written over', async () => {
  const host = desk();
  await user.click(await screen.findByRole('button', { name: 'Quién asiste' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Quién asiste/), 'Luis');
  host.becomes({ attends: 'Marta', rev: 2 } as never);
  await waitFor(() => expect(host.asked('list_hearings').length).toBeGreaterThan(1));
  await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
  expect(await within(dialog).findByRole('cell', { name: 'Marta' })).toBeTruthy();
  expect(host.asked('update_hearing')).toMatchObject([{ rev: 1, attends: 'Luis' }]);
  expect(await faults()).toEqual([]);
});

test('the hour that was typed is the court’s, also when the court is chosen after it', async () => {
  const host = desk({ add_hearing: { changes: [] } });
  await user.click(await screen.findByRole('button', { name: 'Registrar audiencia' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Fecha y hora de la corte/), '3 mar 2026 14:30');
  await user.click(within(dialog).getByRole('combobox', { name: /^Corte/ }));
  await user.click(await screen.findByRole('option', { name: /Corte de DAL/ }));
  expect(await within(dialog).findByText('martes, 3 de marzo de 2026, 14:30 CST')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Registrar audiencia' }));
  await waitFor(() => expect(host.asked('add_hearing')).toMatchObject([{ starts_at: '2026-03-03T20:30:00.000Z', time_zone: 'America/Chicago' }]));
});
