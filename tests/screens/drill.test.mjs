// A drill against a desk that is being served: what the verb prints, that no list of real alerts shows it, and that managers find it among the drills.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, serve, staff } from './browser.mjs';
import { say } from './words.mjs';

const target = process.env.CARGO_TARGET_DIR ?? join(process.env.AMPARO_CACHE ?? join(homedir(), '.cache/amparo'), 'target');
const password = 'una frase bien larga';
const files = mkdtempSync(join(tmpdir(), 'amparo-drill-'));
const served = await serve();
const { browser, page, faults } = await open(served.url);

/** Runs the verb to its end; answers how it ended and its lines. */
const drill = (...more) =>
  new Promise((ended) => {
    const verb = ['drill', join(files, 'presses.csv'), '--rate', '10', '--url', served.url, ...more];
    const run = spawn(join(target, 'debug/amparo-gateway'), verb, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    run.stdout.on('data', (text) => { said += text; });
    run.stderr.on('data', (text) => { said += text; });
    run.on('exit', (code) => ended({ code, lines: said.trim().split('\n') }));
  });

try {
  await staff(page)('first_run', { language: 'es', office: 'MX-DAL', display_name: 'Ana Ruiz', username: 'ana', password });
  const zips = ['75201', '77002', '60601', '90012', '88901'];
  const rows = Array.from({ length: 20 }, (_, at) => `2026-01-15T10:00:${String(at).padStart(2, '0')}Z,${zips[at % zips.length]}`);
  writeFileSync(join(files, 'presses.csv'), ['time,zip', ...rows].join('\n'));
  writeFileSync(join(files, 'password'), password);
  writeFileSync(join(files, 'wrong'), 'otra frase bien larga');

  const refused = await drill('--username', 'ana', '--password-file', join(files, 'wrong'));
  assert.notEqual(refused.code, 0);
  const { code, lines } = await drill('--username', 'ana', '--password-file', join(files, 'password'));
  assert.equal(code, 0, lines.join('\n'));
  assert.equal(lines.at(-1), 'sent 20 received 20 lost 0 doubled 0');

  await page.reload();
  await page.getByText(say('es')('alerts-empty-open')).waitFor();
  await page.goto(new URL('/#/settings/drills', served.url).href);
  await page.getByText('Ana Ruiz').last().waitFor();
  await page.getByRole('row', { name: /20/ }).first().waitFor();
  if (process.env.AMPARO_SHOTS) await page.screenshot({ path: `${process.env.AMPARO_SHOTS}/simulacro.png` });
  assert.deepEqual(faults, []);
  console.log('a drill against a served desk: 1 passed, 0 failed');
} finally {
  await browser.close();
  served.end();
  rmSync(files, { recursive: true, force: true });
}
