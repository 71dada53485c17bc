// A list that stays smooth at 250,000 rows: only what is on screen is drawn, pages are read as it scrolls, and every row
// is reached by the keyboard (arrows, Page Up/Down, Home, End; Enter opens).
import { getCoreRowModel, useReactTable, type ColumnDef, type ColumnSizingState } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Rows } from '../client';
import { useWords } from '../words';
import { Button } from './button';
import { ErrorPanel, Loading } from './states';
import './table.css';

export type Column<Item> = {
  id: string;
  header: string;
  cell: (row: Item) => ReactNode;
  /** Pixels at first; the person may drag the edge. */
  width?: number;
  /** Takes what is left of the width (the first column when none says so). */
  grow?: boolean;
  /** The value of the list command's `sort` that this column stands for. */
  sort?: string;
  align?: 'start' | 'end';
};

export type Sort = { by: string; descending: boolean };

export type VirtualTableProps<Item> = {
  /** Names the table. */
  label: string;
  columns: readonly Column<Item>[];
  /** What `useRows` answered. */
  list: Rows<Item>;
  rowId: (row: Item) => string;
  /** Enter, double click, or a click when nothing is selectable. */
  onOpen?: (row: Item) => void;
  /** The row shown beside the table; moving the cursor moves it. */
  selected?: string | null;
  onSelect?: (row: Item) => void;
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
  /** Shown when there is no row at all. */
  empty: ReactNode;
  /** Remembers column widths on this machine. */
  remember?: string;
  /** A word for each row's state, drawn as a mark at its edge. */
  rowTone?: (row: Item) => 'red' | 'amber' | null;
  /** Pixels. */
  rowHeight?: number;
  /** Keys handled before the table's own (for j/k, a, o…). */
  onKey?: (event: KeyboardEvent, row: Item | null) => boolean;
};

const storedWidths = (remember: string | undefined): ColumnSizingState => {
  const stored: unknown = JSON.parse((remember && localStorage.getItem(`amparo-columns-${remember}`)) || '{}');
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
};

export function VirtualTable<Item>(props: VirtualTableProps<Item>) {
  const { label, columns, list, rowId, onOpen, selected, onSelect, sort, onSort, empty, remember, rowTone, rowHeight = 34, onKey } = props;
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const [cursor, setCursor] = useState(0);
  const [widths, setWidths] = useState<ColumnSizingState>(() => storedWidths(remember));
  const grows = columns.find(({ grow }) => grow)?.id ?? columns[0]?.id;

  const table = useReactTable<Item>({
    data: list.rows,
    columns: columns.map((column): ColumnDef<Item> => ({ id: column.id, header: column.header, size: column.width ?? 150, minSize: 56 })),
    getCoreRowModel: getCoreRowModel(),
    columnResizeMode: 'onChange',
    state: { columnSizing: widths },
    onColumnSizingChange: (change) => {
      const next = typeof change === 'function' ? change(widths) : change;
      setWidths(next);
      if (remember) localStorage.setItem(`amparo-columns-${remember}`, JSON.stringify(next));
    },
  });
  const heads = table.getFlatHeaders();
  const template = heads.map((head) => (head.id === grows && widths[head.id] === undefined ? `minmax(${head.getSize()}px, 1fr)` : `${head.getSize()}px`)).join(' ');

  // One width for every row: a row that measured itself would put its columns where its own text ends.
  const total = heads.reduce((sum, head) => sum + head.getSize(), 0);
  const line = { gridTemplateColumns: template, width: `max(100%, ${total}px)` };

  const count = list.rows.length;
  const virtual = useVirtualizer({
    count: list.hasMore ? count + 1 : count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const lastDrawn = items.at(-1)?.index ?? 0;
  const { loadMore, hasMore, loadingMore } = list;
  useEffect(() => {
    if (hasMore && !loadingMore && lastDrawn >= count - 1) loadMore();
  }, [hasMore, loadingMore, lastDrawn, count, loadMore]);

  const selectedAt = selected == null ? -1 : list.rows.findIndex((row) => rowId(row) === selected);
  const at = Math.min(selectedAt >= 0 ? selectedAt : cursor, Math.max(count - 1, 0));

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(index, count - 1));
    const row = list.rows[next];
    if (!row) return;
    setCursor(next);
    virtual.scrollToIndex(next);
    onSelect?.(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = list.rows[at] ?? null;
    if (onKey?.(event, row)) {
      event.preventDefault();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: count - 1 };
    const to = moves[event.key];
    if (to !== undefined) moveTo(to);
    else if (event.key === 'Enter' && row && onOpen) onOpen(row);
    else return;
    event.preventDefault();
  };

  if (list.loading) return <Loading rows={8} />;
  if (list.problem && count === 0) return <ErrorPanel problem={list.problem} retry={list.retry} />;
  if (count === 0) return empty;
  const openOnClick = onOpen && !onSelect;
  const rowDomId = (index: number) => `${base}-row-${index}`;

  return (
    <div className="table">
      <div
        className="table-scroll"
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={hasMore ? -1 : count + 1}
        aria-colcount={columns.length}
        aria-activedescendant={items.some(({ index }) => index === at) ? rowDomId(at) : undefined}
        onKeyDown={onKeyDown}
      >
        <div className="table-head" role="row" aria-rowindex={1} style={line}>
          {columns.map((column, index) => {
            const sorted = column.sort !== undefined && sort?.by === column.sort;
            const head = heads[index];
            return (
              <div key={column.id} role="columnheader" className={`table-cell table-${column.align ?? 'start'}`} aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}>
                {column.sort !== undefined && onSort ? (
                  <button type="button" className="table-sort" onClick={() => onSort({ by: column.sort ?? column.id, descending: sorted ? !sort.descending : false })}>
                    {column.header} <span aria-hidden="true">{sorted ? (sort.descending ? '▼' : '▲') : '↕'}</span>
                  </button>
                ) : column.header}
                {head ? <span className="table-edge" aria-hidden="true" onMouseDown={head.getResizeHandler()} onTouchStart={head.getResizeHandler()} /> : null}
              </div>
            );
          })}
        </div>
        <div className="table-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = list.rows[item.index];
            const place = { ...line, height: rowHeight, transform: `translateY(${item.start}px)` };
            if (!row) return <div key="more" role="row" className="table-row table-more" style={place}><div role="gridcell">{t('common-loading')}</div></div>;
            const id = rowId(row);
            const tone = rowTone?.(row);
            const current = onSelect ? id === selected : item.index === at;
            return (
              <div
                key={id}
                id={rowDomId(item.index)}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={current}
                className={`table-row${tone ? ` table-row-${tone}` : ''}${onOpen ? ' table-row-opens' : ''}`}
                style={place}
                onClick={() => { moveTo(item.index); if (openOnClick) onOpen(row); }}
                onDoubleClick={() => { if (onOpen && !openOnClick) onOpen(row); }}
              >
                {columns.map((column) => (
                  <div key={column.id} role="gridcell" className={`table-cell table-${column.align ?? 'start'}`}><Cell of={column.cell(row)} /></div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {list.changed && !list.loadingMore && list.refresh ? (
        <div className="table-changed" role="status">
          {t('common-list-changed')}
          <Button small onPress={list.refresh}>{t('common-refresh')}</Button>
        </div>
      ) : null}
      {list.problem ? <ErrorPanel problem={list.problem} retry={list.retry} /> : null}
    </div>
  );
}

/** A plain text that its column cuts off is read whole on hover. */
function Cell({ of }: { of: ReactNode }) {
  return typeof of === 'string' ? <span title={of}>{of}</span> : <>{of}</>;
}
