// What was just done, with its undo. Said to screen readers politely; stays while it is pointed at or focused.
import { createContext, useCallback, useContext, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Problem } from '../client';
import { useWords } from '../words';
import { Button } from './button';
import { problemTitle } from './states';
import './toast.css';

export type Toast = {
  text: string;
  /** Runs the inverse command; an answer of undefined says that it was refused. */
  undo?: () => Promise<unknown>;
  /** Something else to do with what was done: open the file that was saved. */
  action?: { label: string; run: () => unknown };
};

type Shown = Toast & { id: number };

/** Milliseconds that a toast stays. */
const STAY = 8_000;

const Context = createContext<(toast: Toast) => void>(() => undefined);

/** Answers the function that shows a toast: `toast({ text, undo })`. */
export const useToast = (): ((toast: Toast) => void) => useContext(Context);

/** Says why an act of a bar was refused, where no panel has room for it. */
export function useRefused(problem: Problem | null): void {
  const words = useWords();
  const toast = useToast();
  const tell = useEffectEvent((refused: Problem) => toast({ text: problemTitle(words, refused) }));
  useEffect(() => {
    if (problem) tell(problem);
  }, [problem]);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [shown, setShown] = useState<Shown[]>([]);
  const last = useRef(0);
  const show = useCallback((toast: Toast) => {
    last.current += 1;
    const id = last.current;
    setShown((before) => [...before.slice(-2), { ...toast, id }]);
  }, []);
  const close = useCallback((id: number) => setShown((before) => before.filter((toast) => toast.id !== id)), []);
  const region = useMemo(() => shown.map((toast) => <ToastCard key={toast.id} toast={toast} close={close} show={show} />), [shown, close, show]);
  return (
    <Context value={show}>
      {children}
      <div className="toasts" role="region" aria-label={t('common-toasts')} aria-live="polite">{region}</div>
    </Context>
  );
}

function ToastCard({ toast, close, show }: { toast: Shown; close: (id: number) => void; show: (toast: Toast) => void }) {
  const { t } = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => close(toast.id), STAY);
    return () => clearTimeout(timer);
  }, [held, toast.id, close]);
  const undo = async () => {
    close(toast.id);
    if ((await toast.undo?.()) === undefined) show({ text: t('common-undo-failed') });
  };
  return (
    <div className="toast" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span>{toast.text}</span>
      {toast.undo ? <Button small onPress={() => void undo()}>{t('common-undo')}</Button> : null}
      {toast.action ? <Button small onPress={() => { close(toast.id); toast.action?.run(); }}>{toast.action.label}</Button> : null}
      <Button small kind="quiet" label={t('common-close')} onPress={() => close(toast.id)}>✕</Button>
    </div>
  );
}
