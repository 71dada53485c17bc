import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Problem } from '../../client';
import { Following, faults, office, show, signedIn } from '../../test/office';
import { FamilyOfAlert } from './index';

const user = userEvent.setup();
const zone = 'America/Chicago';

const number = { rev: 0, never: false, stopped: false, not_safe: false, hours: null };
const rosa = {
  id: 'c', name: 'Rosa Paz', kinship: 'madre', language: 'es', ways: [{ way: 'sms', value: '+12145550100' }], may_be_told: 'status', wording: 'plain', number, rev: 1, messages: [],
  guardian_at: null, confirmed_at: null, confirmed_by: null, task_at: null, next_contact_at: null as string | null, code_at: null, code_by: null, held: null, barred: null, code_held: null,
};

function desk() {
  let stands = rosa;
  const family = () => ({ alert_id: 'A', folio: 'MX-DAL-26-000001-A', may_act: true, minor: false, withheld: false, contacts: [stands] });
  const refuseStale = (seen: number, is: number) => { if (seen !== is) throw new Problem('conflict', 409, { current: family() }); return family(); };
  const host = office({
    alert_family: family,
    promise_contact: (sent: { rev: number }) => refuseStale(sent.rev, stands.rev),
    set_contact_rule: (sent: { rev: number }) => refuseStale(sent.rev, stands.number.rev),
  });
  show(signedIn(<Following><FamilyOfAlert id="A" zone={zone} /></Following>));
  return { ...host, colleague: (next: Partial<typeof rosa>) => { stands = { ...stands, ...next }; act(() => host.announce('family')); } };
}

test('a promise that meets a colleague’s shows it, and is saved over it only by a second press', async () => {
  const host = desk();
  await user.click(await screen.findByRole('button', { name: 'Prometer llamada: Rosa Paz' }));
  const sheet = within(await screen.findByRole('dialog'));
  await user.type(sheet.getByLabelText(/^Cuándo/), '3 mar 2027 14:30');
  host.colleague({ next_contact_at: '2027-03-01T16:00:00Z', rev: 2 });
  await user.click(sheet.getByRole('button', { name: 'Guardar' }));
  expect(await sheet.findByText(/Se le prometió llamar/)).toBeTruthy();
  expect(host.asked('promise_contact')).toMatchObject([{ rev: 1 }]);
  expect(await faults()).toEqual([]);
  await user.click(sheet.getByRole('button', { name: 'Guardar' }));
  await waitFor(() => expect(host.asked('promise_contact')).toMatchObject([{ rev: 1 }, { rev: 2, at: '2027-03-03T20:30:00.000Z' }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('what binds a number is not written over unseen: what a colleague said of it stands in the sheet', async () => {
  const host = desk();
  await user.click(await screen.findByRole('button', { name: 'Cómo escribirle: Rosa Paz' }));
  const sheet = within(await screen.findByRole('dialog'));
  await user.click(sheet.getByRole('checkbox', { name: 'Sólo a ciertas horas, en el lugar donde está' }));
  await user.type(sheet.getByLabelText(/^Motivo/), 'Trabaja de noche');
  host.colleague({ number: { ...number, never: true, rev: 1 } });
  await user.click(sheet.getByRole('button', { name: 'Guardar' }));
  expect(await sheet.findByText('Nunca contactar')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Guardar' }));
  await waitFor(() => expect(host.asked('set_contact_rule')).toMatchObject([{ rev: 0 }, { rev: 1, reason: 'Trabaja de noche' }]));
});
