// Topics invalidate queries: the office announces that something changed, and every list that shows it is asked again.
import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from './index';
import { announces, type TopicName } from './topics';
import type { LinkState } from './transport';

/** What a query depends on: the topics that its screen named, nothing at all, or (named by nobody) whatever the office does. */
export type Watch = readonly TopicName[];

/** Whether a query's answer is stale once these topics were announced. */
export function isStale(command: string, watch: Watch | undefined, topics: ReadonlySet<string>): boolean {
  // The machine locked, opened, or lost count of its changes: nothing on screen is sure any more.
  if (topics.has('desk')) return true;
  // Somebody's seat, not the office's work: each one's own `me` tells what became of it.
  if (topics.has('session') && command === 'me') return true;
  return [...topics].some((topic) => topic !== 'session' && (watch === undefined || watch.some((watched) => watched === topic)));
}

/** Pages of a list that are read again at once; a longer one would jump under the reader, and says that it has changed. */
const SHORT = 3;

const pagesOf = ({ state }: Query): number =>
  typeof state.data === 'object' && state.data !== null && 'pages' in state.data && Array.isArray(state.data.pages) ? state.data.pages.length : 1;

async function invalidate(queries: QueryClient, topics: ReadonlySet<string>): Promise<void> {
  const stale = (query: Query) => isStale(String(query.queryKey[0]), query.meta?.['watch'] as Watch | undefined, topics);
  await Promise.all([
    queries.invalidateQueries({ predicate: (query) => stale(query) && pagesOf(query) <= SHORT }),
    queries.invalidateQueries({ predicate: (query) => stale(query) && pagesOf(query) > SHORT, refetchType: 'none' }),
  ]);
}

/** Asks again whatever an act may have changed, without waiting for its topic to come back round. */
export async function invalidateAfter(queries: QueryClient, act: string): Promise<void> {
  const topics = new Set(announces[act]);
  if (topics.size > 0) await invalidate(queries, topics);
}

/** Milliseconds between two rounds of asking again: a raid brings hundreds of alerts in minutes. With {@link GATHER}, the 200 that another process's change
 *  takes to be heard (`desk/watch.rs`) and the answer itself it stays under the second in which an alert is to be on the desk. */
const ROUND = 400;
/** Milliseconds that the first topic after a quiet time waits for its companions. */
const GATHER = 50;

const nobody = () => undefined;

export type Following = {
  /** Whether changes made elsewhere are reaching this page. */
  link: LinkState;
  /** True once the host is of another version than when this page was opened. */
  outdated: boolean;
  /** True while this machine was to receive alerts and its port could not be opened. */
  deaf: boolean;
};

/** Follows the office's topics for as long as it is mounted; `heard` is told of each as it comes, `line` when none come any more and when they come again. */
export function useFollowOffice(heard: (topic: string, id: string | null) => void = nobody, line: (state: 'lost' | 'back') => void = nobody): Following {
  const queries = useQueryClient();
  const [link, setLink] = useState<LinkState>('connecting');
  const [outdated, setOutdated] = useState(false);
  const [deaf, setDeaf] = useState(false);
  useEffect(() => {
    let announced = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastRound = 0;
    let missed = false;
    let first: string | undefined;
    const round = () => {
      const topics = announced;
      announced = new Set();
      timer = undefined;
      lastRound = performance.now();
      void invalidate(queries, topics);
    };
    const stop = client.follow({
      topic: ({ topic, id }) => {
        announced.add(topic);
        heard(topic, id ?? null);
        // Each save of the settings is a new try.
        if (topic === 'receive_failed') setDeaf(true);
        else if (topic === 'settings') setDeaf(false);
        timer ??= setTimeout(round, Math.max(GATHER, lastRound + ROUND - performance.now()));
      },
      link: (state) => {
        setLink(state);
        // What was announced while the line was down is not announced again: read everything on screen anew.
        if (state === 'lost' && !missed) line('lost');
        if (state === 'live' && missed) {
          line('back');
          void queries.invalidateQueries();
        }
        if (state !== 'connecting') missed = state === 'lost';
      },
      version: (version) => {
        first ??= version;
        if (version !== first) setOutdated(true);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries, heard, line]);
  return { link, outdated, deaf };
}
