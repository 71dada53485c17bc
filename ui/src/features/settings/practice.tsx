import { useState } from 'react';
import { useAct } from '../../client';
import { useSession } from '../../desk/session';
import { Actions, Button, Card, Dialog, ErrorPanel, Note } from '../../parts';
import { useWords } from '../../words';

/** The practice office: open it, leave it, remove it. */
export function Practice() {
  const { t } = useWords();
  const { me, renew } = useSession();
  const open = useAct('open_practice');
  const leave = useAct('leave_practice');
  const remove = useAct('remove_practice');
  const [asking, setAsking] = useState(false);
  const problem = open.problem ?? leave.problem ?? remove.problem;
  const enter = async () => {
    if (await open.run({})) await renew();
  };
  const exit = async () => {
    if ((await leave.run({})) !== undefined) await renew();
  };
  const erase = async () => {
    setAsking(false);
    if (await remove.run({})) await renew();
  };
  return (
    <Card title={t('settings-practice')}>
      <p>{t('settings-practice-explained')}</p>
      {me.practice ? <Note tone="blue">{t('settings-practice-now')}</Note> : null}
      {problem ? <ErrorPanel problem={problem} /> : null}
      <Actions>
        {me.practice ? <Button onPress={() => void exit()} running={leave.running}>{t('settings-practice-leave')}</Button> : <Button kind="primary" onPress={() => void enter()} running={open.running}>{t('settings-practice-open')}</Button>}
        <Button kind="danger" onPress={() => setAsking(true)} running={remove.running}>{t('settings-practice-remove')}</Button>
      </Actions>
      <Dialog title={t('settings-practice-remove')} isOpen={asking} onClose={() => setAsking(false)} size="small" role="alertdialog">
        <p>{t('settings-practice-remove-explained')}</p>
        <Actions>
          <Button onPress={() => setAsking(false)}>{t('common-cancel')}</Button>
          <Button kind="danger" onPress={() => void erase()}>{t('settings-practice-remove')}</Button>
        </Actions>
      </Dialog>
    </Card>
  );
}
