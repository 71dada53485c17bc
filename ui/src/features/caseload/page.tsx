import { Link } from 'react-router';
import { useCall, type Answer } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Age, Await, BarChart, Card, Empty, Mark, Moment, PageHead, type Tone } from '../../parts';
import { useWords } from '../../words';
import { ResponseTimes } from './times';
import './caseload.css';

type Board = Answer<'caseload'>;
type Figure = Board['open'];
type Bar = Board['by_stage'][number];

/** The address of the list behind a figure. */
function address({ behind }: Figure): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(behind)) {
    if (Array.isArray(value)) value.forEach((item) => query.append(name, item));
    else if (value === true || typeof value === 'string') query.set(name, String(value));
  }
  return `/cases?${query.toString()}`;
}

/** A figure that opens its list; those who may not see cases read the number alone. */
function Number({ of, label }: { of: Figure; label: string }) {
  const { t, locale } = useWords();
  const opens = holds(useMe(), ['intake', 'lawyer', 'manager']);
  const text = new Intl.NumberFormat(locale).format(of.cases);
  if (!opens) return <span>{text}</span>;
  return <Link to={address(of)} aria-label={t('caseload-open-list', { label, count: of.cases })}>{text}</Link>;
}

function Tile({ tone, title, note, of }: { tone: Tone; title: string; note: string; of: Figure }) {
  return (
    <section className="tile">
      <h2><Mark tone={tone} /> {title}</h2>
      <p className="tile-figure"><Number of={of} label={title} /></p>
      <p className="quiet">{note}</p>
    </section>
  );
}

/** The alert that has waited longest; it opens the queue. */
function WaitingAlerts({ of }: { of: Board }) {
  const { t } = useWords();
  const opens = holds(useMe(), ['intake', 'lawyer', 'manager']);
  const oldest = of.oldest_unserved_alert;
  const figure = oldest ? <Age since={oldest} /> : t('caseload-no-alert');
  return (
    <section className="tile">
      <h2><Mark tone={oldest ? 'amber' : 'grey'} /> {t('caseload-oldest-alert')}</h2>
      <p className="tile-figure">{opens && oldest ? <Link to="/alerts">{figure}<span className="unseen"> {t('caseload-open-alerts', { count: of.unserved_alerts })}</span></Link> : figure}</p>
      <p className="quiet">{t('caseload-alerts-waiting', { count: of.unserved_alerts })}</p>
    </section>
  );
}

/** Most bars that are drawn; the list of cases finds the rest. */
const MOST_BARS = 15;

function Bars({ caption, header, bars, name }: { caption: string; header: string; bars: readonly Bar[]; name: (bar: Bar) => string }) {
  const { t, locale } = useWords();
  if (bars.length === 0) return <Card title={caption}><Empty title={t('caseload-no-bars')} /></Card>;
  return (
    <Card>
      <BarChart
        caption={caption}
        labelHeader={header}
        valueHeader={t('caseload-figures')}
        locale={locale}
        bars={bars.slice(0, MOST_BARS).map((bar) => ({
          id: bar.key,
          label: name(bar),
          parts: [
            { value: bar.open.cases, tone: 'accent', name: t('caseload-open') },
            { value: bar.on_hold.cases, tone: 'grey', name: t('caseload-on-hold') },
          ],
          figure: (
            <>
              <Number of={bar.open} label={`${name(bar)}, ${t('caseload-open')}`} /> · <Number of={bar.on_hold} label={`${name(bar)}, ${t('caseload-on-hold')}`} /> ·{' '}
              <Number of={bar.overdue} label={`${name(bar)}, ${t('caseload-overdue')}`} />
            </>
          ),
        }))}
      />
    </Card>
  );
}

export default function CaseloadPage() {
  const { t } = useWords();
  const board = useCall('caseload', {}, { refetchEvery: 60_000 });
  const stage = (bar: Bar) => t(`stage-${bar.key.replace('_', '-')}`);
  return (
    <div className="page">
      <Await of={board}>
        {(b) => (
          <>
            <PageHead title={t('caseload-title')}>{t('caseload-as-of')} <Moment at={b.at} as="absolute" /></PageHead>
            <div className="tiles">
              <Tile tone="accent" title={t('caseload-open')} note={t('caseload-open-note')} of={b.open} />
              <Tile tone="amber" title={t('caseload-unassigned')} note={t('caseload-unassigned-note')} of={b.unassigned} />
              <Tile tone="red" title={t('caseload-overdue')} note={t('caseload-overdue-note')} of={b.overdue} />
              <WaitingAlerts of={b} />
              <Tile tone="grey" title={t('caseload-on-hold')} note={t('caseload-on-hold-note')} of={b.on_hold} />
            </div>
            <div className="board">
              <Bars caption={t('caseload-by-stage')} header={t('caseload-stage')} bars={b.by_stage} name={stage} />
              <Bars caption={t('caseload-by-representative')} header={t('caseload-representative')} bars={b.by_representative} name={(bar) => bar.name} />
              <Bars caption={t('caseload-by-owner')} header={t('caseload-owner')} bars={b.by_owner} name={(bar) => bar.name} />
              <Bars caption={t('caseload-by-facility')} header={t('caseload-facility')} bars={b.by_facility} name={(bar) => bar.name} />
            </div>
            <ResponseTimes />
          </>
        )}
      </Await>
    </div>
  );
}
