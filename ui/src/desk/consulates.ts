// The 53 offices as the wizard of the first run offers them, before there is a store to ask: from the same file that the
// program loads on its first start.
import csv from '../../../reference/consulates.csv?raw';

/** Splits one CSV text (RFC 4180) into rows of fields. */
export function rows(text: string): string[][] {
  const found: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    found.at(-1)?.push(quoted === undefined ? plain ?? '' : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') found.push([]);
  }
  return found.filter((row) => row.length > 1);
}

export type Consulate = { code: string; name: string; city: string; state: string };

const [head = [], ...body] = rows(csv);
const at = (row: string[], column: string) => row[head.indexOf(column)] ?? '';

export const consulates: readonly Consulate[] = body
  .map((row) => ({ code: at(row, 'code'), name: at(row, 'name_es'), city: at(row, 'city'), state: at(row, 'state') }))
  .sort((a, b) => a.city.localeCompare(b.city, 'es'));
