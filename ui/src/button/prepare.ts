// Preparing once, in a quiet moment: name, whom to tell and what, two PINs. What was entered is sealed and cannot be shown again: to change it is to enter it
// anew.
import { checks } from './checks';
import { door } from './door';
import { leaveAll } from './courier';
import { el, field } from './dom';
import { forgetAll, loadNetwork, saveNetwork } from './keep';
import { CALL_CENTRE, type Page, type View } from './main';
import { seek } from './place';
import { contactError, kinships, levels, pinError, reachOf, sealed, type Contact, type Kinship, type MayBeTold } from './profile';
import type { Language } from './words';

const MOST_CONTACTS = 5;

export function prepare(page: Page): View {
  const { t, profile } = page;
  const name = el('input', { type: 'text', value: profile.name, autocomplete: 'name', maxlength: 120 });
  const zip = el('input', { type: 'text', value: profile.zip, inputmode: 'numeric', autocomplete: 'postal-code', maxlength: 5, pattern: '[0-9]{5}' });
  const said = el('p', { class: 'said', role: 'status' });
  const list = el('div', { class: 'contacts' });
  let contacts: Contact[] = [];

  const plain = () => ({ name: name.value.trim(), zip: /^\d{5}$/.test(zip.value.trim()) ? zip.value.trim() : '' });
  const keep = () => {
    said.textContent = t(page.saveProfile(plain()) ? 'button-saved-here' : 'button-not-saved-here');
  };
  name.addEventListener('change', keep);
  zip.addEventListener('change', keep);

  const draw = () => list.replaceChildren(
    ...contacts.map((contact, index) => el('div', { class: 'contact' },
      el('div', {}, el('strong', {}, contact.name), ` · ${t(`button-kin-${contact.kinship}`)}`, el('br'), contact.phone ?? contact.mail, el('br'), el('small', {}, t(`button-told-${contact.may_be_told}`), ' · ', t(`button-wording-${contact.wording}`))),
      el('button', { type: 'button', class: 'plain', 'aria-label': t('button-remove-contact', { name: contact.name }), onclick: () => { contacts = contacts.filter((_, at) => at !== index); draw(); } }, t('button-remove')))),
    contacts.length < MOST_CONTACTS
      ? adding(page, (contact) => { contacts = [...contacts, contact]; draw(); })
      : el('p', {}, t('button-contacts-full', { most: MOST_CONTACTS })));
  draw();

  const secret = () => el('input', { type: 'password', inputmode: 'numeric', autocomplete: 'off', maxlength: 10 });
  const retract = secret();
  const duress = secret();
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  let done = false;
  /** Whether something stands here that only sealing keeps: contacts, PINs, or one that is being typed. */
  const unsealed = () => !done && (contacts.length > 0 || [...entry.querySelectorAll('input')].some((input) => input.value !== ''));
  const close = async () => {
    const error = contacts.length === 0 ? 'button-contacts-none' : pinError(retract.value, duress.value);
    wrong.textContent = error ? t(error) : '';
    if (error) return;
    try {
      const network = await door.networkKey().catch(() => loadNetwork());
      if (!network) throw new Error('no key');
      saveNetwork(network);
      const made = await sealed(network, contacts, retract.value, duress.value);
      if (!page.saveProfile({ ...plain(), sealed: made })) {
        wrong.textContent = t('button-not-saved-here');
        return;
      }
      done = true;
      page.go('prepare');
    } catch {
      wrong.textContent = t('button-seal-failed');
    }
  };

  const allowed = checks(page);
  const locate = () => {
    said.textContent = t('button-place-asking');
    seek(() => { said.textContent = t('button-place-found'); allowed.again(); });
  };
  const erase = () => {
    if (!confirm(t('button-erase-sure'))) return;
    leaveAll();
    void forgetAll().then(() => location.reload());
  };
  const entry = el('div', {},
    el('p', {}, t('button-contacts-explained')), list,
    field(t('button-pin-retract'), retract, t('button-pin-retract-help')),
    field(t('button-pin-duress'), duress, t('button-pin-duress-help')),
    wrong,
    el('button', { type: 'button', class: 'primary', onclick: () => void close() }, t('button-seal')));
  const day = profile.sealed ? new Intl.DateTimeFormat(page.language, { dateStyle: 'long' }).format(new Date(profile.sealed.at)) : '';

  return {
    mayLeave: () => !unsealed() || confirm(t('button-unsealed-sure')),
    view: el('div', { class: 'screen' },
      el('h1', {}, t('button-prepare')),
      el('p', {}, t('button-prepare-explained')),
      allowed.view,
      el('button', { type: 'button', onclick: locate }, t('button-place-allow')),
      field(t('button-name'), name, t('button-name-help')),
      field(t('button-zip'), zip, t('button-zip-help')),
      said,
      el('h2', {}, t('button-contacts')),
      profile.sealed
        ? el('details', {}, el('summary', {}, t('button-sealed', { date: day })), el('p', {}, t('button-sealed-explained')), entry)
        : entry,
      el('div', { class: 'choices' },
        el('button', { type: 'button', onclick: () => page.go('home') }, t('button-done')),
        el('button', { type: 'button', onclick: () => print() }, t('button-card'))),
      el('button', { type: 'button', class: 'plain', onclick: erase }, t('button-erase')),
      card(page)),
  };
}

/** What is printed: nothing on it tells whom the person would call. */
const card = ({ t, profile }: Page): HTMLElement =>
  el('section', { class: 'card', 'aria-hidden': 'true' },
    el('strong', {}, t('button-card-title')),
    el('p', {}, profile.name),
    el('ul', {}, ...['a', 'b', 'c'].map((line) => el('li', {}, t(`button-say-${line}`)))),
    el('p', {}, t('button-call-centre', { phone: CALL_CENTRE })));

function adding(page: Page, add: (contact: Contact) => void): HTMLElement {
  const { t } = page;
  const name = el('input', { type: 'text', autocomplete: 'off', maxlength: 120 });
  const reach = el('input', { type: 'text', autocomplete: 'off', maxlength: 160 });
  const choice = (prefix: string, of: readonly string[]) => el('select', {}, ...of.map((one) => el('option', { value: one }, t(`${prefix}-${one}`))));
  const kinship = choice(`button-kin`, kinships);
  const language = choice(`button-language`, page.language === 'es' ? ['es', 'en'] : ['en', 'es']);
  const told = choice(`button-told`, [...levels].reverse());
  const wording = choice(`button-wording`, ['plain', 'discreet']);
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const submit = (event: Event) => {
    event.preventDefault();
    const error = contactError({ name: name.value, reach: reach.value });
    const found = reachOf(reach.value);
    if (error || !found) {
      wrong.textContent = t(error ?? 'button-contact-needs-reach');
      (error === 'button-contact-needs-name' ? name : reach).focus();
      return;
    }
    add({
      name: name.value.trim(), ...found, kinship: kinship.value as Kinship, language: language.value as Language,
      may_be_told: told.value as MayBeTold, wording: wording.value as Contact['wording'],
    });
  };
  return el('form', { class: 'adding', novalidate: true, onsubmit: submit },
    field(t('button-contact-name'), name),
    field(t('button-contact-reach'), reach, t('button-contact-reach-help')),
    field(t('button-contact-kinship'), kinship),
    field(t('button-contact-language'), language),
    field(t('button-contact-told'), told, t('button-contact-told-help')),
    field(t('button-contact-wording'), wording),
    wrong,
    el('button', { type: 'submit' }, t('button-add-contact')));
}
