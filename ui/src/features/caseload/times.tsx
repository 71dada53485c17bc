// How long people waited: until somebody read the alert, until somebody was spoken with or found, until a representative was engaged.
import { useState } from 'react';
import { useCall, type Answer } from '../../client';
import { Await, Card, Empty, Note, Select } from '../../parts';
import { useWords } from '../../words';

type Times = Answer<'response_times'>;
type Leg = Times['read'];

const periods = [1, 7, 30, 90, 366] as const;
const legs = ['read', 'reached', 'represented'] as const;

export function ResponseTimes() {
  const { t } = useWords();
  const [days, setDays] = useState(30);
  const times = useCall('response_times', { days }, { refetchEvery: 60_000 });
  return (
    <Card title={t('caseload-times')}>
      <div className="times-head">
        <p className="quiet">{t('caseload-times-help')}</p>
        <Select label={t('caseload-times-days')} value={String(days)} onChange={(id) => setDays(Number(id))} options={periods.map((n) => ({ id: String(n), label: t('caseload-times-last', { days: n }) }))} />
      </div>
      <Await of={times}>{(answer) => (answer.alerts === 0 ? <Empty title={t('caseload-times-none')} /> : <Legs of={answer} />)}</Await>
    </Card>
  );
}

function Legs({ of }: { of: Times }) {
  const { t } = useWords();
  return (
    <>
      <table className="times">
        <thead>
          <tr>
            <th scope="col">{t('caseload-times-leg')}</th>
            <th scope="col">{t('caseload-times-done')}</th>
            <th scope="col">{t('caseload-times-median')}</th>
            <th scope="col">{t('caseload-times-p90')}</th>
            <th scope="col">{t('caseload-times-longest')}</th>
          </tr>
        </thead>
        <tbody>{legs.map((leg) => <LegRow key={leg} name={t(`caseload-times-${leg}`)} leg={of[leg]} alerts={of.alerts} />)}</tbody>
      </table>
      {of.more ? <Note>{t('caseload-times-more', { alerts: of.alerts })}</Note> : null}
    </>
  );
}

function LegRow({ name, leg, alerts }: { name: string; leg: Leg; alerts: number }) {
  const { t } = useWords();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{t('caseload-times-of', { done: leg.done, alerts })}</td>
      {[leg.median_s, leg.p90_s, leg.longest_s].map((took, at) => <td key={at}>{took == null ? '—' : t('caseload-took', parted(took))}</td>)}
    </tr>
  );
}

/** Seconds as days, hours, minutes and seconds. */
function parted(seconds: number) {
  return { days: Math.floor(seconds / 86_400), hours: Math.floor(seconds / 3600) % 24, minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 };
}
