// A hearing, new or moved by the court: its hour is the court's.
import { useState } from 'react';
import { newId, useAct, useRows } from '../../client';
import { Actions, Button, ComboBox, DateField, Dialog, Form, FormGrid, InstantField, Select, TextField, useSeen, useToast, hereZone } from '../../parts';
import { useWords } from '../../words';
import type { Hearing } from './list';

const kinds = ['master', 'individual', 'bond', 'custody_redetermination', 'fear_review', 'other'] as const;
const media = ['in_person', 'video', 'telephone'] as const;
type Kind = (typeof kinds)[number];
type Medium = (typeof media)[number];
type Props = { caseId: string; zone?: string; moved?: Hearing; isOpen: boolean; onClose: () => void };

export function HearingDialog(props: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t(props.moved ? 'hearing-reset' : 'hearing-add')} isOpen={props.isOpen} onClose={props.onClose} size="large">
      <HearingForm {...props} />
    </Dialog>
  );
}

/** The courts of the directory with their zones. */
function useCourts() {
  const list = useRows('list_reference', { kind: 'court', corrected_only: false, limit: 200 }, { watch: [] });
  return list.rows.map((row) => {
    const value = (row.correction ?? row.shipped) as { tz?: string | null; city?: string | null };
    return { id: row.key, label: row.label, note: value.city ?? '', zone: value.tz ?? null };
  });
}

function HearingForm({ caseId, zone, moved: live, onClose }: Props) {
  const { t } = useWords();
  const toast = useToast();
  const add = useAct('add_hearing');
  const reset = useAct('reset_hearing');
  const courts = useCourts();
  const [moved] = useState(live);
  const [id] = useState(newId);
  const [court, setCourt] = useState<string | null>(moved?.court_code ?? null);
  const [kind, setKind] = useState<Kind>(kinds.find((one) => one === moved?.kind) ?? 'master');
  const [medium, setMedium] = useState<Medium>(media.find((one) => one === moved?.medium) ?? 'in_person');
  const [at, setAt] = useState<string | null>(null);
  const [judge, setJudge] = useState(moved?.judge ?? '');
  const [interpreter, setInterpreter] = useState(moved?.interpreter ?? '');
  const [attends, setAttends] = useState(moved?.attends ?? '');
  const [papers, setPapers] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const courtZone = courts.find((one) => one.id === court)?.zone ?? moved?.time_zone ?? zone ?? hereZone();
  const act = moved ? reset : add;
  const rev = useSeen(moved ?? { rev: 0 }, reset.problem);
  const submit = async () => {
    if (!at || !court) return;
    const hearing = {
      id, court_code: court, kind, medium, starts_at: at, time_zone: courtZone, judge: judge.trim() || null,
      interpreter: interpreter.trim() || null, attends: attends.trim() || null, papers_by: papers,
    };
    const done = moved
      ? await reset.run({ hearing_id: moved.id, rev, reason: reason.trim() || null, with: hearing })
      : await add.run({ case_id: caseId, ...hearing });
    if (!done) return;
    toast({ text: t('custody-dates-changed', { n: done.changes.length }) });
    onClose();
  };
  return (
    <Form onSubmit={() => void submit()} problem={act.problem}>
      <FormGrid>
        <ComboBox label={t('hearing-court')} name="court_code" value={court} onChange={setCourt} options={courts} required />
        <InstantField label={t('hearing-when')} name="starts_at" value={at} onChange={setAt} zone={courtZone} required />
        <Select label={t('hearing-kind')} name="kind" value={kind} onChange={setKind} options={kinds.map((one) => ({ id: one, label: t(`hearing-kind-${one}`) }))} />
        <Select label={t('hearing-medium')} name="medium" value={medium} onChange={setMedium} options={media.map((one) => ({ id: one, label: t(`hearing-medium-${one}`) }))} />
        <TextField label={t('hearing-judge')} name="judge" value={judge} onChange={setJudge} />
        <TextField label={t('hearing-attends')} name="attends" value={attends} onChange={setAttends} />
        <TextField label={t('hearing-interpreter')} name="interpreter" value={interpreter} onChange={setInterpreter} />
        <DateField label={t('hearing-papers-by')} name="papers_by" value={papers} onChange={setPapers} zone={courtZone} lean="future" />
      </FormGrid>
      {moved ? <TextField label={t('common-reason')} name="reason" value={reason} onChange={setReason} /> : null}
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={act.running} reason={at && court ? null : t('common-required')}>{t(moved ? 'hearing-reset' : 'hearing-add')}</Button>
      </Actions>
    </Form>
  );
}
