// Keeps what is typed of a call: when a field is left, and at most two seconds after the last key. It lies in the office's own store, never in the page's.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAct, type Problem } from '../../client';
import { Moment, problemTitle } from '../../parts';
import { useWords } from '../../words';

/** Milliseconds after the last key. */
const REST = 2_000;

export type Keeping = { savedAt: string | null; problem: Problem | null; keep: () => void };

/** `form` is what would be lost; `touched` says that somebody has typed at all. */
export function useKept(id: string, form: object, touched: boolean): Keeping {
  const save = useAct('save_call');
  const run = useRef(save.run);
  const kept = useRef<string | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const text = JSON.stringify(form);
  const latest = useRef(text);
  useEffect(() => {
    run.current = save.run;
    latest.current = text;
  });
  const keep = useCallback(() => {
    const now = latest.current;
    if (!touched || kept.current === now) return;
    void run.current({ id, form: JSON.parse(now) as Record<string, unknown> }).then((done) => {
      if (done) {
        kept.current = now;
        setSavedAt(done.saved_at);
      }
    });
  }, [id, touched]);
  useEffect(() => {
    if (!touched) return undefined;
    const timer = setTimeout(keep, REST);
    return () => clearTimeout(timer);
  }, [text, touched, keep]);
  return { savedAt, problem: save.problem, keep };
}

/** Whether what stands in the form is kept, in a quiet line. */
export function Kept({ keeping }: { keeping: Keeping }) {
  const words = useWords();
  const { t } = words;
  if (keeping.problem) return <p className="calls-kept calls-not-kept" role="alert">{t('calls-not-kept')} {problemTitle(words, keeping.problem)}</p>;
  return <p className="calls-kept muted small" role="status">{keeping.savedAt ? <>{t('calls-kept')} <Moment at={keeping.savedAt} as="absolute" /></> : t('calls-kept-explained')}</p>;
}
