import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useRows, type Row } from '../../client';
import { useMe } from '../../desk/session';
import { Badge, Button, Checkbox, Empty, Moment, PageHead, Select, TextField, useColumns, VirtualTable, type Column } from '../../parts';
import { useWords } from '../../words';
import { ambitos, asked, custodies, isNarrowed, readFilters, risks, sorts, stages, statuses, writeFilters, type Filters } from './filters';
import { ExportCases } from './export';
import { ANumber, Folio, RiskBadge, stageKey, StatusBadge } from './marks';
import { Views } from './views';

type Line = Row<'list_cases'>;

const ANY = 'any';

/** A filter of one of several values, "any" first. */
function Narrow<Value extends string>({ label, value, values, name, onChange }: {
  label: string;
  value: string | null;
  values: readonly Value[];
  name: (value: Value) => string;
  onChange: (value: Value | null) => void;
}) {
  const { t } = useWords();
  const options = [{ id: ANY, label: t('common-all') }, ...values.map((id) => ({ id: id as string, label: name(id) }))];
  return <Select label={label} value={value ?? ANY} onChange={(id) => onChange(values.find((other) => other === id) ?? null)} options={options} />;
}

export function CaseList() {
  const { t } = useWords();
  const go = useNavigate();
  const me = useMe();
  const [query, setQuery] = useSearchParams();
  const filters = readFilters(query);
  const [typed, setTyped] = useState(filters.q);
  const settled = useDeferredValue(typed);
  const set = (change: Partial<Filters>) => setQuery(writeFilters({ ...filters, q: typed, ...change }), { replace: true });
  useRemember(settled, filters, (q) => setQuery(writeFilters({ ...filters, q }), { replace: true }));
  const list = useRows('list_cases', asked({ ...filters, q: settled }));
  const search = useRef<HTMLDivElement>(null);
  const columns: Column<Line>[] = [
    { id: 'folio', header: t('cases-col-folio'), cell: (c) => <Folio of={c.folio} />, width: 186 },
    { id: 'name', header: t('cases-col-name'), cell: (c) => <span className="case-name" title={c.shown_name}>{c.shown_name}</span>, width: 220, grow: true, sort: 'name' },
    { id: 'risk', header: t('cases-col-risk'), cell: (c) => <RiskBadge of={c.risk} />, width: 104 },
    { id: 'stage', header: t('cases-col-stage'), cell: (c) => t(stageKey(c.stage)), width: 126 },
    { id: 'custody', header: t('cases-col-custody'), cell: (c) => c.facility ?? t(`case-custody-${c.custody}`), width: 150 },
    { id: 'due', header: t('cases-col-due'), cell: (c) => (c.next_due_at ? <Moment at={c.next_due_at} zone={c.time_zone} /> : <span className="muted">{t('cases-without-due')}</span>), width: 132, sort: 'due' },
    { id: 'owner', header: t('cases-col-owner'), cell: (c) => c.owner_name, width: 114 },
    { id: 'representative', header: t('cases-col-representative'), cell: (c) => (c.representative_id ? (c.representative_name ?? t('cases-with-representative')) : <span className="muted">{t('cases-without-representative')}</span>), width: 118 },
    { id: 'status', header: t('cases-filter-status'), cell: (c) => <StatusBadge of={c.status} />, width: 116 },
    { id: 'a', header: t('cases-col-a-number'), cell: (c) => <ANumber of={c.a_number} />, width: 140 },
    { id: 'changed', header: t('cases-col-changed'), cell: (c) => <Moment at={c.changed_at} />, width: 124, sort: 'changed' },
    { id: 'opened', header: t('cases-col-opened'), cell: (c) => <Moment at={c.opened_at} />, width: 124, sort: 'opened' },
  ];
  const { shown, chooser } = useColumns(columns, 'cases');
  const now = Date.now();
  const narrowed = isNarrowed({ ...filters, q: settled });
  const clear = () => {
    setTyped('');
    setQuery({}, { replace: true });
  };
  const openView = (view: URLSearchParams) => {
    setTyped('');
    setQuery(view, { replace: true });
  };
  const goNew = () => void go('/cases/new');
  return (
    <div
      className="page page-full"
      onKeyDown={(event) => {
        if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'n') goNew();
        else if (event.key === '/') search.current?.querySelector('input')?.focus();
        else return;
        event.preventDefault();
      }}
    >
      <PageHead title={t('cases-title')} actions={<><ExportCases list={asked({ ...filters, q: settled })} /><Button kind="primary" onPress={goNew} shortcut="n">{t('cases-new')}</Button></>} />
      <div className="case-filters" role="group" aria-label={t('cases-filters')}>
        <div ref={search} className="case-search"><TextField label={t('cases-search')} type="search" value={typed} onChange={setTyped} /></div>
        <Select label={t('cases-filter-status')} value={filters.status} onChange={(status) => set({ status })} options={statuses.map((id) => ({ id, label: t(`cases-status-${id}`) }))} />
        <Narrow label={t('cases-filter-stage')} value={filters.stage} values={stages} name={(id) => t(stageKey(id))} onChange={(stage) => set({ stage })} />
        <Narrow label={t('cases-filter-custody')} value={filters.custody} values={custodies} name={(id) => t(`case-custody-${id}`)} onChange={(custody) => set({ custody })} />
        <Narrow label={t('cases-filter-risk')} value={filters.risk} values={risks} name={(id) => t(`case-risk-${id}`)} onChange={(risk) => set({ risk })} />
        <Narrow label={t('cases-filter-ambito')} value={filters.ambito} values={ambitos} name={(id) => t(`case-ambito-${id}`)} onChange={(ambito) => set({ ambito })} />
        <div className="case-filter-checks">
          <Checkbox selected={filters.owner === me.user_id} onChange={(mine) => set({ owner: mine ? me.user_id : null })}>{t('cases-filter-mine')}</Checkbox>
          <Checkbox selected={filters.unassigned} onChange={(unassigned) => set({ unassigned })}>{t('cases-filter-unassigned')}</Checkbox>
          <Checkbox selected={filters.overdue} onChange={(overdue) => set({ overdue })}>{t('cases-filter-overdue')}</Checkbox>
          {filters.owner && filters.owner !== me.user_id ? <Badge tone="accent">{t('cases-filter-owner')}</Badge> : null}
          {filters.representative ? <Badge tone="accent">{t('cases-filter-representative')}</Badge> : null}
          {filters.facility ? <Badge tone="accent">{t('cases-filter-facility', { facility: filters.facility })}</Badge> : null}
          <Views filters={filters} onOpen={openView} />
          {chooser}
          {narrowed ? <Button small kind="quiet" onPress={clear}>{t('cases-clear-filters')}</Button> : null}
        </div>
      </div>
      <VirtualTable
        label={t('cases-title')}
        columns={shown}
        list={list}
        rowId={(c) => c.id}
        onOpen={(c) => void go(`/cases/${c.id}`)}
        sort={{ by: filters.sort, descending: filters.descending }}
        onSort={({ by, descending }) => set({ sort: sorts.find((sort) => sort === by) ?? 'due', descending })}
        rowTone={(c) => (c.next_due_at && Date.parse(c.next_due_at) < now ? 'red' : null)}
        remember="cases"
        empty={narrowed
          ? <Empty title={t('cases-empty-filtered')} action={<Button onPress={clear}>{t('cases-clear-filters')}</Button>}>{t('cases-empty-filtered-help')}</Empty>
          : <Empty title={t('cases-empty')} action={<Button kind="primary" onPress={goNew}>{t('cases-new')}</Button>}>{t('cases-empty-help')}</Empty>}
      />
    </div>
  );
}

/** Writes the words that were searched for into the address once typing rests. */
function useRemember(settled: string, filters: Filters, write: (q: string) => void) {
  const last = useRef(write);
  useEffect(() => {
    last.current = write;
  });
  useEffect(() => {
    if (settled === filters.q) return undefined;
    const rest = setTimeout(() => last.current(settled), 400);
    return () => clearTimeout(rest);
  }, [settled, filters.q]);
}
