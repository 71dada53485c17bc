// The Alert Button: one page, no framework, no account. Screens: the button, preparing, and what became of a press.
import { loadNetwork, loadPress, loadProfile, saveNetwork, saveProfile } from './keep';
import { home } from './home';
import { sent } from './sent';
import { prepare } from './prepare';
import { door } from './door';
import { el } from './dom';
import { rights } from './rights';
import { say, type Language } from './words';
import type { Profile } from './profile';
import './button.css';

export type Screen = 'home' | 'prepare' | 'sent' | 'rights';

/** What every screen needs: the words, the profile, and the way to the others. */
export type Page = {
  t: (key: string, args?: Readonly<Record<string, string | number>>) => string;
  language: Language;
  profile: Profile;
  saveProfile: (profile: Profile) => boolean;
  /** The drill token while practising. */
  drill: { token: string; endsAt: number } | null;
  setDrill: (drill: Page['drill']) => void;
  go: (screen: Screen) => void;
};

/** The 24-hour call centre of the consular network. */
export const CALL_CENTRE = '520-623-7874';

const root = document.getElementById('page');
let profile = loadProfile();
let drill: Page['drill'] = null;
let leave: () => void = () => undefined;

function header(page: Page, screen: Screen): HTMLElement {
  const other: Language = page.language === 'es' ? 'en' : 'es';
  const change = () => {
    profile = { ...profile, language: other };
    saveProfile(profile);
    show(screen);
  };
  return el('header', {}, el('strong', {}, 'Amparo'), el('button', { type: 'button', class: 'plain', lang: other, onclick: change }, other === 'es' ? 'Español' : 'English'));
}

/** Always there, on every screen: what this cannot do, and whom to call. */
function limits(page: Page): HTMLElement {
  return el('aside', { class: 'limits', 'aria-label': page.t('button-limits-name') },
    el('p', {}, page.t('button-cannot-stop')),
    el('a', { class: 'call', href: 'tel:911' }, page.t('button-emergency')));
}

function show(screen: Screen): void {
  if (!root) return;
  leave();
  const { language } = profile;
  const page: Page = {
    t: (key, args) => say(language, key, args),
    language,
    profile,
    saveProfile: (next) => {
      profile = next;
      return saveProfile(next);
    },
    drill,
    setDrill: (next) => {
      drill = next;
    },
    go: (next) => {
      show(next);
      scrollTo(0, 0);
    },
  };
  document.documentElement.lang = language;
  document.title = page.t('button-title');
  const made: { view: HTMLElement; leave?: () => void } = { home, prepare, sent, rights }[screen](page);
  leave = made.leave ?? (() => undefined);
  root.replaceChildren(header(page, screen), made.view, limits(page));
}

show(loadPress() ? 'sent' : 'home');

// The page opens without a network from now on, and its worker sends what was left in the outbox. Only this address: the desk has none.
void navigator.serviceWorker?.register('/button-worker.js', { scope: location.pathname }).catch(() => undefined);
// What a phone needs when there is no network later: the network's key and its number for text messages. Nothing about the person is asked or sent.
void door.networkKey().then(saveNetwork).catch(() => loadNetwork());

