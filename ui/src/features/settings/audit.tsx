import { useState } from 'react';
import { useAct, useRows, type Answer, type Row } from '../../client';
import { Actions, Badge, Button, Empty, ErrorPanel, Moment, Note, VirtualTable, type Column } from '../../parts';
import { useWords } from '../../words';

type Entry = Row<'list_audit'>;
type Verdict = Answer<'verify_audit'>;

function VerdictNote({ verdict }: { verdict: Verdict }) {
  const { t } = useWords();
  if (verdict.sound) return <Note tone="green">{t('audit-sound', { count: verdict.entries })}</Note>;
  return <Note tone="red">{t('audit-broken', { office: verdict.office ?? '', seq: verdict.seq ?? 0, why: t(`audit-why-${verdict.why ?? 'changed'}`) })}</Note>;
}

/** The chain of what was done, newest first, and whether it holds. */
export function Audit() {
  const { t } = useWords();
  const verify = useAct('verify_audit');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const list = useRows('list_audit', { system: false, limit: 100 });
  const columns: Column<Entry>[] = [
    { id: 'seq', header: t('audit-seq'), cell: (e) => e.seq, width: 80, align: 'end' },
    { id: 'at', header: t('audit-at'), cell: (e) => <Moment at={e.at} as="absolute" />, width: 210 },
    { id: 'who', header: t('audit-who'), cell: (e) => e.actor_name, width: 170 },
    { id: 'role', header: t('audit-role'), cell: (e) => e.role, width: 170 },
    { id: 'command', header: t('audit-command'), cell: (e) => (e.times > 1 ? t('audit-times', { command: e.command, times: e.times }) : e.command), grow: true, width: 200 },
    { id: 'outcome', header: t('audit-outcome'), cell: (e) => <Badge tone={e.outcome === 'done' ? 'green' : 'amber'}>{t(`audit-outcome-${e.outcome}`)}</Badge>, width: 130 },
    { id: 'reason', header: t('common-reason'), cell: (e) => e.reason ?? '', width: 240 },
  ];
  return (
    <>
      <Actions><Button onPress={() => void verify.run({}).then((answer) => setVerdict(answer ?? null))} running={verify.running}>{t('audit-verify')}</Button></Actions>
      {verify.problem ? <ErrorPanel problem={verify.problem} /> : null}
      {verdict ? <VerdictNote verdict={verdict} /> : null}
      <div className="settings-table">
        <VirtualTable label={t('settings-audit')} columns={columns} list={list} rowId={(e) => String(e.seq)} empty={<Empty title={t('audit-none')} />} />
      </div>
    </>
  );
}
