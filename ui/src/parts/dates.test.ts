import { CalendarDate } from '@internationalized/date';
import { describe, expect, test } from 'vitest';
import { clockText, dayText, inZone, instantText, readDay, readHour, relativeText } from './dates';

const today = new CalendarDate(2026, 11, 22);

describe('a typed day', () => {
  test.each([
    ['2026-03-03', '2026-03-03'], ['3 mar 2026', '2026-03-03'], ['3 de marzo de 2027', '2027-03-03'], ['3mar', null], ['mar 3', '2027-03-03'],
    ['15 dic', '2026-12-15'], ['+30d', '2026-12-22'], ['-2s', '2026-11-08'], ['+6m', '2027-05-22'], ['hoy', '2026-11-22'], ['mañana', '2026-11-23'],
    ['3/12/2026', '2026-12-03'], ['3/12/26', '2026-12-03'], ['31 feb 2026', null], ['2026-02-30', null], ['algo', null], ['', null],
  ])('"%s" in Spanish is %s', (typed, day) => expect(readDay(typed, today, 'es')?.toString() ?? null).toBe(day));

  test.each([['12/3/2026', '2026-12-03'], ['Mar 3, 2027', '2027-03-03'], ['March 3rd', '2027-03-03'], ['tomorrow', '2026-11-23']])(
    '"%s" in English is %s', (typed, day) => expect(readDay(typed, today, 'en')?.toString()).toBe(day));

  test('without a year leans as its field asks', () => {
    expect(readDay('3 mar', today, 'es', 'past')?.toString()).toBe('2026-03-03');
    expect(readDay('15 nov', today, 'es', 'future')?.toString()).toBe('2027-11-15');
  });
});

test.each([['14:30', [14, 30]], ['2:30 pm', [14, 30]], ['9am', [9, 0]], ['12 a.m.', [0, 0]], ['0830', [8, 30]], ['9', [9, 0]], ['25:00', null], ['13 pm', null]])(
  'a typed hour "%s" is %j', (typed, time) => { const hour = readHour(typed); expect(hour ? [hour.hour, hour.minute] : null).toEqual(time); });

describe('an hour of a place', () => {
  test('is an instant in the zone of the place, not of this machine', () => {
    expect(inZone(new CalendarDate(2026, 3, 3), { hour: 8, minute: 30 }, 'America/Chicago')).toMatchObject({ instant: '2026-03-03T14:30:00.000Z', clock: 'plain' });
    expect(inZone(new CalendarDate(2026, 7, 3), { hour: 8, minute: 30 }, 'America/Phoenix').instant).toBe('2026-07-03T15:30:00.000Z');
  });

  test('that comes twice is read as the first; one that is skipped as the next, and both are told', () => {
    expect(inZone(new CalendarDate(2026, 11, 1), { hour: 1, minute: 30 }, 'America/Chicago')).toMatchObject({ instant: '2026-11-01T06:30:00.000Z', clock: 'twice' });
    expect(inZone(new CalendarDate(2026, 3, 8), { hour: 2, minute: 30 }, 'America/Chicago')).toMatchObject({ instant: '2026-03-08T08:30:00.000Z', clock: 'skipped' });
  });

  test('is read with its zone', () => {
    expect(instantText('2026-03-03T14:30:00Z', 'America/Chicago', 'en-US')).toBe('Tue, Mar 3, 2026, 08:30 CST');
    expect(instantText('2026-07-03T14:30:00Z', 'America/New_York', 'en-US')).toMatch(/10:30 EDT$/);
  });
});

test('a legal date is the same day in every zone', () => {
  expect(dayText('2026-03-03', 'es-MX', 'long')).toBe('martes, 3 de marzo de 2026');
});

test('ages are said as a clock, and in words', () => {
  expect([42_000, 718_000, 11_100_000, 200_000_000].map((age) => clockText(age, 'd'))).toEqual(['00:42', '11:58', '3:05:00', '2 d 7 h']);
  expect(relativeText('2026-11-22T20:00:00Z', Date.parse('2026-11-22T20:04:10Z'), 'es-MX')).toBe('hace 4 min');
  expect(relativeText('2026-10-05T20:00:00Z', Date.parse('2026-11-22T20:04:10Z'), 'es-MX')).toBe('hace 48 días');
  expect(relativeText('2025-12-27T04:59:00Z', Date.parse('2026-11-23T02:00:00Z'), 'es-MX')).toBe('hace 10 meses');
});
