// The family ledger: on an alert, on a case, and the calls that are owed today.
import { useCall } from '../../client';
import { Await, Badge, Card, Moment } from '../../parts';
import { useWords } from '../../words';
import { Link } from 'react-router';
import { Ledger } from './ledger';
import './family.css';

export { useMessageItems } from './timeline';

/** The ledger of one alert. */
export function FamilyOfAlert({ id, zone }: { id: string; zone: string }) {
  const family = useCall('alert_family', { id }, { watch: ['family', 'alerts'] });
  return <Await of={family}>{(known) => <Ledger family={known} zone={zone} />}</Await>;
}

/** The ledgers of a case's alerts; nothing where no alert named anybody. */
export function FamilyOfCase({ caseId, view }: { caseId: string; view: { case: { time_zone: string } } }) {
  const { t } = useWords();
  const family = useCall('case_family', { id: caseId }, { watch: ['family', 'alerts', 'cases'] });
  return (
    <Await of={family}>
      {(known) => known.length === 0
        ? <Card title={t('family-title')}><p className="muted">{t('family-none')}</p></Card>
        : <>{known.map((one) => <Ledger key={one.alert_id} family={one} zone={view.case.time_zone} of={known.length > 1 ? one.folio : null} />)}</>}
    </Await>
  );
}

/** Whom somebody should telephone: they did not confirm in time, or no way reached them. */
export function OwedCalls() {
  const { t } = useWords();
  const owed = useCall('owed_calls', {}, { watch: ['family', 'alerts'] });
  return (
    <Await of={owed}>
      {({ rows }) => rows.length === 0 ? <></> : (
        <Card title={t('family-owed')}>
          <ul className="family-owed">
            {rows.map((call) => (
              <li key={call.contact_id}>
                <Badge tone="amber">{t('family-owed-mark')}</Badge> <Link to={`/alerts/${call.alert_id}`}>{call.name || t('family-no-name')}</Link>{' '}
                <span className="mono small">{call.folio}</span> <span className="muted small"><Moment at={call.since} as="both" /></span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Await>
  );
}
