// Three days of a lawyer in the real window: a notice served on a Friday in Los Angeles, from the event to confirmed dates by the keyboard alone; the transfer
// to Texas the day after; a bond order on the day before Thanksgiving. Pictures for the docs with AMPARO_SHOTS=folder.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DueProcess } from './due-process.mjs';
import { MainJob } from './main-job.mjs';
import { inSession, Window } from './window.mjs';
import { say } from './words.mjs';

inSession(fileURLToPath(import.meta.url));
const es = say('es');
const FIRST_HEARING = 'Primera audiencia no antes de 10 días';
const BOND_CIRCUIT = (circuit) => `EWI detenido en el interior, circuito ${circuit}`;
const STAY = 'Suspensión automática de la libertad: EOIR-43';
const APPEAL = 'Apelación de fianza RECIBIDA por la BIA en 30 días';
const DAY = 86_400_000;

// The last Friday that is behind us by two days at least, whenever this runs.
const today = Math.floor(Date.now() / DAY);
const friday = today - 2 - ((today - 2 + 6) % 7);
const on = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const spoken = (day) => new Intl.DateTimeFormat('es-MX', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(day * DAY);
const window = await Window.open();
const lawyer = new DueProcess(window);
const sound = async (where) => assert.deepEqual(await window.violations(), [], `accessibility of ${where}`);
try {
  await new MainJob(window).setUp();
  const first = crypto.randomUUID();
  await lawyer.held(first, 'ADLNTCA', `${on(friday - 2)}T20:00:00Z`, 'Guadalupe');

  await lawyer.open('Guadalupe');
  const notice = await lawyer.record({
    what: 'nta entregada', option: 'NTA entregada', when: `${on(friday)} 16:00`, who: 'persona', says: es('paper-said-by-person'), shot: 'notice-dates-ticked',
    answers: { '¿Firmó la persona la renuncia a los 10 días': 'no', '¿Qué vía procesal abrió DHS': 'proc' },
  });
  console.log(`from the event to confirmed dates: ${notice.keys} keys, ${notice.seconds.toFixed(1)} s`);
  await window.reads(FIRST_HEARING);
  const court = await lawyer.line(FIRST_HEARING);
  assert.match(court, new RegExp(spoken(friday + 10)));
  assert.match(court, new RegExp(es('deadline-life-confirmed')), 'ticked, and confirmed with the event');
  await sound('the case with the dates of the notice');
  await lawyer.shoot('notice-served-friday-los-angeles');

  // Who entered without inspection may ask for bond in the ninth circuit; in the fifth the judges refuse it. The court's dates do not move with the person.
  await lawyer.record({
    what: 'i-286', option: 'I-286', when: `${on(friday)} 17:00`, who: 'persona', says: es('paper-said-by-person'), answers: { '¿Cómo entró la última vez': 'sin' },
  });
  await window.reads(BOND_CIRCUIT(9));
  await window.press(es('case-tab-custody'), 'tab');
  await window.press(es('custody-record'));
  await window.choose(es('custody-facility'), 'prairieland', 'PRAIRIELAND');
  await window.fill(es('custody-book-in'), `${on(friday + 1)} 09:00`);
  await window.press(es('paper-confidence-reported'));
  await window.press(es('paper-confidence-confirmed'), 'option');
  await window.press(es('custody-record'), 'button');
  await window.reads(es('custody-transfer-effects'));
  await window.press(es('custody-pending-no'));
  await window.press(es('custody-pending-no'));
  await sound('what a transfer changes');
  await lawyer.shoot('transfer-to-texas');
  await window.press(es('common-close'));
  // The hour is that of Alvarado, as it was typed; the matter began in Los Angeles.
  assert.match(await window.read('.custody-here'), /09:00 C[SD]T/);
  await window.press(es('case-tab-overview'), 'tab');
  await window.reads(BOND_CIRCUIT(5));
  assert.equal(await lawyer.line(FIRST_HEARING), court, 'the court stays until an order: its date, its zone and its state');
  await lawyer.shoot('transfer-to-texas-dates', BOND_CIRCUIT(5));
  assert.equal(await window.run('return document.documentElement.scrollHeight - innerHeight'), 0, 'the window scrolls inside, never as a whole');

  // Wednesday 26 November 2025: the next business day is the Friday; an appeal counts in the zone of the Board.
  const second = crypto.randomUUID();
  await lawyer.held(second, 'DALHOLD', '2025-11-20T20:00:00Z', 'Ignacio');
  await lawyer.open('Ignacio');
  await lawyer.record({
    what: 'ordena libertad', option: 'El juez ordena libertad o fianza', when: '2025-11-26 15:00', who: 'corte', says: es('paper-said-by-court'),
    answers: { '¿Qué decidió DHS': 'sin' },
  });
  await lawyer.record({
    what: 'juez sobre fianza', option: 'Decisión del juez sobre fianza', when: '2025-11-26 15:00', who: 'corte', says: es('paper-said-by-court'), shot: 'bond-order-before-thanksgiving',
  });
  assert.match(await lawyer.line(STAY), /viernes, 28 de noviembre de 2025/, 'Thanksgiving is no business day');
  assert.match(await lawyer.line(APPEAL), /viernes, 26 de diciembre de 2025/);
  await lawyer.shoot('bond-order-before-thanksgiving-dates', APPEAL);

  // Counsel is engaged: a right is waived by counsel's written word alone, kept among the documents.
  await lawyer.engaged(second);
  await window.until('the screen to know counsel', () => window.run('return !document.body.innerText.includes(arguments[0])', es('deadline-reserved-line')));
  await window.press(es('deadline-end'), 'button', '', APPEAL);
  await window.press(es('deadline-life-waived'), 'label');
  await window.reads(es('deadline-end-needs-counsel'));
  await sound('the end of a right');
  await window.press(es('common-cancel'));
  const word = join(process.env.HOME, 'renuncia.txt');
  writeFileSync(word, 'Renuncio en nombre de mi cliente a apelar la fianza.');
  await window.press(es('case-tab-documents'), 'tab');
  await window.press(es('document-add'));
  await window.give(word);
  await window.pick(es('document-kind'), es('document-kind-waiver'));
  await window.reads('Ana Prueba', '.dialog');
  await window.press(es('document-add'));
  await window.reads(es('document-added'));
  await window.press(es('case-tab-overview'), 'tab');
  await window.press(es('deadline-end'), 'button', '', APPEAL);
  await window.press(es('deadline-life-waived'), 'label');
  await window.pick(es('deadline-end-proof'), 'renuncia');
  await lawyer.shoot('waiver-by-counsel');
  await window.press(es('deadline-end'));
  await window.press(es('deadline-show-over').split('(')[0].trim());
  await window.until('the right to be waived', async () => (await lawyer.line(APPEAL)).includes(es('deadline-life-waived')));

  // What was entered and ended today stands in the journal, and the next fortnight on the wall sheet, by folio.
  await window.press(es('calendar-title'), 'link');
  await window.press(es('calendar-papers'));
  await window.press(es('calendar-reason-audit'));
  const printed = (file) => spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout;
  assert.match(printed(await window.saving(() => window.press(es('calendar-journal-save')))), new RegExp(es('paper-journal-waived')));
  const wall = printed(await window.saving(() => window.press(es('calendar-wall-save'))));
  assert.match(wall, /MX-DAL-\d\d-\d+/);
  assert.doesNotMatch(wall, /Ignacio|Guadalupe/);

  console.log('due process in the window: 1 passed, 0 failed');
} finally {
  await window.close();
}
