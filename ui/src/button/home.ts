// The button itself.
import { press } from './alert';
import { onChange, undelivered } from './courier';
import { door } from './door';
import { el } from './dom';
import { HOLD, holdable } from './hold';
import { savePress } from './keep';
import { CALL_CENTRE, type Page, type View } from './main';
import { recent, seekUnasked } from './place';
import { hourHere } from './words';

const SVG = 'http://www.w3.org/2000/svg';

function ring(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 100 100');
  svg.setAttribute('aria-hidden', 'true');
  const circle = document.createElementNS(SVG, 'circle');
  for (const [name, value] of Object.entries({ cx: 50, cy: 50, r: 46, pathLength: 100 })) circle.setAttribute(name, String(value));
  circle.style.transitionDuration = `${HOLD}ms`;
  svg.append(circle);
  return svg;
}

/** Milliseconds before its end at which a practice press is sent no more: on its way it could become a real one. */
const MARGIN = 30_000;

export function home(page: Page): View {
  const { t, profile, drill } = page;
  // Above the button: a hand that holds it covers what is below.
  const said = el('p', { id: 'hold-help', role: 'status' }, t('button-hold'));
  const button = el('button', { type: 'button', class: 'big', 'aria-describedby': 'hold-help' }, el('span', {}, t(drill ? 'button-press-practice' : 'button-press')));
  button.append(ring());
  holdable(button, {
    begun: () => {
      said.textContent = t('button-keep-holding');
      void seekUnasked();
    },
    dropped: () => {
      said.textContent = t('button-let-go');
    },
    askAgain: () => {
      said.textContent = t('button-activate-again');
    },
    held: () => {
      const made = press(page.profile, recent(), drill);
      const kept = savePress({ ...made, kept: true });
      page.setDrill(null);
      page.open({ ...made, kept });
    },
  });

  const practise = async () => {
    said.textContent = t('button-practice-starting');
    try {
      const { token, ends_at } = await door.beginExercise();
      page.setDrill({ token, endsAt: Date.parse(ends_at) - door.ahead() - MARGIN });
      page.go('home');
    } catch {
      said.textContent = t('button-practice-failed');
    }
  };
  const stopPractice = () => {
    page.setDrill(null);
    page.go('home');
  };
  const over = drill ? setTimeout(stopPractice, Math.max(0, drill.endsAt - Date.now())) : undefined;

  const waiting = el('div', { class: 'choices' });
  const draw = () => waiting.replaceChildren(...undelivered().map((one) =>
    el('button', { type: 'button', class: 'red', onclick: () => page.open(one) }, t('button-still-sending', { time: hourHere(one.savedAt) }))));
  draw();
  const deaf = onChange(draw);

  const view = el('div', { class: drill ? 'screen practice' : 'screen' },
    drill && el('p', { class: 'band' }, el('strong', {}, t('button-practice')), ' ', t('button-practice-explained')),
    waiting,
    el('h1', {}, t('button-heading')),
    said,
    button,
    el('a', { class: 'call', href: `tel:+1${CALL_CENTRE.replaceAll('-', '')}` }, t('button-call-centre', { phone: CALL_CENTRE })),
    el('div', { class: 'choices' },
      el('button', { type: 'button', onclick: () => page.go('prepare') },
        t(profile.sealed ? 'button-prepared' : 'button-prepare')),
      el('button', { type: 'button', onclick: () => page.go('rights') }, t('button-rights')),
      drill
        ? el('button', { type: 'button', onclick: stopPractice }, t('button-practice-stop'))
        : el('button', { type: 'button', onclick: () => void practise() }, t('button-practise'))));
  return {
    view,
    leave: () => {
      deaf();
      clearTimeout(over);
    },
  };
}
