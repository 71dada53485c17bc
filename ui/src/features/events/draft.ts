// What a person typed of an event, ready for the office.
import { useMemo, useState } from 'react';
import { newId } from '../../client';

/** An event that was recorded before, whose fields a correction starts from. */
export type Recorded = {
  id: string;
  type: string;
  at: string;
  time_zone: string;
  reported_by: string;
  evidence?: string | null | undefined;
  document_id?: string | null | undefined;
  set_date?: string | null | undefined;
  sets?: { event_id: string; rule_id: string } | null | undefined;
  answers: readonly { name: string; answer: string }[];
};

export type DraftStart = { zone: string; type?: string; from?: Recorded; dayOne?: boolean };

/** The fields of an event; `event` is null until the office can be asked about it. */
export function useEventDraft({ zone, type: first, from, dayOne }: DraftStart) {
  const [id] = useState(newId);
  const [type, setType] = useState<string | null>(from?.type ?? first ?? null);
  const [at, setAt] = useState<string | null>(from?.at ?? null);
  const [who, setWho] = useState(from?.reported_by ?? '');
  const [paper, setPaper] = useState(from?.evidence ?? '');
  const [document, setDocument] = useState<string | null>(from?.document_id ?? null);
  const [setDate, setSetDate] = useState<string | null>(from?.set_date ?? null);
  const [sets, setSets] = useState<{ event_id: string; rule_id: string } | null>(from?.sets ?? null);
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries((from?.answers ?? []).map(({ name, answer }) => [name, answer])));
  const place = from?.time_zone ?? zone;
  const event = useMemo(() => (type && at ? {
    id, type, at, time_zone: place, facts, set_date: setDate, sets, reported_by: who.trim() || '—', evidence: paper.trim() || null, document_id: document,
  } : null), [id, type, at, place, facts, setDate, sets, who, paper, document]);
  const choose = (next: string | null) => {
    setType(next);
    // Answers to another event's questions would be refused.
    if (next !== type) {
      setFacts({});
      setSets(null);
    }
  };
  return { zone: place, replaces: from?.id ?? null, dayOne: dayOne ?? false, type, choose, at, setAt, who, setWho, paper, setPaper, document, setDocument, setDate, setSetDate, sets, setSets, facts, setFacts, event };
}

export type Draft = ReturnType<typeof useEventDraft>;
