// Stays and placements, oldest first: who said so, how sure, and the gaps as gaps.
import { useState } from 'react';
import { useAct, useCall, type Answer } from '../../client';
import { Await, Badge, Button, Card, ConfirmWithReason, Empty, Moment, type Tone } from '../../parts';
import { useWords } from '../../words';
import { BookIn } from './book-in';
import { BookOut } from './book-out';
import { MakeSurer } from './make-surer';
import { Transfer } from './transfer';
import './custody.css';

type Custody = Answer<'list_custody'>;
type Placement = Custody['placements'][number];

const sure: Record<string, Tone> = { reported: 'grey', corroborated: 'blue', confirmed: 'green' };

/** Places and gaps of one stay in the order in which they happened. */
function lines(custody: Custody, stay: string) {
  const places = custody.placements.filter(({ stay_id }) => stay_id === stay).map((placement) => ({ at: placement.book_in, placement, gap: null }));
  const gaps = custody.gaps.filter(({ stay_id }) => stay_id === stay).map((gap) => ({ at: gap.from, placement: null, gap }));
  return [...places, ...gaps].sort((a, b) => a.at.localeCompare(b.at));
}

export function CustodyTimeline({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const custody = useCall('list_custody', { case_id: caseId }, { watch: ['custody'] });
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('custody-title')} actions={<Button small onPress={() => setOpen(true)}>{t('custody-record')}</Button>}>
      <Await of={custody}>
        {(known) => (
          <>
            {known.placements.length === 0
              ? <Empty title={t('custody-empty')}>{t('custody-empty-why')}</Empty>
              : <Stays custody={known} />}
            {known.transfer ? <Transfer transfer={known.transfer} current={known.current} caseId={caseId} zone={known.time_zone} /> : null}
            {open ? <BookIn caseId={caseId} custody={known} onClose={() => setOpen(false)} /> : null}
          </>
        )}
      </Await>
    </Card>
  );
}

function Stays({ custody }: { custody: Custody }) {
  const { t } = useWords();
  const stays = [...new Set(custody.placements.map(({ stay_id }) => stay_id))];
  return (
    <>
      <p className="custody-now">
        <Badge tone={custody.custody === 'in_custody' ? 'blue' : custody.custody === 'released' ? 'green' : 'grey'}>{t(`paper-custody-${custody.custody}`)}</Badge>
      </p>
      {stays.map((stay, index) => (
        <section key={stay} className="custody-stay" aria-label={t('custody-stay', { n: index + 1 })}>
          {stays.length > 1 ? <h3>{t('custody-stay', { n: index + 1 })}</h3> : null}
          <ol className="custody-line">
            {lines(custody, stay).map(({ placement, gap, at }) => placement
              ? <Place key={placement.id} placement={placement} now={placement.id === custody.current} />
              : (
                <li key={at} className="custody-gap">
                  {gap?.until ? t('custody-gap') : t('custody-gap-open')}: <Moment at={at} zone={custody.time_zone} as="absolute" />
                  {gap?.until ? <> – <Moment at={gap.until} zone={custody.time_zone} as="absolute" /></> : null}
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Place({ placement, now }: { placement: Placement; now: boolean }) {
  const { t } = useWords();
  const [dialog, setDialog] = useState<'out' | 'surer' | 'void' | null>(null);
  const voidAct = useAct('void_placement');
  const close = () => setDialog(null);
  const voided = placement.voided_at !== null && placement.voided_at !== undefined;
  return (
    <li className={`custody-place${voided ? ' custody-voided' : ''}${now ? ' custody-here' : ''}`} aria-current={now ? 'location' : undefined}>
      <div className="custody-head">
        <strong className="custody-name">{placement.place}</strong>{placement.state ? <span className="muted">{placement.state}</span> : null}
        {now ? <Badge tone="accent">{t('custody-now')}</Badge> : null}
        <Badge tone={sure[placement.confidence] ?? 'grey'}>{t(`paper-confidence-${placement.confidence}`)}</Badge>
        <span className="muted">{t(`paper-source-${placement.source}`)}</span>
      </div>
      <div>
        <Moment at={placement.book_in} zone={placement.time_zone} as="absolute" />
        {placement.book_out ? <> – <Moment at={placement.book_out} zone={placement.time_zone} as="absolute" /></> : null}
        {placement.release_reason ? <> · {t(`paper-release-${placement.release_reason}`)}</> : null}
        {' · '}{t(`custody-holder-${placement.holder}`)}
      </div>
      <div className="muted small">{t('custody-reported-by', { who: placement.recorded_by })}</div>
      {voided ? <div className="small">{t('custody-voided', { why: placement.void_reason ?? '' })}</div> : (
        <div className="custody-acts">
          {placement.book_out ? null : <Button small onPress={() => setDialog('out')}>{t('custody-record-out')}</Button>}
          {placement.confidence === 'confirmed' ? null : <Button small onPress={() => setDialog('surer')}>{t('custody-confirm')}</Button>}
          <Button small kind="quiet" onPress={() => setDialog('void')}>{t('custody-void')}</Button>
        </div>
      )}
      <BookOut placement={placement} isOpen={dialog === 'out'} onClose={close} />
      <MakeSurer placement={placement} isOpen={dialog === 'surer'} onClose={close} />
      <ConfirmWithReason
        title={t('custody-void')}
        isOpen={dialog === 'void'}
        onClose={close}
        confirmLabel={t('custody-void')}
        onConfirm={(reason) => voidAct.run({ placement_id: placement.id, rev: placement.rev, reason })}
        problem={voidAct.problem}
        running={voidAct.running}
      >
        <p>{t('custody-void-why')}</p>
      </ConfirmWithReason>
    </li>
  );
}
