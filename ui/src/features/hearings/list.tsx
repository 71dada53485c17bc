// Hearings of a case by their time, in the court's zone. A reset keeps the row before; nobody attending is said aloud.
import { useState } from 'react';
import { useAct, useCall, type Answer } from '../../client';
import { Await, Badge, Button, Card, ConfirmWithReason, Empty, ErrorPanel, Moment, Note, useNow, type Tone } from '../../parts';
import { useWords } from '../../words';
import { Attends } from './attends';
import { HearingDialog } from './dialog';
import './hearings.css';

export type Hearing = Answer<'list_hearings'>['rows'][number];

const tones: Record<string, Tone> = { scheduled: 'accent', reset: 'grey', cancelled: 'grey', held: 'green' };
/** Hours before a hearing from which nobody attending is red. */
const SOON = 72;

export function HearingsList({ caseId, zone }: { caseId: string; zone?: string }) {
  const { t } = useWords();
  const hearings = useCall('list_hearings', { case_id: caseId }, { watch: ['hearings'] });
  const [adding, setAdding] = useState(false);
  return (
    <Card title={t('hearing-title')} actions={<Button small onPress={() => setAdding(true)}>{t('hearing-add')}</Button>}>
      <Await of={hearings}>
        {({ rows }) => rows.length === 0
          ? <Empty title={t('hearing-empty')}>{t('hearing-empty-why')}</Empty>
          : <ol className="hearings">{rows.map((hearing) => <Row key={hearing.id} hearing={hearing} caseId={caseId} />)}</ol>}
      </Await>
      <HearingDialog caseId={caseId} {...(zone ? { zone } : {})} isOpen={adding} onClose={() => setAdding(false)} />
    </Card>
  );
}

function Row({ hearing, caseId }: { hearing: Hearing; caseId: string }) {
  const { t } = useWords();
  const now = useNow(60_000);
  const cancel = useAct('cancel_hearing');
  const hold = useAct('hold_hearing');
  const venue = useAct('answer_venue');
  const ordered = (said: 'yes' | 'no') => void venue.run({ hearing_id: hearing.id, rev: hearing.rev, ordered: said });
  const [dialog, setDialog] = useState<'attends' | 'reset' | 'cancel' | null>(null);
  const scheduled = hearing.status === 'scheduled';
  const hours = (Date.parse(hearing.starts_at) - now) / 3_600_000;
  const alone = scheduled && !hearing.attends;
  return (
    <li className={`hearing${scheduled ? '' : ' hearing-over'}`}>
      <div className="hearing-head">
        <Moment at={hearing.starts_at} zone={hearing.time_zone} as="absolute" />
        <strong>{hearing.kind ? t(`hearing-kind-${hearing.kind}`) : t('hearing-kind-reserved')}</strong>
        <Badge tone={tones[hearing.status] ?? 'grey'}>{t(`hearing-status-${hearing.status}`)}</Badge>
        {alone ? <Badge tone={hours > 0 && hours < SOON ? 'red' : 'grey'}>{t('hearing-nobody-attends')}</Badge> : null}
      </div>
      <div>{[hearing.court, hearing.judge, t(`hearing-medium-${hearing.medium}`), hearing.interpreter, hearing.attends].filter(Boolean).join(' · ')}</div>
      {hearing.reason ? <div className="small muted">{hearing.reason}</div> : null}
      {hearing.asks_venue_order ? (
        <Note tone="amber">
          {t('hearing-venue-asked')}{' '}
          <Button small running={venue.running} onPress={() => ordered('yes')}>{t('hearing-venue-yes')}</Button>{' '}
          <Button small running={venue.running} onPress={() => ordered('no')}>{t('hearing-venue-no')}</Button>
        </Note>
      ) : null}
      {hearing.venue_order ? <div className="small muted">{t(`hearing-venue-said-${hearing.venue_order}`)}</div> : null}
      {venue.problem ? <ErrorPanel problem={venue.problem} /> : null}
      {scheduled ? (
        <div className="hearing-acts">
          <Button small kind={alone && hours > 0 && hours < SOON ? 'primary' : 'plain'} onPress={() => setDialog('attends')}>{t('hearing-set-attends')}</Button>
          {hours < 0 ? <Button small running={hold.running} onPress={() => void hold.run({ hearing_id: hearing.id, rev: hearing.rev })}>{t('hearing-hold')}</Button> : null}
          <Button small onPress={() => setDialog('reset')}>{t('hearing-reset')}</Button>
          <Button small kind="quiet" onPress={() => setDialog('cancel')}>{t('hearing-cancel')}</Button>
        </div>
      ) : null}
      {hold.problem ? <ErrorPanel problem={hold.problem} /> : null}
      <Attends hearing={hearing} isOpen={dialog === 'attends'} onClose={() => setDialog(null)} />
      <HearingDialog caseId={caseId} moved={hearing} isOpen={dialog === 'reset'} onClose={() => setDialog(null)} />
      <ConfirmWithReason
        title={t('hearing-cancel')}
        isOpen={dialog === 'cancel'}
        onClose={() => setDialog(null)}
        confirmLabel={t('hearing-cancel')}
        onConfirm={(reason) => cancel.run({ hearing_id: hearing.id, rev: hearing.rev, reason })}
        problem={cancel.problem}
        running={cancel.running}
      >
        <p>{t('hearing-cancel-why')}</p>
      </ConfirmWithReason>
    </li>
  );
}
