// The same desk in a browser: amparo-gateway on a free port of this machine, and Debian's Chromium.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const require = createRequire(new URL('../../ui/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const cache = process.env.AMPARO_CACHE ?? join(homedir(), '.cache/amparo');
const target = process.env.CARGO_TARGET_DIR ?? join(cache, 'target');
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Serves an empty desk; answers its address and how to end it. */
export async function serve(verb = ['desk', '--port', '0'], env = {}) {
  const home = mkdtempSync(join(tmpdir(), 'amparo-served-'));
  const host = spawn(join(target, 'debug/amparo-gateway'), verb, { env: { ...process.env, AMPARO_HOME: home, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((found, failed) => {
    createInterface(host.stdout).on('line', (line) => { if (line.startsWith('Amparo: ')) found(line.slice(8)); });
    host.on('exit', (code) => failed(new Error(`amparo-gateway ended with ${code}`)));
  });
  const end = () => { host.removeAllListeners('exit'); host.kill(); rmSync(home, { recursive: true, force: true }); };
  return { url, home, host, end };
}

/** A page of Chromium that fails the story when the page reports an error or reaches beyond its own origin. */
export async function open(url, options = {}) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet });
  const page = await (await browser.newContext({ locale: 'es-MX', viewport: { width: 1366, height: 850 }, ...options })).newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  const { origin } = new URL(url);
  page.on('request', (request) => { if (!request.url().startsWith(`${origin}/`) && !/^(data|blob):/.test(request.url())) faults.push(`reached ${request.url()}`); });
  await page.goto(url);
  return { browser, page, faults };
}

/** Commands of staff, from the page that signed in: `staff(page)('add_user', {…})`. */
export const staff = (page) => (name, params) =>
  page.evaluate(async ([command, body]) => {
    const csrf = /amparo-csrf=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const answer = await fetch(`/api/call/${command}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-amparo-csrf': csrf }, body: JSON.stringify(body) });
    return answer.json();
  }, [name, params]);

/** Accessibility faults of what is on the screen. */
export async function axe(page) {
  // The policy of the page forbids inline scripts; the driver's own evaluation is not bound by it.
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(() => globalThis.axe.run().then((r) => r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`)));
}

const starts = (text) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** What a person does with a page of Chromium; the real window (window.mjs) answers to the same names. */
export class Page {
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(60_000);
  }
  /** A control by role and the beginning of its name, of those that hold `text` inside. */
  named(name, role, text) { return this.page.getByRole(role, { ...(name ? { name: starts(name) } : {}), disabled: false }).and(this.page.locator(':not([inert] *)')).filter(text ? { hasText: text } : {}).first(); }
  press(name, role = 'button', text = '') { return this.named(name, role, text).click(); }
  field(label) { return this.page.getByLabel(starts(label)).and(this.page.locator('input, textarea')).first(); }
  fill(label, text) { return this.field(label).fill(text); }
  tick(label) { return this.page.getByText(label).click(); }
  async choose(label, typed, option = typed) {
    await this.fill(label, typed);
    await this.press(option, 'option');
  }
  give(path) { return this.page.locator('input[type=file]').setInputFiles(path); }
  async reads(text, within = 'body') { await this.page.waitForFunction(([wanted, where]) => document.querySelector(where)?.innerText.includes(wanted), [text, within]); }
  read(selector) { return this.page.locator(selector).first().innerText(); }
  async hold(name) {
    await this.named(name, 'button').hover();
    await this.page.mouse.down();
    await this.named(name, 'button').waitFor({ state: 'detached' });
    await this.page.mouse.up();
  }
  /** Where the file lies that `act` saves. */
  async saving(act) {
    const [file] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return file.path();
  }
  violations() { return axe(this.page); }
}
