// Why a date is what it is, in words that a lawyer can read aloud: the steps of the count, the authorities, and every date it had.
import { Dialog, Facts, Moment, dayText, instantText } from '../../parts';
import { useWords } from '../../words';
import { useDueText, type Due } from './due';
import type { Deadline } from './list';

type Step = Deadline['item']['trace'][number];

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T/;

/** A step of the reasoning as a sentence: ISO dates and instants become readable, the rest stays. */
export function useSentence(zone: string): (step: Step) => string {
  const { t, locale } = useWords();
  return ({ code, args }) => {
    const told = Object.entries(args).map(([name, value]) => {
      // The weekday is said where the count turns on it, not of the days between which a rule is in force.
      if (day.test(value)) return [name, dayText(value, locale, name === 'from' || name === 'to' ? 'short' : 'long')] as const;
      return [name, instant.test(value) ? instantText(value, args['zone'] ?? zone, locale) : value] as const;
    });
    return t(`trace-${code}`, Object.fromEntries(told));
  };
}

const known = ['record_event', 'supersede_event', 'answer_fact', 'rule_changed', 'approve_rule_changes'];

export function Why({ deadline, isOpen, onClose }: { deadline: Deadline; isOpen: boolean; onClose: () => void }) {
  const { t, language, locale } = useWords();
  const { item } = deadline;
  const sentence = useSentence(item.zone);
  const dueText = useDueText();
  const spanish = language === 'es';
  return (
    <Dialog title={`${t('deadline-why-title')}: ${spanish ? item.title_es : item.title_en}`} isOpen={isOpen} onClose={onClose} size="large">
      <p>{t('deadline-from', { event: spanish ? deadline.trigger_es : deadline.trigger_en, when: instantText(deadline.trigger_at, deadline.trigger_zone, locale) })}</p>
      <h3>{t('deadline-trace')}</h3>
      <ol className="trace">{item.trace.map((step, index) => <li key={`${step.code} ${index}`}>{sentence(step)}</li>)}</ol>
      <Facts of={[
        [t('deadline-citations'), <ul key="citations" className="citations">{item.citations.map((text) => <li key={text}>{text}</li>)}</ul>],
        [t('deadline-if-missed'), (spanish ? deadline.consequence_es : deadline.consequence_en) || null],
      ]} />
      {deadline.earlier.length > 0 ? (
        <>
          <h3>{t('deadline-earlier')}</h3>
          <ul className="earlier">
            {deadline.earlier.map((change) => (
              <li key={`${change.at} ${change.old_standing}`}>
                <s>{dueText(change.old as Due | null, change.old_zone)}</s> → {change.new_standing === 'gone' ? t('deadline-standing-gone') : dueText(change.new as Due | null, item.zone)}
                {' · '}{t(`deadline-act-${known.includes(change.why) ? change.why : 'other'}`)} · {change.by} · <Moment at={change.at} as="absolute" />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="small muted">{t('deadline-not-advice')}</p>
    </Dialog>
  );
}
