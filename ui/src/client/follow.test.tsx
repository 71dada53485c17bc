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
    announce('users');
    await screen.findByText('live false Berta');
  });

  test('is asked once for a burst of topics', async () => {
    const { asked, announce } = office({ me: { display_name: 'Ana' } });
    show(<Probe />);
    await screen.findByText('live false Ana');
    for (let index = 0; index < 50; index += 1) announce('alerts');
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

test('an answer is stale after the topics that it watches; one that names none, after any', () => {
  const watches = { list_alerts: ['alerts'], list_cases: ['cases', 'alerts'] };
  expect(isStale('list_alerts', new Set(['cases']), watches)).toBe(false);
  expect(isStale('list_cases', new Set(['cases']), watches)).toBe(true);
  expect(isStale('get_settings', new Set(['cases']), watches)).toBe(true);
});
