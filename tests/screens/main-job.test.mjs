// From the button to the caseload through the real screens: in Chromium, then in the real window, with the same steps.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { open, Page, serve } from './browser.mjs';
import { MainJob, phoneInGarland } from './main-job.mjs';
import { inSession, Window } from './window.mjs';
import { say } from './words.mjs';

const t = say('es');

async function steps(job, button) {
  const phone = await open(await button(), phoneInGarland);
  try {
    const held = new Page(phone.page);
    await job.pressButton(held);
    await job.take(held);
    await job.openCase();
    await job.bookIn();
    await job.recordEvent();
    await job.arrangeLawyer();
    await job.exportSummary();
    await job.seeCaseload();
    assert.deepEqual(phone.faults, []);
  } finally {
    await phone.browser.close();
  }
}

async function inChromium() {
  const served = await serve();
  const desk = await open(served.url);
  try {
    const job = new MainJob(new Page(desk.page));
    await job.setUp();
    await steps(job, async () => `${served.url}button`);
    assert.deepEqual(desk.faults, []);
    console.log('the main job in Chromium: 1 passed, 0 failed');
  } catch (error) {
    await desk.page.screenshot({ path: 'shots/lost.png' });
    throw error;
  } finally {
    await desk.browser.close();
    served.end();
  }
}

/** A port of this machine that nobody listens on. */
const freePort = () => new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});

async function inWindow() {
  // What the window asks of the system's notifications; nobody has to show them for this.
  const notices = spawn('dbus-monitor', ['--session', "interface='org.freedesktop.Notifications',member='Notify'"], { stdio: ['ignore', 'pipe', 'inherit'] });
  let notified = '';
  notices.stdout.setEncoding('utf8').on('data', (text) => { notified += text; });
  const window = await Window.open();
  try {
    const job = new MainJob(window);
    await job.setUp();
    const port = await freePort();
    await steps(job, () => job.listen(port));
    await window.until('the notification', () => notified.includes(t('desk-new-alert', { office: 'MX-DAL' })));
    assert.ok(notified.includes(t('desk-new-alert-body')));
    for (const said of ['Guadalupe', 'Núñez', 'Peña', 'Garland', 'MX-DAL-']) assert.ok(!notified.includes(said), `a notification says ${said}`);
    console.log('the main job in the window: 1 passed, 0 failed');
  } finally {
    notices.kill();
    await window.close();
  }
}

if (process.env.AMPARO_SCREENS !== 'inside') await inChromium();
inSession(fileURLToPath(import.meta.url));
await inWindow();
