// The rail's figures: how many wait, and how long the oldest has waited.
import { useCall } from '../../client';
import { Age, Count } from '../../parts';
import { useWords } from '../../words';

export function AlertBadge() {
  const { t } = useWords();
  // Leases run out without anybody announcing it.
  const { data } = useCall('alert_counts', {}, { watch: ['alerts'], refetchEvery: 60_000 });
  if (!data || data.unserved + data.offered === 0) return null;
  return (
    <span className="alerts-badge">
      {data.oldest_unserved ? <Age since={data.oldest_unserved} /> : null}
      <Count value={data.unserved + data.offered} label={t('alerts-waiting')} tone="amber" />
    </span>
  );
}
