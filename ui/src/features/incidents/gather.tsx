// Alerts of the county and the hours that stand nowhere yet: all are chosen, and whoever knows better takes the mark away.
import { useState } from 'react';
import { useAct, useCall } from '../../client';
import { Actions, Await, Button, Checkbox, Empty, Form, Moment, useToast } from '../../parts';
import { useWords } from '../../words';
import type { Incident } from './room';

export function GatherList({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const { line } = incident;
  const found = useCall('incident_candidates', { id: line.id }, { watch: ['incidents', 'alerts'] });
  const gather = useAct('gather_alerts');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const submit = async (alerts: string[]) => {
    const done = await gather.run({ id: line.id, alerts });
    if (done) {
      toast({ text: t('incidents-gathered', { count: done.gathered }) });
      onClose();
    }
  };
  const mark = (id: string, chosen: boolean) => {
    const next = new Set(left);
    if (chosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <Await of={found}>
      {(candidates) => {
        const chosen = candidates.filter(({ id }) => !left.has(id)).map(({ id }) => id);
        if (candidates.length === 0) return <Empty title={t('incidents-candidates-none')}>{t('incidents-candidates-none-explained')}</Empty>;
        return (
          <Form onSubmit={() => void submit(chosen)} problem={gather.problem}>
            <p>{t('incidents-candidates-explained')}</p>
            <ul className="incidents-candidates">
              {candidates.map(({ id, folio, place, km, received_at, state }) => (
                <li key={id}>
                  <Checkbox selected={!left.has(id)} onChange={(on) => mark(id, on)}>
                    <span className="mono">{folio}</span> {place ?? ''} · <Moment at={received_at} zone={line.time_zone} as="absolute" />
                    {km == null ? '' : ` · ${t('alerts-km', { km: km.toFixed(1) })}`} · {t(`alerts-state-${state.replaceAll('_', '-')}`, { who: '' })}
                  </Checkbox>
                </li>
              ))}
            </ul>
            <Actions>
              <Button onPress={onClose}>{t('common-cancel')}</Button>
              <Button type="submit" kind="primary" running={gather.running} reason={chosen.length > 0 ? null : t('incidents-choose-alert')}>{t('incidents-gather-count', { count: chosen.length })}</Button>
            </Actions>
          </Form>
        );
      }}
    </Await>
  );
}
