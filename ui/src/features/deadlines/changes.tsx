// What an act brings or brought: each date created, changed, restated or gone, with its citation and its open questions.
import type { Answer } from '../../client';
import { Badge, Checkbox } from '../../parts';
import { useWords } from '../../words';
import { toneOf, useDueText } from './due';
import './deadlines.css';

export type Difference = Answer<'record_event'>['changes'][number];

/** What of a preview a person ticks, to be confirmed with the act. */
export type Ticks = { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void; reason: string | null };

/** Names a date of a preview. */
export const tickOf = ({ rule_id, event_id }: Pick<Difference, 'rule_id' | 'event_id'>): string => `${rule_id} ${event_id}`;

/** Whether who records an event may confirm the date at once: not where a right can be lost, nor while a question is open. */
export const mayTick = (change: Difference): boolean =>
  Boolean(change.new && !change.new.fatal && (change.new.status === 'stands' || change.new.status === 'superseded'));

export function Changes({ of, empty, ticks }: { of: readonly Difference[]; empty: string; ticks?: Ticks }) {
  const { t, language } = useWords();
  const dueText = useDueText();
  if (of.length === 0) return <p className="muted">{empty}</p>;
  const open = of.filter(mayTick).map(tickOf);
  return (
    <>
    {ticks && open.length > 1 ? (
      <Checkbox selected={open.every((tick) => ticks.chosen.includes(tick))} onChange={(all) => ticks.onChange(all ? open : [])} reason={ticks.reason}>{t('event-tick-all', { n: open.length })}</Checkbox>
    ) : null}
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
            {ticks && mayTick(change) ? (
              <Checkbox
                selected={ticks.chosen.includes(tickOf(change))}
                onChange={(on) => ticks.onChange(on ? [...ticks.chosen, tickOf(change)] : ticks.chosen.filter((tick) => tick !== tickOf(change)))}
                reason={ticks.reason}
              >
                {t('event-tick', { title: language === 'es' ? item.title_es : item.title_en })}
              </Checkbox>
            ) : null}
            {ticks && change.new?.fatal && change.new.status !== 'possible' ? <div className="small"><Badge tone="red">{t('deadline-warning-fatal')}</Badge> {t('event-tick-second')}</div> : null}
          </li>
        );
      })}
    </ul>
    </>
  );
}
