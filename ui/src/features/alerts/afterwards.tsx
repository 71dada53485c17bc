// What the one who pressed said afterwards: taken back, forced, safe. It closes nothing: somebody calls and asks the safe question first.
import { useAct } from '../../client';
import { Actions, Button, ErrorPanel, Note } from '../../parts';
import { useWords } from '../../words';
import type { Alert } from './deeds';

const outcomes = ['safe', 'not_safe', 'owed'] as const;

export function Afterwards({ alert }: { alert: Alert }) {
  const { t } = useWords();
  const act = useAct('call_back_alert');
  const { line, retraction } = alert;
  if (!retraction) return null;
  const { verdict, call_back: called } = retraction;
  return (
    <>
      {verdict === 'duress' ? <Note tone="red"><strong>{t('alerts-duress')}</strong> {t('alerts-duress-explained')}</Note> : null}
      {verdict === 'retracted' ? <Note tone="amber">{t('alerts-retracted')}</Note> : null}
      {verdict === 'wrong' ? <Note tone="amber">{t('alerts-retract-wrong')}</Note> : null}
      {retraction.safe_at ? <Note tone="blue">{t('alerts-safe-said')}</Note> : null}
      {called && called !== 'owed' ? <Note tone={called === 'safe' ? 'green' : 'red'}>{t(`alerts-call-back-done-${called.replaceAll('_', '-')}`)}</Note> : (
        <section className="stack" aria-label={t('alerts-call-back')}>
          <h3>{t('alerts-call-back')}</h3>
          <p>{t('alerts-call-back-question')}</p>
          <Actions>
            {outcomes.map((came_to) => (
              <Button key={came_to} kind={came_to === 'safe' ? 'primary' : undefined} running={act.running} onPress={() => void act.run({ id: line.id, rev: line.rev, came_to })}>
                {t(`alerts-call-back-${came_to.replaceAll('_', '-')}`)}
              </Button>
            ))}
          </Actions>
          {act.problem ? <ErrorPanel problem={act.problem} /> : null}
        </section>
      )}
    </>
  );
}
