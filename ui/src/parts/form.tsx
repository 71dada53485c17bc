// A form knows why the office refused it, so each field finds its own sentence by name.
import { createContext, useContext, useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import type { FieldProblem, Problem } from '../client';
import { useWords, type Words } from '../words';
import { ErrorPanel } from './states';
import './form.css';

const Fields = createContext<FieldProblem[]>([]);

/** The sentence for a field's problem: `field-<code>`, else the general one. */
function sentence({ t, has }: Words, problem: FieldProblem): string {
  const key = `field-${problem.code}`;
  return has(key) ? t(key, problem.args) : t('field-invalid');
}

/** What the office said about a field of the form around it. */
export function useFieldProblem(name: string | undefined): string | null {
  const words = useWords();
  const problem = useContext(Fields).find(({ field }) => field === name);
  return problem ? sentence(words, problem) : null;
}

export type FormProps = {
  children: ReactNode;
  onSubmit: () => void;
  /** Why the last try was refused (`act.problem`). */
  problem?: Problem | null;
  /** Names the form for screen readers when no heading does. */
  label?: string;
};

/** A form whose refusal stands above it and beside the fields that caused it. */
export function Form({ children, onSubmit, problem, label }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    // A date that was typed and not understood is no empty date: nothing is sent without it.
    const unread = form.current?.querySelector<HTMLElement>('[data-unread]');
    // Enter in a field sends no more than the button does: the button that is blocked says why.
    const blocked = form.current?.querySelector<HTMLElement>('[data-submit="blocked"]');
    const stops = unread ?? blocked;
    if (stops) stops.focus();
    else onSubmit();
  };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The field that was refused is where the person goes on.
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate aria-label={label}>
      {problem ? <ErrorPanel problem={problem} /> : null}
      <Fields value={problem?.fields ?? []}>{children}</Fields>
    </form>
  );
}

/** Lays fields out in columns that fold on a narrow window. */
export function FormGrid({ children, columns = 2 }: { children: ReactNode; columns?: 1 | 2 | 3 | 4 }) {
  return <div className={`form-grid form-grid-${columns}`}>{children}</div>;
}

/** A field that takes the whole width of its grid. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className="form-wide">{children}</div>;
}

/** The row of buttons at the end of a form. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}
