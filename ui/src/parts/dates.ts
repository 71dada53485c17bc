// Dates as people type them, and as they are read: a legal date is a plain day, an instant carries the zone of its place.
import {
  CalendarDate,
  CalendarDateTime,
  parseAbsolute,
  parseDate,
  toCalendarDate,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date';
import type { Language } from '../words';
import { fold } from './fold';

const months: Record<string, number> = {};
for (const [number, names] of [
  'ene enero jan january', 'feb febrero february', 'mar marzo march', 'abr abril apr april', 'may mayo', 'jun junio june',
  'jul julio july', 'ago agosto aug august', 'sep sept septiembre set setiembre september', 'oct octubre october',
  'nov noviembre november', 'dic diciembre dec december',
].entries()) for (const name of names.split(' ')) months[name] = number + 1;

const units: Record<string, 'days' | 'weeks' | 'months' | 'years'> = { d: 'days', s: 'weeks', w: 'weeks', m: 'months', a: 'years', y: 'years' };

const real = (year: number, month: number, day: number): CalendarDate | null => {
  const date = new CalendarDate(year, month, day);
  return date.year === year && date.month === month && date.day === day ? date : null;
};

/** Which year is meant when none was typed. */
export type Lean = 'near' | 'past' | 'future';

const fullYear = (text: string): number => (text.length <= 2 ? 2000 + Number(text) : Number(text));

/**
 * Reads a typed day: "2026-03-03", "3 mar", "3 de marzo de 2027", "mar 3", "3/12" (day first in Spanish, month first in
 * English), "hoy", "tomorrow", "+30d", "-2s" (weeks), "+6m". Without a year, the year that puts the day nearest to `today`,
 * or the last one that is over (`past`) or the first one to come (`future`).
 */
export function readDay(typed: string, today: CalendarDate, language: Language, lean: Lean = 'near'): CalendarDate | null {
  const text = fold(typed.replaceAll('/', '-').replace(/,/g, ' '));
  if (text === '') return null;
  if (['hoy', 'today'].includes(text)) return today;
  if (['manana', 'tomorrow'].includes(text)) return today.add({ days: 1 });
  if (['ayer', 'yesterday'].includes(text)) return today.subtract({ days: 1 });
  const relative = /^([+-])\s?(\d{1,4})\s?([dswmay])$/.exec(text);
  if (relative) {
    const [, sign, count, letter] = relative;
    const unit = units[letter ?? 'd'] ?? 'days';
    const step = { [unit]: Number(count) };
    return sign === '-' ? today.subtract(step) : today.add(step);
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[-.](\d{1,2})(?:[-.](\d{2}|\d{4}))?$/.exec(text);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    const [day, month] = language === 'es' ? [first, second] : [second, first];
    return numbers[3] ? real(fullYear(numbers[3]), month, day) : nearest(month, day, today, lean);
  }
  const parts = text.split(/[\s.-]+/).filter((part) => part !== 'de' && part !== 'del' && part !== 'of' && part !== '');
  const month = parts.map((part) => months[part]).find((found) => found !== undefined);
  const [day, year] = parts.filter((part) => /^\d{1,4}(st|nd|rd|th)?$/.test(part)).map((part) => part.replace(/\D/g, ''));
  if (month === undefined || day === undefined || parts.length > 3 || parts.length !== (year === undefined ? 2 : 3)) return null;
  return year === undefined ? nearest(month, Number(day), today, lean) : real(fullYear(year), month, Number(day));
}

function nearest(month: number, day: number, today: CalendarDate, lean: Lean): CalendarDate | null {
  const distance = (date: CalendarDate) => Math.abs(date.toDate('UTC').getTime() - today.toDate('UTC').getTime());
  const candidates = [today.year - 1, today.year, today.year + 1].map((year) => real(year, month, day))
    .filter((date) => date !== null)
    .filter((date) => lean === 'near' || (lean === 'past' ? date.compare(today) <= 0 : date.compare(today) >= 0));
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Reads a typed hour: "14:30", "2:30 pm", "9am", "1430", "9". */
export function readHour(typed: string): { hour: number; minute: number } | null {
  const match = /^(\d{1,2})(?::?(\d{2}))?\s?(a|p)?\.?\s?(?:m\.?)?$/.exec(typed.trim().toLowerCase());
  if (!match) return null;
  const [, hours, minutes, half] = match;
  let hour = Number(hours);
  const minute = Number(minutes ?? 0);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return hour < 24 && minute < 60 ? { hour, minute } : null;
}

/** How a wall-clock time meets the zone: it may not exist, or come twice, when clocks change. */
export type ZonedReading = { instant: string; zoned: ZonedDateTime; clock: 'plain' | 'twice' | 'skipped' };

/** A day and hour of a place as an instant; an hour that comes twice is read as the first, one that is skipped as the next. */
export function inZone(day: CalendarDate, hour: { hour: number; minute: number }, zone: string): ZonedReading {
  const local = new CalendarDateTime(day.year, day.month, day.day, hour.hour, hour.minute);
  const earlier = toZoned(local, zone, 'earlier');
  const later = toZoned(local, zone, 'later');
  const same = earlier.compare(later) === 0;
  const skipped = !same && earlier.hour !== hour.hour;
  const zoned = skipped ? later : earlier;
  return { instant: zoned.toAbsoluteString(), zoned, clock: same ? 'plain' : skipped ? 'skipped' : 'twice' };
}

/** Today in a zone, as the person's clock says. */
export const todayIn = (zone: string, now = Date.now()): CalendarDate => toCalendarDate(parseAbsolute(new Date(now).toISOString(), zone));

/** The zone of this machine, for what has no place of its own. */
export const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "CST", "EDT": as American courts print it; falls back to the offset. */
export function zoneName(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** "mar 3 mar 2026, 14:05 CST": an instant in the zone of its place, with the zone. */
export function instantText(at: string, zone: string, locale: string): string {
  const date = new Date(at);
  const text = new Intl.DateTimeFormat(locale, {
    timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).format(date);
  return `${text} ${zoneName(date, zone)}`;
}

/** "14:05 CST". */
export function hourText(at: string, zone: string, locale: string): string {
  const date = new Date(at);
  const text = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
  return `${text} ${zoneName(date, zone)}`;
}

/** "martes, 3 de marzo de 2026" (long) or "3 mar 2026": a legal date, which has no zone. */
export function dayText(day: string, locale: string, form: 'long' | 'short' = 'short'): string {
  const options: Intl.DateTimeFormatOptions = form === 'long' ? { dateStyle: 'full' } : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(parseDate(day).toDate('UTC'));
}

/** Units, their seconds, and from how many seconds they are used: a date that passed 48 days ago is not "last month" to somebody who must act on it. */
const steps: readonly [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['year', 31_557_600, 2 * 31_557_600], ['month', 2_629_800, 100 * 86_400], ['day', 86_400, 86_400], ['hour', 3_600, 3_600], ['minute', 60, 60],
];

/** "hace 4 min", "in 3 days"; "ahora" within a minute. */
export function relativeText(at: string | number | Date, now: number, locale: string): string {
  const seconds = Math.round((new Date(at).getTime() - now) / 1000);
  // The short month of Spanish is an "m", which is read as a minute.
  const format = (unit: Intl.RelativeTimeFormatUnit) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: unit === 'month' ? 'long' : 'short' });
  for (const [unit, size, from] of steps) if (Math.abs(seconds) >= from) return format(unit).format(Math.trunc(seconds / size), unit);
  return format('second').format(0, 'second');
}

/** An age or a time left as the queue shows it: "00:42", "11:58", "3:05:00"; days once past two. */
export function clockText(milliseconds: number, dayLetter: string): string {
  const total = Math.max(0, Math.floor(Math.abs(milliseconds) / 1000));
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  if (hours >= 48) return `${Math.floor(hours / 24)} ${dayLetter} ${hours % 24} h`;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}
