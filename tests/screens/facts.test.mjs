// Every question of the rules is answered in the real window, by the sheet for any question: those of the matter, and those of each event that asks one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DueProcess } from './due-process.mjs';
import { MainJob } from './main-job.mjs';
import { inSession, Window } from './window.mjs';
import { say } from './words.mjs';

inSession(fileURLToPath(import.meta.url));
const es = say('es');
const { facts } = JSON.parse(readFileSync(new URL('../../reference/facts.json', import.meta.url), 'utf8'));
const window = await Window.open();
const lawyer = new DueProcess(window);

try {
  await new MainJob(window).setUp();
  const caseId = crypto.randomUUID();
  await lawyer.held(caseId, 'DALHOLD', '2026-11-20T20:00:00Z', 'Ignacio');
  await lawyer.letIn(caseId);
  for (const type of new Set(facts.flatMap((fact) => fact.asked_on.slice(0, 1)))) {
    await lawyer.made('record_event', { id: crypto.randomUUID(), case_id: caseId, type, at: '2026-11-20T21:00:00Z', reported_by: 'counsel', facts: {} });
  }
  await lawyer.open('Ignacio');

  for (const { name, question_es, values = [] } of facts) {
    await window.press(es('fact-any'));
    await window.choose(es('fact-question'), question_es);
    const [given] = values;
    await window.pick(es('fact-answer'), given?.label_es ?? es('fact-yes'));
    await window.press(es('common-save'));
    await window.until(`the sheet to close after ${name}`, () => window.run('return document.querySelector(".dialog") === null'));
  }

  const { rows } = await lawyer.made('list_questions', { case_id: caseId });
  const known = new Map(rows.filter((row) => row.known).map((row) => [row.name, row.known]));
  for (const { name, values = [] } of facts) assert.equal(known.get(name), values[0]?.value ?? 'yes', name);
  await window.reads('Ignacio', '.case-head');
  console.log(`${known.size} facts answered in the window: 1 passed, 0 failed`);
} finally {
  await window.close();
}
