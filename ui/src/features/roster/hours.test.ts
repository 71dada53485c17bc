import { expect, test } from 'vitest';
import { clock, dayName, pause, readMinutes } from './hours';

test('hours are read as people type them', () => {
  expect(['8', '8:30', '0830', '17h', '17.45', '24:00', '0'].map(readMinutes)).toEqual([480, 510, 510, 1_020, 1_065, 1_440, 0]);
  expect(['', '25', '8:75', 'ocho', '24:01', '8:3'].map(readMinutes)).toEqual([null, null, null, null, null, null]);
  expect([clock(0), clock(510), clock(1_440)]).toEqual(['00:00', '08:30', '24:00']);
});

test('week days begin on Monday and waits are said as people say them', () => {
  expect([1, 7].map((day) => dayName(day, 'en-US', 'long'))).toEqual(['Monday', 'Sunday']);
  expect([pause(45, 'en-US'), pause(120, 'en-US'), pause(90, 'en-US')]).toEqual(['45 sec', '2 min', '90 sec']);
});
