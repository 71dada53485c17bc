import type { ReactNode } from 'react';
import { useWords } from '../words';
import './badge.css';

/**
 * What a mark means, never by colour alone:
 * red a right can be lost · amber a protective date · house our own target · blue a duty of the other side ·
 * green safe until · grey a record or a date before which nothing can be done · accent plain information of ours.
 */
export type Tone = 'red' | 'amber' | 'house' | 'blue' | 'green' | 'grey' | 'accent';

const shapes: Record<Tone, ReactNode> = {
  red: <path d="M4.1.5h5.8L13.5 4.1v5.8l-3.6 3.6H4.1L.5 9.9V4.1z" />,
  amber: <path d="M7 1 13.5 13H.5z" />,
  house: <path d="M7 .8 13.5 6.5V13.5H.5V6.5z" fill="none" stroke="currentColor" strokeWidth="2" />,
  blue: <rect x="1.5" y="1.5" width="11" height="11" />,
  green: <path d="M7 .5 13 2.8v4.4c0 3-2.3 5.2-6 6.6-3.7-1.4-6-3.6-6-6.6V2.8z" />,
  grey: <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="2" />,
  accent: <circle cx="7" cy="7" r="4" />,
};

/** The shape of a tone, for legends and tracks. */
export function Mark({ tone }: { tone: Tone }) {
  return <svg className={`mark mark-${tone}`} viewBox="0 0 14 14" width="12" height="12" fill="currentColor" aria-hidden="true">{shapes[tone]}</svg>;
}

export type BadgeProps = {
  tone: Tone;
  /** The word; when left out, the tone's own word ("deadline", "house target"…). */
  children?: ReactNode;
  title?: string;
};

export function Badge({ tone, children, title }: BadgeProps) {
  const { t } = useWords();
  return (
    <span className={`badge badge-${tone}`} title={title}>
      <Mark tone={tone} />
      {children ?? t(`common-tone-${tone}`)}
    </span>
  );
}

/** A plain count beside a name. */
export function Count({ value, label, tone }: { value: number | string; label?: string; tone?: Tone }) {
  return <span className={`count${tone ? ` count-${tone}` : ''}`}>{value}{label ? <span className="unseen"> {label}</span> : null}</span>;
}
