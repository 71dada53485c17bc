// Topics invalidate queries: the office announces that something changed, and every list that shows it is asked again.
import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from './index';
import { announces, watches } from './topics';
import type { LinkState } from './transport';

/** Whether a command's answer is stale once these topics were announced. */
export function isStale(command: string, topics: ReadonlySet<string>, table: Readonly<Record<string, readonly string[]>> = watches): boolean {
  const watched = table[command];
  return watched === undefined || watched.some((topic) => topics.has(topic));
}

const invalidate = (queries: QueryClient, topics: ReadonlySet<string>): Promise<void> =>
  queries.invalidateQueries({
    predicate: (query: Query) => query.meta?.['fixed'] !== true && isStale(String(query.queryKey[0]), topics),
  });

/** Asks again whatever an act may have changed, without waiting for its topic to come back round. */
export async function invalidateAfter(queries: QueryClient, act: string): Promise<void> {
  const topics = new Set(announces[act]);
  if (topics.size > 0) await invalidate(queries, topics);
}

/** Milliseconds between two rounds of asking again: a raid brings hundreds of alerts in minutes. */
const ROUND = 700;
/** Milliseconds that the first topic after a quiet time waits for its companions. */
const GATHER = 80;

/** Follows the office's topics while `active`; answers whether changes made elsewhere are reaching this page. */
export function useFollowOffice(active: boolean, onTopic?: (topic: string) => void): LinkState {
  const queries = useQueryClient();
  const [link, setLink] = useState<LinkState>('connecting');
  useEffect(() => {
    if (!active) return undefined;
    let announced = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastRound = 0;
    let missed = false;
    const round = () => {
      const topics = announced;
      announced = new Set();
      timer = undefined;
      lastRound = performance.now();
      void invalidate(queries, topics);
    };
    const stop = client.follow({
      topic: ({ topic }) => {
        announced.add(topic);
        onTopic?.(topic);
        timer ??= setTimeout(round, Math.max(GATHER, lastRound + ROUND - performance.now()));
      },
      link: (state) => {
        setLink(state);
        // What was announced while the line was down is not announced again: read everything on screen anew.
        if (state === 'live' && missed) void queries.invalidateQueries();
        if (state !== 'connecting') missed = state === 'lost';
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [active, queries, onTopic]);
  return link;
}
