import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Problem } from '../client';
import { faults, office, show } from '../test/office';
import { consulates, rows } from './consulates';
import { Gate } from './gate';

const user = userEvent.setup();

const desk = { state: 'locked', practice: false, practice_there: false, keychain: 'ok', signed_in: false, network: false, version: '0.1.0', language: 'es', office: 'MX-DAL', problem: null };
const me = { user_id: 'u', username: 'ana', display_name: 'Ana López', roles: ['manager'], office: 'MX-DAL', office_name: 'Consulado General de México en Dallas', offices: ['MX-DAL'], language: 'es', practice: false, auto_lock_minutes: 15, must_change: false, time_zone: 'America/Chicago' };
const KEY = 'AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSMN3X7K';

/** A machine whose state follows the commands, as the desk's does. */
function machine(start: Partial<typeof desk>, who: Partial<typeof me> = {}) {
  let state = { ...desk, ...start };
  return office({
    desk_state: () => state,
    me: () => { if (!state.signed_in) throw new Problem('signed_out', 401); return { ...me, ...who }; },
    first_run: () => { state = { ...state, state: 'open', signed_in: true }; return { recovery_key: KEY, me }; },
    sign_in: ({ password }: { password: string }) => {
      if (password !== 'caballo azul') throw new Problem('invalid', 422, { fields: [{ field: 'password', code: 'wrong_password', args: {} }] });
      state = { ...state, state: 'open', signed_in: true };
      return me;
    },
    sign_out: () => { state = { ...state, state: 'locked', signed_in: false }; return {}; },
    change_password: () => { who = { ...who, must_change: false, time_zone: 'America/Chicago' }; return {}; },
    touch: {},
  });
}

describe('a machine where nothing was set up', () => {
  test('is led from language to recovery sheet, and goes on only with the sheet at hand', async () => {
    const { asked } = machine({ state: 'absent' });
    show(<Gate />);
    await user.click(await screen.findByRole('button', { name: 'Siguiente' }));
    await user.click(screen.getByRole('radio', { name: /servidor/ }));
    expect(screen.getByRole('button', { name: /Siguiente/ }).getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('radio', { name: /solo/ }));
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await user.type(screen.getByRole('combobox'), 'dallas');
    await user.click(await screen.findByRole('option', { name: /Dallas/ }));
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await user.type(screen.getByLabelText(/^Nombre/), 'Ana López');
    await user.type(screen.getByLabelText(/^Usuario/), 'ana');
    await user.type(screen.getByLabelText(/^Contraseña/), 'corta');
    expect(screen.getByText(/al menos 10/)).toBeTruthy();
    await user.clear(screen.getByLabelText(/^Contraseña/));
    await user.type(screen.getByLabelText(/^Contraseña/), 'caballo azul');
    await user.type(screen.getByLabelText(/otra vez/), 'caballo azul');
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Crear la oficina' }));
    await screen.findByRole('heading', { level: 1, name: 'Hoja de recuperación' });
    expect(asked('first_run')).toEqual([{ language: 'es', office: 'MX-DAL', display_name: 'Ana López', username: 'ana', password: 'caballo azul' }]);
    const confirm = screen.getByLabelText(/últimos 4/);
    await user.type(confirm, 'aaaa');
    expect(screen.getByRole('button', { name: /Siguiente/ }).getAttribute('aria-disabled')).toBe('true');
    await user.clear(confirm);
    await user.type(confirm, '3x7k');
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await user.click(screen.getByRole('button', { name: /oficina vacía/ }));
    await screen.findByRole('navigation', { name: 'Secciones' });
  });
});

describe('a locked desk', () => {
  test('says where alerts go meanwhile, refuses a wrong password by its field, and opens with the right one', async () => {
    machine({});
    show(<Gate />);
    await screen.findByText(/520-623-7874/);
    expect(await faults()).toEqual([]);
    await user.type(screen.getByLabelText('Usuario'), 'ana');
    await user.type(screen.getByLabelText('Contraseña'), 'otra cosa');
    await user.click(screen.getByRole('button', { name: 'Desbloquear' }));
    await screen.findByText('El usuario o la contraseña no es correcto.');
    await user.type(screen.getByLabelText('Contraseña'), 'caballo azul');
    await user.click(screen.getByRole('button', { name: 'Desbloquear' }));
    await screen.findByRole('button', { name: 'Ana López' });
  });

  test('is locked again by its button, and shows nothing of before', async () => {
    const { asked } = machine({ state: 'open', signed_in: true });
    show(<Gate />);
    await user.click(await screen.findByRole('button', { name: /Bloquear/ }));
    await screen.findByRole('heading', { name: 'El escritorio está bloqueado' });
    expect(asked('sign_out')).toHaveLength(1);
    expect(screen.queryByText('Ana López')).toBeNull();
  });

  test('closes its pages when the office says that the session has ended', async () => {
    const { answers, announce } = machine({ state: 'open', signed_in: true });
    show(<Gate />);
    await screen.findByRole('button', { name: 'Ana López' });
    answers['desk_state'] = { ...desk };
    answers['me'] = () => { throw new Problem('signed_out', 401); };
    announce('session');
    await screen.findByRole('heading', { name: 'El escritorio está bloqueado' });
  });
});

test('a store that cannot be opened gets one clear sentence and what to do', async () => {
  machine({ problem: { type: '', code: 'newer_database', status: 500, detail: '' } as never });
  show(<Gate />, { language: 'en' });
  expect((await screen.findByRole('alert')).textContent).toMatch(/newer version of Amparo.*Install the newer version/);
});

test('a password that somebody else gave is changed before anything else', async () => {
  machine({ state: 'open', signed_in: true }, { must_change: true });
  show(<Gate />);
  await screen.findByRole('heading', { name: 'Elija su propia contraseña' });
  await user.type(screen.getByLabelText(/le dieron/), 'la que me dieron');
  await user.type(screen.getByLabelText(/^Contraseña nueva/), 'caballo azul');
  await user.type(screen.getByLabelText(/otra vez/), 'caballo azul');
  await user.click(screen.getByRole('button', { name: 'Cambiar la contraseña' }));
  await screen.findByRole('navigation', { name: 'Secciones' });
});

test('the practice office says so on every screen', async () => {
  machine({ state: 'open', signed_in: true, practice: true }, { practice: true });
  show(<Gate />);
  await screen.findByText(/todas las personas son inventadas/);
  await waitFor(() => expect(document.title).toMatch(/^PRÁCTICA/));
  expect(await faults()).toEqual([]);
});

test('Ctrl K opens the palette, F1 the keys', async () => {
  machine({ state: 'open', signed_in: true });
  show(<Gate />);
  await screen.findByRole('button', { name: 'Ana López' });
  await user.keyboard('{Control>}k{/Control}');
  expect(await screen.findByRole('combobox', { name: 'Buscar o hacer' })).toBeTruthy();
  await user.keyboard('{Escape}{F1}');
  expect(await screen.findByRole('dialog', { name: 'Teclas' })).toBeTruthy();
});

describe('the offices of the first run', () => {
  test('are the 53, each with its code, city and state', () => {
    expect(consulates).toHaveLength(53);
    expect(consulates.filter(({ code, name, city, state }) => !/^MX-[A-Z]{3}$/.test(code) || !name || !city || !/^[A-Z]{2}$/.test(state))).toEqual([]);
  });

  test('are read from CSV with quotes, commas and line ends inside', () => {
    expect(rows('a,b\r\n"x, ""y""",\n"1\n2",3\n')).toEqual([['a', 'b'], ['x, "y"', ''], ['1\n2', '3']]);
  });
});
