import type { Words } from '../words';

/** Fewest characters of a password; the office holds the same line. */
const FEWEST = 10;

/** What this page can already tell is wrong with a new password, or null (also while nothing was typed). */
export function passwordError(t: Words['t'], password: string, username: string): string | null {
  if (password === '') return null;
  if ([...password].length < FEWEST) return t('field-password_short', { fewest: FEWEST });
  const name = username.trim().toLowerCase();
  return name !== '' && password.toLowerCase().includes(name) ? t('field-password_has_name') : null;
}
