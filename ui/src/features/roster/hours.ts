// Hours of a shift as people type them, and as the roster keeps them: minutes after midnight in the office's zone.
import type { Answer } from '../../client';

export type Roster = Answer<'get_roster'>;
export type Shift = Roster['shifts'][number];
export type Absence = Roster['absences'][number];
export type Member = Roster['members'][number];
export type Finding = Roster['cover']['findings'][number];
export type Step = Roster['policy']['policy']['ordinary'][number];

/** "8", "8:30", "0830", "17h", "24:00": minutes after midnight; null when it is no hour. */
export function readMinutes(text: string): number | null {
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?h?$/.exec(text.trim());
  if (!found) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2] ?? 0);
  return Number(found[2] ?? 0) < 60 && minutes <= 1_440 ? minutes : null;
}

/** Minutes after midnight as a clock shows them. */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The name of a week day, 1 Monday to 7 Sunday. */
export function dayName(day: number, locale: string, weekday: 'short' | 'long' | 'narrow'): string {
  // 5 January 2026 is a Monday.
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 4 + day)));
}

/** Seconds as a person says them: "45 s", "2 min". */
export function pause(seconds: number, locale: string): string {
  const whole = seconds >= 60 && seconds % 60 === 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: whole ? 'minute' : 'second', unitDisplay: 'short' }).format(whole ? seconds / 60 : seconds);
}
