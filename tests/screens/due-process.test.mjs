// A lawyer's three days in the real window: a notice served on a Friday in Los Angeles, a transfer to Texas that moves no court date and another
// bond row, and a bond order the day before Thanksgiving. Pictures for the docs with AMPARO_SHOTS=folder.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { DueProcess } from './due-process.mjs';
import { MainJob } from './main-job.mjs';
import { inSession, Window } from './window.mjs';
import { say } from './words.mjs';

inSession(fileURLToPath(import.meta.url));
const es = say('es');
const FRIDAY = '2026-11-20 16:00';
const FIRST_HEARING = 'Primera audiencia no antes de 10 días';
const window = await Window.open();
const lawyer = new DueProcess(window);
const sound = async (where) => assert.deepEqual(await window.violations(), [], `accessibility of ${where}`);
try {
  await new MainJob(window).setUp();
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  await lawyer.held(first, 'ADLNTCA', '2026-11-18T20:00:00Z', 'Guadalupe');
  await lawyer.held(second, 'DALHOLD', '2026-11-19T20:00:00Z', 'Remedios');

  await lawyer.open('Guadalupe');
  const notice = await lawyer.record({
    what: 'nta entregada', option: 'NTA entregada', when: FRIDAY, who: 'persona', shot: 'notice-dates-ticked',
    answers: { '¿Firmó la persona la renuncia a los 10 días': 'no', '¿Qué vía procesal abrió DHS': 'proc' },
  });
  await window.reads(FIRST_HEARING);
  const court = await lawyer.line(FIRST_HEARING);
  assert.match(court, /30 nov 2026/);
  assert.match(court, new RegExp(es('deadline-life-confirmed')), 'ticked, and confirmed with the event');
  await sound('the case with the dates of the notice');
  await lawyer.shoot('notice-served-friday-los-angeles');
  console.log(`from the event to ${'confirmed dates'}: ${notice.keys} keys, ${notice.seconds.toFixed(1)} s`);

  const bond = await lawyer.record({
    what: 'i-286', option: 'I-286', when: '2026-11-20 17:00', who: 'persona',
    answers: { '¿Cómo entró la última vez': 'sin' },
  });
  assert.ok(bond.keys > 0);
  await window.reads('circuito 9: audiencia de fianza disponible');

  await window.press(es('case-tab-custody'), 'tab');
  await window.press(es('custody-record'));
  await window.choose(es('custody-facility'), 'Prairieland Detention', 'PRAIRIELAND DETENTION CENTER');
  await window.fill(es('custody-book-in'), '2026-11-22 02:00');
  await window.press(es('paper-confidence-reported'));
  await window.press(es('paper-confidence-confirmed'), 'option');
  await window.press(es('custody-record'));
  await window.reads(es('custody-transfer-effects'), '.dialog');
  await window.reads('circuito 5', '.dialog');
  await sound('what a transfer changed');
  await lawyer.shoot('transfer-what-changed');
  await window.press(es('custody-pending-no'));
  await window.reads(es('custody-pending-said-no').split('}')[1].split('«')[0].trim(), '.dialog');
  await window.press(es('common-close'), 'button', es('common-close'));
  await window.press(es('case-tab-overview'), 'tab');
  await window.reads('circuito 5: los jueces niegan la fianza');
  assert.equal(await lawyer.line(FIRST_HEARING), court, 'the court and its dates stay until an order (8 CFR 1003.20)');
  assert.equal(await lawyer.line('circuito 9: audiencia de fianza disponible'), null, 'the old bond row is history');
  await lawyer.shoot('transfer-court-dates-stay');

  await lawyer.open('Remedios');
  const order = await lawyer.record({
    what: 'decision del juez sobre fianza', option: 'Decisión del juez sobre fianza', when: '2026-11-25 15:00', who: 'corte',
    answers: { '¿Renunció la persona a apelar': 'no' },
  });
  await window.reads('Apelación de fianza RECIBIDA');
  assert.match(await lawyer.line('Apelación de fianza RECIBIDA'), /28 dic 2026/, 'day 30 is Christmas, a Friday: Monday');
  assert.match(await lawyer.line('Fecha DE RESGUARDO'), /7 dic 2026/);
  await window.press(es('deadline-why'), 'button', es('deadline-why'));
  await window.reads(es('deadline-trace'), '.dialog');
  await sound('why a date is what it is');
  await lawyer.shoot('bond-order-before-thanksgiving');
  console.log(`a bond order: ${order.keys} keys, ${order.seconds.toFixed(1)} s`);
  console.log('due process in the window: 1 passed, 0 failed');
} finally {
  await window.close();
}
