// The family's page: how it stands, by a code that somebody of the office gave. Nothing is kept on the phone, and nothing is said that did not happen.
import { say, type Language } from './words';
import './family.css';

type Status = { state: string; next_contact_at: string | null; phone: string; folio: string | null; received_at: string | null; time_zone: string };
type Answer = { kind: 'none' } | { kind: 'asking' } | { kind: 'wrong' } | { kind: 'unreachable' } | { kind: 'known'; status: Status };

/** Milliseconds after which a question counts as lost. */
const PATIENCE = 15_000;

const id = <Kind extends HTMLElement>(name: string): Kind => document.getElementById(name) as Kind;
let language: Language = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'es';
let answer: Answer = { kind: 'none' };

function made(tag: string, text: string, more: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(more)) element.setAttribute(name, value);
  return element;
}

/** An instant where the alert was, with its zone: a relative may live elsewhere. */
const moment = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en-US', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(at));

function known(status: Status): HTMLElement[] {
  const t = (key: string, args?: Readonly<Record<string, string>>) => say(language, key, args);
  const shown: HTMLElement[] = [made('h2', t('family-page-stands'))];
  if (status.state === 'closed') {
    shown.push(made('p', t('family-page-state-closed'), { class: 'now' }), made('p', t('family-page-closed-help')));
  } else {
    shown.push(made('p', t(`family-page-state-${status.state}`), { class: 'now' }));
    shown.push(made('p', status.next_contact_at
      ? t('family-page-next', { when: moment(status.next_contact_at, status.time_zone), zone: status.time_zone.replaceAll('_', ' ') })
      : t('family-page-next-none')));
  }
  if (status.folio && status.received_at) {
    shown.push(made('p', t('family-page-folio', { folio: status.folio, when: moment(status.received_at, status.time_zone) })));
  }
  shown.push(made('a', t('family-page-office', { phone: status.phone }), { class: 'call', href: `tel:${status.phone.replaceAll(/[^+\d]/g, '')}` }));
  return shown;
}

function show(): void {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-t]')) element.textContent = say(language, element.dataset.t ?? '');
  document.title = say(language, 'family-page-title');
  const other = language === 'es' ? 'en' : 'es';
  id('language').textContent = other === 'es' ? 'Español' : 'English';
  id('language').lang = other;
  const section = id('answer');
  if (answer.kind === 'known') section.replaceChildren(...known(answer.status));
  else if (answer.kind === 'none') section.replaceChildren();
  else section.replaceChildren(made('p', say(language, `family-page-${answer.kind}`), answer.kind === 'asking' ? {} : { class: 'wrong' }));
}

async function ask(code: string): Promise<Answer> {
  try {
    const response = await fetch('/api/button/family_status', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.ok) return { kind: 'known', status: (await response.json()) as Status };
    return { kind: response.status === 404 ? 'wrong' : 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}

id('language').addEventListener('click', () => {
  language = language === 'es' ? 'en' : 'es';
  show();
});
id('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  answer = { kind: 'asking' };
  show();
  void ask(id<HTMLInputElement>('code').value).then((next) => {
    answer = next;
    show();
  });
});
show();
