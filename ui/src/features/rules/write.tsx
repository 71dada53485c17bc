// A rule of the office's own: in the place of the one it starts from, or a new one like it.
import { useState } from 'react';
import { newId, useAct } from '../../client';
import { Actions, Button, DateField, Dialog, Form, FormGrid, Note, Select, TextField, Wide, hereZone, useToast } from '../../parts';
import { useWords } from '../../words';
import { keyOf, type RuleView } from './types';

type Props = { from: RuleView; how: 'override' | 'add'; onClose: () => void; onWritten: (key: string) => void };

const rolls = ['none', 'next_business_day'] as const;

export function WriteRule(props: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t(props.how === 'override' ? 'rules-override' : 'rules-add-like')} isOpen onClose={props.onClose} size="large">
      <WriteForm {...props} />
    </Dialog>
  );
}

function WriteForm({ from, how, onClose, onWritten }: Props) {
  const { t, language } = useWords();
  const toast = useToast();
  const write = useAct('write_office_rule');
  const faults = write.problem?.args[language === 'es' ? 'faults_es' : 'faults'];
  const { rule } = from;
  const [rowId] = useState(newId);
  const [id, setId] = useState(how === 'override' ? rule.id : '');
  const [titleEs, setTitleEs] = useState(rule.title_es);
  const [titleEn, setTitleEn] = useState(rule.title_en);
  const [value, setValue] = useState(rule.offset.value?.toString() ?? '');
  const [roll, setRoll] = useState<(typeof rolls)[number]>(rule.counting.roll);
  const [citations, setCitations] = useState(rule.citations.join('\n'));
  const [notes, setNotes] = useState(rule.notes);
  const [begins, setBegins] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const counts = rule.offset.value !== null && rule.counting.method !== 'as_stated';
  const wrong = counts && !/^\d{1,5}$/.test(value.trim()) ? t('rules-whole-number') : null;
  const rolls_too = counts && !rule.counting.method.startsWith('elapsed') && rule.counting.holiday_calendar !== 'none';
  const missing = id.trim() === '' || !begins || reason.trim() === '' || wrong ? t('rules-write-missing') : null;
  const submit = async () => {
    if (!begins || missing) return;
    const done = await write.run({
      id: rowId,
      rule: {
        ...rule, id: id.trim(), title_es: titleEs.trim(), title_en: titleEn.trim(), notes: notes.trim(),
        pair: how === 'override' ? rule.pair : null,
        offset: { ...rule.offset, value: counts ? Number(value.trim()) : rule.offset.value },
        counting: { ...rule.counting, roll },
        citations: citations.split('\n').map((line) => line.trim()).filter(Boolean),
        effective_to: null,
      },
      effective_from: begins,
      reason: reason.trim(),
    });
    if (!done) return;
    const written = done.rules.find((view) => view.own?.id === rowId);
    toast({ text: t('rules-written') });
    if (written) onWritten(keyOf(written));
    onClose();
  };
  return (
    <Form onSubmit={() => void submit()} problem={write.problem}>
      <Note tone="blue">{t(how === 'override' ? 'rules-override-explained' : 'rules-add-explained')}</Note>
      {faults ? <Note tone="red">{faults}</Note> : null}
      <FormGrid>
        <TextField label={t('rules-id')} name="rule.id" value={id} onChange={(text) => setId(text.toUpperCase())} required help={t('rules-id-help')} reason={how === 'override' ? t('rules-id-stays') : null} />
        <DateField label={t('rules-begins')} name="effective_from" value={begins} onChange={setBegins} zone={hereZone()} required help={t('rules-begins-help')} />
        <TextField label={t('rules-title-es')} value={titleEs} onChange={setTitleEs} required />
        <TextField label={t('rules-title-en')} value={titleEn} onChange={setTitleEn} required />
        {counts ? <TextField label={t('rules-value', { unit: t(`rules-unit-${rule.offset.unit.replaceAll('_', '-')}`) })} value={value} onChange={setValue} inputMode="numeric" required error={wrong} /> : null}
        {rolls_too ? <Select label={t('rules-roll')} value={roll} onChange={setRoll} options={rolls.map((one) => ({ id: one, label: t(`rules-roll-${one.replaceAll('_', '-')}`) }))} /> : null}
        <Wide><TextField label={t('rules-citations')} value={citations} onChange={setCitations} lines={3} required help={t('rules-citations-help')} /></Wide>
        <Wide><TextField label={t('rules-notes')} value={notes} onChange={setNotes} lines={3} /></Wide>
        <Wide><TextField label={t('common-reason')} name="reason" value={reason} onChange={setReason} lines={2} required help={t('common-reason-help')} /></Wide>
      </FormGrid>
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={write.running} reason={missing}>{t('rules-write')}</Button>
      </Actions>
    </Form>
  );
}
