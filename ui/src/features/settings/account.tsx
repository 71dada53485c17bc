import { useState } from 'react';
import { useAct } from '../../client';
import { holds, useMe } from '../../desk/session';
import { Actions, Button, Card, Checkbox, Facts, Form, Note, TextField, canSound, play, setSounds, sounds, useToast } from '../../parts';
import { useWords } from '../../words';
import { Feeds } from '../papers';
import { Devices } from './devices';

/** Who I am here, and a new password. */
export function Account() {
  const { t } = useWords();
  const me = useMe();
  const toast = useToast();
  const change = useAct('change_password');
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && again !== fresh ? t('settings-passwords-differ') : null;
  const save = async () => {
    if (await change.run({ old, new: fresh })) {
      setOld('');
      setFresh('');
      setAgain('');
      toast({ text: t('settings-password-changed') });
    }
  };
  return (
    <>
      <Card title={t('settings-who')}>
        <Facts
          of={[
            [t('settings-display-name'), me.display_name],
            [t('settings-username'), me.username],
            [t('settings-office-now'), me.office_name],
            [t('settings-roles'), me.roles.map((role) => t(`shell-role-${role}`)).join(', ')],
          ]}
        />
      </Card>
      {holds(me, ['operator', 'intake', 'lawyer', 'manager']) ? <><Sound /><Devices /></> : null}
      <Card title={t('settings-change-password')}>
        <Form onSubmit={() => void save()} problem={change.problem}>
          <TextField label={t('settings-old-password')} name="old" type="password" value={old} onChange={setOld} autoComplete="current-password" required />
          <TextField label={t('settings-new-password')} name="new" type="password" value={fresh} onChange={setFresh} autoComplete="new-password" required help={t('settings-password-help')} />
          <TextField label={t('settings-again-password')} type="password" value={again} onChange={setAgain} autoComplete="new-password" required error={differs} />
          <Actions>
            <Button type="submit" kind="primary" running={change.running} reason={!old || !fresh || again !== fresh ? t('settings-password-incomplete') : null}>{t('settings-change-password')}</Button>
          </Actions>
        </Form>
      </Card>
      {holds(me, ['intake', 'lawyer', 'manager']) ? <Feeds /> : null}
    </>
  );
}

/** Whether this machine sounds for an alert, and how it does. */
function Sound() {
  const { t } = useWords();
  const [on, setOn] = useState(sounds);
  const change = (next: boolean) => {
    setSounds(next);
    setOn(next);
  };
  return (
    <Card title={t('settings-sound')}>
      {canSound() ? null : <Note tone="amber">{t('settings-sound-unable')}</Note>}
      <Checkbox selected={on} onChange={change}>{t('settings-sound-on')}</Checkbox>
      <div className="row">
        <Button small reason={canSound() ? null : t('settings-sound-unable')} onPress={() => void play('new_alert')}>{t('settings-sound-new-alert')}</Button>
        <Button small reason={canSound() ? null : t('settings-sound-unable')} onPress={() => void play('page')}>{t('settings-sound-page')}</Button>
      </div>
    </Card>
  );
}
