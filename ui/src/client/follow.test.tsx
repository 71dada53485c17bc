import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { office, show } from '../test/office';
import { isStale, useFollowOffice } from './follow';
import { useCall } from './hooks';

function Probe() {
  const { link, outdated } = useFollowOffice();
  const me = useCall('me', {});
  return <p>{link} {String(outdated)} {me.data?.display_name ?? me.error?.code ?? '…'}</p>;
}

describe('what is on screen', () => {
  test('is asked again when a topic is announced', async () => {
    const { answers, announce } = office({ me: { display_name: 'Ana' } });
    show(<Probe />);
    await screen.findByText('live false Ana');
    answers['me'] = { display_name: 'Berta' };
    announce('session');
    await screen.findByText('live false Berta');
  });

  test('is asked once for a burst of topics', async () => {
    const { asked, announce } = office({ me: { display_name: 'Ana' } });
    show(<Probe />);
    await screen.findByText('live false Ana');
    for (let index = 0; index < 50; index += 1) announce('users');
    await waitFor(() => expect(asked('me').length).toBe(2));
  });

  test('is asked again when the line comes back, for what was missed', async () => {
    const { answers, link } = office({ me: { display_name: 'Ana' } });
    show(<Probe />);
    await screen.findByText('live false Ana');
    link('lost');
    await screen.findByText('lost false Ana');
    answers['me'] = { display_name: 'Berta' };
    link('live');
    await screen.findByText('live false Berta');
  });

  test('is known to be outdated once the host tells another version', async () => {
    const { version } = office({ me: { display_name: 'Ana' } });
    show(<Probe />);
    await screen.findByText('live false Ana');
    version('0.1.0-a');
    version('0.1.0-a');
    version('0.1.0-b');
    await screen.findByText('live true Ana');
  });
});

test('an answer is stale after the topics that its screen watches; after any of the office’s work when it named none', () => {
  expect(isStale('list_cases', ['cases', 'representatives'], new Set(['cases']))).toBe(true);
  expect(isStale('list_representatives', ['representatives'], new Set(['cases']))).toBe(false);
  expect(isStale('list_reference', [], new Set(['cases']))).toBe(false);
  expect(isStale('caseload', undefined, new Set(['cases']))).toBe(true);
});

test('somebody’s touch or language makes only one’s own seat stale', () => {
  expect(isStale('caseload', undefined, new Set(['session']))).toBe(false);
  expect(isStale('me', undefined, new Set(['session']))).toBe(true);
  expect(isStale('caseload', ['cases'], new Set(['desk']))).toBe(true);
});
