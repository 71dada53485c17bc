import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answer } from '../../client';
import { faults, office, show, signedIn } from '../../test/office';
import { asked, readFilters } from '../cases/filters';
import CaseloadPage from './page';

type Behind = Answer<'caseload'>['open']['behind'];
const figure = (cases: number, behind: Behind) => ({ cases, behind });
const working = ['open', 'reopened'];
const live = ['open', 'reopened', 'on_hold'];

/** The board as the office answers it: every figure with the list behind it. */
const bar = (key: string, name: string, behind: Behind) => ({
  key, name, open: figure(5, { ...behind, status: working }), on_hold: figure(6, { ...behind, status: ['on_hold'] }), overdue: figure(7, { ...behind, status: live, overdue: true }),
});
const board = {
  at: '2026-11-28T12:00:00Z', open: figure(1, { status: working }), on_hold: figure(2, { status: ['on_hold'] }), unassigned: figure(3, { status: working, unassigned: true }),
  overdue: figure(4, { status: live, overdue: true }), by_stage: [bar('post_order', '', { stage: ['post_order'] })], by_representative: [bar('r', 'Marta', { representative_id: 'r' })],
  by_owner: [bar('u', 'Ana', { owner_user: 'u' })],
};

/** The filter of the list that a link opens, as the board says it. */
function opened(address: string): Behind {
  const { status, stage, owner_user, representative_id, unassigned, overdue } = asked(readFilters(new URLSearchParams(address.split('?')[1])));
  return {
    ...(status?.length ? { status } : {}), ...(stage?.length ? { stage } : {}), ...(owner_user ? { owner_user } : {}), ...(representative_id ? { representative_id } : {}),
    ...(unassigned ? { unassigned } : {}), ...(overdue ? { overdue } : {}),
  };
}

test('every figure opens the list of the very cases that it counts', async () => {
  office({ caseload: board });
  show(signedIn(<CaseloadPage />, { roles: ['manager'] }));
  const links = (await screen.findAllByRole('link')).map((link) => link.getAttribute('href') ?? '');
  const bars = [...board.by_stage, ...board.by_representative, ...board.by_owner].flatMap((one) => [one.open, one.on_hold, one.overdue]);
  const figures = [board.open, board.unassigned, board.overdue, board.on_hold, ...bars];
  expect(links.map(opened)).toEqual(figures.map(({ behind }) => behind));
  expect(await faults()).toEqual([]);
});

test('who may not see cases reads the figures without a list', async () => {
  office({ caseload: board });
  show(signedIn(<CaseloadPage />, { roles: ['auditor'] }));
  expect(await screen.findAllByText('5')).toHaveLength(3);
  expect(screen.queryByRole('link')).toBeNull();
});
