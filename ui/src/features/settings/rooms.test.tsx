import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Problem } from '../../client';
import { SessionContext } from '../../desk/session';
import { faults, me, office, show, signedIn } from '../../test/office';
import { Backup } from './backup';
import { Practice } from './practice';
import { Users } from './users';

const user = userEvent.setup();

test('a backup is followed to its end, and a refusal to cancel it is said', async () => {
  const running = { state: 'running', done: 1, total: 4, problem: null, result: null };
  let job: object = running;
  office({ make_backup: { job: 'j' }, get_job: () => job, cancel_job: () => { throw new Problem('unreachable', 0); } });
  show(signedIn(<Backup />));
  await user.click(screen.getByRole('button', { name: 'Hacer un respaldo' }));
  expect(await screen.findByRole('progressbar')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancelar' }));
  expect((await screen.findByRole('alert')).textContent).toContain('No hay conexión');
  expect(await faults()).toEqual([]);
  job = { ...running, state: 'done', result: { file: 'amparo-2026-11-28.amparo' } };
  expect(await screen.findByText('Respaldo hecho: amparo-2026-11-28.amparo', undefined, { timeout: 5_000 })).toBeTruthy();
});

test('a backup is verified with its key, and why it is not sound is said', async () => {
  const host = office({ verify_backup: { job: 'j' }, get_job: { state: 'failed', done: 0, total: 1, problem: { code: 'wrong_key', args: {} }, result: null } });
  show(signedIn(<Backup />));
  const verify = screen.getByRole('button', { name: /^Verificar un respaldo/ });
  await user.click(verify);
  expect(host.asked('verify_backup')).toEqual([]);
  await user.type(screen.getByLabelText(/^Archivo de respaldo/), '/media/usb/a.amparo');
  await user.type(screen.getByLabelText(/^Clave de la hoja/), 'AGE-SECRET-KEY-1');
  await user.click(verify);
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(host.asked('verify_backup')).toEqual([{ file: '/media/usb/a.amparo', recovery_key: 'AGE-SECRET-KEY-1' }]);
});

test('the practice office is removed only after the question, and what is refused keeps one where one is', async () => {
  const renew = vi.fn().mockResolvedValue(undefined);
  const host = office({ remove_practice: {}, leave_practice: () => { throw new Problem('unreachable', 0); } });
  show(<SessionContext value={{ me: { ...me, practice: true }, lock: () => undefined, renew }}><Practice /></SessionContext>);
  await user.click(screen.getByRole('button', { name: 'Salir de la práctica' }));
  expect((await screen.findByRole('alert')).textContent).toContain('No hay conexión');
  expect(renew).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Borrar la oficina de práctica' }));
  let question = await screen.findByRole('alertdialog');
  expect(await faults()).toEqual([]);
  await user.click(within(question).getByRole('button', { name: 'Cancelar' }));
  expect(host.asked('remove_practice')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Borrar la oficina de práctica' }));
  question = await screen.findByRole('alertdialog');
  await user.click(within(question).getByRole('button', { name: 'Borrar la oficina de práctica' }));
  await waitFor(() => expect(renew).toHaveBeenCalledOnce());
  expect(host.asked('remove_practice')).toHaveLength(1);
});

const luis = { id: 'l', username: 'luis', display_name: 'Luis Paz', roles: ['intake'], language: 'es', disabled_at: null, must_change: false, rev: 3, offices: [] };

test('a member is added, and shut out, from the list of the office’s members', async () => {
  const host = office({ list_users: { rows: [luis], next: null }, list_user_offices: [], add_user: luis, disable_user: { ...luis, disabled_at: '2026-11-28T12:00:00Z', rev: 4 } });
  show(signedIn(<Users />, { roles: ['administrator'] }));
  await user.click(screen.getByRole('button', { name: 'Agregar integrante' }));
  const adding = await screen.findByRole('dialog');
  await user.type(within(adding).getByLabelText(/^Nombre(?! para)/), 'Eva Sol');
  await user.type(within(adding).getByLabelText(/^Nombre para entrar/), 'eva');
  await user.type(within(adding).getByLabelText(/^Primera contraseña/), 'caballo azul lento');
  expect(await faults()).toEqual([]);
  await user.click(within(adding).getByRole('button', { name: 'Agregar integrante' }));
  await waitFor(() => expect(host.asked('add_user')).toMatchObject([{ username: 'eva', display_name: 'Eva Sol', roles: ['intake'], language: 'es' }]));
  const table = await screen.findByRole('grid');
  await waitFor(() => expect(table.getAttribute('aria-rowcount')).toBe('2'));
  table.focus();
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Luis Paz' });
  await user.click(within(dialog).getByRole('button', { name: 'Quitar el acceso' }));
  await waitFor(() => expect(host.asked('disable_user')).toMatchObject([{ id: 'l', rev: 3 }]));
});
