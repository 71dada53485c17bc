// Unlocking is signing in: on a desk alone the password opens the store.
import { useState } from 'react';
import { useAct, type Answer } from '../client';
import { Actions, Button, Checkbox, ErrorPanel, Form, Note, TextField } from '../parts';
import { useWords } from '../words';
import { passwordError } from './password';

type Desk = Answer<'desk_state'>;

export function SignIn({ desk, enter }: { desk: Desk; enter: () => Promise<void> }) {
  const { t } = useWords();
  const [recovering, setRecovering] = useState(false);
  const practice = useAct('open_practice');
  const alone = !desk.network;
  if (recovering) return <Recover enter={enter} back={() => setRecovering(false)} />;
  return (
    <>
      <h1>{t(desk.state === 'locked' ? 'shell-locked' : 'shell-sign-in')}</h1>
      {desk.state === 'locked' ? <p className="muted">{t('shell-locked-explained')}</p> : null}
      {desk.keychain === 'locked' ? <Note tone="amber">{t('shell-keychain-locked')}</Note> : null}
      {desk.keychain === 'none' && alone ? <Note>{t('shell-keychain-none')}</Note> : null}
      <SignInForm locked={desk.state === 'locked'} enter={enter} />
      {alone ? (
        <footer className="front-foot">
          <Button kind="quiet" onPress={() => setRecovering(true)}>{t('shell-recover')}</Button>
          <Button kind="quiet" running={practice.running} onPress={() => void practice.run({}).then((me) => (me ? enter() : undefined))}>{t('shell-practice-open')}</Button>
        </footer>
      ) : null}
      {practice.problem ? <ErrorPanel problem={practice.problem} /> : null}
    </>
  );
}

const LAST_USER = 'amparo-last-user';

function SignInForm({ locked, enter }: { locked: boolean; enter: () => Promise<void> }) {
  const { t } = useWords();
  const signIn = useAct('sign_in');
  const known = localStorage.getItem(LAST_USER) ?? '';
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [remember, setRemember] = useState(known !== '');
  const submit = async () => {
    const me = await signIn.run({ username, password });
    setPassword('');
    if (!me) return;
    if (remember) localStorage.setItem(LAST_USER, username);
    else localStorage.removeItem(LAST_USER);
    await enter();
  };
  return (
    <Form onSubmit={() => void submit()} problem={signIn.problem}>
      <TextField label={t('shell-username')} name="username" value={username} onChange={setUsername} autoComplete="username" autoFocus={known === ''} />
      <TextField label={t('shell-password')} name="password" type="password" value={password} onChange={setPassword} autoComplete="current-password" autoFocus={known !== ''} />
      <Checkbox selected={remember} onChange={setRemember}>{t('shell-remember-username')}</Checkbox>
      <Actions>
        <Button type="submit" kind="primary" running={signIn.running} reason={username.trim() === '' || password === '' ? t('shell-sign-in-needs') : null}>
          {t(locked ? 'shell-unlock' : 'shell-sign-in')}
        </Button>
      </Actions>
    </Form>
  );
}

/** The way back in with the printed sheet. */
function Recover({ enter, back }: { enter: () => Promise<void>; back: () => void }) {
  const { t } = useWords();
  const recover = useAct('recover');
  const [key, setKey] = useState('');
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
        <TextField label={t('shell-recovery-key')} name="recovery_key" value={key} onChange={setKey} lines={3} help={t('shell-recovery-key-help')} autoComplete="off" autoFocus required />
        <TextField label={t('shell-username')} name="username" value={username} onChange={setUsername} autoComplete="username" required />
        <TextField label={t('shell-new-password')} name="new_password" type="password" value={password} onChange={setPassword} autoComplete="new-password" help={t('shell-password-help')} error={wrong} required />
        <Actions>
          <Button onPress={back}>{t('common-back')}</Button>
          <Button type="submit" kind="primary" running={recover.running} reason={ready ? null : t('shell-recover-needs')}>{t('shell-recover-do')}</Button>
        </Actions>
      </Form>
    </>
  );
}
