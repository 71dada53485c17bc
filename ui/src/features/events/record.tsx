// Record what happened: see every date it creates, changes or supersedes, answer its questions, then confirm.
import { useMemo, useState } from 'react';
import { newId, useAct, useCall, useRows, type Answer } from '../../client';
import { Actions, Button, ComboBox, DateField, Dialog, Form, FormGrid, InstantField, Note, Select, TextField, Wide, useToast } from '../../parts';
import { useWords } from '../../words';
import { Changes } from '../deadlines';
import { useChoices } from './facts';

type Body = { label_es: string; label_en: string; reported_by: string[]; evidence: string[]; may_carry_set_date: boolean };
type Row = Answer<'list_reference'>['rows'][number];
type Props = { caseId: string; zone: string; isOpen: boolean; onClose: () => void; startWith?: string };

/** Stands for an event that cannot be asked about yet; it is never sent. */
const nothingYet = { id: '', type: '', at: '', facts: {}, reported_by: '' };

const bodyOf = (row: Row): Body => (row.correction ?? row.shipped) as Body;

/** The types of event, by their words. */
function useEventTypes(): readonly Row[] {
  const list = useRows('list_reference', { kind: 'event', corrected_only: false, limit: 200 }, { watch: [] });
  return list.rows;
}

export function RecordEvent(props: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t('event-record')} isOpen={props.isOpen} onClose={props.onClose} size="large">
      <RecordForm {...props} />
    </Dialog>
  );
}

/** What a person typed of an event, ready for the office; null until it can be asked about. */
export function useEventDraft(zone: string, startWith?: string) {
  const [id] = useState(newId);
  const [type, setType] = useState<string | null>(startWith ?? null);
  const [at, setAt] = useState<string | null>(null);
  const [who, setWho] = useState('');
  const [paper, setPaper] = useState('');
  const [setDate, setSetDate] = useState<string | null>(null);
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>({});
  const event = useMemo(() => (type && at ? {
    id, type, at, time_zone: zone, facts, set_date: setDate, reported_by: who.trim() || '—', evidence: paper.trim() || null,
  } : null), [id, type, at, zone, facts, setDate, who, paper]);
  return { type, setType, at, setAt, who, setWho, paper, setPaper, setDate, setSetDate, facts, setFacts, event };
}

export type Draft = ReturnType<typeof useEventDraft>;

/** The fields of an event with what it would bring beside them. */
export function EventFields({ caseId, zone, draft }: { caseId: string; zone: string; draft: Draft }) {
  const { t, has, language } = useWords();
  const types = useEventTypes();
  const choices = useChoices();
  const preview = useCall('preview_event', { case_id: caseId, ...(draft.event ?? nothingYet) }, { enabled: draft.event !== null, watch: ['deadlines', 'custody'] });
  const chosen = types.find(({ key }) => key === draft.type);
  const body = chosen ? bodyOf(chosen) : null;
  const options = types.map((row) => ({ id: row.key, label: language === 'es' ? bodyOf(row).label_es : bodyOf(row).label_en, note: row.key }));
  const saidBy = (word: string) => (has(`paper-said-by-${word}`) ? t(`paper-said-by-${word}`) : word);
  const brought = draft.event ? preview.data : undefined;
  const note = brought ? (language === 'es' ? brought.note_es : brought.note_en) : null;
  return (
    <>
      <FormGrid>
        <ComboBox label={t('event-what')} name="type" help={t('event-what-help')} value={draft.type} onChange={draft.setType} options={options} required />
        <InstantField label={t('event-when')} name="at" value={draft.at} onChange={draft.setAt} zone={zone} help={t('event-zone-help', { zone })} required />
        {body ? <ComboBox label={t('event-who')} name="reported_by" value={draft.who || null} onChange={(who) => draft.setWho(who ?? '')} options={body.reported_by.map((id) => ({ id, label: saidBy(id) }))} required /> : null}
        {body ? <TextField label={t('event-evidence')} name="evidence" value={draft.paper} onChange={draft.setPaper} help={body.evidence.join(' · ')} /> : null}
        {body?.may_carry_set_date ? <DateField label={t('event-set-date')} name="set_date" value={draft.setDate} onChange={draft.setSetDate} zone={zone} lean="future" /> : null}
        {brought?.questions.map((question) => (
          <Select
            key={question.name}
            label={language === 'es' ? question.question_es : question.question_en}
            name={question.name}
            value={draft.facts[question.name] ?? question.known ?? null}
            onChange={(value) => draft.setFacts({ ...draft.facts, [question.name]: value })}
            options={choices(question)}
          />
        ))}
        <Wide>
          {note ? <Note tone="blue">{note}</Note> : null}
          {brought?.goes_behind_the_wall ? <Note tone="amber">{t('event-goes-behind')}</Note> : null}
          <h3>{t('event-preview')}</h3>
          <div aria-live="polite">
            {brought ? <Changes of={brought.changes} empty={t('event-preview-empty')} /> : <p className="muted">{t('event-preview-wait')}</p>}
          </div>
        </Wide>
      </FormGrid>
    </>
  );
}

function RecordForm({ caseId, zone, onClose, startWith }: Props) {
  const { t } = useWords();
  const toast = useToast();
  const record = useAct('record_event');
  const draft = useEventDraft(zone, startWith);
  const preview = useCall('preview_event', { case_id: caseId, ...(draft.event ?? nothingYet) }, { enabled: draft.event !== null, watch: ['deadlines', 'custody'] });
  const dates = draft.event ? (preview.data?.changes.length ?? 0) : 0;
  const submit = async () => {
    if (!draft.event) return;
    const recorded = await record.run({ case_id: caseId, ...draft.event });
    if (!recorded) return;
    toast({ text: recorded.event ? t('event-recorded') : t('event-recorded-reserved') });
    onClose();
  };
  return (
    <Form onSubmit={() => void submit()} problem={record.problem}>
      <EventFields caseId={caseId} zone={zone} draft={draft} />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={record.running} reason={draft.event && draft.who ? null : t('common-required')}>
          {dates > 0 ? t('event-confirm', { n: dates }) : t('event-confirm-none')}
        </Button>
      </Actions>
    </Form>
  );
}
