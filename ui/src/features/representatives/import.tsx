import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct, type Answer } from '../../client';
import { Actions, Badge, Button, Card, Checkbox, ErrorPanel, FileDrop, Note, PageHead, useToast } from '../../parts';
import { useWords } from '../../words';

type Report = Answer<'import_representatives'>;

/** What the file would do, row by row; nothing is written before the person says so. */
function ReportRows({ report }: { report: Report }) {
  const { t, has } = useWords();
  return (
    <>
      <p>
        <Badge tone="green">{t('import-added', { count: report.added })}</Badge> <Badge tone="amber">{t('import-changed', { count: report.changed })}</Badge>{' '}
        <Badge tone="grey">{t('import-same', { count: report.same })}</Badge> <Badge tone={report.problems.length > 0 ? 'red' : 'grey'}>{t('import-wrong', { count: report.problems.length })}</Badge>
      </p>
      {report.problems.length > 0 ? (
        <Card title={t('import-wrong-rows')}>
          <ul>
            {report.problems.map((p) => (
              <li key={`${p.row}-${p.field}-${p.code}`}>
                {t(has(`row-${p.code}`) ? `row-${p.code}` : 'row-wrong', { ...p.args, row: p.row, field: p.field ?? '' })}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {report.rows.length > 0 ? (
        <Card title={t('import-rows')}>
          <ul className="import-rows">
            {report.rows.map((row) => (
              <li key={row.key}>
                <Badge tone={row.fate === 'added' ? 'green' : 'amber'}>{t(`import-fate-${row.fate}`)}</Badge> <strong>{row.label}</strong> {row.key}
                {row.fields.length > 0 ? <span className="quiet"> {t('import-fields', { fields: row.fields.map((f) => t(`representatives-field-${f}`)).join(', ') })}</span> : null}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}

/** Brings the roster in from a CSV file: choose, read the report, then import. */
export function RosterImport() {
  const { t } = useWords();
  const go = useNavigate();
  const toast = useToast();
  const act = useAct('import_representatives');
  const [handle, setHandle] = useState<string | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [skip, setSkip] = useState(false);
  const dryRun = async (upload: string) => setReport((await act.run({ upload, dry_run: true, skip_wrong: false })) ?? null);
  const write = async () => {
    if (!handle) return;
    const done = await act.run({ upload: handle, dry_run: false, skip_wrong: skip });
    if (done) {
      toast({ text: t('import-done', { added: done.added, changed: done.changed }) });
      void go('/representatives');
    }
  };
  const wrong = report !== null && report.problems.length > 0;
  const nothing = report !== null && report.added + report.changed === 0;
  return (
    <div className="page">
      <PageHead title={t('representatives-import')}>{t('representatives-import-explained')}</PageHead>
      <Note>{t('representatives-import-columns')}</Note>
      <FileDrop
        label={t('representatives-import-file')}
        accept={['.csv', 'text/csv']}
        onUploaded={(file) => {
          setHandle(file?.handle ?? null);
          setReport(null);
          if (file) void dryRun(file.handle);
        }}
      />
      {act.problem ? <ErrorPanel problem={act.problem} /> : null}
      {report ? <ReportRows report={report} /> : null}
      {wrong ? <Checkbox selected={skip} onChange={setSkip}>{t('import-skip-wrong')}</Checkbox> : null}
      <Actions>
        <Button onPress={() => void go('/representatives')}>{t('common-cancel')}</Button>
        <Button
          kind="primary"
          running={act.running}
          onPress={() => void write()}
          reason={!report ? t('import-choose-first') : nothing ? t('import-nothing') : wrong && !skip ? t('import-mend-first') : null}
        >
          {t('import-write')}
        </Button>
      </Actions>
    </div>
  );
}
