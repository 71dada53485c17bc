// What must be seen today: first what can lose a right, then who must be where, then what was promised. For me, or for my office.
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCall, type Answer } from '../../client';
import { useMe } from '../../desk/session';
import { Await, Badge, Button, Card, Countdown, Moment, Note, PageHead, hereZone, instantText } from '../../parts';
import { useWords } from '../../words';
import { AuthorityNotes } from '../calls';
import { toneOf } from '../deadlines';
import { OwedCalls } from '../family';
import { EndTask } from '../tasks';
import { Digest } from './digest';
import './today.css';

type Today = Answer<'today'>;
export type End = Today['fatal'][number];
type Owed = Today['tasks'][number];

export default function TodayPage() {
  const { t } = useWords();
  const [mine, setMine] = useState(true);
  const today = useCall('today', { mine }, { watch: ['deadlines', 'hearings', 'tasks', 'cases', 'alerts'] });
  return (
    <div className="page">
      <PageHead
        title={t('today-title')}
        actions={[true, false].map((one) => (
          <Button key={String(one)} small aria-pressed={mine === one} kind={mine === one ? 'plain' : 'quiet'} onPress={() => setMine(one)}>{t(one ? 'today-mine' : 'today-office')}</Button>
        ))}
      >
        <p className="muted">{t('today-lead')}</p>
      </PageHead>
      <Await of={today}>{(known) => <Content today={known} mine={mine} />}</Await>
    </div>
  );
}

function Content({ today, mine }: { today: Today; mine: boolean }) {
  const { t } = useWords();
  const me = useMe();
  // The same cases that were counted: being worked on, and of whom.
  const reserved = `/cases?status=active&unassigned=true${mine ? `&owner_user=${me.user_id}` : ''}`;
  const of = (...kinds: string[]) => today.tasks.filter(({ kind }) => kinds.includes(kind));
  const reviews = of('review');
  return (
    <div className="today">
      <div className="stack">
        <Digest digest={today.digest} />
        <AuthorityNotes />
        <OwedCalls />
        <Part title={t('today-fatal')} count={today.fatal.length} empty={t('today-fatal-none')}>{today.fatal.map((end) => <EndLine key={end.id} end={end} />)}</Part>
        {today.overdue.length > 0 ? <Part title={t('today-overdue')} count={today.overdue.length} empty="">{today.overdue.map((end) => <EndLine key={end.id} end={end} />)}</Part> : null}
        {reviews.length > 0 ? <Part title={t('today-reviews')} count={reviews.length} empty="">{reviews.map((task) => <TaskLine key={task.id} task={task} />)}</Part> : null}
        {today.without_counsel > 0 ? (
          <Note tone="red"><strong>{t('today-reserved', { n: today.without_counsel })}</strong> {t('today-reserved-why')} <Link to={reserved}>{t('today-reserved-list')}</Link></Note>
        ) : null}
      </div>
      <div className="stack">
        <Part title={t('today-hearings')} count={today.hearings.length} empty={t('today-hearings-none')}>{today.hearings.map((hearing) => <HearingLine key={hearing.id} hearing={hearing} />)}</Part>
        <Part title={t('today-replies')} count={of('reply').length} empty={t('today-replies-none')}>{of('reply').map((task) => <TaskLine key={task.id} task={task} />)}</Part>
        <Part title={t('today-visits')} count={of('visit', 'other').length} empty={t('today-visits-none')}>{of('visit', 'other').map((task) => <TaskLine key={task.id} task={task} />)}</Part>
        <Part title={t('today-leases')} count={today.leases.length} empty={t('today-leases-none')}>{today.leases.map((lease) => <LeaseLine key={lease.id} lease={lease} />)}</Part>
      </div>
    </div>
  );
}

function Part({ title, count, empty, children }: { title: string; count: number; empty: string; children: ReactNode }) {
  return <Card title={count > 0 ? `${title} (${count})` : title}>{count > 0 ? <ul className="today-list">{children}</ul> : <p className="muted">{empty}</p>}</Card>;
}

/** Who it is about: folio and name, one link to the case. */
export function About({ row }: { row: { case_id: string; folio: string; shown_name: string } }) {
  return <Link to={`/cases/${row.case_id}`}><span className="today-folio">{row.folio}</span> {row.shown_name}</Link>;
}

export function EndLine({ end }: { end: End }) {
  const { t, language, locale } = useWords();
  const tone = toneOf(end.colour);
  const here = hereZone();
  return (
    <li className={`today-line today-${tone}`}>
      <div className="today-when"><Countdown to={end.ends_at} zone={end.time_zone} /></div>
      <div>
        <strong>{language === 'es' ? end.title_es : end.title_en}</strong>
        <div className="row">
          <Badge tone={tone}>{end.fatal || tone === 'amber' ? t('deadline-warning-fatal') : t(`common-tone-${tone}`)}</Badge>
          <span>{t(`deadline-life-${end.status}`)}</span>
          {end.possible ? <span>{t('deadline-status-possible')}</span> : null}
        </div>
        <div><About row={end} /></div>
        <div className="small muted">
          {instantText(end.ends_at, end.time_zone, locale)}{here === end.time_zone ? null : <> · {t('deadline-reader-zone', { when: instantText(end.ends_at, here, locale) })}</>} · {end.citation}
        </div>
      </div>
    </li>
  );
}

function HearingLine({ hearing }: { hearing: Today['hearings'][number] }) {
  const { t } = useWords();
  return (
    <li className={`today-line today-${hearing.attends ? 'accent' : 'red'}`}>
      <div className="today-when"><Countdown to={hearing.at} zone={hearing.time_zone} /></div>
      <div>
        <strong>{hearing.hearing ? t(`hearing-kind-${hearing.hearing}`) : t('hearing-kind-reserved')}</strong>
        <div>{hearing.attends ?? <Badge tone="red">{t('hearing-nobody-attends')}</Badge>}</div>
        <div><About row={hearing} /></div>
        <div className="small muted"><Moment at={hearing.at} zone={hearing.time_zone} as="absolute" /> · {hearing.court}</div>
      </div>
    </li>
  );
}

function TaskLine({ task }: { task: Owed }) {
  const { t, language } = useWords();
  const [ending, setEnding] = useState(false);
  const late = Date.parse(task.due_at) < Date.now();
  return (
    <li className={`today-line today-${task.fatal ? 'red' : 'house'}`}>
      <div className="today-when"><Countdown to={task.due_at} zone={task.time_zone} /></div>
      <div>
        <strong>{(language === 'es' ? task.missed_es : task.missed_en) ?? task.title}</strong>
        <div className="row"><Badge tone={task.fatal ? 'red' : 'house'}>{t(`task-kind-${task.kind}`)}</Badge>{late ? <span>{t('task-late')}</span> : null}</div>
        <div><About row={task} /></div>
        <Button small onPress={() => setEnding(true)}>{t('task-end')}</Button>
      </div>
      <EndTask task={task} isOpen={ending} onClose={() => setEnding(false)} />
    </li>
  );
}

function LeaseLine({ lease }: { lease: Today['leases'][number] }) {
  const { t } = useWords();
  return (
    <li className="today-line today-accent">
      <div className="today-when"><Countdown to={lease.until} /></div>
      <div><Link to={`/alerts/${lease.id}`}><span className="today-folio">{lease.folio}</span></Link> <span className="muted">{t('today-lease-by', { who: lease.holder ?? '' })}</span></div>
    </li>
  );
}
