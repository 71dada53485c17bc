import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Problem } from '../../client';
import { Following, faults, office, show, signedIn } from '../../test/office';
import RepresentativesPage from './page';
import { RepresentativeSection } from './index';

const user = userEvent.setup();

const marta = {
  id: 'm', name: 'Marta Ruiz', firm: '', bar_state: 'TX', bar_number: '24000001', languages: ['es'], courts: ['DAL'], phone: '', email: '', capacity: 20, leave_until: null,
  contract_until: null, active: true, user_id: null, live_cases: 3, rev: 1,
};

/** The form of the only representative, open. */
async function opened() {
  const table = await screen.findByRole('grid');
  await waitFor(() => expect(table.getAttribute('aria-rowcount')).toBe('2'));
  table.focus();
  await user.keyboard('{Enter}');
  return screen.findByRole('dialog');
}

test('an account that a colleague linked meanwhile is shown before it is saved over: it opens what lies behind the wall', async () => {
  const stands = { ...marta, user_id: 'w', rev: 2 };
  office({
    list_representatives: { rows: [marta], next: null },
    list_colleagues: { rows: [{ id: 'w', display_name: 'Ana Soto', lawyer: true }], next: null },
    update_representative: () => { throw new Problem('conflict', 409, { current: stands }); },
  });
  show(signedIn(<RepresentativesPage />, { roles: ['manager'] }));
  const dialog = await opened();
  await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
  expect(await within(dialog).findByRole('cell', { name: 'Ana Soto' })).toBeTruthy();
});

test('a form that is open keeps what was typed when a colleague saves, and shows both at the end', async () => {
  let stands = marta;
  const host = office({
    list_representatives: () => ({ rows: [stands], next: null }),
    update_representative: (sent: { rev: number }) => { if (sent.rev !== stands.rev) throw new Problem('conflict', 409, { current: stands }); return { ...stands, rev: stands.rev + 1 }; },
  });
  show(signedIn(<Following><RepresentativesPage /></Following>, { roles: ['manager'] }));
  const dialog = await opened();
  await user.type(within(dialog).getByLabelText(/^Despacho/), 'Ruiz y Asociados');
  stands = { ...marta, phone: '+1 214 555 0100', rev: 2 };
  act(() => host.announce('representatives'));
  await waitFor(() => expect(host.asked('list_representatives').length).toBeGreaterThan(1));
  expect(within(dialog).getByLabelText<HTMLInputElement>(/^Despacho/).value).toBe('Ruiz y Asociados');
  await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
  expect(await within(dialog).findByRole('cell', { name: '+1 214 555 0100' })).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Guardar lo mío' }));
  await waitFor(() => expect(host.asked('update_representative')).toMatchObject([{ rev: 1 }, { rev: 2, firm: 'Ruiz y Asociados' }]));
});

const offer = { id: 'a', representative_id: 'm', representative_name: 'Marta Ruiz', state: 'offered', offered_at: '2026-11-27T15:00:00Z', reason: null, findings: [], engaged_at: null, rev: 1 };

test('an answer to an offer that is refused says why', async () => {
  office({ get_representation: { assignments: [offer], named: [] }, answer_assignment: () => { throw new Problem('unreachable', 0); } });
  show(signedIn(<RepresentativeSection caseId="A" />));
  await user.click(await screen.findByRole('button', { name: 'Aceptó' }));
  expect((await screen.findByRole('alert')).textContent).toContain('No hay conexión');
});

test('what was found about one candidate never passes for another while that one is looked at', async () => {
  let answer: (found: unknown) => void = () => undefined;
  office({
    get_representation: { assignments: [], named: [] },
    list_representatives: { rows: [marta, { ...marta, id: 'l', name: 'Luis Paz' }], next: null },
    check_assignment: ({ representative_id }: { representative_id: string }) => (representative_id === 'm' ? { findings: [], needs_reason: false } : new Promise((done) => { answer = done; })),
  });
  show(signedIn(<RepresentativeSection caseId="A" />));
  await user.click(await screen.findByRole('button', { name: 'Ofrecer el caso' }));
  const dialog = await screen.findByRole('dialog');
  const choose = async (name: string) => {
    const field = within(dialog).getByRole('combobox');
    await user.clear(field);
    await user.click(await screen.findByRole('option', { name: new RegExp(name) }));
  };
  await choose('Marta Ruiz');
  expect(await within(dialog).findByText(/Nada en contra/)).toBeTruthy();
  expect(await faults()).toEqual([]);
  await choose('Luis Paz');
  await waitFor(() => expect(within(dialog).queryByText(/Nada en contra/)).toBeNull());
  expect(within(dialog).getByRole('button', { name: /^Ofrecer/ }).getAttribute('aria-disabled')).toBe('true');
  answer({ findings: [], needs_reason: false });
  expect(await within(dialog).findByText(/Nada en contra/)).toBeTruthy();
});
