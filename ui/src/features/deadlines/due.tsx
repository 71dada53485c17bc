// A date of the law: a day that ends at 23:59 where the paper must be received, or an instant; in that zone and in the reader's.
import { hereZone, dayText, instantText } from '../../parts';
import { useWords, type Words } from '../../words';
import type { Tone } from '../../parts';

export type Due = { at: string } | { on: string };

/** The tone of an engine's colour: a house target never looks like the law. */
export const toneOf = (colour: string): Tone => (colour === 'target' ? 'house' : (['red', 'amber', 'blue', 'green', 'grey'] as const).find((tone) => tone === colour) ?? 'grey');

/** The date in one line of text. */
export function useDueText(): (due: Due | null | undefined, zone: string) => string {
  return dueTextIn(useWords());
}

/** The same, in the words of either language. */
export const dueTextIn = ({ t, locale }: Words) => (due: Due | null | undefined, zone: string): string => {
  if (!due) return t('deadline-no-date');
  return 'on' in due ? dayText(due.on, locale) : instantText(due.at, zone, locale);
};

/** The date where it counts, and below it what the reader's own clock shows then. */
export function DueDate({ due, zone, endsAt }: { due: Due | null | undefined; zone: string; endsAt: string | null | undefined }) {
  const { t, locale } = useWords();
  const text = useDueText();
  const here = hereZone();
  return (
    <div className="due">
      <strong>{due && 'on' in due ? dayText(due.on, locale, 'long') : text(due, zone)}</strong>
      {due && 'on' in due ? <span className="small muted">{t('deadline-end-of-day', { zone })}</span> : null}
      {endsAt && here !== zone ? <span className="small muted">{t('deadline-reader-zone', { when: instantText(endsAt, here, locale) })}</span> : null}
    </div>
  );
}
