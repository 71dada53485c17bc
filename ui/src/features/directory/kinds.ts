// The lists of the Directory and the columns that tell most about a row of each.
import type { Words } from '../../words';

export const kinds = {
  consulate: ['code', 'city', 'state', 'phone', 'protection_emergency_phone', 'contact_confidence'],
  jurisdiction: ['consulate_code', 'state', 'county', 'valid_from', 'valid_to', 'confidence', 'source'],
  facility: ['id', 'function', 'city', 'state', 'county', 'aor', 'phone'],
  court: ['code', 'city', 'state', 'tz', 'status_2026_07'],
  field_office: ['code', 'city', 'state', 'phone', 'outreach_email'],
  county: ['county_fips', 'state', 'tz'],
  zip: ['zip', 'city', 'state', 'county'],
  place: ['city', 'state', 'county_fips'],
  county_aor: ['county_fips', 'county', 'state', 'aor', 'agreement'],
  circuit: ['state', 'circuit', 'clerk_city', 'bond_rule'],
  rule: ['id', 'phase', 'kind', 'confidence'],
  event: ['type', 'phase'],
  fact: ['name', 'type', 'scope'],
  step: ['id', 'phase', 'stage'],
  transition: ['from', 'to', 'event'],
  right: ['id', 'authority', 'status'],
  holiday: ['id', 'name_en'],
} as const;

export type Kind = keyof typeof kinds;

export const kindList = Object.keys(kinds) as Kind[];

/** The lists whose rows are texts in columns: they can be corrected by hand and imported as CSV. */
export const correctable: readonly Kind[] = ['consulate', 'jurisdiction', 'facility', 'court', 'field_office', 'county', 'zip', 'place', 'county_aor'];

export const isKind = (text: string | undefined): text is Kind => text !== undefined && text in kinds;

/** A column in words; one that a later file brings stands with its own name. */
export const columnName = ({ t, has }: Words, name: string): string => (has(`directory-column-${name}`) ? t(`directory-column-${name}`) : name.replaceAll('_', ' '));

/** A cell as text: lists and objects as they are written in the file. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export type Cells = Record<string, unknown>;

/** A reference value as its columns. */
export const cellsOf = (value: unknown): Cells => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Cells) : {});
