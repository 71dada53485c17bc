// A notice served on a Friday in Los Angeles, in the real window: from the event to confirmed dates by the keyboard alone. Pictures for the docs with
// AMPARO_SHOTS=folder.
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
  const first = crypto.randomUUID();
  await lawyer.held(first, 'ADLNTCA', '2026-11-18T20:00:00Z', 'Guadalupe');

  await lawyer.open('Guadalupe');
  const notice = await lawyer.record({
    what: 'nta entregada', option: 'NTA entregada', when: FRIDAY, who: 'persona', says: es('paper-said-by-person'), shot: 'notice-dates-ticked',
    answers: { '¿Firmó la persona la renuncia a los 10 días': 'no', '¿Qué vía procesal abrió DHS': 'proc' },
  });
  console.log(`from the event to confirmed dates: ${notice.keys} keys, ${notice.seconds.toFixed(1)} s`);
  await window.reads(FIRST_HEARING);
  const court = await lawyer.line(FIRST_HEARING);
  assert.match(court, /30 de noviembre de 2026/);
  assert.match(court, new RegExp(es('deadline-life-confirmed')), 'ticked, and confirmed with the event');
  await sound('the case with the dates of the notice');
  await lawyer.shoot('notice-served-friday-los-angeles');

  console.log('due process in the window: 1 passed, 0 failed');
} finally {
  await window.close();
}
