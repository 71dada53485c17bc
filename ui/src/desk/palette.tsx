// Ctrl K: go anywhere, do anything, find anybody within one's office.
import { useQueries } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useEffectEvent, useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { Dialog, fold } from '../parts';
import { useWords } from '../words';
import type { Found } from './feature';
import { features } from './routes';
import { holds, useMe } from './session';

/** Letters before records are looked for: one or two would find everybody. */
const FEWEST_LETTERS = 3;

export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useWords();
  return <Dialog title={t('shell-search')} isOpen={isOpen} onClose={onClose}><Finder onClose={onClose} /></Dialog>;
}

function useFound(typed: string): { found: Found[]; searching: boolean; partly: boolean } {
  const { t } = useWords();
  const me = useMe();
  const text = useDeferredValue(typed.trim());
  const mine = features.filter(({ roles }) => holds(me, roles));
  const long = text.length >= FEWEST_LETTERS;
  const searches = useQueries({
    queries: mine.flatMap(({ path, search }) => (search ? [{ queryKey: ['palette', path, text], queryFn: () => search(text), enabled: long }] : [])),
  });
  const parts = fold(text).split(' ').filter(Boolean);
  const rooms = mine.filter(({ rail }) => rail).map(({ path, titleKey }): Found => ({ id: path, title: t(titleKey), to: `/${path}`, note: t('shell-palette-go') }));
  const commands = mine.flatMap(({ path, commands: all = [] }) => all.map(({ id, titleKey, to, keys }): Found => ({ id: `${path}-${id}`, title: t(titleKey), to, note: keys ?? '' })));
  const fits = ({ title }: Found) => { const folded = fold(title); return parts.every((part) => folded.includes(part)); };
  return {
    found: [...(long ? searches.flatMap(({ data }) => data ?? []) : []), ...[...commands, ...rooms].filter(fits)],
    // The list may still be of what was typed before.
    partly: long && searches.some(({ isError }) => isError),
    searching: text !== typed.trim() || (long && searches.some(({ isFetching }) => isFetching)),
  };
}

function Finder({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [cursor, setCursor] = useState(0);
  const [eager, setEager] = useState(false);
  const list = useId();
  const { found, searching, partly } = useFound(typed);
  const at = Math.min(cursor, found.length - 1);
  const open = (item: Found | undefined) => {
    if (!item) return;
    onClose();
    void navigate(item.to);
  };
  const openFirst = useEffectEvent(() => {
    setEager(false);
    open(found[0]);
  });
  useEffect(() => {
    if (eager && !searching) openFirst();
  }, [eager, searching]);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1;
    const moves: Record<string, number> = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 };
    const to = moves[event.key];
    if (to !== undefined) setCursor(to);
    // Whoever types faster than the office answers means what is typed, not what is still shown.
    else if (event.key === 'Enter') searching && cursor === 0 ? setEager(true) : open(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="palette">
      <input
        className="field-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
        aria-label={t('shell-search')}
        placeholder={t('shell-search-example')}
        value={typed}
        onChange={(event) => { setTyped(event.target.value); setCursor(0); setEager(false); }}
        onKeyDown={onKeyDown}
        autoFocus
        autoComplete="off"
        spellCheck={false}
      />
      <ul id={list} role="listbox" aria-label={t('shell-search')} className="palette-list">
        {found.map((item, index) => (
          <li
            key={item.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className="palette-item"
            ref={(element) => { if (index === at) element?.scrollIntoView({ block: 'nearest' }); }}
            onPointerMove={() => setCursor(index)}
            onClick={() => open(item)}
          >
            <span>{item.title}</span>
            {item.note ? <span className="muted small">{item.note}</span> : null}
          </li>
        ))}
      </ul>
      <p className="muted small" role="status">{searching ? t('common-loading') : partly ? t('shell-palette-partly') : found.length === 0 ? t('common-nothing-found') : t('shell-palette-count', { count: found.length })}</p>
    </div>
  );
}
