// Commands as React Query hooks. The key of a query is [command, params]; topics invalidate by command (follow.ts).
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Answer, CommandName, ListName, Params, Row } from './command';
import { invalidateAfter, type Watch } from './follow';
import { client } from './index';
import type { Problem } from './problem';

export type CallOptions = {
  /** False while the question cannot be asked yet. */
  enabled?: boolean;
  /** Milliseconds; for figures that age without anybody changing anything. */
  refetchEvery?: number;
  /** The topics that make the answer stale: `['cases']`, or none (`[]`) for reference data. Left out: every topic does. */
  watch?: Watch;
  /** False where the answer to the question before would be taken for that of the new one: another person's row, another candidate's findings. */
  keepBefore?: boolean;
};

const keeping = (options: CallOptions) => ({
  enabled: options.enabled ?? true,
  refetchInterval: options.refetchEvery ?? (false as const),
  ...(options.keepBefore === false ? {} : { placeholderData: keepPreviousData }),
  ...(options.watch ? { meta: { watch: options.watch } } : {}),
});

/** Asks a reading command and keeps the answer fresh: asked again when a topic that it depends on is announced. */
export function useCall<Name extends CommandName>(name: Name, params: Params<Name>, options: CallOptions = {}): UseQueryResult<Answer<Name>, Problem> {
  return useQuery<Answer<Name>, Problem>({
    queryKey: [name, params],
    queryFn: () => client.call(name, params),
    ...keeping(options),
  });
}

/** A list read page by page, as {@link VirtualTable} wants it. */
export type Rows<Item> = {
  rows: Item[];
  /** True until the first page is there. */
  loading: boolean;
  problem: Problem | null;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => void;
  retry: () => void;
  /** True when something changed since a long list was read; it is not read anew under the reader, but when they ask. */
  changed?: boolean;
  /** Reads it anew from its beginning. */
  refresh?: () => void;
};

type Page<Item> = { rows: Item[]; next?: string | null };

/** Reads a keyset-paged list; `after` is filled in from the page before. */
export function useRows<Name extends ListName>(name: Name, params: Omit<Params<Name>, 'after'>, options: CallOptions = {}): Rows<Row<Name>> {
  const queries = useQueryClient();
  const query = useInfiniteQuery<Page<Row<Name>>, Problem>({
    // A list in pages and the same command asked once are two things in the cache.
    queryKey: [name, params, 'pages'],
    queryFn: async ({ pageParam }) => (await client.call(name, { ...params, after: pageParam } as Params<Name>)) as Answer<Name> & Page<Row<Name>>,
    initialPageParam: null,
    getNextPageParam: (page) => page.next ?? undefined,
    ...keeping(options),
    // Topics say when it is stale, and leaving the screen forgets it: coming back begins at the first page.
    staleTime: Infinity,
    gcTime: 0,
  });
  const pages = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? [], [pages]);
  return {
    rows,
    loading: query.isPending && query.fetchStatus !== 'idle',
    problem: query.error,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
    retry: () => void query.refetch(),
    changed: query.isStale && (pages?.length ?? 0) > 0,
    refresh: () => void queries.resetQueries({ queryKey: [name, params, 'pages'], exact: true }),
  };
}

/** Most rows of a stretch that a screen reads whole; the rest it must say. */
const MOST = 2_000;

/** Every row of a keyset-paged list, page after page; `more` when there are more than a screen can hold. */
export function useWhole<Name extends ListName>(name: Name, params: Omit<Params<Name>, 'after'>, options: CallOptions = {}): UseQueryResult<{ rows: Row<Name>[]; more: boolean }, Problem> {
  return useQuery<{ rows: Row<Name>[]; more: boolean }, Problem>({
    queryKey: [name, params, 'whole'],
    queryFn: async () => {
      const rows: Row<Name>[] = [];
      let after: string | null = null;
      do {
        const page: Page<Row<Name>> = (await client.call(name, { ...params, after } as Params<Name>)) as Answer<Name> & Page<Row<Name>>;
        rows.push(...page.rows);
        after = page.next ?? null;
      } while (after !== null && rows.length < MOST);
      return { rows, more: after !== null };
    },
    ...keeping(options),
  });
}

/**
 * What somebody is writing about one thing, until it is sent: it outlives the tab and the screen, not the session, and it never becomes
 * the text about another thing. `name` says of what: ['note', case id].
 */
export function useDraft<Value>(name: readonly string[], blank: () => Value): [Value, (next: Value) => void] {
  const queries = useQueryClient();
  const key = ['draft', ...name];
  const [draft, setDraft] = useState<Value>(() => queries.getQueryData<Value>(key) ?? blank());
  const put = (next: Value) => {
    setDraft(next);
    queries.setQueryDefaults(['draft'], { gcTime: Infinity, staleTime: Infinity });
    queries.setQueryData<Value>(key, next);
  };
  return [draft, put];
}

export type Act<Name extends CommandName> = {
  /** Does it; resolves with the answer, or with undefined when it was refused (then `problem` says why). */
  run: (params: Params<Name>) => Promise<Answer<Name> | undefined>;
  running: boolean;
  /** Why the last run was refused; hand it to the form or dialog that asked. */
  problem: Problem | null;
  /** Forgets the problem, for a form that is opened again. */
  reset: () => void;
};

/** A command that changes something. Lists that show what it changed are asked again when it is done. */
export function useAct<Name extends CommandName>(name: Name): Act<Name> {
  const queries = useQueryClient();
  const mutation = useMutation<Answer<Name>, Problem, Params<Name>>({
    mutationKey: [name],
    mutationFn: (params) => client.call(name, params),
    onSuccess: () => invalidateAfter(queries, name),
  });
  return {
    run: (params) => mutation.mutateAsync(params).catch(() => undefined),
    running: mutation.isPending,
    problem: mutation.error,
    reset: mutation.reset,
  };
}
