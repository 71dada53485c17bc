// Three panes: the queue, the alert, and what stands around it. One letter does each deed.
import { useState, type KeyboardEvent } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useAct, useCall, useRows, type Params } from '../../client';
import { Age, Await, Badge, Button, Countdown, Empty, ErrorPanel, Note, PageHead, Select, VirtualTable, useToast, type Column } from '../../parts';
import { useWords } from '../../words';
import { Around } from './around';
import { AlertDetail } from './detail';
import { Deeds, useDeeds } from './dialogs';
import { Lift } from './lift';
import { neighbour, pressed, refusal, standing, type Line } from './deeds';

type Queue = NonNullable<Params<'list_alerts'>['queue']>;
const queues: readonly Queue[] = ['open', 'mine', 'offered', 'told', 'handled', 'all'];

export function Desk() {
  const { t, has } = useWords();
  const navigate = useNavigate();
  const toast = useToast();
  const { id = null } = useParams();
  const [search, setSearch] = useSearchParams();
  const queue = queues.find((one) => one === search.get('queue')) ?? 'open';
  const list = useRows('list_alerts', { queue }, { watch: ['alerts'], refetchEvery: 60_000 });
  const alert = useCall('get_alert', { id: id ?? '' }, { watch: ['alerts'], enabled: id !== null, keepBefore: false });
  const take = useAct('take_next_alert');
  const deeds = useDeeds(id, () => void alert.refetch());
  const [gatheringOf, setGathering] = useState<string | null>(null);
  const gathering = id !== null && gatheringOf === id;
  const choose = (next: string | null) => {
    deeds.close();
    setGathering(null);
    if (next) void navigate({ pathname: `/alerts/${next}`, search: search.toString() });
  };
  const takeNext = async () => {
    const taken = await take.run({});
    if (taken && !taken.alert) toast({ text: t('alerts-none-waiting') });
    if (taken?.alert) choose(taken.alert.line.id);
  };
  const second = list.rows.filter((row) => row.second && row.seen === 'accountable' && row.unserved);
  const shown = id !== null && alert.data?.line.id === id ? alert.data : null;
  const onKey = (event: KeyboardEvent): boolean => {
    const key = pressed(event.nativeEvent);
    if (!key) return false;
    if (key.key === 'n') void takeNext();
    else if (key.key === 'g') setGathering(shown !== null && shown.incident == null ? id : null);
    else if (key.key === 'j') choose(neighbour(list.rows, id, 1));
    else if (key.key === 'k') choose(neighbour(list.rows, id, -1));
    else if (shown && key.act) {
      const why = refusal(shown, key.act);
      if (why) toast({ text: has(`problem-${why}`) ? t(`problem-${why}`) : t('alerts-cannot') });
      else deeds.start(shown, key.act);
    }
    return true;
  };

  const columns: Column<Line>[] = [
    { id: 'age', header: t('alerts-age'), width: 70, cell: (row) => <Age since={row.received_at} zone={row.time_zone} /> },
    { id: 'place', header: t('alerts-place'), width: 120, grow: true, cell: (row) => <Place row={row} /> },
    { id: 'state', header: t('alerts-state'), width: 116, cell: (row) => <Standing row={row} /> },
  ];

  return (
    // The keys belong to the whole room: focus may rest on the queue, on the alert or on the map, and a click on plain text rests it on the room.
    <div className="page page-full alerts" tabIndex={-1} onKeyDown={(event) => { if (!event.defaultPrevented && !deeds.asking && !gathering && onKey(event)) event.preventDefault(); }}>
      <PageHead
        title={t('alerts-title')}
        actions={
          <>
            <Button kind="primary" shortcut="N" onPress={() => void takeNext()} running={take.running}>{t('alerts-take-next')}</Button>
            <Button onPress={() => void navigate('/alerts/new')}>{t('alerts-enter')}</Button>
            <Button onPress={() => void navigate('/incidents')}>{t('incidents-title')}</Button>
          </>
        }
      />
      {take.problem ? <ErrorPanel problem={take.problem} /> : null}
      <div className="alerts-panes">
        <section className="alerts-queue" aria-label={t('alerts-queue')}>
          <Select label={t('alerts-queue')} value={queue} onChange={(next) => setSearch({ queue: next }, { replace: true })} options={queues.map((one) => ({ id: one, label: t(`alerts-queue-${one}`) }))} />
          {queue === 'open' && second.length > 1 ? (
            <Note tone="amber">{t('alerts-second-many', { count: second.length })} <Lift ids={second.map((row) => row.id)} label={t('alerts-lift-all', { count: second.length })} /></Note>
          ) : null}
          <VirtualTable
            label={t(`alerts-queue-${queue}`)}
            columns={columns}
            list={list}
            rowId={(row) => row.id}
            rowHeight={46}
            selected={id}
            onSelect={(row) => choose(row.id)}
            onKey={onKey}
            rowTone={(row) => (row.child_alone || row.duress ? 'red' : row.unserved && row.seen !== 'told' && !row.exercise ? 'amber' : null)}
            empty={<Empty title={t(`alerts-empty-${queue}`)} action={queue === 'open' ? <Button onPress={() => void navigate('/alerts/new')}>{t('alerts-enter')}</Button> : null}>{queue === 'open' ? t('alerts-empty-explained') : null}</Empty>}
          />
        </section>
        {id === null ? (
          <section className="alerts-blank" aria-label={t('alerts-alert')}>
            <Empty title={t('alerts-choose')}>{t('alerts-choose-explained')}</Empty>
          </section>
        ) : (
          <Await of={alert}>
            {(found) => (
              <>
                <Deeds key={found.line.id} alert={found} deeds={deeds} />
                <section className="alerts-detail" aria-label={t('alerts-alert')} key={found.line.id}>
                  <AlertDetail alert={found} />
                </section>
                <section className="alerts-around" aria-label={t('alerts-around')} key={`around ${found.line.id}`}>
                  <Around alert={found} deeds={deeds} gathering={{ isOpen: gathering, open: () => setGathering(id), close: () => setGathering(null) }} />
                </section>
              </>
            )}
          </Await>
        )}
      </div>
    </div>
  );
}

function Place({ row }: { row: Line }) {
  const { t } = useWords();
  return (
    <span className="alerts-line">
      <span className="alerts-line-place">{row.place ?? t('alerts-no-place')}</span>
      <span className="muted small">
        {t(`alerts-channel-${row.channel.replaceAll('_', '-')}`)}
        {row.for_whom === 'someone_else' ? ` · ${t('alerts-for-someone-else')}` : ''}
      </span>
    </span>
  );
}

function Standing({ row }: { row: Line }) {
  const { t } = useWords();
  const tone = row.seen === 'told' || row.state === 'false_alarm' || row.state === 'duplicate' ? 'grey' : row.unserved ? 'amber' : 'accent';
  // How often it called says more than that nobody has it.
  const paged = row.unserved && row.paged > 0 && row.seen === 'accountable' && row.state === 'routed' && !row.forward_to;
  return (
    <span className="alerts-line">
      <Badge tone={tone}>{paged ? t('escalation-paged', { count: row.paged }) : t(standing(row), { who: row.holder?.name ?? '' })}</Badge>
      <span className="alerts-flags">
        {row.exercise ? <strong className="small">{t('alerts-exercise')}</strong> : null}
        {row.duress ? <strong className="small alerts-child" title={t('alerts-duress')}>{t('alerts-duress-short')}</strong> : null}
        {row.call_back_owed ? <strong className="small">{t('alerts-call-back-due')}</strong> : null}
        {row.second ? <strong className="small" title={t('alerts-second-explained')}>{t('alerts-second')}</strong> : null}
        {row.child_alone ? <strong className="small alerts-child" title={t('alerts-child')}>{t('alerts-child-short')}</strong> : null}
        {row.holder?.until ? <span className="small" title={t('alerts-lease')}><Countdown to={row.holder.until} zone={row.time_zone} /></span> : null}
      </span>
    </span>
  );
}
