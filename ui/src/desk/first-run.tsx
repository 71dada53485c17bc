// The wizard of a machine where nothing was set up: language, place, office, account, recovery sheet, practice.
import { useState } from 'react';
import { useAct, type Answer } from '../client';
import { Actions, Button, ComboBox, ErrorPanel, Form, FormGrid, Note, Radios, Stepper, TextField } from '../parts';
import { useWords } from '../words';
import { consulates } from './consulates';
import { passwordError } from './password';
import { RecoverySheet } from './recovery-sheet';
import { Restore } from './restore';

const stepNames = ['language', 'place', 'office', 'account', 'sheet', 'practice'] as const;
type Step = (typeof stepNames)[number];

type FirstRunProps = {
  keychain: 'ok' | 'none' | 'locked';
  /** The office is being founded: the wizard stays until `finish`. */
  begin: () => void;
  finish: () => Promise<void>;
};

export function FirstRun({ keychain, begin, finish }: FirstRunProps) {
  const { t, language, setLanguage } = useWords();
  const found = useAct('first_run');
  const practice = useAct('open_practice');
  const [step, setStep] = useState<Step>('language');
  const [place, setPlace] = useState<'alone' | 'server'>('alone');
  const [office, setOffice] = useState<string | null>(null);
  const [account, setAccount] = useState({ display_name: '', username: '', password: '', again: '' });
  const [restoring, setRestoring] = useState(false);
  const [founded, setFounded] = useState<Answer<'first_run'> | null>(null);
  const at = stepNames.indexOf(step);
  const go = (by: 1 | -1) => setStep(stepNames[at + by] ?? step);
  const chosen = consulates.find(({ code }) => code === office);

  const create = async () => {
    if (!office) return;
    begin();
    const { again: _, ...person } = account;
    const answer = await found.run({ language, office, ...person });
    if (!answer) return;
    setFounded(answer);
    setStep('sheet');
  };
  const start = async (inPractice: boolean) => {
    if (inPractice && !(await practice.run({}))) return;
    await finish();
  };

  if (restoring) return <Restore begin={begin} back={() => setRestoring(false)} enter={finish} />;
  return (
    <>
      <Stepper label={t('shell-wizard')} steps={stepNames.map((name) => t(`shell-wizard-${name}`))} at={at} />
      {step === 'language' ? (
        <Form onSubmit={() => go(1)} problem={practice.problem}>
          <h1>{t('shell-welcome')}</h1>
          <p>{t('shell-welcome-explained')}</p>
          <Radios label={t('shell-language')} value={language} onChange={setLanguage} options={[{ id: 'es', label: 'Español' }, { id: 'en', label: 'English' }]} />
          <Actions>
            <Button kind="quiet" onPress={() => setRestoring(true)}>{t('shell-restore')}</Button>
            <Button kind="quiet" running={practice.running} onPress={() => void start(true)}>{t('shell-practice-open')}</Button>
            <Button type="submit" kind="primary">{t('common-next')}</Button>
          </Actions>
        </Form>
      ) : null}
      {step === 'place' ? (
        <Form onSubmit={() => go(1)}>
          <h1>{t('shell-place')}</h1>
          <Radios label={t('shell-place-question')} value={place} onChange={setPlace} options={[{ id: 'alone', label: t('shell-place-alone') }, { id: 'server', label: t('shell-place-server') }]} />
          <Note>{t(place === 'alone' ? 'shell-place-alone-explained' : 'shell-place-server-explained')}</Note>
          <Actions>
            <Button onPress={() => go(-1)}>{t('common-back')}</Button>
            <Button type="submit" kind="primary" reason={place === 'server' ? t('shell-place-server-reason') : null}>{t('common-next')}</Button>
          </Actions>
        </Form>
      ) : null}
      {step === 'office' ? (
        <Form onSubmit={() => { if (office) go(1); }}>
          <h1>{t('shell-office-choose')}</h1>
          <p>{t('shell-office-explained', { count: consulates.length })}</p>
          <ComboBox label={t('shell-office')} value={office} onChange={setOffice} options={consulates.map(({ code, city, state }) => ({ id: code, label: `${city}, ${state}`, note: code }))} required />
          {chosen ? <Note tone="green">{chosen.name} · {chosen.code}</Note> : null}
          <Actions>
            <Button onPress={() => go(-1)}>{t('common-back')}</Button>
            <Button type="submit" kind="primary" reason={office ? null : t('shell-office-first')}>{t('common-next')}</Button>
          </Actions>
        </Form>
      ) : null}
      {step === 'account' ? (
        <Account
          value={account}
          change={setAccount}
          keychain={keychain}
          back={() => go(-1)}
          create={() => void create()}
          running={found.running}
          problem={found.problem}
        />
      ) : null}
      {step === 'sheet' && founded ? <RecoverySheet recoveryKey={founded.recovery_key} me={founded.me} done={() => setStep('practice')} /> : null}
      {step === 'practice' ? (
        <Form onSubmit={() => void start(false)} problem={practice.problem}>
          <h1>{t('shell-ready')}</h1>
          <p>{t('shell-practice-explained')}</p>
          <Actions>
            <Button running={practice.running} onPress={() => void start(true)}>{t('shell-start-practice')}</Button>
            <Button type="submit" kind="primary">{t('shell-start-empty')}</Button>
          </Actions>
        </Form>
      ) : null}
    </>
  );
}

type AccountFields = { display_name: string; username: string; password: string; again: string };
type AccountProps = {
  value: AccountFields;
  change: (value: AccountFields) => void;
  keychain: 'ok' | 'none' | 'locked';
  back: () => void;
  create: () => void;
  running: boolean;
  problem: Parameters<typeof Form>[0]['problem'];
};

function Account({ value, change, keychain, back, create, running, problem }: AccountProps) {
  const { t } = useWords();
  const set = (field: keyof AccountFields) => (text: string) => change({ ...value, [field]: text });
  const wrong = passwordError(t, value.password, value.username);
  const differs = value.again !== '' && value.again !== value.password ? t('shell-passwords-differ') : null;
  const filled = value.display_name.trim() !== '' && value.username.trim() !== '' && value.password !== '' && value.again === value.password && !wrong;
  return (
    <Form onSubmit={() => { if (filled) create(); }} problem={problem ?? null}>
      <h1>{t('shell-account')}</h1>
      <p>{t('shell-account-explained')}</p>
      {keychain === 'none' ? <Note tone="amber">{t('shell-keychain-none')}</Note> : null}
      {keychain === 'locked' ? <ErrorPanel problem={{ code: 'keychain_locked', args: {} }} /> : null}
      <FormGrid>
        <TextField label={t('shell-display-name')} name="display_name" value={value.display_name} onChange={set('display_name')} autoComplete="name" help={t('shell-display-name-help')} autoFocus required />
        <TextField label={t('shell-username')} name="username" value={value.username} onChange={set('username')} autoComplete="username" help={t('shell-username-help')} required />
        <TextField label={t('shell-password')} name="password" type="password" value={value.password} onChange={set('password')} autoComplete="new-password" help={t('shell-password-help')} error={wrong} required />
        <TextField label={t('shell-password-again')} type="password" value={value.again} onChange={set('again')} autoComplete="new-password" error={differs} required />
      </FormGrid>
      <Actions>
        <Button onPress={back}>{t('common-back')}</Button>
        <Button type="submit" kind="primary" running={running} reason={filled ? null : t('shell-fill-first')}>{t('shell-create-office')}</Button>
      </Actions>
    </Form>
  );
}
