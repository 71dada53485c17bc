// Calls that were begun and not sent: after a crash, a lock or a slip of the hand somebody goes on with one.
import { useAct, useCall, type Answer } from '../../client';
import { Button, Card, ErrorPanel, Moment, useToast } from '../../parts';
import { useWords } from '../../words';

type Call = Answer<'open_calls'>[number];

type Props = { current: string; onResume: (call: Call) => void; name: (form: unknown) => string };

export function OpenCalls({ current, onResume, name }: Props) {
  const { t } = useWords();
  const toast = useToast();
  const calls = useCall('open_calls', {}, { watch: ['calls', 'alerts'] });
  const aside = useAct('set_call_aside');
  const again = useAct('save_call');
  const others = (calls.data ?? []).filter(({ id }) => id !== current);
  const problem = calls.error ?? aside.problem;
  if (others.length === 0 && !problem) return null;
  const setAside = async (call: Call) => {
    if (await aside.run({ id: call.id })) {
      toast({ text: t('calls-set-aside-done'), undo: async () => {
        const kept = await again.run({ id: call.id, form: call.form, rev: call.rev });
        if (kept) void calls.refetch();
        return kept;
      } });
      void calls.refetch();
    }
  };
  return (
    <Card title={t('calls-open')}>
      {problem ? <ErrorPanel problem={problem} /> : null}
      <ul className="calls-open">
        {others.map((call) => (
          <li key={call.id} className="row">
            <strong>{name(call.form) || t('alerts-no-name')}</strong>
            <span><Moment at={call.saved_at} as="both" /> · {call.mine ? t('calls-mine') : call.by}</span>
            <Button small kind="primary" onPress={() => onResume(call)}>{t('calls-go-on')}</Button>
            <Button small running={aside.running} onPress={() => void setAside(call)}>{t('calls-set-aside')}</Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
