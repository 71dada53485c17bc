import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCall, useFollowOffice } from '../client';
import { office, show } from '../test/office';
import { useMissed } from './heard';

const played = vi.fn();

/** A machine that can sound; what it plays is counted. */
class Speaker {
  state = 'running';
  currentTime = 0;
  destination = {};
  createOscillator() {
    played();
    return { frequency: { value: 0 }, connect: (to: unknown) => to, start: () => undefined, stop: () => undefined };
  }
  createGain() {
    return { gain: { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined }, connect: () => undefined };
  }
}

beforeEach(() => vi.stubGlobal('AudioContext', Speaker));
afterEach(() => {
  vi.unstubAllGlobals();
  played.mockClear();
});

function Probe() {
  const { link } = useFollowOffice(undefined, useMissed());
  const counts = useCall('alert_counts', {});
  return <p>{link} {counts.data?.unserved ?? '…'}</p>;
}

test('alerts that came while the line was down ring when it is back; where none came, nothing sounds', async () => {
  const { answers, link, asked } = office({ alert_counts: { unserved: 2 } });
  show(<Probe />);
  await screen.findByText('live 2');
  link('lost');
  await screen.findByText('lost 2');
  link('live');
  await screen.findByText('live 2');
  await waitFor(() => expect(asked('alert_counts').length).toBeGreaterThan(1));
  expect(played).not.toHaveBeenCalled();
  link('lost');
  await screen.findByText('lost 2');
  answers['alert_counts'] = { unserved: 3 };
  link('live');
  await screen.findByText('live 3');
  await waitFor(() => expect(played).toHaveBeenCalled());
});
