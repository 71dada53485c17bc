// What was written down speaks of fear: whoever takes the alert moves it behind the wall, and says so first.
import { useState } from 'react';
import { useAct } from '../../client';
import { Actions, Button, Dialog, Form } from '../../parts';
import { useWords } from '../../words';
import type { Alert } from './deeds';

export function Reserve({ alert, text }: { alert: Alert; text: 'note' | 'child_where' }) {
  const { t } = useWords();
  const reserve = useAct('reserve_alert_text');
  const [asking, setAsking] = useState(false);
  const move = async () => {
    const done = await reserve.run({ id: alert.line.id, rev: alert.line.rev, text });
    if (done) setAsking(false);
  };
  return (
    <>
      <Button small onPress={() => setAsking(true)}>{t('alerts-reserve')}</Button>
      <Dialog title={t('alerts-reserve-title')} isOpen={asking} onClose={() => setAsking(false)}>
        <Form onSubmit={() => void move()} problem={reserve.problem}>
          <p>{t(text === 'note' ? 'alerts-reserve-explained' : 'alerts-reserve-child-explained')}</p>
          <Actions>
            <Button onPress={() => setAsking(false)}>{t('common-cancel')}</Button>
            <Button type="submit" kind="primary" running={reserve.running}>{t('alerts-reserve-do')}</Button>
          </Actions>
        </Form>
      </Dialog>
    </>
  );
}
