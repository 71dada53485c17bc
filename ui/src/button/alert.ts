// What the phone keeps and sends. Everything stays on the phone until the button is pressed.
import { newId } from '../client/id';
import type { Language } from './words';

/** What a contact may be told: that the person asked for help, where things stand in general, or all of it. */
export type MayBeTold = 'nothing' | 'coarse' | 'everything';
export const levels: readonly MayBeTold[] = ['nothing', 'coarse', 'everything'];

export const kinships = ['partner', 'parent', 'child', 'sibling', 'other_relative', 'friend', 'lawyer', 'other'] as const;
export type Kinship = (typeof kinships)[number];

export type Contact = { name: string; number_or_mail: string; kinship: Kinship; may_be_told: MayBeTold };

/** What was prepared beforehand. */
export type Profile = { language: Language; name: string; zip: string; contacts: Contact[] };

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
  contacts: Contact[];
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
};

export type Reading = { state: 'delivered' | 'read' | 'handled'; read_at: string | null; office_name: string; time_zone: string };

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
};

export type Changes = Partial<Pick<AlertBody, 'for_whom' | 'child_left_alone' | 'lat' | 'lon' | 'accuracy_m' | 'zip' | 'place'>>;

export const emptyProfile = (language: Language): Profile => ({ language, name: '', zip: '', contacts: [] });

/** Makes the alert of a press. */
export function press(profile: Profile, place: Place | null, drillToken: string | null, now = new Date()): Press {
  const body: AlertBody = {
    id: newId(now.getTime()),
    sent: now.toISOString(),
    language: profile.language,
    contacts: profile.contacts,
    ...(profile.name.trim() ? { name: profile.name.trim() } : {}),
    ...(profile.zip.trim() ? { zip: profile.zip.trim() } : {}),
    ...(place ?? {}),
    ...(drillToken ? { drill_token: drillToken } : {}),
  };
  return { body, savedAt: now.toISOString(), kept: false, tried: false, receipt: null, reading: null, changes: null, unsaid: false };
}

/** A place as typed: a ZIP code, or a town with its state ("Garland, TX"). */
export function placeOf(text: string): Pick<AlertBody, 'zip' | 'place'> | null {
  const typed = text.trim();
  if (typed === '') return null;
  if (/^\d{5}$/.test(typed)) return { zip: typed };
  const state = /^(.+?)[,\s]+([A-Za-z]{2})$/.exec(typed);
  return { place: { city: (state?.[1] ?? typed).trim(), state: (state?.[2] ?? '').toUpperCase() } };
}

/** What is wrong with a contact as typed, as a word key; null when it can be used. */
export function contactError(contact: { name: string; reach: string }): string | null {
  if (contact.name.trim() === '') return 'button-contact-needs-name';
  return reachOf(contact.reach) ? null : 'button-contact-needs-reach';
}

/** A phone (ten digits, or international with +) or a mail address, tidied; null when it is neither. */
export function reachOf(text: string): string | null {
  const typed = text.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) return typed;
  const digits = typed.replace(/[\s().-]/g, '');
  if (/^\+\d{10,15}$/.test(digits)) return digits;
  if (/^1?\d{10}$/.test(digits)) return `+1${digits.slice(-10)}`;
  return null;
}
