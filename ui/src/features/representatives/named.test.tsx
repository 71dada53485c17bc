import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { SessionContext, type Session } from '../../desk/session';
import { faults, office, show } from '../../test/office';
import { RepresentativeDialog } from './form';
import { RepresentativeSection } from './section';

const user = userEvent.setup();

const me = (roles: string[]) => ({ me: { user_id: 'm', roles } as unknown as Session['me'], lock: () => undefined, renew: () => Promise.resolve() });
const named = { user_id: 'l1', name: 'Licenciada Ríos', document_id: 'd1', since: '2026-11-22T18:00:00Z', opens: true };
const paper = (id: string, title: string, voided_at: string | null) => ({ id, title, voided_at });

function desk() {
  return office({
    get_representation: { assignments: [], named: [named] },
    get_case: { documents: [paper('d1', 'Designación firmada', null), paper('d2', 'Mal escaneada', '2026-11-22T18:00:00Z')] },
    list_colleagues: { rows: [{ id: 'm', display_name: 'Jefa', lawyer: true }, { id: 'l2', display_name: 'Lic. Soto', lawyer: true }, { id: 'i', display_name: 'Recepción', lawyer: false }], next: null },
    list_representatives: { rows: [], next: null },
    name_lawyer: {},
    add_representative: {},
  });
}

const section = (roles: string[]) => show(<SessionContext.Provider value={me(roles)}><RepresentativeSection caseId="c" /></SessionContext.Provider>);

describe('a lawyer named in writing', () => {
  test('is named by a manager with a paper that stands, never by oneself', async () => {
    const { asked } = desk();
    section(['manager']);
    await user.click(await screen.findByRole('button', { name: 'Designar' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: /Abogada/ }));
    expect((await screen.findAllByRole('option')).map((one) => one.textContent)).toEqual(['Lic. Soto']);
    await user.click(screen.getByRole('option', { name: 'Lic. Soto' }));
    await user.click(dialog.getByRole('button', { name: /papel que firmó/ }));
    expect((await screen.findAllByRole('option')).map((one) => one.textContent)).toEqual(['Designación firmada']);
    await user.click(screen.getByRole('option', { name: 'Designación firmada' }));
    await user.type(dialog.getByRole('textbox', { name: /Por qué/ }), 'lo pidió');
    expect(await faults()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Designar' }));
    await waitFor(() => expect(asked('name_lawyer')).toEqual([{ case_id: 'c', user_id: 'l2', document_id: 'd1', reason: 'lo pidió', withdraw: false }]));
  });

  test('is taken back alone', async () => {
    const { asked } = desk();
    section(['manager']);
    await user.click(await screen.findByRole('button', { name: 'Retirar' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    await user.type(dialog.getByRole('textbox'), 'cambió de opinión');
    await user.click(dialog.getByRole('button', { name: 'Retirar' }));
    await waitFor(() => expect(asked('name_lawyer')).toEqual([{ case_id: 'c', user_id: 'l1', document_id: null, reason: 'cambió de opinión', withdraw: true }]));
  });

  test('is not a lawyer’s to name', async () => {
    desk();
    section(['lawyer']);
    expect((await screen.findByRole('button', { name: /Designar/ })).getAttribute('aria-disabled')).toBe('true');
  });
});

test('a row of the roster is linked to the account of a lawyer of the office', async () => {
  const { asked } = desk();
  show(<SessionContext.Provider value={me(['manager'])}><RepresentativeDialog of={null} readOnly={null} onClose={() => undefined} /></SessionContext.Provider>);
  await user.type(await screen.findByRole('textbox', { name: /^Nombre/ }), 'Licenciada Soto');
  await user.type(screen.getByRole('textbox', { name: /[Ee]stado/ }), 'TX');
  await user.type(screen.getByRole('textbox', { name: /[Nn]úmero/ }), '7');
  await user.click(screen.getByRole('button', { name: /Cuenta en esta oficina/ }));
  await user.click(await screen.findByRole('option', { name: 'Lic. Soto' }));
  await user.click(screen.getByRole('button', { name: 'Guardar' }));
  await waitFor(() => expect(asked('add_representative')).toMatchObject([{ name: 'Licenciada Soto', user_id: 'l2' }]));
});
