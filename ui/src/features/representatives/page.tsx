import { useState } from 'react';
import { Route, Routes, useNavigate, useSearchParams } from 'react-router';
import { useRows, type Row } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Badge, Button, Checkbox, Day, Empty, PageHead, TextField, VirtualTable, type Column } from '../../parts';
import { useWords } from '../../words';
import { RepresentativeDialog } from './form';
import { RosterImport } from './import';
import './representatives.css';

type Representative = Row<'list_representatives'>;

/** Why somebody takes no case today, in a word; null: nothing speaks against it. */
function Standing({ of }: { of: Representative }) {
  const { t } = useWords();
  if (!of.active) return <Badge tone="grey">{t('representatives-inactive')}</Badge>;
  if (of.leave_until) return <Badge tone="amber">{t('representatives-leave')} <Day on={of.leave_until} /></Badge>;
  if (of.live_cases >= of.capacity) return <Badge tone="amber">{t('representatives-full')}</Badge>;
  return <Badge tone="green">{t('representatives-free')}</Badge>;
}

function Roster() {
  const { t } = useWords();
  const go = useNavigate();
  const manages = holds(useMe(), ['manager']);
  const [query, setQuery] = useSearchParams();
  const q = query.get('q') ?? '';
  const setQ = (text: string) => setQuery(text ? { q: text } : {}, { replace: true });
  const [language, setLanguage] = useState('');
  const [room, setRoom] = useState(false);
  const [inactive, setInactive] = useState(false);
  const [chosen, setChosen] = useState<Representative | null>(null);
  const list = useRows('list_representatives', { q: q || null, language: language.trim() || null, court: null, with_room: room, inactive_too: inactive, limit: 100 });
  const columns: Column<Representative>[] = [
    { id: 'name', header: t('representatives-name'), cell: (r) => r.name, grow: true, width: 220 },
    { id: 'standing', header: t('representatives-standing'), cell: (r) => <Standing of={r} />, width: 190 },
    { id: 'load', header: t('representatives-load'), cell: (r) => t('representatives-load-of', { cases: r.live_cases, capacity: r.capacity }), width: 110, align: 'end' },
    { id: 'languages', header: t('representatives-languages'), cell: (r) => r.languages.join(', '), width: 120 },
    { id: 'bar', header: t('representatives-bar'), cell: (r) => `${r.bar_state} ${r.bar_number}`, width: 140 },
    { id: 'courts', header: t('representatives-courts'), cell: (r) => r.courts.join(', '), width: 130 },
    { id: 'firm', header: t('representatives-firm'), cell: (r) => r.firm, width: 200 },
  ];
  const notManager = manages ? null : t('representatives-manager-only');
  return (
    <div className="page page-full">
      <PageHead
        title={t('representatives-title')}
        actions={
          <>
            <Button onPress={() => void go('/representatives/import')} reason={notManager}>{t('representatives-import')}</Button>
            <Button kind="primary" onPress={() => void go('/representatives/new')} reason={notManager}>{t('representatives-add')}</Button>
          </>
        }
      >
        {t('representatives-explained')}
      </PageHead>
      <div className="filters">
        <TextField label={t('representatives-find')} value={q} onChange={setQ} type="search" />
        <TextField label={t('representatives-language')} value={language} onChange={setLanguage} placeholder="es, en, tzo" />
        <Checkbox selected={room} onChange={setRoom}>{t('representatives-with-room')}</Checkbox>
        <Checkbox selected={inactive} onChange={setInactive}>{t('representatives-inactive-too')}</Checkbox>
      </div>
      <VirtualTable
        label={t('representatives-title')}
        columns={columns}
        list={list}
        rowId={(r) => r.id}
        onOpen={setChosen}
        selected={chosen?.id ?? null}
        remember="representatives"
        empty={
          <Empty
            title={t(q || language || room ? 'representatives-none-match' : 'representatives-none')}
            action={manages ? <Button kind="primary" onPress={() => void go('/representatives/import')}>{t('representatives-import')}</Button> : undefined}
          >
            {t(q || language || room ? 'representatives-none-match-explained' : 'representatives-none-explained')}
          </Empty>
        }
      />
      {chosen ? <RepresentativeDialog key={chosen.id} of={chosen} readOnly={notManager} onClose={() => setChosen(null)} /> : null}
    </div>
  );
}

export default function RepresentativesPage() {
  const go = useNavigate();
  return (
    <Routes>
      <Route path="import" element={<RosterImport />} />
      <Route path="new" element={<><Roster /><RepresentativeDialog of={null} readOnly={null} onClose={() => void go('/representatives')} /></>} />
      <Route path="*" element={<Roster />} />
    </Routes>
  );
}
