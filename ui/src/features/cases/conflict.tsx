// Two people changed one row: both versions side by side, and the person decides.
import type { Problem } from '../../client';
import { Button, Note } from '../../parts';
import { useWords } from '../../words';

/** How the row stands now, when a problem says that it was changed meanwhile. */
export function currentOf<Row>(problem: Problem | null): Row | null {
  return problem?.code === 'conflict' && problem.current ? (problem.current as Row) : null;
}

type Fields = Readonly<Record<string, unknown>>;

const shown = (value: unknown): string => (value === null || value === undefined || value === '' ? '—' : typeof value === 'object' ? JSON.stringify(value).replaceAll(/[{}[\]"]/g, '').replaceAll(',', ', ') : String(value));

export function Conflict({ mine, current, nameOf, running, onMine, onTheirs }: {
  mine: Fields;
  current: Fields;
  nameOf: (field: string) => string;
  running: boolean;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { t } = useWords();
  const differing = Object.keys(mine).filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(current[field]));
  return (
    <Note tone="amber">
      <strong>{t('case-conflict-title')}</strong>
      <p>{t('case-conflict-help')}</p>
      <table className="case-conflict">
        <thead><tr><th scope="col">{t('case-conflict-field')}</th><th scope="col">{t('case-conflict-yours')}</th><th scope="col">{t('case-conflict-current')}</th></tr></thead>
        <tbody>
          {differing.map((field) => <tr key={field}><th scope="row">{nameOf(field)}</th><td>{shown(mine[field])}</td><td>{shown(current[field])}</td></tr>)}
        </tbody>
      </table>
      <div className="row">
        <Button onPress={onTheirs}>{t('case-conflict-theirs')}</Button>
        <Button kind="primary" onPress={onMine} running={running}>{t('case-conflict-mine')}</Button>
      </div>
    </Note>
  );
}
