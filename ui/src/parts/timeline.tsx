import { useState, type ReactNode } from 'react';
import { useWords } from '../words';
import { Mark, type Tone } from './badge';
import { Button } from './button';
import { Empty } from './states';
import { Day, Moment } from './time';
import './timeline.css';

export type TimelineItem = {
  id: string;
  /** An instant (RFC 3339) or a day ("2026-03-03"). */
  at: string;
  zone?: string | null;
  /** What the filter knows it by, already translated: "Events", "Notes"… */
  kind: string;
  title: ReactNode;
  /** Who said so, or who did it. */
  by?: ReactNode;
  body?: ReactNode;
  tone?: Tone;
  /** Struck through and kept: superseded or voided. */
  void?: boolean;
};

export type TimelineProps = { label: string; items: readonly TimelineItem[]; empty: string };

/** One line of time, newest first as given; the chips hide kinds. */
export function Timeline({ label, items, empty }: TimelineProps) {
  const { t } = useWords();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const toggle = (kind: string) => setHidden(hidden.includes(kind) ? hidden.filter((other) => other !== kind) : [...hidden, kind]);
  if (items.length === 0) return <Empty title={empty} />;
  return (
    <div className="stack">
      {kinds.length > 1 ? (
        <div className="row" role="group" aria-label={t('common-show-kinds')}>
          {kinds.map((kind) => (
            <Button key={kind} small kind={hidden.includes(kind) ? 'quiet' : 'plain'} aria-pressed={!hidden.includes(kind)} onPress={() => toggle(kind)}>
              {hidden.includes(kind) ? '○' : '●'} {kind}
            </Button>
          ))}
        </div>
      ) : null}
      <ol className="timeline" aria-label={label}>
        {items.filter(({ kind }) => !hidden.includes(kind)).map((item) => (
          <li key={item.id} className={`timeline-item${item.void ? ' timeline-void' : ''}`}>
            <span className="timeline-mark"><Mark tone={item.tone ?? 'grey'} /></span>
            <div className="timeline-when">{item.at.includes('T') ? <Moment at={item.at} zone={item.zone ?? null} as="absolute" /> : <Day on={item.at} />}</div>
            <div className="timeline-text">
              <div className="timeline-title">{item.title} <span className="timeline-kind">{item.kind}</span></div>
              {item.body ? <div>{item.body}</div> : null}
              {item.by ? <div className="muted small">{item.by}</div> : null}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
