// The words of a placement that a person chooses from.
import { useMemo } from 'react';
import type { ChoiceOption } from '../../parts';
import { useWords } from '../../words';

export const sources = ['locator', 'facility', 'consular_notification', 'family', 'person', 'lawyer', 'court', 'officer', 'other'] as const;
export const confidences = ['reported', 'corroborated', 'confirmed'] as const;
export const holders = ['ice', 'cbp', 'local_jail', 'orr', 'marshals'] as const;
export const reasons = ['transferred', 'bonded_out', 'paroled', 'recognizance', 'released', 'removed', 'voluntary_departure', 'died', 'other'] as const;

export type Source = (typeof sources)[number];
export type Confidence = (typeof confidences)[number];
export type Holder = (typeof holders)[number];
export type Reason = (typeof reasons)[number];

/** Options of a list whose words stand under `prefix-<code>`. */
export function useOptions<Id extends string>(ids: readonly Id[], prefix: string): readonly ChoiceOption<Id>[] {
  const { t } = useWords();
  return useMemo(() => ids.map((id) => ({ id, label: t(`${prefix}-${id}`) })), [ids, prefix, t]);
}

/** Zones in which consular work happens, the usual ones first. */
export const zones = [
  'America/Chicago', 'America/Los_Angeles', 'America/New_York', 'America/Denver', 'America/Phoenix', 'America/Anchorage', 'Pacific/Honolulu',
  'America/Puerto_Rico', 'America/Boise', 'America/Detroit', 'America/Indiana/Indianapolis',
] as const;
