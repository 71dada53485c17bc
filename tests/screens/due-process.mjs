// Due process as a lawyer works it, in the real window: from what happened to dates that stand, by the keyboard alone, counted key by key.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { PASSWORD } from './main-job.mjs';
import { say } from './words.mjs';

const es = say('es');
// Card, Moran and Newell's model of the hand (1980): seconds for a key of somebody who types as most do, and to think before each thing that is said.
const [A_KEY, A_THOUGHT] = [0.28, 1.35];
const [ENTER, TAB, SPACE, DOWN, ALT, CONTROL] = ['\uE007', '\uE004', ' ', '\uE015', '\uE00A', '\uE009'];

export class DueProcess {
  constructor(window) {
    this.window = window;
    this.pressed = 0;
  }

  /** Presses keys one after another, as a hand does, and counts them. */
  async keys(...keys) {
    const strokes = keys.flatMap((key) => [...key]);
    this.pressed += strokes.length;
    const actions = strokes.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    await this.window.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** One key while another is held. */
  async chord(held, key) {
    this.pressed += 2;
    const actions = [{ type: 'keyDown', value: held }, { type: 'keyDown', value: key }, { type: 'keyUp', value: key }, { type: 'keyUp', value: held }];
    await this.window.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** The name of what has the focus; empty where nothing has it, for the page as a whole holds any word. */
  focused() {
    return this.window.run(`const at = document.activeElement;
      if (at === document.body) return '';
      const label = at.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.innerText).join(' ') ?? at.labels?.[0]?.innerText ?? at.closest('label')?.innerText;
      return (label ?? at.getAttribute('aria-label') ?? at.innerText ?? '').trim();`);
  }

  /** Tabs on until what has the focus is called so. */
  async tabTo(name) {
    for (let turn = 0; turn < 40; turn += 1) {
      if ((await this.focused()).includes(name)) return;
      await this.keys(TAB);
    }
    throw new Error(`no key leads to ${name}; the focus is on ${await this.focused()}`);
  }

  /** A call as the page makes it, for what stands before the story. */
  async made(command, params) {
    const script = `const done = arguments[2]; window.__TAURI_INTERNALS__.invoke('call', { command: arguments[0], params: arguments[1] })
      .then((answer) => done({ answer }), (refused) => done({ refused: JSON.stringify(refused) }));`;
    const { answer, refused } = await this.window.post('execute/async', { script, args: [command, params] });
    assert.equal(refused, undefined, `${command}: ${refused}`);
    return answer;
  }

  /** An open case of a person who is held in a facility. */
  async held(id, facility, since, name) {
    await this.made('open_case', { id, person: { given_names: name, paternal_surname: 'Prueba', maternal_surname: '', nationality: 'confirmed', languages: ['es'] } });
    await this.book(id, facility, since);
  }

  book(id, facility, since) {
    return this.made('book_in', { id: crypto.randomUUID(), case_id: id, stay_id: id, facility_id: facility, book_in: since, source: 'locator', confidence: 'confirmed' });
  }

  /** The lawyer's own account is let behind the wall of a case as any is: by a head of the office, who links it to the roster and engages it. */
  async letIn(caseId) {
    const { user_id } = await this.made('me', {});
    const [head, first, then] = ['jefa', 'una frase de un dia', 'otra frase bien larga'];
    const mine = (await this.made('list_users', {})).rows.find(({ id }) => id === user_id);
    await this.made('set_roles', { id: user_id, rev: mine.rev, roles: ['administrator', 'manager', 'lawyer'] });
    await this.made('add_user', { id: crypto.randomUUID(), username: head, display_name: 'Jefa', roles: ['manager'], language: 'es', password: first });
    await this.made('sign_out', {});
    await this.made('sign_in', { username: head, password: first });
    await this.made('change_password', { old: first, new: then });
    await this.engaged(caseId, user_id);
    await this.made('sign_out', {});
    await this.made('sign_in', { username: 'ana', password: PASSWORD });
    await this.window.run('location.reload()');
    await this.window.reads('Ana Prueba');
  }

  /** A representative is engaged; the account linked to them, if any, stands behind the wall of the case. */
  async engaged(caseId, user_id = null) {
    const [representative, assignment] = [crypto.randomUUID(), crypto.randomUUID()];
    await this.made('add_representative', {
      id: representative, user_id, name: 'Ana Prueba', firm: '', bar_state: 'TX', bar_number: '24000009', languages: ['es'], courts: ['DAL'], phone: '', email: '', capacity: 5, leave_until: null, contract_until: null, active: true,
    });
    let { rev } = await this.made('assign_representative', { id: assignment, case_id: caseId, representative_id: representative, reason: null });
    for (const answer of ['accepted', 'engaged']) ({ rev } = await this.made('answer_assignment', { id: assignment, rev, answer, reason: null }));
  }

  /** The screen of a case: found by its name in the search of the whole desk. */
  async open(name) {
    await this.chord(CONTROL, 'k');
    await this.window.until('the search', async () => (await this.focused()).includes(es('shell-search')));
    await this.keys(name);
    await this.window.until(name, () => this.window.run('return [...document.querySelectorAll("[role=option]")].some((one) => one.innerText.includes(arguments[0]))', name));
    await this.keys(ENTER);
    await this.window.reads(es('case-tab-custody'));
    await this.window.reads(name, '.case-head');
  }

  /** An event, its questions, all its dates that may be ticked, confirmed: from the case's screen, by keys alone. Answers the keys, the seconds that the
   *  machine took, and those that a person needs for the keys and the thoughts: what, when, who, each answer, what to tick, and whether it is right. */
  async record({ what, option, when, who, says, answers = {}, shot }) {
    const { window } = this;
    const [before, begun] = [this.pressed, Date.now()];
    await this.chord(ALT, 'r');
    await window.until('the field of the event', async () => (await this.focused()).includes(es('event-what')));
    await this.keys(what);
    await window.until(option, () => window.run('return document.querySelector("[role=option]")?.innerText.includes(arguments[0])', option));
    await this.keys(DOWN, ENTER, TAB, when, TAB, who);
    await window.until('who says so', () => window.run('return document.querySelector("[role=option]")?.innerText.includes(arguments[0])', says));
    await this.keys(DOWN, ENTER);
    await window.reads(es('deadline-not-confirmed-mark'));
    for (const [question, letters] of Object.entries(answers)) {
      await this.tabTo(question);
      await this.keys(letters);
    }
    const counted = () => window.until('the dates to be counted', () => window.run('return document.querySelector(".dialog [aria-busy=true]") === null'));
    await counted();
    if (await window.run('return document.querySelector(".dialog").innerText.includes(arguments[0])', es('event-tick-all').split('{')[0].trim())) {
      await this.tabTo(es('event-tick-all').split('{')[0].trim());
      await this.keys(SPACE);
    }
    if (shot) await this.shoot(shot);
    await counted();
    await this.chord(CONTROL, ENTER);
    await window.until('the sheet to close', () => window.run('return document.querySelector(".dialog") === null'));
    const keys = this.pressed - before;
    const thoughts = 5 + Object.keys(answers).length;
    return { keys, seconds: (Date.now() - begun) / 1000, human: keys * A_KEY + thoughts * A_THOUGHT };
  }

  /** The line of a deadline on the case's screen. */
  line(title) {
    return this.window.until(`the line of ${title}`, () => this.window.run('return [...document.querySelectorAll(".deadlines > li")].find((one) => one.innerText.includes(arguments[0]))?.innerText', title));
  }

  /** A picture for the docs, where one is asked for, with the line of a deadline in its middle. */
  async shoot(name, title = '') {
    const folder = process.env.AMPARO_SHOTS;
    if (!folder) return;
    if (title) await this.window.run('[...document.querySelectorAll(".deadlines > li")].find((one) => one.innerText.includes(arguments[0])).scrollIntoView({ block: "center" })', title);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${name}.png`, Buffer.from(await this.window.get('screenshot'), 'base64'));
  }
}
