// Serves alerts that went beyond their phone's or network's share like any other again.
import { useAct } from '../../client';
import { Button, ErrorPanel, useToast } from '../../parts';
import { useWords } from '../../words';

export function Lift({ ids, label }: { ids: readonly string[]; label: string }) {
  const { t } = useWords();
  const toast = useToast();
  const lift = useAct('lift_alerts');
  const run = async () => {
    const done = await lift.run({ ids: [...ids].slice(0, 500) });
    if (done) toast({ text: t('alerts-lifted', { count: done.lifted }) });
  };
  return (
    <>
      <Button onPress={() => void run()} running={lift.running}>{label}</Button>
      {lift.problem ? <ErrorPanel problem={lift.problem} /> : null}
    </>
  );
}
