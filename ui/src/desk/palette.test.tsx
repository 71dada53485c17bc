import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { office, show } from '../test/office';
import { Palette } from './palette';
import { SessionContext, type Session } from './session';

const me: Session['me'] = { user_id: 'u', username: 'ana', display_name: 'Ana López', roles: ['lawyer'], office: 'MX-DAL', office_name: 'Dallas', offices: ['MX-DAL'], language: 'es', practice: false, auto_lock_minutes: 15, must_change: false, time_zone: 'America/Chicago' };

const session: Session = { me, lock: () => undefined, renew: () => Promise.resolve() };

function Where() {
  return <output>{useLocation().pathname}</output>;
}

/** A search whose answers come when the test says so. */
function slow() {
  const waiting: { q: string; answer: (rows: unknown[]) => void }[] = [];
  office({ search: ({ q }: { q: string }) => new Promise((done) => { waiting.push({ q, answer: (rows) => done({ rows }) }); }) });
  show(<SessionContext value={session}><Palette isOpen onClose={() => undefined} /><Where /></SessionContext>);
  return {
    answers: async (q: string, ...names: string[]) => {
      const rows = names.map((name) => ({ id: name, shown_name: name, folio: '' }));
      await act(async () => { waiting.filter((one) => one.q === q).forEach((one) => one.answer(rows)); });
    },
    at: () => decodeURIComponent(document.querySelector('output')?.textContent ?? ''),
  };
}

test('Enter means what is typed, not what is still shown, and is not lost while the office looks', async () => {
  const user = userEvent.setup();
  const { answers, at } = slow();
  const field = await screen.findByRole('combobox');
  await user.type(field, 'Guadalupe');
  await answers('Guadalupe', 'Guadalupe Arce', 'Guadalupe Zamora');
  await user.type(field, ' Z{Enter}');
  expect(at()).toBe('/');
  await answers('Guadalupe Z', 'Guadalupe Zamora');
  await waitFor(() => expect(at()).toBe('/cases/Guadalupe Zamora'));
});

test('Enter of a name that is changed again opens nothing', async () => {
  const user = userEvent.setup();
  const { answers, at } = slow();
  const field = await screen.findByRole('combobox');
  await user.type(field, 'Guadalupe{Enter}');
  await user.type(field, ' Z');
  await answers('Guadalupe', 'Guadalupe Arce');
  await answers('Guadalupe Z', 'Guadalupe Zamora');
  await screen.findByRole('option', { name: /Zamora/ });
  expect(at()).toBe('/');
  await user.keyboard('{Enter}');
  expect(at()).toBe('/cases/Guadalupe Zamora');
});
