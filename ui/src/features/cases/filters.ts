// What the list of cases is narrowed to, kept in the address so that it can be gone back to, shared and linked from the board.
import type { Params } from '../../client';

type Asked = Params<'list_cases'>;

export const statuses = ['live', 'active', 'on_hold', 'closed', 'all'] as const;
export const stages = ['intake', 'locating', 'contacted', 'assessed', 'representation', 'proceeding', 'post_order', 'returning', 'released', 'relief', 'closed'] as const;
export const custodies = ['not_located', 'in_custody', 'in_transit', 'released', 'removed', 'deceased'] as const;
export const risks = ['normal', 'high', 'urgent'] as const;
export const ambitos = ['migration', 'penal', 'administrative', 'human_rights', 'labour', 'civil'] as const;
export const sorts = ['due', 'changed', 'opened', 'name'] as const;

export type StatusChoice = (typeof statuses)[number];

const among = <Value extends string>(values: readonly Value[], text: string | null): Value | null => values.find((value) => value === text) ?? null;

/** Statuses behind a choice; nothing said means every case that somebody answers for. */
const behind: Record<StatusChoice, NonNullable<Asked['status']>> = {
  live: ['open', 'reopened', 'on_hold'],
  active: ['open', 'reopened'],
  on_hold: ['on_hold'],
  closed: ['closed'],
  all: [],
};

const sameSet = (said: readonly string[], choice: readonly string[]) => said.length === choice.length && said.every((one) => choice.includes(one));

/** The choice behind what the address says: its own word, or the statuses that a figure of the board counts. */
function choiceOf(said: readonly string[]): StatusChoice | null {
  return among(statuses, said.length === 1 ? said[0] ?? null : null) ?? statuses.find((one) => behind[one].length > 0 && sameSet(said, behind[one])) ?? null;
}

export type Filters = {
  q: string;
  status: StatusChoice;
  stage: string | null;
  custody: string | null;
  risk: (typeof risks)[number] | null;
  ambito: (typeof ambitos)[number] | null;
  owner: string | null;
  representative: string | null;
  facility: string | null;
  unassigned: boolean;
  overdue: boolean;
  sort: (typeof sorts)[number];
  descending: boolean;
};

/** Reads the address. */
export function readFilters(query: URLSearchParams): Filters {
  return {
    q: query.get('q') ?? '',
    status: choiceOf(query.getAll('status')) ?? 'live',
    stage: query.get('stage'),
    custody: query.get('custody'),
    risk: among(risks, query.get('risk')),
    ambito: among(ambitos, query.get('ambito')),
    owner: query.get('owner_user'),
    representative: query.get('representative_id'),
    facility: query.get('facility_id'),
    unassigned: query.get('unassigned') === 'true',
    overdue: query.get('overdue') === 'true',
    sort: among(sorts, query.get('sort')) ?? 'due',
    descending: query.get('descending') === 'true',
  };
}

/** Writes the address: only what differs from the ordinary list. */
export function writeFilters(f: Filters): URLSearchParams {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null, ordinary = '') => {
    if (value !== null && value !== ordinary) query.set(name, value);
  };
  put('q', f.q);
  put('status', f.status, 'live');
  put('stage', f.stage);
  put('custody', f.custody);
  put('risk', f.risk);
  put('ambito', f.ambito);
  put('owner_user', f.owner);
  put('representative_id', f.representative);
  put('facility_id', f.facility);
  put('unassigned', String(f.unassigned), 'false');
  put('overdue', String(f.overdue), 'false');
  put('sort', f.sort, 'due');
  put('descending', String(f.descending), 'false');
  return query;
}

/** Whether anything but the order narrows the list. */
export const isNarrowed = (f: Filters): boolean => writeFilters({ ...f, sort: 'due', descending: false }).size > 0;

/** The request of the list. */
export function asked(f: Filters): Omit<Asked, 'after'> {
  return {
    q: f.q.trim() || null,
    status: behind[f.status],
    stage: f.stage ? [f.stage] : [],
    custody: f.custody ? [f.custody] : [],
    risk: f.risk,
    ambito: f.ambito,
    owner_user: f.owner,
    representative_id: f.representative,
    facility_id: f.facility,
    unassigned: f.unassigned ? true : null,
    overdue: f.overdue,
    sort: f.sort,
    descending: f.descending,
    limit: 100,
  };
}
