// All words of the page: words/{es,en}/*.ftl, one file a noun, the same files that papers and messages are written from.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Language = 'es' | 'en';
export const languages: readonly Language[] = ['es', 'en'];

const texts = {
  es: import.meta.glob<string>('../../../words/es/*.ftl', { query: '?raw', import: 'default', eager: true }),
  en: import.meta.glob<string>('../../../words/en/*.ftl', { query: '?raw', import: 'default', eager: true }),
};

/** The text of every words file of a language, by path. */
export const sources = (language: Language): Readonly<Record<string, string>> => texts[language];

/** Mexican Spanish and American English: the forms of dates and numbers that staff read all day. */
export const locale = (language: Language): string => (language === 'es' ? 'es-MX' : 'en-US');

/** One language's words. A key that stands twice, or a file that does not parse, is an error: see words.test.ts. */
export function bundle(language: Language): { words: FluentBundle; errors: Error[] } {
  // Isolation marks would break copying and searching; both languages run left to right.
  const words = new FluentBundle(locale(language), { useIsolating: false });
  const errors = Object.values(sources(language)).flatMap((text) => words.addResource(new FluentResource(text)));
  return { words, errors };
}

export type WordArgs = Record<string, FluentVariable>;

const missing = (id: string): string => `{${id}}`;

/** The text of a key; a missing one shows its name in braces, and fails the tests long before that. */
export function say(words: FluentBundle, id: string, args?: WordArgs): string {
  const dot = id.indexOf('.');
  const message = words.getMessage(dot < 0 ? id : id.slice(0, dot));
  const pattern = dot < 0 ? message?.value : message?.attributes[id.slice(dot + 1)];
  return pattern ? words.formatPattern(pattern, args ?? null, []) : missing(id);
}
