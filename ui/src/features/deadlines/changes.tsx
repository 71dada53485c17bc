// What an act brings or brought: each date created, changed, restated or gone, with its citation and its open questions.
import type { Answer } from '../../client';
import { Badge } from '../../parts';
import { useWords } from '../../words';
import { toneOf, useDueText } from './due';
import './deadlines.css';

export type Difference = Answer<'record_event'>['changes'][number];

export function Changes({ of, empty }: { of: readonly Difference[]; empty: string }) {
  const { t, language } = useWords();
  const dueText = useDueText();
  if (of.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ul className="changes">
      {of.map((change) => {
        const item = change.new ?? change.old;
        if (!item) return null;
        const standing = (one: typeof item) => (one.status === 'superseded' && one.set_date ? { on: one.set_date } : one.due);
        const before = change.old ? dueText(standing(change.old), change.old.zone) : null;
        const after = change.new ? dueText(standing(change.new), change.new.zone) : t('deadline-standing-gone');
        return (
          <li key={`${change.rule_id} ${change.event_id}`} className="change">
            <div className="change-head">
              <Badge tone={toneOf(item.colour)}>{t(`deadline-kind-${item.kind.replaceAll('_', '-')}`)}</Badge>
              <strong>{language === 'es' ? item.title_es : item.title_en}</strong>
              <span className="change-what">{t(`event-change-${change.change}`)}</span>
            </div>
            <div>{before !== null && before !== after ? t('event-old-to-new', { old: before, new: after }) : <strong>{after}</strong>}</div>
            <div className="small muted">
              {item.citations.slice(0, 2).join(' · ')}
              {item.confirmed ? null : <> · {t('deadline-not-confirmed-mark')}</>}
              {item.status === 'possible' ? <> · {t('deadline-status-possible')}</> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
