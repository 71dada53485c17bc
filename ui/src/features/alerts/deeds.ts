// What may be done with an alert, which key does it, and why it cannot be done now. The office judges; this only reads its judgement.
import type { Answer, Row } from '../../client';

export type Alert = Answer<'get_alert'>;
export type Line = Row<'list_alerts'>;

/** Keys that work in the queue and on the alert, as screens.md names them. */
export const keys = [
  { key: 'n', titleKey: 'alerts-take-next', act: null },
  { key: 'a', titleKey: 'alerts-act-acknowledge', act: 'acknowledge' },
  { key: 'o', titleKey: 'alerts-act-open', act: 'open' },
  { key: 'm', titleKey: 'alerts-act-attach', act: 'attach' },
  { key: 'f', titleKey: 'alerts-act-forward', act: 'forward' },
  { key: 'd', titleKey: 'alerts-act-mark-duplicate', act: 'mark_duplicate' },
  { key: 'x', titleKey: 'alerts-act-mark-false-alarm', act: 'mark_false_alarm' },
  { key: 'g', titleKey: 'incidents-gather-alert', act: null },
  { key: 'j', titleKey: 'alerts-key-down', act: null },
  { key: 'k', titleKey: 'alerts-key-up', act: null },
] as const;

export type Deed =
  | 'acknowledge' | 'release' | 'contact' | 'locate' | 'open' | 'attach' | 'mark_duplicate' | 'mark_false_alarm'
  | 'give_up' | 'settle' | 'forward' | 'accept_forward' | 'decline_forward' | 'reopen';

/** Why a deed cannot be done, as a problem code; null when it can. One that the office did not name is not offered. */
export function refusal(alert: Pick<Alert, 'acts'>, deed: Deed): string | null {
  const found = alert.acts.find(({ act }) => act === deed);
  return found ? found.refused ?? null : 'forbidden';
}

/** The deed of a pressed key, or the way to move; null when the key is not ours. */
export function pressed(event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; target: EventTarget | null }): (typeof keys)[number] | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]')) return null;
  return keys.find(({ key }) => key === event.key) ?? null;
}

/** The neighbour of a row in the queue; stays at the ends. */
export function neighbour(rows: readonly Pick<Line, 'id'>[], id: string | null, by: 1 | -1): string | null {
  if (rows.length === 0) return null;
  const at = rows.findIndex((row) => row.id === id);
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
  return rows[next]?.id ?? null;
}

/** The word for where an alert stands, in this office's eyes. */
export function standing(line: Pick<Line, 'state' | 'seen' | 'called' | 'unserved' | 'holder' | 'forward_to'>): string {
  if (line.seen === 'told') return 'alerts-standing-told';
  if (line.called) return 'escalation-called-here';
  if (line.seen === 'offered') return 'alerts-standing-offered';
  if (line.forward_to) return 'alerts-standing-forwarding';
  if (line.state === 'acknowledged' && line.unserved) return 'alerts-standing-lapsed';
  if (line.state === 'acknowledged' && line.holder?.mine) return 'alerts-standing-mine';
  return `alerts-state-${line.state.replaceAll('_', '-')}`;
}

/** Clock skew as a person would say it: minutes, hours or days; null when it is under two minutes. */
export function skew(seconds: number): { value: number; unit: 'minute' | 'hour' | 'day'; late: boolean } | null {
  const size = Math.abs(seconds);
  if (size < 120) return null;
  const late = seconds > 0;
  if (size < 7_200) return { value: Math.round(size / 60), unit: 'minute', late };
  if (size < 172_800) return { value: Math.round(size / 3_600), unit: 'hour', late };
  return { value: Math.round(size / 86_400), unit: 'day', late };
}
