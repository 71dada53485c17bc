import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct, type Answer } from '../../client';
import { Actions, Badge, Button, Card, Checkbox, ErrorPanel, FileDrop, PageHead, TextField, useToast } from '../../parts';
import { useWords } from '../../words';
import type { Kind } from './kinds';

type Report = Answer<'import_reference'>;

/** What a file would do to the list, row by row. */
function ReportRows({ report }: { report: Report }) {
  const { t, has } = useWords();
  return (
    <>
      <p>
        <Badge tone="green">{t('import-added', { count: report.added })}</Badge> <Badge tone="amber">{t('import-changed', { count: report.changed })}</Badge>{' '}
        <Badge tone="grey">{t('import-same', { count: report.same })}</Badge> <Badge tone={report.wrong > 0 ? 'red' : 'grey'}>{t('import-wrong', { count: report.wrong })}</Badge>
      </p>
      {report.problems.length > 0 ? (
        <Card title={t('import-wrong-rows')}>
          <ul className="import-rows">
            {report.problems.map((p) => (
              <li key={`${p.row}-${p.field}-${p.code}`}>{t(has(`row-${p.code}`) ? `row-${p.code}` : 'row-wrong', { ...p.args, row: p.row, field: p.field ?? '' })}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      {report.rows.length > 0 ? (
        <Card title={t('import-rows')}>
          <ul className="import-rows">
            {report.rows.map((row) => (
              <li key={row.key}>
                <Badge tone={row.new ? 'green' : 'amber'}>{t(row.new ? 'import-fate-added' : 'import-fate-changed')}</Badge> <strong>{row.label || row.key}</strong>{' '}
                {row.new ? null : Object.entries(row.cells).map(([name, [old, next]]) => t('directory-cell-change', { name, old: old ?? '—', next: next ?? '—' })).join('; ')}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}

/** Imports a CSV file into a list of the Directory: choose, say why, read the report, write. */
export function ReferenceImport({ kind }: { kind: Kind }) {
  const { t } = useWords();
  const go = useNavigate();
  const toast = useToast();
  const act = useAct('import_reference');
  const [handle, setHandle] = useState<string | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [reason, setReason] = useState('');
  const [skip, setSkip] = useState(false);
  const ask = async (dryRun: boolean) => (handle ? act.run({ kind, upload: handle, dry_run: dryRun, skip_wrong: skip, reason }) : undefined);
  const write = async () => {
    const done = await ask(false);
    if (done) {
      toast({ text: t('import-done', { added: done.added, changed: done.changed }) });
      void go(`/directory/${kind}`);
    }
  };
  const missing = !handle ? t('import-choose-first') : reason.trim() === '' ? t('common-reason-needed') : null;
  const notYet = missing ?? (!report ? t('directory-dry-run-first') : report.added + report.changed === 0 ? t('import-nothing') : report.wrong > 0 && !skip ? t('import-mend-first') : null);
  return (
    <div className="page">
      <PageHead title={t('directory-import-into', { list: t(`directory-kind-${kind}`) })}>{t('directory-import-explained')}</PageHead>
      <FileDrop
        label={t('directory-import-file')}
        accept={['.csv', 'text/csv']}
        onUploaded={(file) => {
          setHandle(file?.handle ?? null);
          setReport(null);
        }}
      />
      <TextField label={t('directory-reason')} name="reason" value={reason} onChange={setReason} required help={t('common-reason-help')} />
      {act.problem ? <ErrorPanel problem={act.problem} /> : null}
      {report ? <ReportRows report={report} /> : null}
      {report && report.wrong > 0 ? <Checkbox selected={skip} onChange={setSkip}>{t('import-skip-wrong')}</Checkbox> : null}
      <Actions>
        <Button onPress={() => void go(`/directory/${kind}`)}>{t('common-cancel')}</Button>
        <Button running={act.running} onPress={() => void ask(true).then((answer) => setReport(answer ?? null))} reason={missing}>{t('directory-dry-run')}</Button>
        <Button kind="primary" running={act.running} onPress={() => void write()} reason={notYet}>{t('import-write')}</Button>
      </Actions>
    </div>
  );
}
