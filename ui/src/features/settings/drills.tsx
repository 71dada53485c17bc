// Drills: exercise alerts that the server's host sent through every real path, and how long each leg took. They stand in no list of real alerts.
import { useCall, type Answer } from '../../client';
import { Await, Badge, Card, Empty, Moment } from '../../parts';
import { useWords } from '../../words';

type Drill = Answer<'list_drills'>[number];

interface Leg { times: number; p50_ms: number | null; p95_ms: number | null }
interface Report { lost: number; doubled: number; offices: { office: string; alerts: number; legs: Record<string, Leg> }[] }

const legs = ['receipt', 'on desk', 'paged', 'acknowledged'] as const;

export function Drills() {
  const { t } = useWords();
  const found = useCall('list_drills', {}, { watch: ['drill'] });
  return (
    <>
      <p className="muted">{t('drills-explained')}</p>
      <Await of={found}>
        {(drills) => drills.length === 0 ? <Empty title={t('drills-none')}>{t('drills-none-explained')}</Empty> : <>{drills.map((drill) => <One key={drill.id} drill={drill} />)}</>}
      </Await>
    </>
  );
}

function One({ drill }: { drill: Drill }) {
  const { t } = useWords();
  const report = drill.report as Report | null;
  const whole = report !== null && report.lost === 0 && report.doubled === 0;
  return (
    <Card title={t('drills-of', { by: drill.by, office: drill.office })}>
      <p>
        <Moment at={drill.started_at} as="absolute" />{' · '}
        {t('drills-counts', { planned: drill.planned, received: drill.received })}{' '}
        {report ? <Badge tone={whole ? 'accent' : 'red'}>{t(whole ? 'drills-whole' : 'drills-broken', { lost: report.lost, doubled: report.doubled })}</Badge> : <Badge tone="amber">{t('drills-open')}</Badge>}
      </p>
      {report ? (
        <table className="settings-drill">
          <thead>
            <tr><th scope="col">{t('drills-office')}</th><th scope="col">{t('drills-alerts')}</th>{legs.map((leg) => <th key={leg} scope="col">{t(`drills-leg-${leg.replace(' ', '-')}`)}</th>)}</tr>
          </thead>
          <tbody>
            {report.offices.map((office) => (
              <tr key={office.office}>
                <th scope="row">{office.office}</th>
                <td>{office.alerts}</td>
                {legs.map((leg) => <td key={leg} className="mono">{seconds(office.legs[leg])}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Card>
  );
}

/** Median and 95th percentile in seconds; a dash when it never happened. */
function seconds(leg: Leg | undefined): string {
  if (leg?.p50_ms == null || leg.p95_ms == null) return '–';
  return `${(leg.p50_ms / 1000).toFixed(2)} / ${(leg.p95_ms / 1000).toFixed(2)}`;
}
