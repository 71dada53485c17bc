// The deadlines of a case in the order in which they must be read: colour, word and shape; citation; who must still confirm; why.
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useCall, type Answer } from '../../client';
import { Await, Badge, Button, Card, ConfirmWithReason, Empty, ErrorPanel, Note, dayText, useNow } from '../../parts';
import { useWords } from '../../words';
import { DistrictOf } from './district';
import { DueDate, toneOf, useDueText, type Due } from './due';
import { EndDeadline } from './end';
import { Extension, Requests, pendingOf } from './extension';
import { Why } from './why';
import './deadlines.css';

export type Deadline = Answer<'list_deadlines'>['rows'][number];

const open = (deadline: Deadline) => ['proposed', 'confirmed', 'warned'].includes(deadline.status);

/** What can lose a right, with its protective twins, is read before everything else; each part in the office's order. */
const loses = ({ item }: Deadline) => ['red', 'amber'].includes(item.colour);

export function DeadlineList({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const deadlines = useCall('list_deadlines', { case_id: caseId }, { watch: ['deadlines', 'custody', 'cases'] });
  const [all, setAll] = useState(false);
  return (
    <Card title={t('deadline-title')}>
      <Await of={deadlines}>
        {({ rows, counsel_engaged }) => {
          const over = rows.filter((deadline) => !open(deadline));
          const shown = all ? rows : rows.filter(open);
          return (
            <>
              {counsel_engaged ? null : <Note tone="red"><strong>{t('deadline-reserved-line')}</strong> <Link to={`/cases/${caseId}/representation`}>{t('deadline-reserved-engage')}</Link></Note>}
              {shown.length === 0
                ? <Empty title={t('deadline-empty')}>{t('deadline-empty-why')}</Empty>
                : [true, false].map((rights) => {
                    const part = shown.filter((deadline) => loses(deadline) === rights);
                    return part.length === 0 ? null : (
                      <section key={String(rights)}>
                        <h3>{t(rights ? 'deadline-part-rights' : 'deadline-part-rest')}</h3>
                        <ul className="deadlines">{part.map((deadline) => <Row key={deadline.id} deadline={deadline} caseId={caseId} counsel={counsel_engaged} />)}</ul>
                      </section>
                    );
                  })}
              {rows.some(({ item }) => item.clock_place === 'district_clerk') ? <DistrictOf caseId={caseId} /> : null}
              {over.length > 0 ? (
                <Button small kind="quiet" aria-pressed={all} onPress={() => setAll(!all)}>{all ? t('deadline-hide-over') : t('deadline-show-over', { n: over.length })}</Button>
              ) : null}
              <p className="small muted">{t('deadline-not-advice')}</p>
            </>
          );
        }}
      </Await>
    </Card>
  );
}

function Row({ deadline, caseId, counsel }: { deadline: Deadline; caseId: string; counsel: boolean }) {
  const { t, language, locale } = useWords();
  const now = useNow(60_000);
  const [dialog, setDialog] = useState<'why' | 'end' | 'reopen' | 'extension' | null>(null);
  const confirm = useAct('confirm_deadline');
  const reopen = useAct('reopen_deadline');
  const { item } = deadline;
  const text = useDueText();
  const tone = toneOf(item.colour);
  const overdue = open(deadline) && deadline.ends_at ? Date.parse(deadline.ends_at) < now && ['red', 'amber'].includes(tone) : false;
  const cannot = deadline.needs_second_person ? t('deadline-confirm-second') : item.status === 'possible' ? t('deadline-confirm-question') : null;
  const close = () => setDialog(null);
  return (
    <li className={`deadline deadline-${tone}${open(deadline) ? '' : ' deadline-over'}`}>
      <div className="deadline-due"><DueDate due={deadline.stands as Due | null} zone={item.zone} endsAt={deadline.ends_at} /></div>
      <div className="deadline-what">
        <div className="deadline-head">
          <Badge tone={tone}>{t(`deadline-kind-${item.kind.replaceAll('_', '-')}`)}</Badge>
          {item.fatal ? <Badge tone="red">{t('deadline-warning-fatal')}</Badge> : null}
          {overdue ? <Badge tone="red">{t('deadline-overdue')}</Badge> : null}
          <span className="deadline-life">{t(`deadline-life-${deadline.status}`)}</span>
        </div>
        <strong>{language === 'es' ? item.title_es : item.title_en}</strong>
        {item.status === 'possible' ? <div>{t('deadline-status-possible')}</div> : null}
        {item.status === 'superseded' && item.due ? <SetInstead due={item.due as Due} zone={item.zone} /> : null}
        {deadline.extended_on && item.due ? <div>{t('deadline-extended-instead', { date: text(item.due as Due, item.zone) })}</div> : null}
        {item.before_closures ? <div><strong>{t('deadline-before-closing', { date: dayText(item.before_closures, locale, 'long') })}</strong></div> : null}
        <Requests deadline={deadline} />
        {item.set_date_waits ? <SetDateWaits eventId={item.event_id} /> : null}
        {tone === 'green' ? <div>{t('deadline-green-warning')}</div> : null}
        <div className="small muted">
          {item.citations[0]}{item.confirmed ? null : <> · <em>{t('deadline-not-confirmed-mark')}</em></>}
          {deadline.confirmed_by ? <> · {t('deadline-confirmed-by', { who: deadline.confirmed_by })}</> : null}
        </div>
        {confirm.problem ? <ErrorPanel problem={confirm.problem} /> : null}
      </div>
      <div className="deadline-acts">
        <Button small kind="quiet" onPress={() => setDialog('why')}>{t('deadline-why')}</Button>
        {deadline.status === 'proposed' ? (
          <Button small running={confirm.running} reason={cannot} onPress={() => void confirm.run({ id: deadline.id, rev: deadline.rev })}>{t('deadline-confirm')}</Button>
        ) : null}
        {open(deadline) ? <Button small onPress={() => setDialog('end')}>{t('deadline-end')}</Button> : null}
        {open(deadline) && deadline.ends_at && ['red', 'amber'].includes(tone) ? (
          <Button small kind="quiet" onPress={() => setDialog('extension')}>{t(pendingOf(deadline) ? 'deadline-extension-answer' : 'deadline-extension-ask')}</Button>
        ) : null}
        {['confirmed', 'met', 'waived', 'extended', 'missed'].includes(deadline.status)
          ? <Button small kind="quiet" onPress={() => setDialog('reopen')}>{t('deadline-reopen')}</Button> : null}
      </div>
      <Why deadline={deadline} isOpen={dialog === 'why'} onClose={close} />
      <EndDeadline deadline={deadline} caseId={caseId} counsel={counsel} isOpen={dialog === 'end'} onClose={close} />
      <Extension deadline={deadline} caseId={caseId} isOpen={dialog === 'extension'} onClose={close} />
      <ConfirmWithReason
        title={t('deadline-reopen')}
        isOpen={dialog === 'reopen'}
        onClose={close}
        confirmLabel={t('deadline-reopen')}
        onConfirm={(reason) => reopen.run({ id: deadline.id, rev: deadline.rev, reason })}
        problem={reopen.problem}
        running={reopen.running}
      >
        <p>{t('deadline-reopen-why')}</p>
      </ConfirmWithReason>
    </li>
  );
}

function SetInstead({ due, zone }: { due: Due; zone: string }) {
  const { t } = useWords();
  const text = useDueText();
  return <div>{t('deadline-set-instead', { default: text(due, zone) })}</div>;
}

/** A date past a statutory ceiling stands only once a second person confirms it. */
function SetDateWaits({ eventId }: { eventId: string }) {
  const { t } = useWords();
  const confirm = useAct('confirm_set_date');
  return (
    <Note tone="amber">
      {t('deadline-set-date-waits')}{' '}
      <Button small running={confirm.running} onPress={() => void confirm.run({ event_id: eventId })}>{t('deadline-set-date-confirm')}</Button>
      {confirm.problem ? <ErrorPanel problem={confirm.problem} /> : null}
    </Note>
  );
}
