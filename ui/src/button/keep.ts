// What stays on the phone between visits. localStorage writes before it returns, so "saved on this phone" is true when it is said.
import { emptyProfile, type Press, type Profile } from './alert';

const PROFILE = 'amparo-button-profile';
const PRESS = 'amparo-button-press';

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

export const loadProfile = (): Profile => load<Profile>(PROFILE) ?? emptyProfile('es');
export const saveProfile = (profile: Profile): boolean => save(PROFILE, profile);
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
export function forgetAll(): void {
  forgetPress();
  try {
    localStorage.removeItem(PROFILE);
  } catch {
    // As above.
  }
}
