// The frame of the pages before the desk: who we are, language, theme.
import type { ReactNode } from 'react';
import { Button } from '../parts';
import { languages, useWords } from '../words';
import { setTheme, themes, useTheme } from './theme';

export function Brand() {
  const { t } = useWords();
  return (
    <div className="brand">
      <img src="/icon.svg" alt="" width="36" height="36" />
      <div><strong>Amparo</strong><span>{t('shell-tagline')}</span></div>
    </div>
  );
}

/** Two small choices that stand on every page. */
export function LanguageChoice({ onChoose }: { onChoose?: (language: 'es' | 'en') => void }) {
  const { t, language, setLanguage } = useWords();
  return (
    <div className="segments" role="group" aria-label={t('shell-language')}>
      {languages.map((one) => (
        <Button key={one} small kind="quiet" aria-pressed={one === language} onPress={() => { setLanguage(one); onChoose?.(one); }}>
          <span lang={one}>{one === 'es' ? 'Español' : 'English'}</span>
        </Button>
      ))}
    </div>
  );
}

export function ThemeChoice() {
  const { t } = useWords();
  const theme = useTheme();
  return (
    <div className="segments" role="group" aria-label={t('shell-theme')}>
      {themes.map((one) => (
        <Button key={one} small kind="quiet" aria-pressed={one === theme} onPress={() => setTheme(one)}>{t(`shell-theme-${one}`)}</Button>
      ))}
    </div>
  );
}

export function Front({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className="front">
      <header className="front-head"><Brand /><div className="row"><ThemeChoice /><LanguageChoice /></div></header>
      <main className={`front-main${wide ? ' front-wide' : ''}`}>{children}</main>
    </div>
  );
}
