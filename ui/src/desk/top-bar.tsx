import { useState } from 'react';
import { Button as Press, Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { client, useAct, useCall } from '../client';
import { Button, Select, useRefused, useToast } from '../parts';
import { useWords } from '../words';
import { consulates } from './consulates';
import { LanguageChoice, ThemeChoice } from './front';
import { Icon } from './icons';
import { useSession } from './session';

/** How far the practice office is filled; nothing once it is. */
function Filling() {
  const { t } = useWords();
  const [full, setFull] = useState(false);
  const jobs = useCall('list_jobs', {}, full ? {} : { refetchEvery: 1000 });
  const job = jobs.data?.jobs.find(({ command }) => command === 'fill_practice');
  if (jobs.data && !job && !full) setFull(true);
  if (!job) return null;
  return <span role="status">{t('shell-practice-filling')} <progress aria-label={t('shell-practice-filling')} max={job.total || 1} value={job.done} /></span>;
}

/** What is said on every screen of the practice office. */
export function PracticeStrip() {
  const { t } = useWords();
  const { renew } = useSession();
  const leave = useAct('leave_practice');
  useRefused(leave.problem);
  const back = async () => {
    if ((await leave.run({})) !== undefined) await renew();
  };
  return (
    <aside className="practice-strip" aria-label={t('shell-practice-word')}>
      <strong>{t('shell-practice-word')}</strong>
      <span>{t('shell-practice-strip')}</span>
      <Filling />
      <Button small running={leave.running} onPress={() => void back()}>{t('shell-practice-leave')}</Button>
    </aside>
  );
}

const officeName = (code: string): string => {
  const found = consulates.find((consulate) => consulate.code === code);
  return found ? `${found.city}, ${found.state}` : code;
};

function Office() {
  const { t } = useWords();
  const { me, renew } = useSession();
  const toast = useToast();
  const switching = useAct('switch_office');
  useRefused(switching.problem);
  if (me.offices.length < 2) return <span className="top-office" title={me.office_name}>{officeName(me.office)} <span className="muted mono">{me.office}</span></span>;
  const change = async (office: string) => {
    const now = await switching.run({ office });
    if (!now) return;
    await renew();
    toast({ text: t('shell-office-now', { office: now.office_name }) });
  };
  return (
    <div className="top-office-choice">
      <Select label={t('shell-office')} value={me.office} onChange={(office) => void change(office)} options={me.offices.map((code) => ({ id: code, label: officeName(code), note: code }))} />
    </div>
  );
}

/** Who I am, and the choices that are mine alone. */
function Account({ openHelp }: { openHelp: () => void }) {
  const { t } = useWords();
  const { me, renew } = useSession();
  const navigate = useNavigate();
  const practice = useAct('open_practice');
  useRefused(practice.problem);
  const desk = useCall('desk_state', {});
  const enterPractice = async () => {
    if (await practice.run({})) {
      await renew();
      await navigate('/');
    }
  };
  // The office writes to this person in the language chosen here; the page changes at once, whatever the office says.
  const tell = (language: 'es' | 'en') => void client.call('set_language', { language }).catch(() => undefined);
  return (
    <DialogTrigger>
      <Press className="button button-quiet top-me"><Icon name="person" />{me.display_name}</Press>
      <ModalOverlay className="account-veil" isDismissable>
        <Modal className="popover">
          <Dialog className="account" aria-label={t('shell-account-menu')}>
            {({ close }) => (
              <>
                <div><strong>{me.display_name}</strong><div className="muted small">{me.username} · {me.roles.map((role) => t(`shell-role-${role}`)).join(', ')}</div></div>
                <LanguageChoice onChoose={tell} />
                <ThemeChoice />
                <Button onPress={() => { close(); openHelp(); }}>{t('shell-help')}</Button>
                {me.practice || desk.data?.network !== false ? null : <Button running={practice.running} onPress={() => { close(); void enterPractice(); }}>{t('shell-practice-open')}</Button>}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

export function TopBar({ openPalette, openHelp }: { openPalette: () => void; openHelp: () => void }) {
  const { t } = useWords();
  const { lock } = useSession();
  return (
    <header className="top">
      <button type="button" className="top-search" onClick={openPalette} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span>{t('shell-search')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <div className="top-right">
        <Office />
        <Button kind="quiet" onPress={openHelp} label={t('shell-help')} icon={<Icon name="keys" />}>{null}</Button>
        <Account openHelp={openHelp} />
        <Button onPress={lock} icon={<Icon name="lock" />} shortcut="Ctrl Alt L">{t('shell-lock')}</Button>
      </div>
    </header>
  );
}
