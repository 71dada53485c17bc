import { useState } from 'react';
import { useNavigate, useParams, useSearchParams, Route, Routes, Navigate } from 'react-router';
import { useRows, type Row } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Badge, Button, Checkbox, Day, Empty, PageHead, Select, TextField, VirtualTable, type Column } from '../../parts';
import { useWords } from '../../words';
import { RowDialog } from './row-dialog';
import { ReferenceImport } from './import';
import { cellText, cellsOf, columnName, correctable, isKind, kindList, kinds, type Kind } from './kinds';
import './directory.css';

type ReferenceRow = Row<'list_reference'>;

function List({ kind }: { kind: Kind }) {
  const words = useWords();
  const { t } = words;
  const go = useNavigate();
  const keeps = holds(useMe(), ['administrator']);
  const [query, setQuery] = useSearchParams();
  const q = query.get('q') ?? '';
  const setQ = (text: string) => setQuery(text ? { q: text } : {}, { replace: true });
  const [corrected, setCorrected] = useState(false);
  const [open, setOpen] = useState<ReferenceRow | null>(null);
  const list = useRows('list_reference', { kind, q: q || null, corrected_only: corrected, limit: 100 });
  const columns: Column<ReferenceRow>[] = [
    { id: 'label', header: t('directory-name'), cell: (r) => r.label || r.key, grow: true, width: 260 },
    ...kinds[kind].map((name): Column<ReferenceRow> => ({
      id: name,
      header: columnName(words, name),
      cell: (r) => cellText(cellsOf(r.correction ?? r.shipped)[name]),
      width: 130,
    })),
    { id: 'state', header: t('directory-state'), cell: (r) => (r.correction ? <Badge tone="accent">{t('directory-corrected')}</Badge> : <Badge tone="grey">{t('directory-shipped')}</Badge>), width: 140 },
    { id: 'verified', header: t('directory-verified'), cell: (r) => (r.verified_on ? <Day on={r.verified_on} /> : t('directory-unverified')), width: 130 },
  ];
  const canImport = correctable.includes(kind);
  return (
    <div className="page page-full">
      <PageHead
        title={t('directory-title')}
        actions={
          <Button onPress={() => void go(`/directory/${kind}/import`)} reason={!keeps ? t('directory-administrator-only') : canImport ? null : t('directory-no-form')}>
            {t('directory-import')}
          </Button>
        }
      >
        {t('directory-explained')}
      </PageHead>
      <div className="filters">
        <Select label={t('directory-list')} value={kind} onChange={(next) => void go(`/directory/${next}`)} options={kindList.map((id) => ({ id, label: t(`directory-kind-${id}`) }))} />
        <TextField label={t('directory-find')} value={q} onChange={setQ} type="search" help={t('directory-find-help')} />
        <Checkbox selected={corrected} onChange={setCorrected}>{t('directory-corrected-only')}</Checkbox>
      </div>
      <VirtualTable
        label={t(`directory-kind-${kind}`)}
        columns={columns}
        list={list}
        rowId={(r) => r.key}
        onOpen={setOpen}
        selected={open?.key ?? null}
        remember={`directory-${kind}`}
        empty={<Empty title={t('directory-none')}>{t('directory-none-explained')}</Empty>}
      />
      {open ? (
        <RowDialog key={`${open.key}-${open.rev}`} row={open} onClose={() => setOpen(null)} readOnly={!keeps ? t('directory-administrator-only') : canImport ? null : t('directory-no-form')} />
      ) : null}
    </div>
  );
}

function OfKind({ importing = false }: { importing?: boolean }) {
  const { kind } = useParams();
  if (!isKind(kind)) return <Navigate to="/directory/consulate" replace />;
  return importing ? <ReferenceImport kind={kind} /> : <List key={kind} kind={kind} />;
}

export default function DirectoryPage() {
  return (
    <Routes>
      <Route path=":kind/import" element={<OfKind importing />} />
      <Route path=":kind" element={<OfKind />} />
      <Route path="*" element={<OfKind />} />
    </Routes>
  );
}
