// What the office answers of rules, and how it is found.
import type { Answer } from '../../client';
import { fold } from '../../parts';

export type Rules = Answer<'list_rules'>;
export type RuleView = Rules['rules'][number];

export type Filter = { phase: string; text: string; unconfirmed: boolean; own: boolean };

export const everything: Filter = { phase: '', text: '', unconfirmed: false, own: false };

/** One row of the list: an office's rule and the shipped one of the same id are two. */
export const keyOf = (view: RuleView): string => `${view.rule.id} ${view.version}`;

export const isOwn = (view: RuleView): boolean => view.source.from === 'office';

/** The rules that a filter leaves, every word of the text somewhere in each. */
export function filtered(rules: readonly RuleView[], filter: Filter): RuleView[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return rules.filter((view) => {
    const { rule } = view;
    if (filter.phase && rule.phase !== filter.phase) return false;
    if (filter.unconfirmed && view.confirmation) return false;
    if (filter.own && !isOwn(view)) return false;
    if (words.length === 0) return true;
    const text = fold([rule.id, rule.title_es, rule.title_en, rule.trigger_event, rule.notes, ...rule.citations].join(' '));
    return words.every((word) => text.includes(word));
  });
}
