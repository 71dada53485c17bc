// Topics invalidate queries: the office announces that something changed, and every list that shows it is asked again.
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from './index';
import { commandsOfTopic } from './topics';
import type { LinkState } from './transport';

type TopicTable = Readonly<Record<string, readonly string[]>>;

/** The reading commands whose answers a topic makes stale. */
export const staleAfterTopic = (topic: string, table: TopicTable = commandsOfTopic): readonly string[] => table[topic] ?? [];

/** Every command that shares a topic with this one. */
export const staleAfterCommand = (name: string, table: TopicTable = commandsOfTopic): string[] => [
  ...new Set(Object.values(table).filter((commands) => commands.includes(name)).flat()),
];

const invalidate = async (queries: QueryClient, commands: readonly string[]): Promise<void> => {
  await Promise.all(commands.map((command) => queries.invalidateQueries({ queryKey: [command] })));
};

/** Asks again whatever an act may have changed, without waiting for its topic to come back round. */
export const invalidateAfter = (queries: QueryClient, name: string): Promise<void> => invalidate(queries, staleAfterCommand(name));

/** Bursts (a raid brings hundreds of alerts in minutes) are gathered this long, in milliseconds, before lists are asked again. */
const GATHER = 150;

/** Follows the office's topics while `active`; answers whether changes made elsewhere are reaching this page. */
export function useFollowOffice(active: boolean): LinkState {
  const queries = useQueryClient();
  const [link, setLink] = useState<LinkState>('connecting');
  useEffect(() => {
    if (!active) return undefined;
    let stale = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let missed = false;
    const stop = client.follow({
      topic: ({ topic }) => {
        staleAfterTopic(topic).forEach((command) => stale.add(command));
        timer ??= setTimeout(() => {
          const commands = [...stale];
          stale = new Set();
          timer = undefined;
          void invalidate(queries, commands);
        }, GATHER);
      },
      link: (state) => {
        setLink(state);
        // What was announced while the line was down is not announced again: read everything on screen anew.
        if (state === 'live' && missed) void queries.invalidateQueries();
        missed = state === 'lost';
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [active, queries]);
  return link;
}
