import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router';
import { Route, Routes } from 'react-router';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../client';
import { aroundCase, caseOf, type CaseView } from '../../test/case';
import { Following, office, show, signedIn } from '../../test/office';
import CasesPage from './page';

const user = userEvent.setup();

/** An office with two cases, and the way between them that Ctrl K is. */
function desk(at: string, changes: Record<string, unknown> = {}) {
  const cases: Record<string, CaseView> = { A: caseOf('A'), B: caseOf('B') };
  const host = office({ ...aroundCase, get_case: ({ id }: { id: string }) => cases[id], ...changes });
  show(signedIn(
    <Following>
      <Link to="/cases/A">ir a A</Link> <Link to="/cases/B">ir a B</Link>
      <Routes><Route path="/cases/*" element={<CasesPage />} /></Routes>
    </Following>,
  ), { at });
  return { ...host, cases };
}

describe('a note that is being written', () => {
  test('stays with its case when another one is opened, and waits there', async () => {
    const host = desk('/cases/A', { add_note: ({ id }: { id: string }) => ({ note: { id } }) });
    await screen.findByRole('heading', { name: 'Prueba, A' });
    await user.type(await screen.findByRole('textbox'), 'La familia pide que se llame a la abuela');
    await user.click(screen.getByText('ir a B'));
    await screen.findByRole('heading', { name: 'Prueba, B' });
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('');
    await user.type(screen.getByRole('textbox'), 'De B');
    await user.click(screen.getByRole('button', { name: /^Agregar nota/ }));
    await waitFor(() => expect(host.asked('add_note')).toMatchObject([{ case_id: 'B', body: 'De B' }]));
    await user.click(screen.getByText('ir a A'));
    await screen.findByRole('heading', { name: 'Prueba, A' });
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('La familia pide que se llame a la abuela');
  });

  test('outlives a change of tab', async () => {
    desk('/cases/A');
    await user.type(await screen.findByRole('textbox'), 'A medias');
    await user.click(screen.getByRole('tab', { name: 'Custodia' }));
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('tab', { name: 'Notas' }));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('A medias');
  });
});

describe('what a colleague changes while a form is open', () => {
  const conflict = (sent: { rev: number }, stands: { rev: number }) => {
    if (sent.rev !== stands.rev) throw new Problem('conflict', 409, { current: stands });
    return { ...stands, rev: stands.rev + 1 };
  };

  test('of the person is shown beside one’s own, and saved over only when told so', async () => {
    const host = desk('/cases/A/people', { update_person: (sent: { rev: number }) => conflict(sent, host.cases['A']!.person) });
    await user.click((await screen.findAllByRole('button', { name: 'Corregir' }))[0]!);
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Otros nombres', { exact: false }), 'Lupe');
    host.cases['A'] = caseOf('A', { person: { rev: 2, maternal_surname: 'Ruiz' } });
    act(() => host.announce('cases'));
    await waitFor(() => expect(host.asked('get_case').length).toBeGreaterThan(1));
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    expect(await within(dialog).findAllByText('Alguien cambió esto mientras usted escribía')).toBeTruthy();
    expect(within(dialog).getByRole('cell', { name: 'Ruiz' })).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Guardar lo mío' }));
    await waitFor(() => expect(host.asked('update_person')).toMatchObject([{ rev: 1 }, { rev: 2, person: { other_names: 'Lupe' } }]));
  });

  test('of the matter is shown beside one’s own', async () => {
    const host = desk('/cases/A/people', { update_case: (sent: { rev: number }) => conflict(sent, host.cases['A']!.case) });
    await user.click(await screen.findByRole('button', { name: 'Ámbito y riesgo' }));
    const dialog = await screen.findByRole('dialog');
    host.cases['A'] = caseOf('A', { case: { rev: 2, risk: 'urgent' } });
    act(() => host.announce('cases'));
    await waitFor(() => expect(host.asked('get_case').length).toBeGreaterThan(1));
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    expect(await within(dialog).findByText('Alguien cambió esto mientras usted escribía')).toBeTruthy();
    expect(host.asked('update_case')).toMatchObject([{ rev: 1 }]);
  });

  test('keeps a case from being closed by what was looked at before', async () => {
    const host = desk('/cases/A/people', { set_case_status: (sent: { rev: number }) => conflict(sent, host.cases['A']!.case) });
    await user.click(await screen.findByRole('button', { name: 'Cerrar caso' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.type(within(dialog).getByRole('textbox'), 'Terminado');
    host.cases['A'] = caseOf('A', { case: { rev: 2, risk: 'urgent' } });
    act(() => host.announce('cases'));
    await waitFor(() => expect(host.asked('get_case').length).toBeGreaterThan(1));
    await user.click(within(dialog).getByRole('button', { name: 'Cerrar caso' }));
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
  });
});

describe('an act that is refused', () => {
  const no = () => { throw new Problem('unreachable', 0); };
  const contact: CaseView['contacts'][number] = {
    id: 'c', name: 'Rosa', kinship: null, language: 'es', channels: [], may_be_told: 'nothing', safe_to_call: null, safe_to_leave_message: null, wording: 'plain',
    never_contact: false, remarks: '', rev: 1, voided_at: '2026-11-02T10:00:00Z', void_reason: 'Error',
  };
  const paper: CaseView['documents'][number] = {
    id: 'd', title: 'Acta', kind: 'other', walled: false, size: 10, sha256: 'ab'.repeat(32), media_type: 'text/plain', added_at: '2026-11-02T10:00:00Z', by_name: 'Ana', rev: 1, voided_at: null, void_reason: null,
  } as unknown as CaseView['documents'][number];

  test.each([
    ['taking the case over', '/cases/A/people', 'Tomar el caso', 'assign_owner', caseOf('A', { case: { owner_user: 'other' } })],
    ['restoring a contact', '/cases/A/people', 'Restaurar', 'void_contact', caseOf('A', { contacts: [contact] })],
    ['opening a document', '/cases/A/documents', 'Guardar copia de Acta', 'get_document', caseOf('A', { documents: [paper] })],
  ] as const)('says so: %s', async (_, at, name, command, view) => {
    desk(at, { get_case: view, [command]: no });
    await user.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }));
    expect((await screen.findByRole('alert')).textContent).toContain('No hay conexión');
  });
});
