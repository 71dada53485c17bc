// Spanish by default, English complete. `useWords()` gives `t('key', {args})`; nothing a person reads is written in code.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { bundle, languages, locale, say, type Language, type WordArgs } from './load';

export { languages, type Language, type WordArgs } from './load';

export type Words = {
  /** The text of a key in the chosen language. */
  t: (id: string, args?: WordArgs) => string;
  /** Whether a key exists: for codes that come from the office and may be newer than this page. */
  has: (id: string) => boolean;
  language: Language;
  /** BCP 47 tag for Intl. */
  locale: string;
  setLanguage: (language: Language) => void;
};

const STORED = 'amparo-language';

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** What was chosen on this machine before; Spanish when nothing was. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  return isLanguage(stored) ? stored : 'es';
}

const both = { es: bundle('es').words, en: bundle('en').words };

const wordsOf = (language: Language, setLanguage: (language: Language) => void): Words => ({
  t: (id, args) => say(both[language], id, args),
  has: (id) => both[language].hasMessage(id),
  language,
  locale: locale(language),
  setLanguage,
});

/** The words of either language, whatever was chosen: for what is read aloud in the other one. */
export const wordsIn = (language: Language): Words => wordsOf(language, () => undefined);

const Context = createContext<Words>(wordsOf('es', () => undefined));

/** Gives everything below it its words, its number and date forms, and the page its `lang`. */
export function WordsProvider({ children, start }: { children: ReactNode; start?: Language }) {
  const [language, setLanguage] = useState<Language>(start ?? storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }, [language]);
  const words = useMemo(() => wordsOf(language, setLanguage), [language]);
  return (
    <Context.Provider value={words}>
      <I18nProvider locale={words.locale}>{children}</I18nProvider>
    </Context.Provider>
  );
}

export const useWords = (): Words => useContext(Context);
