import { ErrorPanel } from '../parts';
import { useWords } from '../words';

/** The store is there and cannot be opened: one clear sentence and what to do. */
export function StoreProblem({ problem, retry }: { problem: { code: string; args?: Record<string, string> }; retry: () => void }) {
  const { t } = useWords();
  return (
    <>
      <h1>{t('shell-store-closed')}</h1>
      <ErrorPanel problem={{ code: problem.code, args: problem.args ?? {} }} retry={retry} />
      <p className="muted">{t('shell-alerts-meanwhile')}</p>
    </>
  );
}
