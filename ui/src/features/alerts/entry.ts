// The form of a call as it stands, and the command that it becomes.
import type { Params } from '../../client';

export type Entry = Params<'enter_alert'>;
export type Contact = NonNullable<Entry['contacts']>[number];

/** Everything that is typed; this is what is kept field by field. */
export type CallForm = {
  channel: Entry['channel'];
  textCode: string;
  caller: { name: string; number: string; kinship: string };
  name: string;
  language: 'es' | 'en';
  forWhom: 'me' | 'someone_else';
  facility: string | null;
  zip: string;
  city: string;
  state: string | null;
  note: string;
  child: 'yes' | 'no' | 'unasked';
  childWhere: string;
  contacts: Contact[];
};

export const blank: CallForm = {
  channel: 'operator', textCode: '', caller: { name: '', number: '', kinship: '' }, name: '', language: 'es', forWhom: 'someone_else', facility: null,
  zip: '', city: '', state: null, note: '', child: 'unasked', childWhere: '', contacts: [],
};

export const nobody: Contact = { name: '', phone: '', mail: null, kinship: '', language: 'es', may_be_told: 'coarse', wording: 'plain' };

/** A form that was kept, whatever an older page left out of it. */
export const resumed = (kept: unknown): CallForm => (typeof kept === 'object' && kept !== null ? { ...blank, ...kept } : blank);

/** Town and state as they are typed so far; null: no town. */
export const typedPlace = ({ city, state }: CallForm) => (city.trim() ? { city: city.trim(), state: state ?? '' } : null);

export const entered = (id: string, form: CallForm): Entry => ({
  id,
  channel: form.channel,
  text_code: form.channel === 'sms' ? form.textCode : null,
  name: form.name,
  language: form.language,
  note: form.note,
  for_whom: form.forWhom,
  facility_id: form.facility,
  zip: form.zip.trim() || null,
  place: typedPlace(form),
  caller: form.caller.name.trim() || form.caller.number.trim() ? form.caller : null,
  child_left_alone: form.child === 'unasked' ? null : { yes: form.child === 'yes', where: form.childWhere || null },
  contacts: form.contacts.filter((one) => one.name.trim() || one.phone?.trim()),
});
