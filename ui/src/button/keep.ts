// What stays on the phone between visits. localStorage writes before it returns, so "saved on this phone" is true when it is said.
import type { Press } from './alert';
import { forgetStore } from './outbox';
import { forgetPair } from './phone';
import { emptyProfile, type NetworkKey, type Profile } from './profile';


export const PROFILE = 'amparo-button-profile';
/** Each press has a key of its own: neither a second press nor another tab writes over it. An earlier version kept one, under this name alone. */
const PRESS = 'amparo-button-press';
const NETWORK = 'amparo-button-network';

function load<Kept>(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** Answers whether the phone kept it (a private window or a full phone may refuse). */
function save(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Whether this phone lets the page keep anything, without touching what it has kept. */
export function mayKeep(): boolean {
  const kept = save('amparo-button-check', 1);
  forget('amparo-button-check');
  return kept;
}

/** Only what this version keeps: an older one left contacts that could be read. Null: nothing was prepared. */
export function loadProfile(): Profile | null {
  const kept = load<Profile>(PROFILE);
  if (!kept) return null;
  const { language, name, zip, sealed } = { ...emptyProfile('es'), ...kept };
  return { language, name, zip, sealed };
}
export const saveProfile = (profile: Profile): boolean => save(PROFILE, profile);
/** The network's public key and its number for text messages, as they were when the page was last open with a network. */
export type Network = NetworkKey & { text_number: string | null };
export const loadNetwork = (): Network | null => load<Network>(NETWORK);
export const saveNetwork = (network: Network): boolean => save(NETWORK, network);

const keyOf = (id: string): string => `${PRESS}:${id}`;
/** A press of an earlier version says nothing of its practice: what has a token and is not with the office yet counts as run out. */
const whole = (press: Press): Press => ({ ...{ until: press.body.drill_token ? 0 : null, ahead: 0, aside: false }, ...press });
export function loadPress(id: string): Press | null {
  const kept = load<Press>(keyOf(id));
  return kept && whole(kept);
}
export const savePress = (press: Press): boolean => save(keyOf(press.body.id), press);
export const forgetPress = (id: string): void => forget(keyOf(id));

/** Every press that is kept, the newest first. */
export function loadPresses(): Press[] {
  const old = load<Press>(PRESS);
  if (old && savePress(old)) forget(PRESS);
  return keys().filter((key) => key.startsWith(keyOf(''))).flatMap((key) => load<Press>(key) ?? []).map(whole).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

function keys(): string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  } catch {
    return [];
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A phone that keeps nothing has nothing to forget.
  }
}

/** Erases everything that this page kept on the phone. */
export async function forgetAll(): Promise<void> {
  for (const key of keys()) if (key.startsWith('amparo-button-')) forget(key);
  forgetPair();
  await forgetStore();
}
