// The Alert Button: one page, no framework, no account. Screens: the button, preparing, and what became of a press.
import type { Drill, Press } from './alert';
import { carry, carriedAs, nudge, takeUp } from './courier';
import { PROFILE, loadNetwork, loadProfile, saveNetwork, saveProfile } from './keep';
import { home } from './home';
import { sent } from './sent';
import { prepare } from './prepare';
import { door } from './door';
import { el } from './dom';
import { rights } from './rights';
import { say, type Language } from './words';
import { emptyProfile, type Profile } from './profile';
import './button.css';

export type Screen = 'home' | 'prepare' | 'sent' | 'rights';

/** What every screen needs: the words, the profile, and the way to the others. */
export type Page = {
  t: (key: string, args?: Readonly<Record<string, string | number>>) => string;
  language: Language;
  /** As it is now: another tab may have prepared it since. */
  readonly profile: Profile;
  /** Writes a part of it; answers whether the phone kept it. */
  saveProfile: (part: Partial<Profile>) => boolean;
  /** While practising. */
  drill: Drill | null;
  setDrill: (drill: Drill | null) => void;
  go: (screen: Screen) => void;
  /** The press that is shown. */
  shown: string;
  /** Carries a press, and shows what becomes of it. */
  open: (press: Press) => void;
};

/** A screen: what is seen, what ends with it, and whether the person lets go of what they typed. */
export type View = { view: HTMLElement; leave?: () => void; mayLeave?: () => boolean };

/** The 24-hour call centre of the consular network. */
export const CALL_CENTRE = '520-623-7874';

const root = document.getElementById('page');
let profile = loadProfile() ?? emptyProfile('es');
/** True while the phone would not keep what was entered last: then this page's own counts. */
let unkept = false;
let drill: Drill | null = null;
let shown = '';
let screen: Screen = 'home';
let now: View = { view: document.createElement('div') };

function current(): Profile {
  if (!unkept) profile = loadProfile() ?? profile;
  return profile;
}

function write(part: Partial<Profile>): boolean {
  profile = { ...current(), ...part };
  unkept = !saveProfile(profile);
  return !unkept;
}

/** What was typed and not kept is not thrown away without a word. */
const mayLeave = (): boolean => now.mayLeave?.() ?? true;

function header(page: Page): HTMLElement {
  const other: Language = page.language === 'es' ? 'en' : 'es';
  const change = () => {
    if (!mayLeave()) return;
    write({ language: other });
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

function show(next: Screen): void {
  if (!root) return;
  now.leave?.();
  screen = next;
  const { language } = current();
  const page: Page = {
    t: (key, args) => say(language, key, args),
    language,
    get profile() {
      return current();
    },
    saveProfile: write,
    drill,
    setDrill: (drilled) => {
      drill = drilled;
    },
    go: (to) => {
      if (!mayLeave()) return;
      show(to);
      scrollTo(0, 0);
    },
    shown,
    open: (press) => {
      carry(press);
      shown = press.body.id;
      carriedAs(shown)?.delivery.aside(false);
      show('sent');
      scrollTo(0, 0);
    },
  };
  document.documentElement.lang = language;
  document.title = page.t('button-title');
  now = { home, prepare, sent, rights }[screen](page);
  root.replaceChildren(header(page), now.view, limits(page));
}

const unsettled = takeUp();
shown = unsettled?.body.id ?? '';
show(unsettled ? 'sent' : 'home');

addEventListener('online', nudge);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') nudge();
});
// What another tab wiped is not held on to here.
addEventListener('storage', ({ key }) => {
  if ((key === PROFILE || key === null) && !loadProfile()) profile = emptyProfile(profile.language);
});

// The page opens without a network from now on, and its worker sends what was left in the outbox. Only this address: the desk has none.
void navigator.serviceWorker?.register('/button-worker.js', { scope: location.pathname }).catch(() => undefined);
// What a phone needs when there is no network later: the network's key and its number for text messages. Nothing about the person is asked or sent.
void door.networkKey().then(saveNetwork).catch(() => loadNetwork());

