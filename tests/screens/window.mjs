// The real window, driven by WebKitWebDriver: a display, a D-Bus session and a keychain of its own, and the program as script/run builds it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const cache = process.env.AMPARO_CACHE ?? join(homedir(), '.cache/amparo');
const target = process.env.CARGO_TARGET_DIR ?? join(cache, 'target');
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYRING = 'echo -n ensayo | gnome-keyring-daemon --unlock --components=secrets >/dev/null';

/** Runs a story in a session of its own: call it first; what follows runs inside. */
export function inSession(story, { keychain = true } = {}) {
  if (process.env.AMPARO_SCREENS === 'inside') return;
  const home = mkdtempSync(join(tmpdir(), 'amparo-screens-'));
  const script = `${keychain ? `${KEYRING};` : ''} exec node ${story}`;
  const ran = spawnSync('xvfb-run', ['-a', '-s', '-screen 0 1400x900x24', 'dbus-run-session', '--', 'bash', '-c', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, AMPARO_SCREENS: 'inside', CARGO_TARGET_DIR: target, HOME: home, XDG_RUNTIME_DIR: home, AMPARO_HOME: join(home, 'amparo'), AMPARO_SAVE_TO: home },
  });
  rmSync(home, { recursive: true, force: true });
  process.exit(ran.status ?? 1);
}

async function ask(method, url, body) {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** The program's window. */
export class Window {
  static async open(args = []) {
    const port = 4400 + (process.pid % 500);
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env: { ...process.env, TAURI_WEBVIEW_AUTOMATION: 'true' }, stdio: 'ignore' });
    const base = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries += 1) {
      try { await ask('GET', `${base}/status`); break; } catch (error) { if (tries > 50) throw error; await pause(100); }
    }
    const options = { binary: join(target, 'debug/amparo'), args };
    const session = await ask('POST', `${base}/session`, { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    return new Window(driver, `${base}/session/${session.sessionId}`);
  }
  constructor(driver, session) {
    this.driver = driver;
    this.session = session;
  }
  post(path, body = {}) { return ask('POST', `${this.session}/${path}`, body); }
  /** Runs `work` until it gives something; a slow machine gets a minute. */
  async until(what, work) {
    const end = Date.now() + 60_000;
    for (;;) {
      const found = await Promise.resolve(work()).catch(() => null);
      if (found) return found;
      if (Date.now() > end) {
        await this.shot('lost');
        throw new Error(`waited in vain for ${what}; on the screen: ${(await this.run('return document.body.innerText')).slice(0, 800)}`);
      }
      await pause(150);
    }
  }
  run(script, ...args) { return this.post('execute/sync', { script, args }); }
  async at(xpath) { return (await this.post('element', { using: 'xpath', value: xpath }))[ELEMENT]; }
  async press(name, role = 'button') {
    const xpath = `//*[self::${role} or @role='${role}'][not(@disabled)][contains(normalize-space(.), ${JSON.stringify(name)}) or @aria-label=${JSON.stringify(name)}]`;
    await this.until(`${role} ${name}`, async () => { await this.post(`element/${await this.at(xpath)}/click`); return true; });
  }
  async fill(label, text) {
    const xpath = `(//input|//textarea)[@id=//label[contains(normalize-space(.), ${JSON.stringify(label)})]/@for]`;
    const field = await this.until(`field ${label}`, () => this.at(xpath));
    await this.post(`element/${field}/clear`);
    await this.post(`element/${field}/value`, { text });
  }
  reads(text) { return this.until(`"${text}"`, () => this.run('return document.body.innerText.includes(arguments[0])', text)); }
  async shot(name) {
    mkdirSync('shots', { recursive: true });
    writeFileSync(`shots/${name}.png`, Buffer.from(await ask('GET', `${this.session}/screenshot`), 'base64'));
  }
  /** Accessibility faults of what is on the screen. */
  async faults() {
    await this.run(readFileSync(createRequire(new URL('../../ui/package.json', import.meta.url)).resolve('axe-core/axe.min.js'), 'utf8'));
    const script = 'const done = arguments[0]; axe.run().then((r) => done(r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`)));';
    return this.post('execute/async', { script, args: [] });
  }
  async close() {
    await ask('DELETE', this.session).catch(() => undefined);
    this.driver.kill();
  }
}
