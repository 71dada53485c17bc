import type { ReactNode } from 'react';
import { useWords } from '../words';
import './timeline.css';

export type TrackStep = {
  id: string;
  /** "P1". */
  code: string;
  name: string;
  state: 'done' | 'now' | 'possible' | 'refused' | 'later';
  /** Day or time, or why it is refused. */
  note?: ReactNode;
  onOpen?: () => void;
};

const signs = { done: '✓', now: '●', possible: '○', refused: '✕', later: '·' } as const;

/** The phases of a case as a line: what is done, where it stands, what is possible, what the rules refuse. */
export function Track({ label, steps }: { label: string; steps: readonly TrackStep[] }) {
  const { t } = useWords();
  return (
    <ol className="track" aria-label={label}>
      {steps.map((step) => {
        const inside = (
          <>
            <span className="track-code"><span aria-hidden="true">{signs[step.state]}</span>{step.code}<span className="unseen">, {t(`common-step-${step.state}`)}</span></span>
            <span className="track-name">{step.name}</span>
            {step.note ? <span>{step.note}</span> : null}
          </>
        );
        const look = `track-step track-${step.state}`;
        const current = step.state === 'now' ? 'step' : undefined;
        return (
          <li key={step.id} style={{ display: 'flex', flex: '1 1 0' }}>
            {step.onOpen
              ? <button type="button" className={look} aria-current={current} onClick={step.onOpen}>{inside}</button>
              : <div className={look} aria-current={current}>{inside}</div>}
          </li>
        );
      })}
    </ol>
  );
}

/** The steps of a wizard. */
export function Stepper({ label, steps, at }: { label: string; steps: readonly string[]; at: number }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step} className={`step${index < at ? ' step-done' : ''}${index === at ? ' step-now' : ''}`} aria-current={index === at ? 'step' : undefined}>{step}</li>
      ))}
    </ol>
  );
}
