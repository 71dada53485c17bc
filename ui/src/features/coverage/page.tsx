// The next seven days of every office in figures: hours with nobody, hours that hang on one person, what could not be called. No name of anybody.
import { useCall, type Answer } from '../../client';
import { Await, Badge, Card, Moment, PageHead } from '../../parts';
import { useWords } from '../../words';
import './coverage.css';

type Office = Answer<'network_cover'>['rows'][number];

/** Stretches that are shown of an office; its own roster shows them all. */
const SHOWN = 5;

export default function CoveragePage() {
  const { t } = useWords();
  const found = useCall('network_cover', {}, { watch: ['roster', 'users'] });
  return (
    <div className="page">
      <PageHead title={t('coverage-title')} />
      <p className="muted">{t('coverage-explained')}</p>
      <Await of={found}>{({ rows }) => <Offices rows={rows} />}</Await>
    </div>
  );
}

function Offices({ rows }: { rows: readonly Office[] }) {
  const { t } = useWords();
  const open = rows.filter((office) => office.open_hours > 0).length;
  return (
    <Card title={t('coverage-offices', { count: rows.length, open })}>
      <div className="coverage" role="region" aria-label={t('coverage-title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {(['office', 'open-hours', 'single', 'unverified', 'gone', 'steps', 'when'] as const).map((head) => <th key={head} scope="col">{t(`coverage-${head}`)}</th>)}
            </tr>
          </thead>
          <tbody>{rows.map((office) => <Line key={office.office} office={office} />)}</tbody>
        </table>
      </div>
    </Card>
  );
}

function Line({ office }: { office: Office }) {
  const { t } = useWords();
  const more = office.open.length - SHOWN;
  return (
    <tr>
      <th scope="row" className="mono">{office.office}</th>
      <td>{office.open_hours > 0 ? <Badge tone="red">{t('roster-hours', { count: office.open_hours })}</Badge> : <Badge tone="green">{t('coverage-whole')}</Badge>}</td>
      <td>{t('roster-hours', { count: office.single_hours })}</td>
      <td>{office.unverified}</td>
      <td>{office.gone}</td>
      <td>{office.empty_steps}</td>
      <td className="small">
        {office.has_roster
          ? office.open.slice(0, SHOWN).map(({ from, until }) => <div key={from}><Moment at={from} zone={office.time_zone} as="absolute" /> – <Moment at={until} zone={office.time_zone} as="absolute" /></div>)
          : <span className="muted">{t('coverage-no-roster')}</span>}
        {office.has_roster && more > 0 ? <div className="muted">{t('coverage-more', { count: more })}</div> : null}
      </td>
    </tr>
  );
}
