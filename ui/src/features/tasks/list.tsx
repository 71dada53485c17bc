// What is owed in a case: replies promised to the family, visits, reviews.
import { useState } from 'react';
import { newId, useAct, useCall, type Answer } from '../../client';
import { Actions, Await, Badge, Button, Card, Checkbox, Dialog, Form, InstantField, Moment, Select, TextField } from '../../parts';
import { useWords } from '../../words';
import { EndTask } from './end';
import './tasks.css';

type Task = Answer<'list_tasks'>['rows'][number];
type Props = { caseId: string; view: { case: { time_zone: string } } };
const kinds = ['reply', 'visit', 'other'] as const;

export function TaskList({ caseId, view }: Props) {
  const { t } = useWords();
  const tasks = useCall('list_tasks', { case_id: caseId }, { watch: ['tasks'] });
  const [adding, setAdding] = useState(false);
  return (
    <Card title={t('task-title')} actions={<Button small onPress={() => setAdding(true)}>{t('task-add')}</Button>}>
      <Await of={tasks}>
        {({ rows }) => rows.length === 0
          ? <p className="muted">{t('task-none')}</p>
          : <ul className="tasks">{rows.map((task) => <Line key={task.id} task={task} />)}</ul>}
      </Await>
      <Dialog title={t('task-add')} isOpen={adding} onClose={() => setAdding(false)}>
        <AddForm caseId={caseId} zone={view.case.time_zone} onClose={() => setAdding(false)} />
      </Dialog>
    </Card>
  );
}

function Line({ task }: { task: Task }) {
  const { t, language } = useWords();
  const [ending, setEnding] = useState(false);
  const open = task.status === 'open';
  return (
    <li className={`task${open ? '' : ' task-over'}`}>
      <div className="row">
        <Badge tone={task.fatal ? 'red' : 'house'}>{t(`task-kind-${task.kind}`)}</Badge>
        {task.walled ? <Badge tone="house">{t('event-reserved-tag')}</Badge> : null}
        <Moment at={task.due_at} zone={task.time_zone} as={open ? 'both' : 'absolute'} />
      </div>
      <strong>{task.kind === 'counsel' ? t('task-counsel') : ((language === 'es' ? task.missed_es : task.missed_en) ?? task.title)}</strong>
      <div className="small muted">{[task.assignee, open ? null : t(`task-${task.status}`), task.ended_by, task.ended_reason].filter(Boolean).join(' · ')}</div>
      {open ? <Button small onPress={() => setEnding(true)} reason={task.kind === 'counsel' ? t('problem-counsel_not_engaged') : null}>{t('task-end')}</Button> : null}
      <EndTask task={task} isOpen={ending} onClose={() => setEnding(false)} />
    </li>
  );
}

function AddForm({ caseId, zone, onClose }: { caseId: string; zone: string; onClose: () => void }) {
  const { t } = useWords();
  const add = useAct('add_task');
  const [id] = useState(newId);
  const [kind, setKind] = useState<(typeof kinds)[number]>('reply');
  const [title, setTitle] = useState('');
  const [at, setAt] = useState<string | null>(null);
  const [walled, setWalled] = useState(false);
  const submit = async () => {
    if (at && (await add.run({ id, case_id: caseId, kind, title: title.trim(), due_at: at, time_zone: zone, walled }))) onClose();
  };
  return (
    <Form onSubmit={() => void submit()} problem={add.problem}>
      <Select label={t('task-kind')} name="kind" value={kind} onChange={setKind} options={kinds.map((one) => ({ id: one, label: t(`task-kind-${one}`) }))} />
      <TextField label={t('task-what')} name="title" value={title} onChange={setTitle} required />
      <InstantField label={t('task-when')} name="due_at" value={at} onChange={setAt} zone={zone} required />
      <Checkbox selected={walled} onChange={setWalled}>{t('task-walled')}</Checkbox>
      <Actions>
        <Button onPress={onClose}>{t('common-cancel')}</Button>
        <Button type="submit" kind="primary" running={add.running} reason={at && title.trim() ? null : t('common-required')}>{t('task-add')}</Button>
      </Actions>
    </Form>
  );
}
