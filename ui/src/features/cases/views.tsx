// Views of the list that somebody comes back to: filters and order, never the words that were searched for, so that no name stays on the machine.
import { useState } from 'react';
import { useMe } from '../../desk/session';
import { Button, Dialog, Empty } from '../../parts';
import { useWords } from '../../words';
import { isNarrowed, readFilters, writeFilters, type Filters } from './filters';
import { stageKey } from './marks';

/** A view as it is kept: the address without the search. */
const kept = (f: Filters): string => writeFilters({ ...f, q: '' }).toString();

const place = (user: string) => `amparo-views-${user}`;

const stored = (user: string): string[] => {
  const found: unknown = JSON.parse(localStorage.getItem(place(user)) ?? '[]');
  return Array.isArray(found) ? found.filter((view) => typeof view === 'string') : [];
};

export function Views({ filters, onOpen }: { filters: Filters; onOpen: (view: URLSearchParams) => void }) {
  const { t } = useWords();
  const { user_id: user } = useMe();
  const [open, setOpen] = useState(false);
  const [views, setViews] = useState(() => stored(user));
  const say = useViewName();
  const keep = (next: string[]) => {
    setViews(next);
    localStorage.setItem(place(user), JSON.stringify(next));
  };
  const current = kept(filters);
  const cannot = !isNarrowed({ ...filters, q: '' }) ? t('cases-views-plain') : views.includes(current) ? t('cases-views-kept') : null;
  const choose = (view: string) => {
    setOpen(false);
    onOpen(new URLSearchParams(view));
  };
  return (
    <>
      <Button small onPress={() => setOpen(true)}>{t('cases-views')}</Button>
      <Dialog title={t('cases-views-title')} isOpen={open} onClose={() => setOpen(false)}>
        {views.length === 0 ? <Empty title={t('cases-views-none')}>{t('cases-views-help')}</Empty> : (
          <ul className="views">
            {views.map((view) => {
              const name = say(readFilters(new URLSearchParams(view)));
              return (
                <li key={view}>
                  <Button onPress={() => choose(view)}>{name}</Button>
                  <Button small kind="quiet" label={t('cases-views-forget', { view: name })} onPress={() => keep(views.filter((other) => other !== view))}>✕</Button>
                </li>
              );
            })}
          </ul>
        )}
        <div className="view-current">
          <p>{say(filters)}</p>
          <Button kind="primary" reason={cannot} onPress={() => keep([...views, current])}>{t('cases-views-save')}</Button>
        </div>
        {views.length > 0 ? <p className="muted">{t('cases-views-help')}</p> : null}
      </Dialog>
    </>
  );
}

/** A view in words: what it narrows, then its order. */
function useViewName() {
  const { t } = useWords();
  const me = useMe();
  return (f: Filters): string => {
    const parts = [
      t(`cases-status-${f.status}`),
      f.stage && t(stageKey(f.stage)),
      f.custody && t(`case-custody-${f.custody}`),
      f.risk && t(`case-risk-${f.risk}`),
      f.ambito && t(`case-ambito-${f.ambito}`),
      f.owner && t(f.owner === me.user_id ? 'cases-filter-mine' : 'cases-filter-owner'),
      f.representative && t('cases-filter-representative'),
      f.facility && t('cases-filter-facility', { facility: f.facility }),
      f.unassigned && t('cases-filter-unassigned'),
      f.overdue && t('cases-filter-overdue'),
      (f.sort !== 'due' || f.descending) && t('cases-views-sorted', { by: t(`cases-col-${f.sort}`) }),
      f.descending && t('cases-views-descending'),
    ];
    return parts.filter((part): part is string => Boolean(part)).join(' · ');
  };
}
