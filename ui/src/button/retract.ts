// Taking an alert back, and "I am safe". Whatever the PIN was, this page does, keeps and shows the same: the office judges it, and nobody who looks on learns
// what it judged.
import type { Press } from './alert';
import { Refused, door } from './door';
import { el, field } from './dom';
import type { Page } from './main';

/** Milliseconds after the receipt. */
const OPEN = 30 * 60_000;

export function retraction(page: Page, press: Press, noted: (said: 'retract' | 'safe') => void): HTMLElement {
  const { t } = page;
  const { receipt } = press;
  if (!receipt) return el('div');
  const said = el('p', { class: 'said', role: 'status' }, press.said ? t(`button-${press.said}-heard`) : '');
  const pin = el('input', { type: 'password', inputmode: 'numeric', autocomplete: 'off', maxlength: 10 });
  const tell = async (what: 'retract' | 'safe', ask: () => Promise<unknown>) => {
    said.textContent = t('button-telling');
    try {
      await ask();
      noted(what);
      said.textContent = t(`button-${what}-heard`);
    } catch (thrown) {
      said.textContent = t(thrown instanceof Refused && thrown.code === 'retraction_late' ? 'button-retract-late' : 'button-told-not');
    }
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = pin.value;
    pin.value = '';
    if (typed !== '') void tell('retract', () => door.retract(press.body.id, receipt.status_code, typed));
  };
  // By the office's clock: this phone's may be wrong.
  const open = Date.now() + press.ahead - Date.parse(receipt.received_at) < OPEN;
  return el('details', { class: 'back' }, el('summary', {}, t('button-retract-title')),
    el('p', {}, t('button-retract-explained')),
    open && el('form', { class: 'adding', onsubmit: submit }, field(t('button-retract-pin'), pin), el('button', { type: 'submit' }, t('button-retract'))),
    el('button', { type: 'button', onclick: () => void tell('safe', () => door.saySafe(press.body.id, receipt.status_code)) }, t('button-safe')),
    said);
}
