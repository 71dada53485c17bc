import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { Problem } from '../client';
import { office, show, signedIn } from '../test/office';
import { Rail } from './rail';
import { useShortcuts } from './shortcuts';
import { PracticeStrip, TopBar } from './top-bar';

const user = userEvent.setup();
const nothing = () => undefined;

function Keys() {
  useShortcuts({ palette: nothing, help: nothing, lock: nothing });
  return <output>{useLocation().pathname}</output>;
}

test('every key that a room promises goes there, and no room promises one that does not', async () => {
  office({ alert_counts: { unserved: 0, oldest_unserved: null, open: 0, exercises: 0, offered: 0 } });
  show(signedIn(<><Rail /><Keys /></>, { roles: ['intake', 'lawyer', 'manager', 'administrator', 'auditor', 'operator'] }));
  const rooms = screen.getAllByRole('link').map((room) => ({ at: room.getAttribute('href'), key: /^Alt (.)$/.exec(room.title)?.[1], title: room.title }));
  expect(rooms.length).toBeGreaterThan(9);
  for (const { at, key, title } of rooms) {
    if (!key) { expect(title).toBe(''); continue; }
    await user.keyboard(`{Alt>}${key}{/Alt}`);
    expect(screen.getByText(at ?? '', { selector: 'output' })).toBeTruthy();
  }
  expect(rooms.slice(0, 10).map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']);
});

test('who may not read cases sees the calendar greyed, with the reason', () => {
  office({});
  show(signedIn(<Rail />, { roles: ['auditor'] }));
  expect(screen.getByText('Calendario').closest('[aria-disabled=true]')).toBeTruthy();
});

test('what the top of the desk is refused is said: another office, leaving practice', async () => {
  const no = () => { throw new Problem('unreachable', 0); };
  office({ switch_office: no, leave_practice: no, list_jobs: { jobs: [] }, desk_state: { network: true } });
  show(signedIn(<><PracticeStrip /><TopBar openPalette={nothing} openHelp={nothing} /></>, { practice: true, offices: ['MX-DAL', 'MX-HOU'] }));
  await user.click(screen.getByRole('button', { name: /Salir de la práctica|Dejar la práctica|Volver/ }));
  expect(await screen.findAllByText(/No hay conexión/)).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: /Dallas/ }));
  await user.click(await screen.findByRole('option', { name: /Houston/ }));
  expect(await screen.findAllByText(/No hay conexión/)).toHaveLength(2);
});
