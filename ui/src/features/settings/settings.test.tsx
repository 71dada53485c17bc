import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../client';
import { DeafContext } from '../../desk/session';
import { Following, faults, office, show, signedIn } from '../../test/office';
import { Office } from './office';

const user = userEvent.setup();

const settings = { auto_lock_minutes: 15, retention_days: 365, office_phone: null as string | null, text_number: null, receive_alerts: true, receive_port: 8470, certificate_file: null as string | null, private_key_file: null as string | null };

function desk(changes: Partial<typeof settings> = {}, deaf = false) {
  let view = { settings: { ...settings, ...changes }, rev: 1, may_change: true };
  const host = office({
    get_settings: () => view,
    set_settings: (sent: { settings: typeof settings; rev: number }) => {
      if (sent.rev !== view.rev) throw new Problem('conflict', 409, { current: view });
      view = { ...view, settings: sent.settings, rev: view.rev + 1 };
      return view;
    },
  });
  show(signedIn(<DeafContext value={deaf}><Following><Office /></Following></DeafContext>, { roles: ['administrator'] }));
  return { ...host, colleague: (next: Partial<typeof settings>) => { view = { ...view, settings: { ...view.settings, ...next }, rev: view.rev + 1 }; act(() => host.announce('settings')); } };
}

const phone = () => screen.findByLabelText<HTMLInputElement>(/^Teléfono de protección/);
const save = () => user.click(screen.getByRole('button', { name: 'Guardar' }));

describe('the office’s settings', () => {
  test('keep what is being typed when a colleague saves, show both, and are saved over only when told so', async () => {
    const host = desk();
    await user.type(await phone(), '214 555 0100');
    host.colleague({ retention_days: 90 });
    expect((await screen.findAllByText('Alguien cambió esto mientras usted escribía')).length).toBeGreaterThan(0);
    expect((await phone()).value).toBe('214 555 0100');
    expect(screen.getByRole('cell', { name: '90' })).toBeTruthy();
    expect(host.asked('set_settings')).toEqual([]);
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Guardar lo mío' }));
    await waitFor(() => expect(host.asked('set_settings')).toMatchObject([{ settings: { office_phone: '214 555 0100', retention_days: 365 } }]));
    await waitFor(() => expect(screen.queryByText('Alguien cambió esto mientras usted escribía')).toBeNull());
  });

  test('begin anew from what stands when one keeps it', async () => {
    const host = desk();
    await user.type(await phone(), '1');
    host.colleague({ office_phone: '713 555 0100' });
    await user.click(await screen.findByRole('button', { name: 'Quedarme con lo que está' }));
    expect((await phone()).value).toBe('713 555 0100');
  });

  test('are saved when a colleague saved meanwhile what stood there already', async () => {
    const host = desk();
    await user.type(await phone(), '214 555 0100');
    host.colleague({});
    await waitFor(() => expect(host.asked('get_settings').length).toBeGreaterThan(1));
    await save();
    await waitFor(() => expect(host.asked('set_settings')).toMatchObject([{ rev: 2, settings: { office_phone: '214 555 0100' } }]));
    expect(await screen.findByText('Ajustes guardados')).toBeTruthy();
  });

  test('say of HTTPS what is saved and listened on, not what was typed', async () => {
    desk();
    await user.type(await screen.findByLabelText(/^Certificado/), '/etc/cert.pem');
    await user.type(screen.getByLabelText(/^Llave privada/), '/etc/key.pem');
    expect(screen.getByText(/El certificado está escrito, no guardado/)).toBeTruthy();
    expect(screen.queryByText(/los teléfonos pueden usar la página/)).toBeNull();
    await save();
    expect(await screen.findByText(/los teléfonos pueden usar la página por HTTPS/)).toBeTruthy();
  });

  test.each([
    ['a port that could not be opened', {}, true, /no se pudo abrir el puerto 8470/],
    ['a machine that does not receive', { receive_alerts: false }, false, /este equipo no recibe alertas/],
  ] as const)('are no reason for green with %s', async (_, changes, deaf, words) => {
    desk({ certificate_file: '/c.pem', private_key_file: '/k.pem', ...changes }, deaf);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByText(/los teléfonos pueden usar la página por HTTPS/)).toBeNull();
  });
});
