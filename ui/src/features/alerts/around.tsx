// What stands around an alert: the map, cases that may be of the same person, alerts that may be the same.
import { Link } from 'react-router';
import { useCall } from '../../client';
import { Button, Card, ErrorPanel, MapView, Moment, type MapMark } from '../../parts';
import { useWords } from '../../words';
import { IncidentOfAlert, type Gathering } from '../incidents';
import { refusal, type Alert } from './deeds';
import type { Deeds } from './dialogs';

/** Kilometres around the position within which places of custody are drawn. */
const NEAR_KM = 100;

export function Around({ alert, deeds, gathering }: { alert: Alert; deeds: Deeds; gathering: Gathering }) {
  const { t, has } = useWords();
  const offices = new Map([alert.office, alert.responsible, alert.later_office, ...alert.told].flatMap((office) => (office?.point ? [[office.code, office] as const] : [])));
  const marks: MapMark[] = [...offices.values()].flatMap(({ code, name, city, point }) =>
    point ? [{ id: code, name: city ?? name, lat: point.lat, lon: point.lon, kind: 'office' as const, chosen: code === alert.office.code }] : []);
  const position = alert.position ? { lat: alert.position.lat, lon: alert.position.lon, accuracyM: alert.position.accuracy_m ?? null } : null;
  const near = useCall('facilities_near', { lat: position?.lat ?? 0, lon: position?.lon ?? 0, km: NEAR_KM }, { enabled: position !== null, watch: ['reference'], keepBefore: false });
  const held = (position ? near.data ?? [] : []).map(({ id, name, point }): MapMark => ({ id: `facility ${id}`, name, lat: point.lat, lon: point.lon, kind: 'facility', chosen: id === alert.facility_id }));
  const why = (deed: 'attach' | 'mark_duplicate') => {
    const code = refusal(alert, deed);
    return code === null ? null : has(`problem-${code}`) ? t(`problem-${code}`) : t('alerts-cannot');
  };
  return (
    <>
      <IncidentOfAlert alert={alert} gathering={gathering} />
      <Card title={t('alerts-possible')}>
        {alert.cases.length === 0 && alert.near.length === 0 ? <p className="muted">{t('alerts-possible-none')}</p> : null}
        <ul className="alerts-possible">
          {alert.cases.map(({ id, folio, name, shared_words }) => (
            <li key={id}>
              <Link to={`/cases/${id}`}>{name}</Link> <span className="mono small">{folio}</span>
              <div className="muted small">{t('alerts-shared-words', { count: shared_words })}</div>
              <Button small reason={why('attach')} onPress={() => deeds.propose('attach', id)}>{t('alerts-act-attach')}</Button>
            </li>
          ))}
          {alert.near.map(({ id, folio, place, km, received_at, state, why: likeness }) => (
            <li key={id}>
              <Link to={`/alerts/${id}`} className="mono">{folio}</Link> {place ?? ''}
              <div className="muted small">
                <Moment at={received_at} zone={alert.line.time_zone} />{km == null ? '' : ` · ${t('alerts-km', { km: km.toFixed(1) })}`} · {t(`alerts-state-${state.replaceAll('_', '-')}`, { who: '' })}
              </div>
              <div className="small"><strong>{likeness.map((one) => t(`alerts-like-${one}`)).join(' · ')}</strong></div>
              <Button small reason={why('mark_duplicate')} onPress={() => deeds.propose('mark_duplicate', id)}>{t('alerts-act-mark-duplicate')}</Button>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('alerts-map')} flush>
        <MapView label={t('alerts-map')} point={position} marks={[...held, ...marks]} counties={new Set(alert.county_fips ? [alert.county_fips] : [])} height={300} />
        {near.error ? <ErrorPanel problem={near.error} /> : null}
        {position && near.data ? <p className="muted alerts-map-note">{t('alerts-map-facilities', { count: near.data.length, km: NEAR_KM })}</p> : null}
        {position ? null : <p className="muted alerts-map-note">{t('alerts-map-no-point')}</p>}
      </Card>
    </>
  );
}
