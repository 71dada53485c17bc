// In the real window: a machine is set up, locks, refuses a wrong password and opens with the right one. The web view reaches nothing outside.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inSession, Window } from './window.mjs';
import { say } from './words.mjs';

inSession(fileURLToPath(import.meta.url));
const t = say('es');
const PASSWORD = 'una frase bien larga';
// The system's program for PDF files, from which they are read and printed: it puts a copy beside.
const [home, opened] = [process.env.HOME, join(process.env.HOME, 'opened.pdf')];
mkdirSync(join(home, '.local/share/applications'), { recursive: true });
mkdirSync(join(home, '.config'));
writeFileSync(join(home, '.local/share/applications/reader.desktop'), `[Desktop Entry]\nType=Application\nName=Reader\nMimeType=application/pdf\nExec=cp %f ${opened}\n`);
writeFileSync(join(home, '.config/mimeapps.list'), '[Default Applications]\napplication/pdf=reader.desktop\n');
const window = await Window.open();
try {
  await window.reads(t('shell-welcome'));
  assert.deepEqual(await window.violations(), []);
  await window.press(t('common-next'));
  await window.reads(t('shell-place'));
  await window.press(t('common-next'));
  await window.fill(t('shell-office'), 'Dallas');
  await window.press('Dallas', 'option');
  await window.press(t('common-next'));
  await window.fill(t('shell-display-name'), 'Ana Prueba');
  await window.fill(t('shell-username'), 'ana');
  await window.fill(t('shell-password'), PASSWORD);
  await window.fill(t('shell-password-again'), PASSWORD);
  await window.press(t('shell-create-office'));

  await window.until('the recovery key', () => window.run("return document.querySelector('.sheet-key')?.innerText"));
  const key = (await window.run("return document.querySelector('.sheet-key').innerText")).replace(/\s/g, '');
  assert.match(key, /^AGE-SECRET-KEY-1[A-Z0-9]{58}$/);
  const sheet = await window.saving(() => window.press(t('common-download')));
  assert.equal(basename(sheet), 'amparo-recuperacion.pdf');
  await window.press(t('common-open'));
  await window.until('the program that reads PDF files', () => readFileSync(opened).equals(readFileSync(sheet)));
  await window.fill(t('shell-sheet-confirm'), key.slice(-4));
  await window.press(t('common-next'));
  await window.press(t('shell-start-empty'));
  await window.reads('Ana Prueba');
  await window.press(t('shell-lock'));
  await window.reads(t('shell-locked'));
  await window.shot('locked');
  assert.deepEqual(await window.violations(), []);

  await window.fill(t('shell-username'), 'ana');
  await window.fill(t('shell-password'), 'otra que no es');
  await window.press(t('shell-unlock'));
  await window.reads(t('field-wrong_password'));
  await window.fill(t('shell-password'), PASSWORD);
  await window.press(t('shell-unlock'));
  await window.reads('Ana Prueba');
  await window.shot('desk');

  const keys = JSON.parse(readFileSync(join(process.env.AMPARO_HOME, 'keys.json'), 'utf8'));
  assert.equal(keys.slots[0].keychain, true, 'the keychain guards the key beside the password');
  const reached = await window.post('execute/async', {
    script: "const done = arguments[0]; fetch('https://example.org/', { mode: 'no-cors' }).then(() => done('reached'), () => done('refused'));",
    args: [],
  });
  assert.equal(reached, 'refused', 'the page reaches nothing but itself');
  assert.equal(await window.run("return typeof window.__TAURI__ === 'undefined'"), true);
  console.log('first run, lock and sign-in in the window: 1 passed, 0 failed');
} finally {
  await window.close();
}
