// A task is done, or dropped with a reason; the review of a missed deadline is a manager's to end.
import { useState } from 'react';
import { useAct } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Actions, Button, Dialog, Form, Radios, TextField, useSeen } from '../../parts';
import { useWords } from '../../words';

type Task = { id: string; rev: number; kind: string; title: string; missed_es?: string | null | undefined; missed_en?: string | null | undefined };
type Props = { task: Task; isOpen: boolean; onClose: () => void };
const ways = ['done', 'dropped'] as const;

export function EndTask(props: Props) {
  const { t } = useWords();
  return <Dialog title={t('task-end')} isOpen={props.isOpen} onClose={props.onClose} size="small"><EndForm {...props} /></Dialog>;
}

function EndForm({ task, onClose }: Props) {
  const { t, language } = useWords();
  const me = useMe();
  const end = useAct('end_task');
  const [how, setHow] = useState<(typeof ways)[number]>('done');
  const [reason, setReason] = useState('');
  const needsReason = task.kind === 'review' || how === 'dropped';
  const refused = task.kind === 'review' && !holds(me, ['manager']) ? t('problem-review_needs_manager') : needsReason && reason.trim() === '' ? t('common-required') : null;
  const rev = useSeen(task, end.problem);
  const submit = async () => {
    if (await end.run({ id: task.id, rev, done: how === 'done', reason: reason.trim() || null })) onClose();
  };
  return (
    <Form onSubmit={() => void submit()} problem={end.problem}>
      <p><strong>{(language === 'es' ? task.missed_es : task.missed_en) ?? task.title}</strong></p>
      <Radios label={t('task-how')} name="done" value={how} onChange={setHow} options={ways.map((id) => ({ id, label: t(`task-${id}`) }))} />
      <TextField label={t('task-came-of-it')} name="reason" value={reason} onChange={setReason} lines={2} required={needsReason} />
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={end.running} reason={refused}>{t('task-end')}</Button>
      </Actions>
    </Form>
  );
}
