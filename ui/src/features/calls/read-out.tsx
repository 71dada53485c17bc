// The folio as it is dictated: each part by itself, each letter with its word.
import { useWords } from '../../words';

export function ReadOut({ folio }: { folio: string }) {
  const { t } = useWords();
  const spelled = (sign: string) => (/[A-Z]/.test(sign) ? `${sign} ${t('calls-as-in')} ${t(`calls-letter-${sign.toLowerCase()}`)}` : sign);
  return (
    <div className="calls-read-out">
      <p className="alerts-folio mono">{folio}</p>
      <ol aria-label={t('calls-spelled')}>
        {folio.split('-').map((part, at) => <li key={`${at} ${part}`}><strong className="mono">{part}</strong> <span className="muted">{[...part].map(spelled).join(', ')}</span></li>)}
      </ol>
    </div>
  );
}
