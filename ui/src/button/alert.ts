// What the phone keeps and sends. Everything stays on the phone until the button is pressed.
import { newId } from '../client/id';
import type { Profile } from './profile';
import type { Language } from './words';

export type Place = { lat: number; lon: number; accuracy_m: number };

export type AlertBody = {
  id: string;
  /** The phone's clock. */
  sent: string;
  language: Language;
  name?: string;
  lat?: number;
  lon?: number;
  accuracy_m?: number;
  zip?: string;
  place?: { city: string; state: string };
  /** Left out until it is said. */
  for_whom?: 'me' | 'someone_else';
  child_left_alone?: { yes: boolean; where?: string };
  /** What was prepared, sealed. */
  profile?: { key: string; text: string };
  drill_token?: string;
};

/** What the office answered: the alert is on its disk. */
export type Receipt = {
  folio: string;
  received_at: string;
  office_name: string;
  office_phone: string | null;
  status_code: string;
  time_zone: string;
  /** Only the office says so. */
  exercise: boolean;
};

export type Reading = {
  state: 'delivered' | 'read' | 'handled' | 'closed';
  read_at: string | null;
  closed_at: string | null;
  /** The office that answers for it now. */
  office_name: string;
  office_phone: string | null;
  time_zone: string;
};

/** A practice: its token, and until when it is one by this phone's clock. Pressed later it would be a real alert. */
export type Drill = { token: string; endsAt: number };

/** One press, from the moment the phone kept it. */
export type Press = {
  body: AlertBody;
  savedAt: string;
  /** False when the phone refused to keep it: then the page must stay open. */
  kept: boolean;
  receipt: Receipt | null;
  reading: Reading | null;
  /** True once it was on its way: the office may have it even if the answer was lost. */
  tried: boolean;
  /** Answers given after the press that the office has not got yet. */
  changes: Changes | null;
  /** True when the office would not take one of those answers: then it has to be said by telephone. */
  unsaid: boolean;
  /** What was said afterwards: taken back (whatever the PIN was), or "I am safe". */
  said: 'retract' | 'safe' | null;
  /** Until when a practice press may be sent, milliseconds by this phone's clock; null: it is real. */
  until: number | null;
  /** Milliseconds that the office's clock is ahead of this phone's. */
  ahead: number;
  /** Put aside for another press: it is still sent, and forgotten once it is with the office. */
  aside: boolean;
};

export type Changes = Partial<Pick<AlertBody, 'for_whom' | 'child_left_alone' | 'lat' | 'lon' | 'accuracy_m' | 'zip' | 'place'>>;

/** Makes the alert of a press. */
export function press(profile: Profile, place: Place | null, drill: Drill | null, now = new Date()): Press {
  const body: AlertBody = {
    id: newId(now.getTime()),
    sent: now.toISOString(),
    language: profile.language,
    ...(profile.name.trim() ? { name: profile.name.trim() } : {}),
    ...(profile.zip.trim() ? { zip: profile.zip.trim() } : {}),
    ...(profile.sealed ? { profile: { key: profile.sealed.key, text: profile.sealed.text } } : {}),
    ...(place ?? {}),
    ...(drill ? { drill_token: drill.token } : {}),
  };
  return fresh(body, now.toISOString(), drill?.endsAt ?? null);
}

/** A press of which nothing is known yet. */
export const fresh = (body: AlertBody, savedAt: string, until: number | null): Press =>
  ({ body, savedAt, kept: false, tried: false, receipt: null, reading: null, changes: null, unsaid: false, said: null, until, ahead: 0, aside: false });

/** A place as typed: a ZIP code, or a town with its state ("Garland, TX"). */
export function placeOf(text: string): Pick<AlertBody, 'zip' | 'place'> | null {
  const typed = text.trim();
  if (typed === '') return null;
  if (/^\d{5}$/.test(typed)) return { zip: typed };
  const state = /^(.+?)[,\s]+([A-Za-z]{2})$/.exec(typed);
  return { place: { city: (state?.[1] ?? typed).trim(), state: (state?.[2] ?? '').toUpperCase() } };
}
