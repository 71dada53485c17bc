// Two people changed one row: both versions side by side, and the person decides.
import { useState } from 'react';
import type { Problem } from '../client';
import { useWords } from '../words';
import { Button } from './button';
import { Note } from './states';
import './form.css';

/** How the row stands now, when a problem says that it was changed meanwhile. */
export function currentOf<Row>(problem: Problem | null): Row | null {
  return problem?.code === 'conflict' && problem.current ? (problem.current as Row) : null;
}

/**
 * The revision that a form answers for: of the row as it stood when the form was opened, however often the row changes under it; once a conflict was
 * shown, of the row that it showed. `within` finds the row when the office answers with more than it.
 */
export function useSeen<Whole = { rev?: number }>(row: { rev: number }, problem: Problem | null, within?: (whole: Whole) => { rev?: number } | undefined): number {
  const [rev] = useState(row.rev);
  const whole = currentOf<Whole>(problem);
  const found = within ? whole && within(whole) : currentOf<{ rev?: number }>(problem);
  return found?.rev ?? rev;
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
      <strong>{t('common-conflict-title')}</strong>
      <p>{t('common-conflict-help')}</p>
      <table className="conflict">
        <thead><tr><th scope="col">{t('common-conflict-field')}</th><th scope="col">{t('common-conflict-yours')}</th><th scope="col">{t('common-conflict-current')}</th></tr></thead>
        <tbody>
          {differing.map((field) => <tr key={field}><th scope="row">{nameOf(field)}</th><td>{shown(mine[field])}</td><td>{shown(current[field])}</td></tr>)}
        </tbody>
      </table>
      <div className="row">
        <Button onPress={onTheirs}>{t('common-conflict-theirs')}</Button>
        <Button kind="primary" onPress={onMine} running={running}>{t('common-conflict-mine')}</Button>
      </div>
    </Note>
  );
}
