// What became of a press, in words that are true: on this phone, with the office, read by a person.
import { placeOf, press as pressed, type Changes, type Press } from './alert';
import { textCode } from './code';
import { carriedAs, follow, putAside } from './courier';
import { PRACTICE_OVER, type Trouble } from './delivery';
import { el, field } from './dom';
import { loadNetwork, savePress } from './keep';
import { CALL_CENTRE, type Page, type View } from './main';
import { improving, recent, seek } from './place';
import { retraction } from './retract';
import { hour } from './words';

/** Milliseconds after a press in which a better position is still the press's own. */
const FRESH = 120_000;

const digits = (phone: string): string => phone.replace(/[^\d+]/g, '');
const telephone = (phone: string): string => (digits(phone).startsWith('+') ? digits(phone) : `+1${digits(phone).replace(/^1(?=\d{10}$)/, '')}`);

/** Milliseconds without an answer after which the ways around it are offered, long before a request counts as lost. */
const SLOW = 2_500;

export function sent(page: Page): View {
  const { t } = page;
  const carried = carriedAs(page.shown);
  if (!carried) return { view: el('div') };
  const { press: kept, delivery } = carried;
  const { id } = kept.body;
  const practice = Boolean(kept.body.drill_token);
  const band = el('p', { class: 'band' });
  const text = el('div');
  const back = el('div');

  const line = el('p', { class: 'state', role: 'status' });
  const detail = el('p', { class: 'state-detail' });
  const steps = el('ol', { class: 'way', 'aria-label': t('button-way') });
  const folio = el('p', { class: 'folio' });
  const call = el('a', { class: 'call' });
  const place = el('div');

  let tick: ReturnType<typeof setInterval> | undefined;
  let codeSaysWhere = false;
  let slow = false;
  const draw = (press: Press, trouble: Trouble | null) => {
    const { receipt, reading } = press;
    const undelivered = !receipt && (slow || trouble !== null);
    const stage = reading && reading.state !== 'delivered' ? 3 : receipt ? 2 : 1;
    const words = state(page, press, trouble, undelivered);
    if (line.textContent !== words) line.textContent = words;
    line.className = `state stage-${stage}${undelivered ? ' red' : ''}`;
    // Only the office makes an exercise: a token that had run out made this a real alert, and the page says so.
    const real = receipt !== null && !receipt.exercise;
    band.replaceChildren(el('strong', {}, t(real ? 'button-practice-was-real' : 'button-practice')), ' ', t(real ? 'button-practice-was-real-explained' : 'button-practice-explained'));
    const placed = press.body.lat !== undefined;
    if (!undelivered) {
      text.replaceChildren();
      // A code that is sent makes a real alert: practice shows none.
    } else if (!practice && (!text.hasChildNodes() || (placed && !codeSaysWhere))) {
      // A code that says where stays as it is, for somebody may be reading it out; one that does not is made again once there is a position.
      codeSaysWhere = placed;
      text.replaceChildren(byText(page, press));
    }
    if (receipt && !back.hasChildNodes()) back.append(retraction(page, press, (said) => delivery.said(said)));
    steps.replaceChildren(...['kept', 'delivered', 'read'].map((name, index) =>
      el('li', { class: index < stage ? 'done' : null, 'aria-current': index === stage - 1 ? 'step' : null }, t(`button-way-${name}`), el('span', { class: 'unseen' }, ` (${t(index < stage ? 'button-way-done' : 'button-way-not-yet')})`))));
    clearInterval(tick);
    const tell = () => {
      detail.textContent = explain(page, press, trouble, slow);
    };
    tell();
    if (trouble) tick = setInterval(tell, 1000);
    // Another office may have taken it over.
    const office = reading ?? receipt;
    folio.replaceChildren(...(receipt && office ? [el('span', {}, t('button-folio')), el('strong', { translate: 'no' }, receipt.folio), el('span', {}, office.office_name)] : []));
    const phone = office?.office_phone ?? trouble?.phone ?? CALL_CENTRE;
    call.href = `tel:${telephone(phone)}`;
    call.textContent = office?.office_phone ? t('button-call-office', { phone }) : t('button-call-centre', { phone });
    if (press.body.lat === undefined && press.changes?.lat === undefined && !place.hasChildNodes()) place.append(placeForm(page, (changes) => delivery.amend(changes)));
    if (press.body.lat !== undefined || press.changes?.lat !== undefined) place.replaceChildren();
  };

  const real = () => {
    putAside(id);
    const made = pressed(page.profile, recent(), null);
    page.open({ ...made, kept: savePress({ ...made, kept: true }) });
  };
  const another = () => {
    const { receipt } = carriedAs(id)?.press ?? kept;
    if (!practice && !confirm(t(receipt ? 'button-another-sure' : 'button-another-undelivered'))) return;
    putAside(id);
    page.go('home');
  };
  const view = el('div', { class: practice ? 'screen practice' : 'screen' },
    practice && band,
    el('h1', { class: 'unseen' }, t('button-sent-heading')),
    line, detail, text, steps, folio, call,
    practice && el('button', { type: 'button', class: 'primary', onclick: real }, t('button-real')),
    questions(page, kept, (changes) => delivery.amend(changes)),
    place, back,
    el('button', { type: 'button', class: 'plain', onclick: another }, t(practice ? 'button-practice-end' : 'button-another')));

  const unfollow = follow(id, draw);
  const slowly = setTimeout(() => {
    slow = true;
    const now = carriedAs(id);
    if (now && !now.press.receipt) draw(now.press, now.trouble);
  }, SLOW);
  const { lat, lon, accuracy_m = Infinity } = kept.body;
  const known = lat === undefined || lon === undefined ? null : { lat, lon, accuracy_m };
  const young = Date.now() - Date.parse(kept.savedAt) < FRESH;
  if (young || (known === null && kept.receipt === null)) seek(improving(known, (found) => delivery.amend(found)));
  return {
    view,
    leave: () => {
      unfollow();
      clearInterval(tick);
      clearTimeout(slowly);
    },
  };
}

/** What is true now, in one line. */
function state({ t }: Page, press: Press, trouble: Trouble | null, undelivered: boolean): string {
  const { receipt, reading, kept } = press;
  // It is forgotten on the phone by then, so nothing is said to be saved.
  if (trouble?.code === PRACTICE_OVER) return t('button-practice-ended');
  if (undelivered) return t(kept ? 'button-undelivered' : 'button-undelivered-not-kept');
  if (!receipt) return t(kept ? 'button-saved' : 'button-not-kept');
  if (!reading || reading.state === 'delivered') return t('button-delivered');
  const office = reading.office_name;
  const time = (at: string | null) => (at ? hour(at, reading.time_zone) : '');
  if (reading.state === 'handled') return t('button-handled', { office });
  if (reading.state === 'closed') return t('button-closed', { office, time: time(reading.closed_at) });
  // Who read it were staff of the office that had it then.
  return t(office === receipt.office_name ? 'button-read' : 'button-read-moved', { office, time: time(reading.read_at) });
}

/** The sentence below the state: what is being tried, what it means, what to do meanwhile. */
function explain({ t }: Page, press: Press, trouble: Trouble | null, slow: boolean): string {
  if (trouble) {
    const seconds = Math.max(0, Math.ceil((trouble.nextTry - Date.now()) / 1000));
    if (press.receipt) return t('button-no-news');
    if (trouble.code === PRACTICE_OVER) return t('button-practice-over');
    return t(trouble.lasting || trouble.code !== 'unreachable' ? 'button-refused' : 'button-not-delivered', { seconds });
  }
  if (!press.receipt) return t(slow ? 'button-slow' : 'button-sending');
  if (press.unsaid) return t('button-unsaid');
  const { reading } = press;
  if (reading?.state === 'closed') return t('button-closed-explained');
  if (reading && reading.state !== 'delivered') return t('button-read-explained');
  return t('button-delivered-explained', { time: hour(press.receipt.received_at, press.receipt.time_zone) });
}

/** Without data: one text message that says which press it is, when and where. It is not signed and names nobody. */
function byText(page: Page, press: Press): HTMLElement {
  const { t } = page;
  const { lat, lon } = press.body;
  const code = textCode(press.body.id, lat === undefined || lon === undefined ? null : { lat, lon });
  const number = loadNetwork()?.text_number;
  // The message keeps to the letters of a plain text message: with others it would be two.
  return el('div', { class: 'by-text' },
    el('p', {}, t(number ? 'button-text-explained' : 'button-text-read-out')),
    el('strong', { translate: 'no' }, code),
    number && el('a', { class: 'call', href: `sms:${telephone(number)}?&body=${encodeURIComponent(t('button-text-message', { code }).replaceAll('\u2011', '-'))}` }, t('button-text', { phone: number })));
}

/** Two questions that change what staff do first. */
function questions(page: Page, press: Press, amend: (changes: Changes) => void): HTMLElement {
  const { t } = page;
  const chosen = { whom: press.body.for_whom, child: press.body.child_left_alone };
  const pick = (name: string, options: readonly (readonly [string, string, boolean])[], choose: (value: string) => void) =>
    el('div', { class: 'pick' }, ...options.map(([value, text, on]) =>
      el('label', {}, el('input', { type: 'radio', name, value, checked: on, onchange: () => choose(value) }), text)));
  const where = el('input', { type: 'text', maxlength: 300, value: chosen.child?.where ?? '', autocomplete: 'off' });
  const whereField = field(t('button-child-where'), where, t('button-child-where-help'));
  whereField.hidden = !chosen.child?.yes;
  const tellChild = () => amend({ child_left_alone: { yes: true, ...(where.value.trim() ? { where: where.value.trim() } : {}) } });
  where.addEventListener('change', tellChild);
  return el('div', { class: 'questions' },
    el('fieldset', {}, el('legend', {}, t('button-for-whom')), pick('whom', [
      ['me', t('button-for-me'), chosen.whom === 'me'],
      ['someone_else', t('button-for-someone'), chosen.whom === 'someone_else'],
    ], (value) => amend({ for_whom: value === 'me' ? 'me' : 'someone_else' })),
      press.body.profile && !press.body.drill_token && el('small', {}, t('button-for-whom-help'))),
    el('fieldset', {}, el('legend', {}, t('button-child')), pick('child', [
      ['no', t('button-no'), chosen.child?.yes === false],
      ['yes', t('button-yes'), chosen.child?.yes === true],
    ], (value) => {
      whereField.hidden = value !== 'yes';
      if (value === 'yes') tellChild();
      else amend({ child_left_alone: { yes: false } });
    }), whereField));
}

/** When the phone gives no position: a ZIP code or words. */
function placeForm(page: Page, amend: (changes: Changes) => void): HTMLElement {
  const { t } = page;
  const where = el('input', { type: 'text', maxlength: 100, autocomplete: 'off' });
  const submit = (event: Event) => {
    event.preventDefault();
    const found = placeOf(where.value);
    if (!found) return;
    amend(found);
    form.replaceChildren(el('p', { role: 'status' }, t('button-place-sent')));
  };
  const form = el('form', { class: 'adding', onsubmit: submit }, field(t('button-place-where'), where, t('button-place-where-help')), el('button', { type: 'submit' }, t('button-place-send')));
  return form;
}
