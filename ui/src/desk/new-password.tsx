import { useState } from 'react';
import { useAct } from '../client';
import { Actions, Button, Form, TextField } from '../parts';
import { useWords } from '../words';
import { passwordError } from './password';

/** The password that an administrator gave opens this page only: one's own is chosen before anything else. */
export function NewPassword({ done }: { done: () => Promise<void> }) {
  const { t } = useWords();
  const change = useAct('change_password');
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const wrong = passwordError(t, password, '');
  const differs = again !== '' && again !== password ? t('shell-passwords-differ') : null;
  const ready = old !== '' && password !== '' && again === password && !wrong;
  const submit = async () => {
    if (ready && (await change.run({ old, new: password }))) await done();
  };
  return (
    <>
      <h1>{t('shell-must-change')}</h1>
      <p className="muted">{t('shell-must-change-explained')}</p>
      <Form onSubmit={() => void submit()} problem={change.problem}>
        <TextField label={t('shell-old-password')} name="old" type="password" value={old} onChange={setOld} autoComplete="current-password" autoFocus required />
        <TextField label={t('shell-new-password')} name="new" type="password" value={password} onChange={setPassword} autoComplete="new-password" help={t('shell-password-help')} error={wrong} required />
        <TextField label={t('shell-password-again')} type="password" value={again} onChange={setAgain} autoComplete="new-password" error={differs} required />
        <Actions><Button type="submit" kind="primary" running={change.running} reason={ready ? null : t('shell-fill-first')}>{t('shell-change-password')}</Button></Actions>
      </Form>
    </>
  );
}
