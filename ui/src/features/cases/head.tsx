// The head of a case: who, where, what is due next, who answers for it; and the line of its phases.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAct } from '../../client';
import { useMe } from '../../desk/session';
import { Badge, Button, ConfirmWithReason, ErrorPanel, Moment, Note, useToast } from '../../parts';
import { useWords } from '../../words';
import { MatterDialog, MoveDialog, OwnerDialog } from './matter';
import { ANumber, Folio, RiskBadge, stageKey, StatusBadge } from './marks';
import type { CaseView } from './sections';
import { CaseTrack } from './track';

type Change = Parameters<ReturnType<typeof useAct<'set_case_status'>>['run']>[0]['change'];

function Fact({ name, children, tone }: { name: string; children: React.ReactNode; tone?: 'red' }) {
  return <div className={`case-fact${tone ? ` case-fact-${tone}` : ''}`}><span className="case-fact-name">{name}</span><span>{children}</span></div>;
}

export function Head({ view }: { view: CaseView }) {
  const { t } = useWords();
  const me = useMe();
  const { tab } = useParams();
  const toast = useToast();
  const { case: file, may } = view;
  const status = useAct('set_case_status');
  const owner = useAct('assign_owner');
  const [asking, setAsking] = useState<Change | 'matter' | 'move' | 'owner' | null>(null);
  /** The revision that was looked at when the question was asked. */
  const [seen, setSeen] = useState(file.rev);
  const notMine = may.write ? null : t('case-may-not-write');
  const close = () => {
    setAsking(null);
    status.reset();
  };
  const change = (next: Change) => async (reason: string) => {
    const done = await status.run({ id: file.id, change: next, reason, rev: seen });
    if (done) toast({ text: t('case-status-set', { status: t(`case-status-${done.status}`) }) });
    return done;
  };
  const take = async () => {
    const before = file.owner_user;
    const done = await owner.run({ id: file.id, owner_user: me.user_id, rev: file.rev });
    if (done) toast({ text: t('case-owner-taken'), undo: () => owner.run({ id: file.id, owner_user: before, rev: done.rev }) });
  };
  const steps: Change[] = file.status === 'closed' ? ['reopen'] : file.status === 'on_hold' ? ['resume', 'close'] : ['hold', 'close'];
  const late = file.next_due_at !== null && file.next_due_at !== undefined && Date.parse(file.next_due_at) < Date.now();
  return (
    <>
    <header className="case-head">
      <div className="case-head-top">
        <h1>{file.shown_name}</h1>
        <div className="row">
          <Button small onPress={() => setAsking('move')} reason={notMine}>{t('case-move')}</Button>
          <Button small onPress={() => setAsking('matter')} reason={notMine}>{t('case-edit-matter')}</Button>
          <Button small onPress={() => void take()} running={owner.running} reason={notMine ?? (file.owner_user === me.user_id ? t('case-owner-is-me') : null)}>{t('case-owner-me')}</Button>
          {steps.map((step) => <Button key={step} small onPress={() => { setSeen(file.rev); setAsking(step); }} reason={notMine}>{t(`case-${step}`)}</Button>)}
        </div>
      </div>
      <span className="case-marks">
        <Folio of={file.folio} />
        <StatusBadge of={file.status} />
        <RiskBadge of={file.risk} named />
        <Badge tone="grey">{t(stageKey(file.stage))}</Badge>
      </span>
      {file.status === 'closed' && file.close_reason ? <Note>{t('case-closed-on', { reason: file.close_reason })}</Note> : null}
      <div className="case-facts">
        <Fact name={t('person-title')}>{view.age === null || view.age === undefined ? t('case-age-unknown') : t('case-age', { age: view.age })} · {file.a_number ? <ANumber of={file.a_number} /> : t('case-a-number-none')}</Fact>
        <Fact name={t('case-custody')}>{t(`case-custody-${file.custody}`)}{file.facility ? ` · ${file.facility}` : ''}</Fact>
        <Fact name={t('case-next-due')} {...(late ? { tone: 'red' as const } : {})}>{file.next_due_at ? <Moment at={file.next_due_at} zone={file.time_zone} as="both" /> : t('case-no-due')}</Fact>
        <Fact name={t('case-owner')}>{file.owner_name} <Button small kind="quiet" label={t('case-owner-change')} onPress={() => setAsking('owner')} reason={notMine}>{t('common-change')}</Button></Fact>
        <Fact name={t('case-representative')}>{file.representative_id ? (file.representative_name ?? t('case-representative-some')) : <><Badge tone="amber">{t('case-representative-none')}</Badge> {tab === 'representation' ? null : <Link to={`/cases/${file.id}/representation`}>{t('assignment-offer')}</Link>}</>}</Fact>
        <Fact name={t('case-ambito')}>{t(`case-ambito-${file.ambito}`)}</Fact>
      </div>
      {owner.problem ? <ErrorPanel problem={owner.problem} /> : null}
      {asking === 'matter' ? <MatterDialog view={view} onClose={close} /> : null}
      {asking === 'move' ? <MoveDialog view={view} onClose={close} /> : null}
      {asking === 'owner' ? <OwnerDialog view={view} onClose={close} /> : null}
      {asking !== null && asking !== 'matter' && asking !== 'move' && asking !== 'owner' ? (
        <ConfirmWithReason
          title={t(`case-${asking}`)}
          isOpen
          onClose={close}
          confirmLabel={t(`case-${asking}`)}
          onConfirm={change(asking)}
          problem={status.problem}
          running={status.running}
        >
          {asking === 'close' ? t('case-close-help') : asking === 'hold' ? t('case-hold-help') : null}
        </ConfirmWithReason>
      ) : null}
    </header>
    <CaseTrack view={view} />
    </>
  );
}
