import { describe, expect, it } from 'vitest';
import { keys, neighbour, pressed, refusal, skew, standing, type Alert, type Line } from './deeds';

const acts: Alert['acts'] = [{ act: 'acknowledge', refused: null }, { act: 'open', refused: 'alert_held' }];

describe('what may be done', () => {
  it('is what the office says, with its reason', () => {
    expect(refusal({ acts }, 'acknowledge')).toBeNull();
    expect(refusal({ acts }, 'open')).toBe('alert_held');
    expect(refusal({ acts }, 'forward')).toBe('forbidden');
  });
});

describe('keys', () => {
  const key = (name: string, more: Partial<KeyboardEvent> = {}) => pressed({ key: name, ctrlKey: false, metaKey: false, altKey: false, target: document.body, ...more });

  it('are one letter each', () => {
    expect(new Set(keys.map((one) => one.key)).size).toBe(keys.length);
    expect(key('a')?.act).toBe('acknowledge');
    expect(key('z')).toBeNull();
  });

  it('do nothing while somebody types or holds Ctrl', () => {
    expect(key('a', { target: document.createElement('input') })).toBeNull();
    expect(key('a', { ctrlKey: true })).toBeNull();
  });
});

it('moves through the queue and stays at its ends', () => {
  const rows = [{ id: '1' }, { id: '2' }];
  expect(neighbour(rows, null, 1)).toBe('1');
  expect(neighbour(rows, '1', 1)).toBe('2');
  expect(neighbour(rows, '2', 1)).toBe('2');
  expect(neighbour(rows, '1', -1)).toBe('1');
  expect(neighbour([], '1', 1)).toBeNull();
});

it('says where an alert stands in this office’s eyes', () => {
  const line: Pick<Line, 'state' | 'seen' | 'called' | 'unserved' | 'holder' | 'forward_to'> = { state: 'acknowledged', seen: 'accountable', called: false, unserved: false, holder: { name: 'Ana', mine: true, until: null }, forward_to: null };
  expect(standing(line)).toBe('alerts-standing-mine');
  expect(standing({ ...line, holder: { name: 'Ana', mine: false, until: null } })).toBe('alerts-state-acknowledged');
  expect(standing({ ...line, unserved: true })).toBe('alerts-standing-lapsed');
  expect(standing({ ...line, forward_to: 'MX-HOU' })).toBe('alerts-standing-forwarding');
  expect(standing({ ...line, seen: 'offered', called: true })).toBe('escalation-called-here');
  expect(standing({ ...line, seen: 'told' })).toBe('alerts-standing-told');
  expect(standing({ ...line, state: 'false_alarm' })).toBe('alerts-state-false-alarm');
});

it('says a clock’s error as a person would', () => {
  expect(skew(60)).toBeNull();
  expect(skew(300)).toEqual({ value: 5, unit: 'minute', late: true });
  expect(skew(-10_800)).toEqual({ value: 3, unit: 'hour', late: false });
  expect(skew(1_795_000_000)?.unit).toBe('day');
});
