// Why a date is what it is, in words that a lawyer can read aloud: the steps of the count, the authorities, and every date it had.
import { useState } from 'react';
import { Button, Dialog, Facts, dayText, instantText } from '../../parts';
import { languages, useWords, wordsIn, type Words } from '../../words';
import { dueTextIn, type Due } from './due';
import type { Deadline } from './list';

type Step = Deadline['item']['trace'][number];

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T/;

/** A step of the reasoning as a sentence: ISO dates and instants become readable, the rest stays. */
function sentenceIn({ t, locale }: Words, zone: string): (step: Step) => string {
  return ({ code, args }) => {
    const told = Object.entries(args).map(([name, value]) => {
      // The weekday is said where the count turns on it, not of the days between which a rule is in force.
      if (day.test(value)) return [name, dayText(value, locale, name === 'from' || name === 'to' ? 'short' : 'long')] as const;
      return [name, instant.test(value) ? instantText(value, args['zone'] ?? zone, locale) : value] as const;
    });
    return t(`trace-${code}`, Object.fromEntries(told));
  };
}

/** The same in the language of the page. */
export function useSentence(zone: string): (step: Step) => string {
  return sentenceIn(useWords(), zone);
}

const known = ['record_event', 'book_in', 'answer_pending', 'supersede_event', 'answer_fact', 'answer_extension', 'rule_changed', 'approve_rule_changes', 'confirm_closing', 'void_closing', 'record_district', 'answer_venue'];

export function Why({ deadline, isOpen, onClose }: { deadline: Deadline; isOpen: boolean; onClose: () => void }) {
  const mine = useWords();
  const [read, setRead] = useState(mine.language);
  const words = read === mine.language ? mine : wordsIn(read);
  const { t, locale } = words;
  const { item } = deadline;
  const sentence = sentenceIn(words, item.zone);
  const dueText = dueTextIn(words);
  const spanish = read === 'es';
  return (
    <Dialog title={`${t('deadline-why-title')}: ${spanish ? item.title_es : item.title_en}`} isOpen={isOpen} onClose={onClose} size="large">
      <div className="row" lang={read}>
        {languages.map((one) => <Button key={one} small kind={one === read ? 'plain' : 'quiet'} aria-pressed={one === read} onPress={() => setRead(one)}>{mine.t(`deadline-why-in-${one}`)}</Button>)}
      </div>
      <div lang={read}>
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
                {' · '}{t(`deadline-act-${known.includes(change.why) ? change.why : 'other'}`)} · {change.by} · {instantText(change.at, item.zone, locale)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="small muted">{t('deadline-not-advice')}</p>
      </div>
    </Dialog>
  );
}
