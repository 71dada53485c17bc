// What stays on the phone between visits. localStorage writes before it returns, so "saved on this phone" is true when it is said.
import type { Press } from './alert';
import { forgetStore } from './outbox';
import { forgetPair } from './phone';
import { emptyProfile, type NetworkKey, type Profile } from './profile';

const PROFILE = 'amparo-button-profile';
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

/** Only what this version keeps: an older one left contacts that could be read. */
export function loadProfile(): Profile {
  const { language, name, zip, sealed } = { ...emptyProfile('es'), ...load<Profile>(PROFILE) };
  return { language, name, zip, sealed };
}
export const saveProfile = (profile: Profile): boolean => save(PROFILE, profile);
/** The network's public key and its number for text messages, as they were when the page was last open with a network. */
export type Network = NetworkKey & { text_number: string | null };
export const loadNetwork = (): Network | null => load<Network>(NETWORK);
export const saveNetwork = (network: Network): boolean => save(NETWORK, network);
export const loadPress = (): Press | null => load<Press>(PRESS);
export const savePress = (press: Press): boolean => save(PRESS, press);

export function forgetPress(): void {
  try {
    localStorage.removeItem(PRESS);
  } catch {
    // A phone that keeps nothing has nothing to forget.
  }
}

/** Erases everything that this page kept on the phone. */
export async function forgetAll(): Promise<void> {
  for (const key of [PROFILE, PRESS, NETWORK]) {
    try {
      localStorage.removeItem(key);
    } catch {
      // A phone that keeps nothing has nothing to forget.
    }
  }
  forgetPair();
  await forgetStore();
}
