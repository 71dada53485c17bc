import { describe, expect, it } from 'vitest';
import { everything, filtered, type RuleView } from './types';

const view = (id: string, more: { phase?: string; title_es?: string; citations?: string[]; confirmed?: boolean; own?: boolean } = {}): RuleView => ({
  rule: { id, phase: more.phase ?? 'P6', title_es: more.title_es ?? 'Apelación', title_en: 'Appeal', trigger_event: 'ij.decision', notes: '', citations: more.citations ?? [] },
  version: '1',
  source: { from: more.own ? 'office' : 'shipped' },
  confirmation: more.confirmed ? { rule_version: '1', attorney: 'Ana', on: '2026-11-22' } : null,
}) as unknown as RuleView;

const rules = [
  view('BIA-APPEAL-30', { citations: ['8 CFR 1003.38(b)'], confirmed: true }),
  view('BIA-APPEAL-30', { own: true }),
  view('DET-48H', { phase: 'P1', title_es: 'Fin de la retención' }),
];
const ids = (found: RuleView[]) => found.map(({ rule, source }) => `${rule.id} ${source.from}`);

describe('filtered', () => {
  it('finds by every word, without accents, in title, id and citation', () => {
    expect(ids(filtered(rules, { ...everything, text: 'retencion fin' }))).toEqual(['DET-48H shipped']);
    expect(ids(filtered(rules, { ...everything, text: '1003.38 apelación' }))).toEqual(['BIA-APPEAL-30 shipped']);
    expect(filtered(rules, { ...everything, text: 'retencion apelacion' })).toEqual([]);
  });

  it('narrows by phase, by mark and by who wrote it', () => {
    expect(ids(filtered(rules, { ...everything, phase: 'P1' }))).toEqual(['DET-48H shipped']);
    expect(ids(filtered(rules, { ...everything, unconfirmed: true }))).toEqual(['BIA-APPEAL-30 office', 'DET-48H shipped']);
    expect(ids(filtered(rules, { ...everything, own: true }))).toEqual(['BIA-APPEAL-30 office']);
  });
});
