// Any question of the rules, whether a date waits for it or not: of the matter, or of an event that stands.
import { useState } from 'react';
import { useAct, useCall, type Answer } from '../../client';
import { Actions, Await, Button, ComboBox, Dialog, Form, Select, TextField, dayText, useToast } from '../../parts';
import { useWords } from '../../words';
import { useChoices } from './facts';

type Questions = Answer<'list_questions'>['rows'];
type Events = Answer<'list_events'>['events'];
type Props = { caseId: string; events: Events; isOpen: boolean; onClose: () => void };

export function AnyQuestion({ caseId, events, isOpen, onClose }: Props) {
  const { t } = useWords();
  const asked = useCall('list_questions', { case_id: caseId }, { enabled: isOpen, watch: ['deadlines'] });
  return (
    <Dialog title={t('fact-any')} isOpen={isOpen} onClose={onClose}>
      <Await of={asked}>{({ rows }) => <Ask caseId={caseId} rows={rows} events={events} onClose={onClose} />}</Await>
    </Dialog>
  );
}

function Ask({ caseId, rows, events, onClose }: { caseId: string; rows: Questions; events: Events; onClose: () => void }) {
  const { t, language, locale } = useWords();
  const spanish = language === 'es';
  const toast = useToast();
  const answer = useAct('answer_fact');
  const choices = useChoices();
  const [chosen, setChosen] = useState<string | null>(null);
  const [value, setValue] = useState<string | null>(null);
  const [evidence, setEvidence] = useState('');
  const idOf = ({ name, event_id }: Questions[number]) => `${name} ${event_id ?? ''}`;
  const eventOf = (id: string | null | undefined) => events.find((event) => event.id === id);
  const options = rows.map((question) => {
    const event = eventOf(question.event_id);
    const note = event ? `${spanish ? event.label_es : event.label_en}, ${dayText(event.at.slice(0, 10), locale)}` : question.rules.slice(0, 3).join(', ');
    return { id: idOf(question), label: spanish ? question.question_es : question.question_en, note };
  });
  const question = rows.find((one) => idOf(one) === chosen);
  // What the records say may be saved as it stands, with the paper that shows it.
  const given = value ?? question?.known ?? null;
  const submit = async () => {
    if (!question || !given) return;
    const done = await answer.run({ case_id: caseId, event_id: question.event_id ?? null, name: question.name, value: given, evidence: evidence.trim() || null });
    if (!done) return;
    toast({ text: t('custody-dates-changed', { n: done.changes.length }) });
    onClose();
  };
  return (
    <Form onSubmit={() => void submit()} problem={answer.problem}>
      <ComboBox label={t('fact-question')} name="name" value={chosen} onChange={(next) => { setChosen(next); setValue(null); }} options={options} help={(spanish ? question?.help_es : question?.help_en) ?? null} required />
      {question ? <Select label={t('fact-answer')} name="value" value={given} onChange={setValue} options={choices(question)} required /> : null}
      {question ? <TextField label={t('fact-evidence')} name="evidence" value={evidence} onChange={setEvidence} /> : null}
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={answer.running} reason={question && given ? null : t('common-required')}>{t('common-save')}</Button>
      </Actions>
    </Form>
  );
}
