import { useState } from 'react';
import { useAct, useCall, type Answer } from '../../client';
import { Actions, Button, Card, ErrorPanel, Form, Note, TextField } from '../../parts';
import { useWords } from '../../words';

type Job = Answer<'get_job'>;

/** Follows a job to its end, with its progress and a way to cancel it. */
function JobLine({ id, done }: { id: string; done: (job: Job) => string }) {
  const { t } = useWords();
  const cancel = useAct('cancel_job');
  const job = useCall('get_job', { id }, { refetchEvery: 700 });
  if (!job.data) return job.error ? <ErrorPanel problem={job.error} /> : null;
  if (job.data.problem) return <ErrorPanel problem={{ code: job.data.problem.code, args: job.data.problem.args ?? {} }} />;
  if (job.data.state === 'cancelled') return <Note>{t('backup-cancelled')}</Note>;
  if (job.data.state === 'done') return <Note tone="green">{done(job.data)}</Note>;
  return (
    <div role="status">
      {t('backup-running')} <progress aria-label={t('backup-running')} max={job.data.total || 1} value={job.data.done} /> <Button small onPress={() => void cancel.run({ id })}>{t('backup-cancel')}</Button>
      {cancel.problem ? <ErrorPanel problem={cancel.problem} /> : null}
    </div>
  );
}

/** A text member of what a job answered. */
const said = (job: Job, name: string): string => {
  const value: unknown = typeof job.result === 'object' && job.result !== null ? (job.result as Record<string, unknown>)[name] : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Makes a backup while one works, and verifies one. Restoring happens on an empty machine, at its first start. */
export function Backup() {
  const { t } = useWords();
  const make = useAct('make_backup');
  const verify = useAct('verify_backup');
  const [making, setMaking] = useState<string | null>(null);
  const [checking, setChecking] = useState<string | null>(null);
  const [file, setFile] = useState('');
  const [key, setKey] = useState('');
  return (
    <>
      <Card title={t('backup-make')}>
        <p>{t('backup-explained')}</p>
        {make.problem ? <ErrorPanel problem={make.problem} /> : null}
        {making ? <JobLine id={making} done={(job) => `${t('backup-made')}: ${said(job, 'file')}`} /> : null}
        <Actions>
          <Button kind="primary" running={make.running} onPress={() => void make.run({ to: null }).then((started) => setMaking(started?.job ?? null))}>{t('backup-make')}</Button>
        </Actions>
      </Card>
      <Card title={t('backup-verify')}>
        <p>{t('backup-verify-explained')}</p>
        <Form problem={verify.problem} onSubmit={() => void verify.run({ file, recovery_key: key }).then((started) => setChecking(started?.job ?? null))}>
          <TextField label={t('backup-file')} name="file" value={file} onChange={setFile} required />
          <TextField label={t('backup-key')} name="recovery_key" type="password" value={key} onChange={setKey} required autoComplete="off" />
          {checking ? <JobLine id={checking} done={() => t('backup-sound')} /> : null}
          <Actions><Button type="submit" running={verify.running} reason={file.trim() && key.trim() ? null : t('backup-incomplete')}>{t('backup-verify')}</Button></Actions>
        </Form>
        <Note>{t('backup-restore-where')}</Note>
      </Card>
    </>
  );
}
