import { useWords } from '../words';
import { clockText, dayText, hereZone, instantText, hourText, relativeText } from './dates';
import { useNow } from './now';

export type MomentProps = {
  /** RFC 3339. */
  at: string;
  /** IANA zone of the place it happened or is due at; this machine's when there is none. */
  zone?: string | null;
  /** `relative` in lists ("hace 4 min"), `absolute` in records, `hour` for today's. */
  as?: 'relative' | 'absolute' | 'hour' | 'both';
};

/** An instant. Relative ones show the absolute time and zone on hover, and say it to screen readers. */
export function Moment({ at, zone, as = 'relative' }: MomentProps) {
  const { locale } = useWords();
  const place = zone ?? hereZone();
  const absolute = instantText(at, place, locale);
  if (as === 'absolute') return <time dateTime={at}>{absolute}</time>;
  if (as === 'hour') return <time dateTime={at} title={absolute}>{hourText(at, place, locale)}</time>;
  return (
    <time dateTime={at} title={absolute}>
      <Relative at={at} />
      {as === 'both' ? <> · {absolute}</> : <span className="unseen"> ({absolute})</span>}
    </time>
  );
}

function Relative({ at }: { at: string }) {
  const { locale } = useWords();
  return <>{relativeText(at, useNow(10), locale)}</>;
}

/** A legal date: a day without zone. */
export function Day({ on, long = false }: { on: string; long?: boolean }) {
  const { locale } = useWords();
  return <time dateTime={on} title={dayText(on, locale, 'long')}>{dayText(on, locale, long ? 'long' : 'short')}</time>;
}

/** Time left until an instant ("00:42"), then time since, with the word "overdue". */
export function Countdown({ to, zone }: { to: string; zone?: string | null }) {
  const { t, locale } = useWords();
  const left = new Date(to).getTime() - useNow();
  const text = clockText(left, t('common-day-letter'));
  return (
    <time dateTime={to} title={instantText(to, zone ?? hereZone(), locale)} className="clock">
      {left < 0 ? t('common-overdue-by', { time: text }) : text}
    </time>
  );
}

/** How long ago, as a running clock ("11:58"): ages in the alert queue. */
export function Age({ since, zone }: { since: string; zone?: string | null }) {
  const { t, locale } = useWords();
  return (
    <time dateTime={since} title={instantText(since, zone ?? hereZone(), locale)} className="clock">
      {clockText(useNow() - new Date(since).getTime(), t('common-day-letter'))}
    </time>
  );
}
