import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { office, show, signedIn } from '../../test/office';
import { asked, readFilters } from '../cases/filters';
import TodayPage from './page';

const user = userEvent.setup();

test('the cases without a representative are the ones that were counted: those being worked on, mine or the office’s', async () => {
  office({
    today: { fatal: [], overdue: [], hearings: [], tasks: [], leases: [], counsel: [], rules_waiting: 0, without_counsel: 3, digest: { day: '2026-11-28', dates: [], overdue: 0, read_at: null, delivered_at: null } },
    owed_calls: { rows: [] },
  });
  show(signedIn(<TodayPage />));
  const list = async () => {
    const address = (await screen.findByRole('link', { name: 'Ver esos casos' })).getAttribute('href') ?? '';
    return asked(readFilters(new URLSearchParams(address.split('?')[1])));
  };
  expect(await list()).toMatchObject({ status: ['open', 'reopened'], unassigned: true, owner_user: 'u' });
  await user.click(screen.getByRole('button', { name: 'Mi oficina' }));
  expect(await list()).toMatchObject({ status: ['open', 'reopened'], unassigned: true, owner_user: null });
});
