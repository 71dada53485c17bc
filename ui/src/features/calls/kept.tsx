// Keeps what is typed of a call: when a field is left, and every two seconds while something is new. It lies in the office's own store, never in the page's.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAct, type Problem } from '../../client';
import { Moment, problemTitle } from '../../parts';
import { useWords } from '../../words';

/** Milliseconds between two looks at what is new. */
const REST = 2_000;

export type Keeping = { savedAt: string | null; problem: Problem | null; keep: () => void };

/** `form` is what would be lost; `touched` says that somebody has typed at all; `rev` is that of what was kept before. */
export function useKept(id: string, form: object, touched: boolean, rev: number | null): Keeping {
  const save = useAct('save_call');
  const run = useRef(save.run);
  const seen = useRef(rev);
  const under = useRef(false);
  const over = useRef(false);
  const kept = useRef<string | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const text = JSON.stringify(form);
  const latest = useRef(text);
  useEffect(() => {
    run.current = save.run;
    // Somebody else goes on with the call, or it was sent: trying again would change nothing.
    over.current = save.problem?.code === 'conflict' || save.problem?.code === 'call_over';
    latest.current = text;
  });
  const keep = useCallback(() => {
    const now = latest.current;
    // One at a time: what was typed meanwhile is kept by the next rest.
    if (!touched || kept.current === now || under.current || over.current) return;
    under.current = true;
    void run.current({ id, form: JSON.parse(now) as Record<string, unknown>, rev: seen.current }).then((done) => {
      under.current = false;
      if (done) {
        kept.current = now;
        seen.current = done.rev;
        setSavedAt(done.saved_at);
      }
    });
  }, [id, touched]);
  useEffect(() => {
    if (!touched) return undefined;
    // Again and again: a line that was down is up at the next rest.
    const timer = setInterval(keep, REST);
    return () => clearInterval(timer);
  }, [touched, keep]);
  return { savedAt, problem: save.problem, keep };
}

/** Whether what stands in the form is kept, in a quiet line. */
export function Kept({ keeping }: { keeping: Keeping }) {
  const words = useWords();
  const { t } = words;
  if (keeping.problem) return <p className="calls-kept calls-not-kept" role="alert">{t('calls-not-kept')} {problemTitle(words, keeping.problem)}</p>;
  return <p className="calls-kept muted small" role="status">{keeping.savedAt ? <>{t('calls-kept')} <Moment at={keeping.savedAt} as="absolute" /></> : t('calls-kept-explained')}</p>;
}
