// What a screen shows when it has nothing to show yet, nothing at all, or a refusal.
import type { ReactNode } from 'react';
import type { Problem } from '../client';
import { useWords, type Words } from '../words';
import { Button } from './button';
import './states.css';

/** What happened, in a sentence: `problem-<code>`, or the general one with the code for whoever helps. */
export function problemTitle({ t, has }: Words, problem: Pick<Problem, 'code' | 'args'>): string {
  const key = `problem-${problem.code}`;
  return has(key) ? t(key, problem.args) : t('common-problem-other', { code: problem.code });
}

/** What to do about it: `problem-<code>-help`, when there is something to do. */
function problemHelp({ t, has }: Words, problem: Pick<Problem, 'code' | 'args'>): string | null {
  const key = `problem-${problem.code}-help`;
  return has(key) ? t(key, problem.args) : null;
}

export type ErrorPanelProps = {
  problem: Pick<Problem, 'code' | 'args'>;
  /** Asks again. */
  retry?: () => void;
  children?: ReactNode;
};

export function ErrorPanel({ problem, retry, children }: ErrorPanelProps) {
  const words = useWords();
  const help = problemHelp(words, problem);
  return (
    <div className="error-panel" role="alert">
      <span className="error-mark" aria-hidden="true">!</span>
      <div className="error-text">
        <strong>{problemTitle(words, problem)}</strong>
        {help ? <p>{help}</p> : null}
        {children}
      </div>
      {retry ? <Button onPress={retry}>{words.t('common-retry')}</Button> : null}
    </div>
  );
}

/** Grey bars where the answer will stand; said once to a screen reader. */
export function Loading({ label, rows = 4 }: { label?: string; rows?: number }) {
  const { t } = useWords();
  return (
    <div className="loading" role="status">
      <span className="unseen">{label ?? t('common-loading')}</span>
      {Array.from({ length: rows }, (_, index) => <span key={index} className="loading-bar" aria-hidden="true" />)}
    </div>
  );
}

export type EmptyProps = {
  title: string;
  /** Why it is empty, or what will come here. */
  children?: ReactNode;
  /** The next thing to do: a button or a link. */
  action?: ReactNode;
};

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

type Asked<Value> = { data: Value | undefined; error: Problem | null; isPending: boolean; refetch: () => unknown };

/** Shows a `useCall` answer once it is there, and its loading and error states until then. */
export function Await<Value>({ of, children, loading }: { of: Asked<Value>; children: (value: Value) => ReactNode; loading?: ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <ErrorPanel problem={of.error} retry={() => void of.refetch()} />;
  return loading ?? <Loading />;
}

/** A note that stands in the page: information, or a warning about a right (`red`). */
export function Note({ children, tone = 'grey' }: { children: ReactNode; tone?: 'grey' | 'blue' | 'amber' | 'green' | 'red' }) {
  return <div className={`note note-${tone}`}>{children}</div>;
}
