import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Answer } from '../../client';
import { SessionContext } from '../../desk/session';
import { faults, office, show } from '../../test/office';
import { DayPapers } from './days';

const user = userEvent.setup();
const me = { display_name: 'Ana', username: 'ana', office: 'MX-DAL', office_name: 'Dallas', time_zone: 'America/Chicago', roles: ['lawyer'], language: 'es' } as unknown as Answer<'me'>;
const session = (roles: readonly string[]) => ({ me: { ...me, roles: roles as typeof me.roles }, lock: () => undefined, renew: () => Promise.resolve() });
const feed = { id: '0190-1', name: 'mi teléfono', whose: 'mine', language: 'es', created_at: '2026-11-22T18:00:00Z', read_at: null, revoked_at: null };

const open = async (roles: readonly string[] = ['lawyer']) => {
  show(<SessionContext.Provider value={session(roles)}><DayPapers /></SessionContext.Provider>);
  await press('Imprimir o suscribirse');
};
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const type = async (name: RegExp, text: string) => {
  await user.clear(screen.getByRole('textbox', { name }));
  await user.type(screen.getByRole('textbox', { name }), text);
};

it('asks for the journal of a day with a known reason, and for the wall sheet without one', async () => {
  const desk = office({ list_feeds: { rows: [], alone: false }, export_deadline_journal: { name: 'x.pdf', where: 'x.pdf' }, export_wall_sheet: { name: 'y.pdf', where: 'y.pdf' } });
  await open();
  await type(/Día/, '2026-11-20');
  await press('Control diario');
  await press('Guardar la bitácora');
  await waitFor(() => expect(desk.asked('export_deadline_journal')).toEqual([{ day: '2026-11-20', language: 'es', reason: 'daily_control' }]));
  await press('Guardar la hoja de muro');
  await waitFor(() => expect(desk.asked('export_wall_sheet')).toEqual([{ language: 'es' }]));
  expect(await faults()).toEqual([]);
});

it('gives the journal to those who export papers only, and says why', async () => {
  office({ list_feeds: { rows: [], alone: false } });
  await open(['intake']);
  expect(screen.getByRole('button', { name: /Guardar la bitácora/ }).getAttribute('aria-disabled')).toBe('true');
});

it('shows a new address once, whole, and revokes one by name', async () => {
  const desk = office({
    list_feeds: { rows: [feed], alone: true },
    add_feed: { feed, path: '/calendar/0123.ics' },
    revoke_feed: { ...feed, revoked_at: '2026-11-22T19:00:00Z' },
  });
  await open();
  await screen.findByText(/En un escritorio solo/);
  await press('Nueva dirección');
  await type(/Dónde se usa/, ' mi tableta ');
  await press('Hacer la dirección');
  await screen.findByText(`${window.location.origin}/calendar/0123.ics`);
  expect(desk.asked('add_feed')).toMatchObject([{ name: 'mi tableta', whose: 'mine', language: 'es' }]);
  expect(await faults()).toEqual([]);
  const close = screen.getAllByRole('button', { name: 'Cerrar' }).at(-1);
  if (close) await user.click(close);
  await waitFor(() => expect(screen.queryByText(/0123\.ics/)).toBeNull());
  await press('Revocar: mi teléfono');
  await user.click(await screen.findByRole('button', { name: 'Revocar' }));
  await waitFor(() => expect(desk.asked('revoke_feed')).toEqual([{ id: feed.id }]));
});

// 25 hours lie between the two: whatever day it is here, one of them has another.
it.each(['Pacific/Kiritimati', 'Pacific/Niue'])('begins the journal on the day of the office in %s, not of its reader', async (zone) => {
  office({ list_feeds: { rows: [], alone: false } });
  const there = session(['lawyer']);
  show(<SessionContext.Provider value={{ ...there, me: { ...there.me, time_zone: zone } }}><DayPapers /></SessionContext.Provider>);
  await press('Imprimir o suscribirse');
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: /Día/ })).value).toContain(day);
});
