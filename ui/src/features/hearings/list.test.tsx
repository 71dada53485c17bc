import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { faults, office, show } from '../../test/office';
import { HearingsList } from './list';

const hearing = {
  id: 'h', court_code: 'PIS', court: 'Port Isabel Immigration Court', judge: null, kind: 'master', medium: 'video', starts_at: '2026-12-11T17:00:00Z', time_zone: 'America/Chicago',
  interpreter: null, attends: 'Lic. Soto', status: 'held', reason: null, replaces: null, replaced_by: null, asks_venue_order: true, venue_order: null, recorded_by: 'dal.lawyer', rev: 3,
};

test('a hearing at another court asks whether an order changed venue, and keeps what was said', async () => {
  let rows = [hearing];
  const { asked } = office({
    list_hearings: () => ({ rows }),
    list_reference: { rows: [], next: null },
    answer_venue: () => { rows = [{ ...hearing, asks_venue_order: false, venue_order: 'no' as unknown as null, rev: 4 }]; return { hearing: rows[0], changes: [] }; },
  });
  const { unmount } = show(<HearingsList caseId="c" />);
  expect(await screen.findByText(/8 CFR 1003.20/)).toBeTruthy();
  expect(await faults()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /la sede se queda/ }));
  await waitFor(() => expect(asked('answer_venue')).toEqual([{ hearing_id: 'h', rev: 3, ordered: 'no' }]));
  unmount();
  show(<HearingsList caseId="c" />);
  expect(await screen.findByText(/Ninguna orden cambió la sede/)).toBeTruthy();
  expect(screen.queryByText(/8 CFR 1003.20/)).toBeNull();
});
