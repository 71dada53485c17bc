// The page's own words, both languages in the page itself: it must speak without a network. button.ftl keeps to the part of
// Fluent that these lines read (one message a line, `{ $variable }`); words.test.ts holds it to that.
import en from '../../../words/en/button.ftl?raw';
import es from '../../../words/es/button.ftl?raw';

export type Language = 'es' | 'en';

/** Reads `key = text` lines. */
export const read = (ftl: string): ReadonlyMap<string, string> =>
  new Map([...ftl.matchAll(/^([a-z][\w-]*) = (.+)$/gm)].map(([, key = '', text = '']) => [key, text]));

const texts = { es: read(es), en: read(en) };

/** A telephone number or a folio is not broken at its hyphens. */
const whole = (text: string): string => text.replace(/(?<=\d)-(?=\d)/g, '\u2011');

/** The text of a key, its variables filled in. */
export function say(language: Language, key: string, args: Readonly<Record<string, string | number>> = {}): string {
  return (texts[language].get(key) ?? key).replace(/\{ \$(\w+) \}/g, (_, name: string) => whole(String(args[name] ?? '')));
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A time of day by the phone's own clock. */
export const hourHere = (at: string): string => new Intl.DateTimeFormat('en-US', CLOCK).format(new Date(at));

/** A time of day at an office, with its zone. */
export const hour = (at: string, timeZone: string): string => new Intl.DateTimeFormat('en-US', { ...CLOCK, timeZone, timeZoneName: 'short' }).format(new Date(at));
