// How a deadline ended: with the document that proves it, or with a manager's reason.
import { useState } from 'react';
import { useAct, useCall } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Actions, Button, Dialog, Form, Note, Radios, Select, TextField, useSeen, useToast } from '../../parts';
import { useWords } from '../../words';
import type { Deadline } from './list';

// More time is asked and answered in its own dialog, which keeps the date before.
const ways = ['met', 'waived', 'missed'] as const;
type Way = (typeof ways)[number];
type Props = { deadline: Deadline; caseId: string; counsel: boolean; isOpen: boolean; onClose: () => void };

export function EndDeadline(props: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t('deadline-end-title')} isOpen={props.isOpen} onClose={props.onClose}>
      <EndForm {...props} />
    </Dialog>
  );
}

function EndForm({ deadline, caseId, counsel, onClose }: Props) {
  const { t, language } = useWords();
  const me = useMe();
  const toast = useToast();
  const end = useAct('end_deadline');
  const view = useCall('get_case', { id: caseId });
  const [how, setHow] = useState<Way>('met');
  const [proof, setProof] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  // With counsel engaged, a right is waived by counsel's own written word, and by no other paper.
  const wantsWord = deadline.item.fatal && counsel && how === 'waived';
  const papers = (view.data?.documents ?? []).filter(({ voided_at, kind }) => !voided_at && (!wantsWord || kind === 'waiver'));
  const documents = papers.map(({ id, title }) => ({ id, label: title }));
  const rev = useSeen(deadline, end.problem);
  const submit = async () => {
    const ended = await end.run({ id: deadline.id, rev, how, proof_document: proof, reason: reason.trim() || null });
    if (!ended) return;
    if (how === 'missed' && deadline.item.fatal) toast({ text: t('task-review-opened') });
    onClose();
  };
  const unproved = deadline.item.fatal && !documents.some(({ id }) => id === proof);
  const refused = unproved && wantsWord ? t('deadline-end-needs-counsel')
    : unproved && !holds(me, ['manager']) ? t('deadline-end-needs-proof')
    : unproved && reason.trim() === '' ? t('deadline-end-needs-reason') : null;
  return (
    <Form onSubmit={() => void submit()} problem={end.problem}>
      <p><strong>{language === 'es' ? deadline.item.title_es : deadline.item.title_en}</strong></p>
      {deadline.item.fatal ? <Note tone="red">{t('deadline-end-fatal')}</Note> : null}
      <Radios label={t('deadline-end-how')} name="how" value={how} onChange={setHow} options={ways.map((id) => ({ id, label: t(`deadline-life-${id}`) }))} />
      <Select label={t('deadline-end-proof')} name="proof_document" help={documents.length > 0 ? null : t(wantsWord ? 'deadline-end-no-word' : 'deadline-end-no-documents')} value={proof} onChange={setProof} options={documents} />
      <TextField label={t('deadline-end-reason')} name="reason" value={reason} onChange={setReason} lines={2} />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={end.running} reason={refused}>{t('deadline-end')}</Button>
      </Actions>
    </Form>
  );
}
