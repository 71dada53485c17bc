import { beforeEach, describe, expect, test, vi } from 'vitest';

const started: number[] = [];

class Audio {
  state = 'suspended';
  currentTime = 0;
  destination = {};
  resume = () => { this.state = 'running'; return Promise.resolve(); };
  createGain = () => ({ gain: { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined }, connect: () => undefined });
  createOscillator = () => {
    const frequency = { value: 0 };
    return { frequency, connect: (next: unknown) => next, start: () => { started.push(frequency.value); }, stop: () => undefined };
  };
}

const fresh = async () => {
  vi.resetModules();
  return import('./sound');
};
const heard = () => vi.waitFor(() => expect(started.length).toBeGreaterThan(0));

describe('the sound', () => {
  beforeEach(() => {
    started.length = 0;
    localStorage.clear();
    vi.stubGlobal('AudioContext', Audio);
    vi.spyOn(performance, 'now').mockReturnValue(100_000);
  });

  test('rings once for a burst of alerts, and again after five seconds', async () => {
    const { ringFor } = await fresh();
    for (let at = 0; at < 50; at += 1) ringFor('new_alert');
    await heard();
    expect(started).toEqual([660, 880]);
    vi.spyOn(performance, 'now').mockReturnValue(105_000);
    ringFor('new_alert');
    await vi.waitFor(() => expect(started.length).toBe(4));
  });

  test('lets a call of the escalation through at once, and no alert after it', async () => {
    const { ringFor } = await fresh();
    ringFor('new_alert');
    await heard();
    ringFor('page');
    ringFor('new_alert');
    ringFor('page');
    await vi.waitFor(() => expect(started).toEqual([660, 880, 880, 660, 880, 660]));
  });

  test('is silent for other topics and where it was turned off, and stays off', async () => {
    const { ringFor, setSounds, sounds, play } = await fresh();
    ringFor('alerts');
    setSounds(false);
    ringFor('new_alert');
    expect([sounds(), started]).toEqual([false, []]);
    await play('new_alert');
    expect(started).toEqual([660, 880]);
  });

  test('says so where the machine cannot sound, and breaks nothing', async () => {
    vi.stubGlobal('AudioContext', undefined);
    const { canSound, ringFor } = await fresh();
    ringFor('new_alert');
    expect(canSound()).toBe(false);
  });
});
