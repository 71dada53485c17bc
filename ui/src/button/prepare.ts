// Preparing once, in a quiet moment: name, place, and who may be told what.
import { contactError, kinships, levels, reachOf, type Contact, type Kinship, type MayBeTold } from './alert';
import { el, field } from './dom';
import { forgetAll } from './keep';
import type { Page } from './main';
import { seek } from './place';

const MOST_CONTACTS = 5;

export function prepare(page: Page): { view: HTMLElement; leave?: () => void } {
  const { t, profile } = page;
  const name = el('input', { type: 'text', value: profile.name, autocomplete: 'name', maxlength: 120 });
  const zip = el('input', { type: 'text', value: profile.zip, inputmode: 'numeric', autocomplete: 'postal-code', maxlength: 5, pattern: '[0-9]{5}' });
  const said = el('p', { class: 'said', role: 'status' });
  const list = el('div', { class: 'contacts' });
  let contacts = [...profile.contacts];

  const keep = () => {
    const kept = page.saveProfile({ ...profile, name: name.value.trim(), zip: /^\d{5}$/.test(zip.value.trim()) ? zip.value.trim() : '', contacts });
    said.textContent = t(kept ? 'button-saved-here' : 'button-not-saved-here');
  };
  const draw = () => {
    list.replaceChildren(
      ...contacts.map((contact, index) => el('div', { class: 'contact' },
        el('div', {}, el('strong', {}, contact.name), ` · ${t(`button-kin-${contact.kinship}`)}`, el('br'), contact.number_or_mail, el('br'), el('small', {}, t(`button-told-${contact.may_be_told}`))),
        el('button', { type: 'button', class: 'plain', 'aria-label': t('button-remove-contact', { name: contact.name }), onclick: () => { contacts = contacts.filter((_, at) => at !== index); draw(); keep(); } }, t('button-remove')))),
      contacts.length < MOST_CONTACTS
        ? adding(page, (contact) => { contacts = [...contacts, contact]; draw(); keep(); })
        : el('p', {}, t('button-contacts-full', { most: MOST_CONTACTS })),
    );
  };
  draw();
  name.addEventListener('change', keep);
  zip.addEventListener('change', keep);

  const locate = () => {
    said.textContent = t('button-place-asking');
    seek(() => { said.textContent = t('button-place-found'); });
  };
  const erase = () => {
    if (!confirm(t('button-erase-sure'))) return;
    forgetAll();
    location.reload();
  };

  return {
    view: el('div', { class: 'screen' },
      el('h1', {}, t('button-prepare')),
      el('p', {}, t('button-prepare-explained')),
      field(t('button-name'), name, t('button-name-help')),
      field(t('button-zip'), zip, t('button-zip-help')),
      el('button', { type: 'button', onclick: locate }, t('button-place-allow')),
      el('h2', {}, t('button-contacts')),
      el('p', {}, t('button-contacts-explained')),
      list,
      said,
      el('button', { type: 'button', class: 'primary', onclick: () => { keep(); page.go('home'); } }, t('button-done')),
      el('button', { type: 'button', class: 'plain', onclick: erase }, t('button-erase'))),
  };
}

function adding(page: Page, add: (contact: Contact) => void): HTMLElement {
  const { t } = page;
  const name = el('input', { type: 'text', autocomplete: 'off', maxlength: 120 });
  const reach = el('input', { type: 'text', autocomplete: 'off', maxlength: 160 });
  const kinship = el('select', {}, ...kinships.map((one) => el('option', { value: one }, t(`button-kin-${one}`))));
  const told = el('select', {}, ...[...levels].reverse().map((one) => el('option', { value: one }, t(`button-told-${one}`))));
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
    add({ name: name.value.trim(), number_or_mail: found, kinship: kinship.value as Kinship, may_be_told: told.value as MayBeTold });
  };
  return el('form', { class: 'adding', novalidate: true, onsubmit: submit },
    field(t('button-contact-name'), name),
    field(t('button-contact-reach'), reach, t('button-contact-reach-help')),
    field(t('button-contact-kinship'), kinship),
    field(t('button-contact-told'), told, t('button-contact-told-help')),
    wrong,
    el('button', { type: 'submit' }, t('button-add-contact')));
}
