// The page's own words, both languages in the page itself. family-page.ftl keeps to one message a line, with `{ $variable }`.
import en from '../../../words/en/family-page.ftl?raw';
import es from '../../../words/es/family-page.ftl?raw';

export type Language = 'es' | 'en';

const read = (ftl: string): ReadonlyMap<string, string> => new Map([...ftl.matchAll(/^([a-z][\w-]*) = (.+)$/gm)].map(([, key = '', text = '']) => [key, text]));

const texts = { es: read(es), en: read(en) };

/** The text of a key, its variables filled in. */
export const say = (language: Language, key: string, args: Readonly<Record<string, string>> = {}): string =>
  (texts[language].get(key) ?? key).replace(/\{ \$(\w+) \}/g, (_, name: string) => args[name] ?? '');
