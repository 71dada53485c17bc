// What is prepared beforehand. Whom to tell and both PINs leave this module only sealed: the phone cannot read them again.
import type { Language } from './words';
import { decode, encode } from './base64';
import { seal } from './hpke';

/** What a contact may be told: that the person asked for help, where things stand in general, or all of it. */
export type MayBeTold = 'nothing' | 'coarse' | 'everything';
export const levels: readonly MayBeTold[] = ['nothing', 'coarse', 'everything'];

export const kinships = ['partner', 'parent', 'child', 'sibling', 'other_relative', 'friend', 'lawyer', 'other'] as const;
export type Kinship = (typeof kinships)[number];

export type Contact = { name: string; phone?: string; mail?: string; kinship: Kinship; language: Language; may_be_told: MayBeTold; wording: 'plain' | 'discreet' };

/** Sealed to the network's key with this id; `at` is when, by the phone's clock. */
export type Sealed = { key: string; text: string; at: string };

/** What the phone keeps: nothing of it tells whom to look for. */
export type Profile = { language: Language; name: string; zip: string; sealed: Sealed | null };

export type NetworkKey = { id: string; public_key: string };

export const emptyProfile = (language: Language): Profile => ({ language, name: '', zip: '', sealed: null });

/** Bytes to which what is sealed is filled up, so that its length does not count the contacts. */
const BLOCK = 2048;

export async function sealed(key: NetworkKey, contacts: readonly Contact[], retract: string, duress: string, now = new Date()): Promise<Sealed> {
  const words = new TextEncoder();
  const plain = words.encode(JSON.stringify({ contacts, retract_pin: retract, duress_pin: duress }));
  const padded = new Uint8Array(Math.ceil(plain.length / BLOCK) * BLOCK).fill(0x20);
  padded.set(plain);
  const bytes = await seal(decode(key.public_key), words.encode('amparo profile 1'), padded, words.encode(key.id));
  return { key: key.id, text: encode(bytes), at: now.toISOString() };
}

/** What is wrong with the two PINs, as a word key; null when they can be used. Both may be left out. */
export function pinError(retract: string, duress: string): string | null {
  if (retract === '' && duress === '') return null;
  if (!/^\d{4,10}$/.test(retract) || !/^\d{4,10}$/.test(duress)) return 'button-pin-digits';
  return retract === duress ? 'button-pin-differ' : null;
}

/** What is wrong with a contact as typed, as a word key; null when it can be used. */
export function contactError(contact: { name: string; reach: string }): string | null {
  if (contact.name.trim() === '') return 'button-contact-needs-name';
  return reachOf(contact.reach) ? null : 'button-contact-needs-reach';
}

/** A phone (ten digits, or international with +) or a mail address, tidied; null when it is neither. */
export function reachOf(text: string): { phone: string } | { mail: string } | null {
  const typed = text.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) return { mail: typed };
  const digits = typed.replace(/[\s().-]/g, '');
  if (/^\+\d{10,15}$/.test(digits)) return { phone: digits };
  if (/^1?\d{10}$/.test(digits)) return { phone: `+1${digits.slice(-10)}` };
  return null;
}
