// The list of incidents, and the room of one.
import { useState } from 'react';
import { Route, Routes, useNavigate } from 'react-router';
import { useRows, type Row } from '../../client';
import { Badge, Button, Empty, Moment, PageHead, Select, VirtualTable, type Column } from '../../parts';
import { useWords } from '../../words';
import { IncidentRoom } from './room';
import './incidents.css';

type Line = Row<'list_incidents'>;

export default function IncidentsPage() {
  return (
    <Routes>
      <Route index element={<List />} />
      <Route path=":id" element={<IncidentRoom />} />
    </Routes>
  );
}

function List() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [which, setWhich] = useState<'open' | 'closed'>('open');
  const list = useRows('list_incidents', { closed: which === 'closed', limit: 100 }, { watch: ['incidents', 'alerts'] });
  const columns: Column<Line>[] = [
    { id: 'title', header: t('incidents-name'), cell: (one) => one.title, grow: true, width: 260 },
    { id: 'place', header: t('alerts-place'), cell: (one) => one.place ?? t('alerts-no-place'), width: 170 },
    { id: 'began', header: t('incidents-began'), cell: (one) => <Moment at={one.began_at} zone={one.time_zone} as="both" />, width: 210 },
    { id: 'waiting', header: t('incidents-waiting'), cell: (one) => (one.waiting > 0 ? <Badge tone="amber">{String(one.waiting)}</Badge> : '0'), width: 110, align: 'end' },
    { id: 'held', header: t('incidents-held'), cell: (one) => one.held, width: 110, align: 'end' },
    { id: 'handled', header: t('incidents-handled'), cell: (one) => one.handled, width: 110, align: 'end' },
  ];
  return (
    <div className="page page-full">
      <PageHead title={t('incidents-title')} actions={<Button onPress={() => void navigate('/alerts')}>{t('alerts-title')}</Button>}>
        <p className="muted">{t('incidents-explained')}</p>
      </PageHead>
      <div className="filters">
        <Select label={t('incidents-which')} value={which} onChange={setWhich} options={(['open', 'closed'] as const).map((id) => ({ id, label: t(`incidents-${id}-ones`) }))} />
      </div>
      <VirtualTable
        label={t('incidents-title')}
        columns={columns}
        list={list}
        rowId={(one) => one.id}
        rowTone={(one) => (one.waiting > 0 ? 'amber' : null)}
        onOpen={(one) => void navigate(`/incidents/${one.id}`)}
        remember="incidents"
        empty={<Empty title={t(`incidents-none-${which}`)} action={<Button onPress={() => void navigate('/alerts')}>{t('alerts-title')}</Button>}>{t('incidents-none-explained')}</Empty>}
      />
    </div>
  );
}
