// Unlocking is signing in: on a desk alone the password opens the store.
import { useState } from 'react';
import { useAct, type Answer } from '../client';
import { Actions, Button, Checkbox, ErrorPanel, Form, Note, TextField } from '../parts';
import { useWords } from '../words';
import { Recover } from './recover';

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
