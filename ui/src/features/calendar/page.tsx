// Hearings and deadlines of the office: agenda, week or month, by keyboard; each entry goes to its case.
import { useState } from 'react';
import { Link } from 'react-router';
import { useWhole, type Row } from '../../client';
import { Badge, Button, Checkbox, Empty, ErrorPanel, Loading, Note, PageHead, dayText, hereZone, hourText, todayIn } from '../../parts';
import { useWords } from '../../words';
import { toneOf } from '../deadlines';
import { DayPapers } from '../papers';
import './calendar.css';

type Entry = Row<'list_calendar'>;
const views = ['agenda', 'week', 'month'] as const;
type View = (typeof views)[number];
/** Days that a view shows at once. */
const spans: Record<View, number> = { agenda: 60, week: 7, month: 31 };

/** The local day on which an entry stands, in the zone of its place. */
const dayOf = ({ at, time_zone }: Entry): string => todayIn(time_zone, Date.parse(at)).toString();

export default function CalendarPage() {
  const { t, locale } = useWords();
  const [view, setView] = useState<View>('agenda');
  const [mine, setMine] = useState(false);
  const [start, setStart] = useState(() => todayIn(hereZone()));
  const until = start.add({ days: spans[view] });
  // A day begins and ends elsewhere at other hours than here: a day more is asked for on either side, and what stands on another day is left out.
  const [from, to] = [start.subtract({ days: 1 }), until.add({ days: 1 })].map((day) => day.toDate('UTC').toISOString()) as [string, string];
  const list = useWhole('list_calendar', { from, until: to, mine, limit: 200 }, { keepBefore: false, watch: ['hearings', 'deadlines', 'cases'] });
  const byDay = new Map<string, Entry[]>();
  for (const entry of list.data?.rows ?? []) {
    const day = dayOf(entry);
    if (day >= start.toString() && day < until.toString()) byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
  /** Where more stands than a screen holds: the last day of which all is here comes before that of the last entry. */
  const last = list.data?.more ? dayOf(list.data.rows.at(-1)!) : null;
  const days = view === 'agenda'
    ? [...byDay.keys()].sort()
    : Array.from({ length: spans[view] }, (_, index) => start.add({ days: index }).toString()).filter((day) => last === null || day <= last);
  return (
    <div className="page">
      <PageHead
        title={t('calendar-title')}
        actions={
          <>
            {views.map((one) => <Button key={one} small aria-pressed={view === one} kind={view === one ? 'plain' : 'quiet'} onPress={() => setView(one)}>{t(`calendar-${one}`)}</Button>)}
            <Button small onPress={() => setStart(start.subtract({ days: spans[view] }))}>{t('calendar-earlier')}</Button>
            <Button small onPress={() => setStart(todayIn(hereZone()))}>{t('calendar-today')}</Button>
            <Button small onPress={() => setStart(until)}>{t('calendar-later')}</Button>
            <DayPapers />
          </>
        }
      >
        <p className="muted">{t('calendar-span', { from: dayText(start.toString(), locale), until: dayText(until.subtract({ days: 1 }).toString(), locale) })}</p>
        <Checkbox selected={mine} onChange={setMine}>{t('calendar-mine')}</Checkbox>
      </PageHead>
      {list.error ? <ErrorPanel problem={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending ? <Loading /> : null}
      {last ? <Note tone="amber">{t('calendar-too-much', { count: list.data?.rows.length ?? 0, until: dayText(last, locale) })}</Note> : null}
      {list.data && byDay.size === 0 ? <Empty title={t('calendar-empty')}>{t('calendar-empty-why')}</Empty> : null}
      {byDay.size > 0 ? (
        <div className={`calendar calendar-${view}`}>
          {days.map((day) => <Day key={day} day={day} entries={byDay.get(day) ?? []} />)}
        </div>
      ) : null}
    </div>
  );
}

function Day({ day, entries }: { day: string; entries: readonly Entry[] }) {
  const { locale } = useWords();
  const today = todayIn(hereZone()).toString() === day;
  return (
    <section className={`calendar-day${today ? ' calendar-now' : ''}${entries.length === 0 ? ' calendar-free' : ''}`} aria-label={dayText(day, locale, 'long')}>
      <h2>{dayText(day, locale, 'long')}</h2>
      <ul>{entries.map((entry) => <Line key={entry.id} entry={entry} />)}</ul>
    </section>
  );
}

function Line({ entry }: { entry: Entry }) {
  const { t, language, locale } = useWords();
  const hearing = entry.kind === 'hearing';
  const what = hearing
    ? (entry.hearing ? t(`hearing-kind-${entry.hearing}`) : t('hearing-kind-reserved'))
    : (language === 'es' ? entry.title_es : entry.title_en) ?? t('calendar-deadline');
  return (
    <li className="calendar-entry">
      <span className="calendar-hour">{hourText(entry.at, entry.time_zone, locale)}</span>
      <Badge tone={hearing ? 'accent' : toneOf(entry.colour ?? 'grey')}>{hearing ? t('hearing-kind-reserved') : t('calendar-deadline')}</Badge>
      <span className="calendar-what">
        <Link to={`/cases/${entry.case_id}`}>{what}</Link>
        <span className="muted small"> {[entry.folio, entry.shown_name, entry.court].filter(Boolean).join(' · ')}</span>
      </span>
      {entry.fatal ? <Badge tone="red">{t('deadline-warning-fatal')}</Badge> : null}
      {hearing && !entry.attends ? <span className="small">{t('hearing-nobody-attends')}</span> : null}
    </li>
  );
}
