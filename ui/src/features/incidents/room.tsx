// One incident: how its alerts stand, what may be done with many at once, and the roster of the persons whom it struck.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { newId, useAct, useCall, useRows, type Answer, type Row } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Await, Badge, Button, Card, ConfirmWithReason, Dialog, Empty, ErrorPanel, Facts, Moment, Note, PageHead, VirtualTable, useToast, type Column, type Tone } from '../../parts';
import { useWords } from '../../words';
import { AssignForm } from './assign';
import { GatherList } from './gather';
import { PersonForm } from './person';

export type Incident = Answer<'get_incident'>;
export type Person = Row<'incident_roster'>;
type Open = { kind: 'assign' | 'gather' | 'close' | 'reopen' } | { kind: 'person'; person: Person | null; id: string };

export function IncidentRoom() {
  const { id = '' } = useParams();
  const found = useCall('get_incident', { id }, { watch: ['incidents', 'alerts'] });
  return <Await of={found}>{(incident) => <Room incident={incident} />}</Await>;
}

function Room({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const toast = useToast();
  const handles = holds(useMe(), ['intake', 'lawyer', 'manager']);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const take = useAct('acknowledge_incident');
  const change = useAct('change_incident');
  const { line } = incident;
  const may = handles ? (line.closed_at ? t('problem-incident_closed') : null) : t('problem-forbidden');
  const waits = may ?? (line.waiting > 0 ? null : t('incidents-nobody-waits'));
  const takeAll = async () => {
    const done = await take.run({ id: line.id });
    if (done) toast({ text: t('incidents-taken', { taken: done.taken, waiting: done.waiting }) });
  };
  return (
    <div className="page page-full incidents-room">
      <PageHead
        title={line.title}
        actions={
          <>
            <Button kind={waits ? 'plain' : 'primary'} running={take.running} reason={waits} onPress={() => void takeAll()}>{t('incidents-take-all', { count: line.waiting })}</Button>
            <Button reason={waits} onPress={() => setOpen({ kind: 'assign' })}>{t('incidents-assign')}</Button>
            <Button reason={may} onPress={() => setOpen({ kind: 'gather' })}>{t('incidents-gather-more', { count: incident.candidates })}</Button>
            <Button reason={may} onPress={() => setOpen({ kind: 'person', person: null, id: newId() })}>{t('incidents-add-person')}</Button>
            <Button reason={handles ? null : t('problem-forbidden')} onPress={() => setOpen({ kind: line.closed_at ? 'reopen' : 'close' })}>{t(line.closed_at ? 'incidents-reopen' : 'incidents-close')}</Button>
          </>
        }
      >
        <p className="muted"><Link to="/incidents">{t('incidents-title')}</Link> · {line.place ?? t('alerts-no-place')} · <Moment at={line.began_at} zone={line.time_zone} as="both" /></p>
      </PageHead>
      {take.problem ? <ErrorPanel problem={take.problem} /> : null}
      {line.closed_at ? <Note tone="grey">{t('incidents-closed')} <Moment at={line.closed_at} zone={line.time_zone} as="absolute" /> · «{incident.close_reason}»</Note> : null}
      {incident.erased_at ? <Note tone="grey">{t('incidents-erased')}</Note> : null}
      {!line.closed_at && incident.candidates > 0 ? <Note tone="amber">{t('incidents-candidates', { count: incident.candidates })}</Note> : null}
      <Figures incident={incident} />
      <RosterTable incident={incident} onOpen={(person) => setOpen({ kind: 'person', person, id: person.id })} />
      {open?.kind === 'assign' ? <Dialog title={t('incidents-assign')} isOpen onClose={close} size="small"><AssignForm incident={incident} onClose={close} /></Dialog> : null}
      {open?.kind === 'gather' ? <Dialog title={t('incidents-gather-title')} isOpen onClose={close}><GatherList incident={incident} onClose={close} /></Dialog> : null}
      {open?.kind === 'person' ? <Dialog title={t(open.person ? 'incidents-person' : 'incidents-add-person')} isOpen onClose={close}><PersonForm key={open.id} incident={incident} id={open.id} person={open.person} readOnly={may} onClose={close} /></Dialog> : null}
      <ConfirmWithReason
        title={t(line.closed_at ? 'incidents-reopen' : 'incidents-close')}
        isOpen={open?.kind === 'close' || open?.kind === 'reopen'}
        onClose={close}
        confirmLabel={t(line.closed_at ? 'incidents-reopen' : 'incidents-close')}
        problem={change.problem}
        running={change.running}
        onConfirm={(reason) => change.run({ id: line.id, rev: line.rev, closed: !line.closed_at, reason })}
      >
        <p>{t(line.closed_at ? 'incidents-reopen-explained' : 'incidents-close-explained')}</p>
      </ConfirmWithReason>
    </div>
  );
}

function Figures({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const { line, whereabouts } = incident;
  return (
    <div className="incidents-figures">
      <Card title={t('incidents-alerts')}>
        <Facts of={[[t('incidents-waiting'), line.waiting > 0 ? <Badge key="w" tone="amber">{String(line.waiting)}</Badge> : '0'], [t('incidents-held'), line.held], [t('incidents-handled'), line.handled], line.elsewhere > 0 ? [t('incidents-elsewhere'), line.elsewhere] : null]} />
      </Card>
      <Card title={t('incidents-persons')}>
        <Facts of={(['unknown', 'detained', 'released', 'safe'] as const).map((one) => [t(`incidents-whereabouts-${one}`), whereabouts.find((known) => known.whereabouts === one)?.persons ?? 0])} />
      </Card>
    </div>
  );
}

const tones: Record<Person['whereabouts'], Tone> = { unknown: 'amber', detained: 'red', released: 'green', safe: 'green' };

function RosterTable({ incident, onOpen }: { incident: Incident; onOpen: (person: Person) => void }) {
  const { t } = useWords();
  const list = useRows('incident_roster', { id: incident.line.id, limit: 200 }, { watch: ['incidents', 'alerts'] });
  const columns: Column<Person>[] = [
    { id: 'name', header: t('incidents-person-name'), cell: (one) => one.name ?? t(incident.erased_at ? 'incidents-erased-name' : 'alerts-no-name'), grow: true, width: 200 },
    { id: 'whereabouts', header: t('incidents-whereabouts'), cell: (one) => <Badge tone={tones[one.whereabouts]}>{t(`incidents-whereabouts-${one.whereabouts}`)}</Badge>, width: 150 },
    { id: 'where', header: t('incidents-seen-where'), cell: (one) => one.seen_where ?? '', width: 180 },
    { id: 'alerts', header: t('incidents-alerts'), cell: (one) => <Alerts of={one} />, width: 225 },
    { id: 'holder', header: t('incidents-holder'), cell: (one) => <Holder of={one} />, width: 170 },
  ];
  return (
    <VirtualTable
      label={t('incidents-roster')}
      columns={columns}
      list={list}
      rowId={(one) => one.id}
      rowTone={(one) => (one.alerts.some(({ unserved }) => unserved) ? 'amber' : null)}
      onOpen={onOpen}
      remember="incident-roster"
      empty={<Empty title={t('incidents-roster-none')}>{t('incidents-roster-none-explained')}</Empty>}
    />
  );
}

function Alerts({ of }: { of: Person }) {
  const { t } = useWords();
  const [first, ...more] = of.alerts;
  if (!first) return <span className="muted">{t('incidents-by-witness')}</span>;
  return <><Link to={`/alerts/${first.id}`} className="mono">{first.folio}</Link>{more.length > 0 ? <span className="muted"> +{more.length}</span> : null}</>;
}

function Holder({ of }: { of: Person }) {
  const { t } = useWords();
  if (of.alerts.some(({ unserved }) => unserved)) return <Badge tone="amber">{t('incidents-nobody')}</Badge>;
  const casefile = of.alerts.find(({ case_id }) => case_id);
  if (casefile?.case_id) return <Link to={`/cases/${casefile.case_id}`}>{t('incidents-case')}</Link>;
  return <>{of.alerts.find(({ holder }) => holder)?.holder ?? (of.alerts.length > 0 && of.alerts.every(({ state }) => state === null) ? t('incidents-elsewhere') : '')}</>;
}
