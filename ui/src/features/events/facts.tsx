// Questions that dates wait for, answered in place; what is known, and from where.
import { useState } from 'react';
import { useAct, type Answer } from '../../client';
import { Button, Disclosure, ErrorPanel, Note, Select } from '../../parts';
import { useWords } from '../../words';
import { AnyQuestion } from './any-question';

type Matter = Answer<'list_events'>;
type Question = Matter['questions'][number];
type Known = Matter['answers'][number];

const plain = ['yes', 'no', 'not_sure'] as const;

/** The answers that a question admits, in words. */
export function useChoices(): (fact: Pick<Question, 'values'>) => { id: string; label: string }[] {
  const { t, language } = useWords();
  return ({ values }) => {
    if (!values || values.length === 0) return plain.map((id) => ({ id, label: t(`fact-${id}`) }));
    const listed = values.map((choice) => ({ id: choice.value, label: language === 'es' ? choice.label_es : choice.label_en }));
    return [...listed, { id: 'not_sure', label: t('fact-not_sure') }];
  };
}

export function Facts({ caseId, matter }: { caseId: string; matter: Matter }) {
  const { t, language } = useWords();
  const answer = useAct('answer_fact');
  const [asking, setAsking] = useState(false);
  const spanish = language === 'es';
  const give = (question: Pick<Question, 'name' | 'event_id'>, value: string) =>
    void answer.run({ case_id: caseId, event_id: question.event_id ?? null, name: question.name, value });
  return (
    <>
      <Disclosure title={`${t('fact-title')} (${matter.questions.length})`} open={matter.questions.length > 0 && matter.questions.length < 6}>
        {matter.questions.length === 0 ? <p className="muted">{t('fact-none-open')}</p> : (
          <ul className="questions">
            {matter.questions.map((question) => <Ask key={`${question.name} ${question.event_id ?? ''}`} question={question} give={give} />)}
          </ul>
        )}
      </Disclosure>
      {answer.problem ? <ErrorPanel problem={answer.problem} /> : null}
      {matter.proposals.map((proposal) => (
        <Note key={proposal.fact} tone="blue">
          {t('fact-proposed', { ground: spanish ? proposal.ground_es : proposal.ground_en })}{' '}
          {spanish ? proposal.question_es : proposal.question_en} <strong>{(spanish ? proposal.label_es : proposal.label_en) ?? t(`fact-${proposal.answer}`)}</strong>{' '}
          <Button small onPress={() => give({ name: proposal.fact, event_id: null }, proposal.answer)}>{t('fact-accept')}</Button>
        </Note>
      ))}
      <Disclosure title={`${t('fact-answers')} (${matter.answers.length})`}>
        <ul className="answers">{matter.answers.map((known) => <Line key={known.name} known={known} />)}</ul>
      </Disclosure>
      <Button small kind="quiet" onPress={() => setAsking(true)}>{t('fact-any')}</Button>
      <AnyQuestion caseId={caseId} events={matter.events} isOpen={asking} onClose={() => setAsking(false)} />
    </>
  );
}

function Ask({ question, give }: { question: Question; give: (question: Question, value: string) => void }) {
  const { t, language } = useWords();
  const choices = useChoices();
  const label = language === 'es' ? question.question_es : question.question_en;
  const help = language === 'es' ? question.help_es : question.help_en;
  return (
    <li>
      <Select label={label} help={<>{help} <span className="muted">{t('fact-waits', { rules: question.rules.join(', ') })}</span></>} value={question.known ?? null} onChange={(value) => give(question, value)} options={choices(question)} />
    </li>
  );
}

function Line({ known }: { known: Known }) {
  const { t, language } = useWords();
  const spanish = language === 'es';
  const answer = (spanish ? known.label_es : known.label_en) ?? t(`fact-${known.answer}`);
  return (
    <li>
      {spanish ? known.question_es : known.question_en} <strong>{answer}</strong>{' '}
      <span className="small muted">{known.derived ? t('fact-derived') : known.answered_by ? t('fact-by', { who: known.answered_by }) : null}</span>
      {known.rows_say ? <Note tone="amber">{t('fact-rows-say', { answer: (spanish ? known.rows_say_es : known.rows_say_en) ?? t(`fact-${known.rows_say}`) })}</Note> : null}
    </li>
  );
}
