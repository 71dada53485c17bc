// Typing a date is faster than picking one: what was understood is read back in full, with its weekday and zone.
import { parseAbsolute, toCalendarDate, type CalendarDate } from '@internationalized/date';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Input, TextField as Field } from 'react-aria-components';
import { useWords } from '../words';
import { dayText, inZone, readDay, readHour, todayIn, zoneName, type Lean, type ZonedReading } from './dates';
import { FieldLabel, FieldNotes, type FieldFrame } from './fields';
import { useFieldProblem } from './form';

/** Runs when the zone of the place becomes another one: what was typed means another moment there. */
function useOtherZone(zone: string, read: () => void) {
  const again = useEffectEvent(read);
  const before = useRef(zone);
  useEffect(() => {
    if (before.current === zone) return;
    before.current = zone;
    again();
  }, [zone]);
}

type TypedProps = FieldFrame & { text: string; onText: (text: string) => void; placeholder: string; unread: boolean; wrong: string | null; echo: string | null };

function Typed({ label, name, help, required, reason, text, onText, placeholder, unread, wrong, echo }: TypedProps) {
  return (
    <Field className="field" name={name} value={text} onChange={onText} isRequired={required} isInvalid={Boolean(wrong)} isDisabled={Boolean(reason)} validationBehavior="aria" autoComplete="off">
      <FieldLabel label={label} required={required} />
      <Input className="field-input" placeholder={placeholder} data-unread={unread && !reason ? '' : undefined} />
      <output className="date-echo" aria-live="polite">{wrong ? '' : echo}</output>
      <FieldNotes help={reason ?? help} error={wrong} />
    </Field>
  );
}

export type DateFieldProps = FieldFrame & {
  /** ISO day ("2026-03-03") or null. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** The place whose "today" relative dates count from. */
  zone: string;
  /** Which year is meant when none was typed: `past` for births and arrests, `future` for what is due. */
  lean?: Lean;
};

/** A legal date: a day, without an hour. Accepts "3 mar", "+30d", "2026-03-03", "hoy". */
export function DateField({ value, onChange, zone, lean, error, ...frame }: DateFieldProps) {
  const { t, language, locale } = useWords();
  const refused = useFieldProblem(frame.name);
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    onChange(readDay(text, todayIn(zone), language, lean)?.toString() ?? null);
  };
  useOtherZone(zone, () => { if (typed !== null) type(typed); });
  const unread = typed !== null && typed.trim() !== '' && value === null;
  const shown = typed ?? value ?? '';
  return (
    <Typed
      {...frame}
      text={shown}
      onText={type}
      placeholder={t('common-date-example')}
      unread={unread}
      wrong={unread ? t('common-date-unread') : error ?? refused}
      echo={value ? dayText(value, locale, 'long') : null}
    />
  );
}

export type InstantFieldProps = FieldFrame & {
  /** RFC 3339 in UTC, or null. */
  value: string | null;
  onChange: (instant: string | null) => void;
  /** IANA zone of the court, facility or office that the hour belongs to. */
  zone: string;
};

/** Splits "3 mar 14:30" into its day and its hour. */
function readInstant(text: string, today: CalendarDate, zone: string, language: 'es' | 'en'): ZonedReading | null {
  const words = text.trim().split(/\s+/);
  for (let hourWords = 1; hourWords <= 2 && hourWords < words.length; hourWords += 1) {
    const hour = readHour(words.slice(-hourWords).join(' '));
    const day = hour ? readDay(words.slice(0, -hourWords).join(' '), today, language) : null;
    if (hour && day) return inZone(day, hour, zone);
  }
  return null;
}

/** A day and hour in the zone of its place. Accepts "3 mar 14:30", "+2d 9am", "2026-03-03 08:30". */
export function InstantField({ value, onChange, zone, error, ...frame }: InstantFieldProps) {
  const { t, language, locale } = useWords();
  const refused = useFieldProblem(frame.name);
  const [typed, setTyped] = useState<string | null>(null);
  const reading = typed === null ? null : readInstant(typed, todayIn(zone), zone, language);
  const type = (text: string) => {
    setTyped(text);
    onChange(readInstant(text, todayIn(zone), zone, language)?.instant ?? null);
  };
  useOtherZone(zone, () => { if (typed !== null) type(typed); });
  const unread = typed !== null && typed.trim() !== '' && reading === null;
  const zoned = value ? parseAbsolute(value, zone) : null;
  const hour = zoned ? `${String(zoned.hour).padStart(2, '0')}:${String(zoned.minute).padStart(2, '0')}` : '';
  const echo = zoned ? `${dayText(toCalendarDate(zoned).toString(), locale, 'long')}, ${hour} ${zoneName(zoned.toDate(), zone)}` : null;
  const warning = reading && reading.clock !== 'plain' ? t(`common-hour-${reading.clock}`) : null;
  return (
    <Typed
      {...frame}
      text={typed ?? (zoned ? `${toCalendarDate(zoned).toString()} ${hour}` : '')}
      onText={type}
      placeholder={t('common-instant-example')}
      unread={unread}
      help={warning ?? frame.help}
      wrong={unread ? t('common-instant-unread') : error ?? refused}
      echo={echo}
    />
  );
}
