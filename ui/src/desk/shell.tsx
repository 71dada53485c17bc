// The desk around every screen: rail, top bar, the screen, status line.
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { useFollowOffice } from '../client';
import { Button, Dialog, Loading, PageHead, ringFor, useSound, useToast } from '../parts';
import { useWords } from '../words';
import { ErrorBoundary } from './error-boundary';
import { Help } from './help';
import { useAutoLock } from './idle';
import { Palette } from './palette';
import { Rail } from './rail';
import { features } from './routes';
import { DeafContext, holds, useSession } from './session';
import { useShortcuts } from './shortcuts';
import { StatusLine } from './status-line';
import { PracticeStrip, TopBar } from './top-bar';

/** Sounds for what calls people; what a colleague gave is for one of them alone. */
function useHeard(): (topic: string, id: string | null) => void {
  const { t } = useWords();
  const { me } = useSession();
  const toast = useToast();
  const go = useNavigate();
  const latest = useRef<(topic: string, id: string | null) => void>(() => undefined);
  useEffect(() => {
    latest.current = (topic, id) => {
      if (topic !== 'given') return ringFor(topic);
      if (id !== me.user_id) return undefined;
      ringFor('page');
      return toast({ text: t('alerts-given'), action: { label: t('alerts-given-open'), run: () => void go('/alerts?queue=mine') } });
    };
  });
  // One function for as long as the shell stands: another would ask for the topics anew.
  return useCallback((topic, id) => latest.current(topic, id), []);
}

export function Shell({ keychain, version }: { keychain: 'ok' | 'none' | 'locked'; version: string }) {
  const { t } = useWords();
  const { me, lock } = useSession();
  // Whoever keeps the machine or the record is not called to alerts.
  const hear = useHeard();
  const { link, outdated, deaf } = useFollowOffice(holds(me, ['operator', 'intake', 'lawyer', 'manager']) ? hear : undefined);
  useSound();
  const { pathname } = useLocation();
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const left = useAutoLock(me.auto_lock_minutes, lock);
  useShortcuts({ palette: () => setOpen('palette'), help: () => setOpen('help'), lock });
  const close = () => setOpen(null);
  const first = features.find((feature) => feature.rail && holds(me, feature.roles));
  return (
    <div className={`shell${me.practice ? ' shell-practice' : ''}`}>
      <a className="skip" href="#screen" onClick={(event) => { event.preventDefault(); document.getElementById('screen')?.focus(); }}>{t('shell-skip')}</a>
      {me.practice ? <PracticeStrip /> : null}
      <Rail />
      <TopBar openPalette={() => setOpen('palette')} openHelp={() => setOpen('help')} />
      <main className="shell-main" id="screen" tabIndex={-1} data-at={pathname}>
        <TitleOf />
        <ErrorBoundary>
          <DeafContext value={deaf}>
          <Suspense fallback={<Loading />}>
            <Routes>
              {features.map(({ path, Page, roles }) => (
                <Route key={path} path={`${path}/*`} element={holds(me, roles) ? <Page /> : <NotYours />} />
              ))}
              <Route index element={first ? <Navigate to={`/${first.path}`} replace /> : <NoRooms />} />
              <Route path="*" element={<Nowhere />} />
            </Routes>
          </Suspense>
          </DeafContext>
        </ErrorBoundary>
      </main>
      <StatusLine link={link} outdated={outdated} deaf={deaf} keychain={keychain} version={version} />
      <Palette isOpen={open === 'palette'} onClose={close} />
      <Help isOpen={open === 'help'} onClose={close} />
      <Dialog title={t('shell-locking')} isOpen={left !== null} onClose={() => undefined} size="small" dismissable={false} role="alertdialog">
        <p>{t('shell-locking-in', { seconds: left ?? 0 })}</p>
        <div className="row"><Button kind="primary" autoFocus>{t('shell-stay')}</Button><Button onPress={lock}>{t('shell-lock')}</Button></div>
      </Dialog>
    </div>
  );
}

/** Keeps the window's title to the room one is in; practice says so there too. */
function TitleOf() {
  const { t } = useWords();
  const { me } = useSession();
  const { pathname } = useLocation();
  const room = features.find(({ path }) => pathname.startsWith(`/${path}`));
  const title = `${me.practice ? `${t('shell-practice-word')} – ` : ''}${room ? `${t(room.titleKey)} – ` : ''}Amparo`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}

function Sign({ title, text }: { title: string; text: string }) {
  return <div className="page"><PageHead title={title}><p className="muted">{text}</p></PageHead></div>;
}

function Nowhere() {
  const { t } = useWords();
  return <Sign title={t('shell-nowhere')} text={t('shell-nowhere-explained')} />;
}

function NotYours() {
  const { t } = useWords();
  return <Sign title={t('shell-not-yours')} text={t('shell-not-yours-explained')} />;
}

function NoRooms() {
  const { t } = useWords();
  return <Sign title={t('shell-not-yours')} text={t('shell-no-rooms')} />;
}
