import { useState } from 'react';
import { useAct } from '../client';
import { Actions, Button, Form, TextField } from '../parts';
import { useWords } from '../words';
import { passwordError } from './password';

/** The way back in with the printed sheet. */
export function Recover({ enter, back, startKey = '' }: { enter: () => Promise<void>; back?: () => void; startKey?: string }) {
  const { t } = useWords();
  const recover = useAct('recover');
  const [key, setKey] = useState(startKey);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const wrong = passwordError(t, password, username);
  const ready = key.trim() !== '' && username.trim() !== '' && password !== '' && !wrong;
  const submit = async () => {
    if (!ready) return;
    const done = await recover.run({ recovery_key: key, username, new_password: password });
    if (done) await enter();
  };
  return (
    <>
      <h1>{t('shell-recover')}</h1>
      <p className="muted">{t('shell-recover-explained')}</p>
      <Form onSubmit={() => void submit()} problem={recover.problem}>
        <TextField label={t('shell-recovery-key')} name="recovery_key" value={key} onChange={setKey} lines={3} help={t('shell-recovery-key-help')} autoComplete="off" autoFocus={startKey === ''} required />
        <TextField label={t('shell-username')} name="username" value={username} onChange={setUsername} autoComplete="username" required />
        <TextField label={t('shell-new-password')} name="new_password" type="password" value={password} onChange={setPassword} autoComplete="new-password" help={t('shell-password-help')} error={wrong} required />
        <Actions>
          {back ? <Button onPress={back}>{t('common-back')}</Button> : null}
          <Button type="submit" kind="primary" running={recover.running} reason={ready ? null : t('shell-recover-needs')}>{t('shell-recover-do')}</Button>
        </Actions>
      </Form>
    </>
  );
}
