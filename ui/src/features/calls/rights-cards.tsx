// What a person may say and refuse, to be read out in their language: the same dated lines that the phone page shows.
import { date, lines } from 'virtual:rights';
import { Disclosure } from '../../parts';
import { useWords, type Language } from '../../words';

export function RightsCards({ language }: { language: Language }) {
  const { t } = useWords();
  return (
    <Disclosure title={t('calls-rights')}>
      <ul className="calls-rights" lang={language}>{lines.map((line) => <li key={line.es}>{line[language]}</li>)}</ul>
      <p className="muted small">{t('calls-rights-date', { date })}</p>
    </Disclosure>
  );
}
