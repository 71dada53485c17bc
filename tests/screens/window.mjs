// The real window, driven by WebKitWebDriver: a display, a D-Bus session and a keychain of its own, and the program as script/run builds it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const cache = process.env.AMPARO_CACHE ?? join(homedir(), '.cache/amparo');
const target = process.env.CARGO_TARGET_DIR ?? join(cache, 'target');
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const [END, BACKSPACE] = ['\uE010', '\uE003'];
const KEYRING = 'echo -n ensayo | gnome-keyring-daemon --unlock --components=secrets >/dev/null';

/** Runs a story in a session of its own: call it first; what follows runs inside. */
export function inSession(story, { keychain = true } = {}) {
  if (process.env.AMPARO_SCREENS === 'inside') return;
  const home = mkdtempSync(join(tmpdir(), 'amparo-screens-'));
  const script = `${keychain ? `${KEYRING};` : ''} exec node ${story}`;
  const ran = spawnSync('xvfb-run', ['-a', '-s', '-screen 0 1400x900x24', 'dbus-run-session', '--', 'bash', '-c', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, AMPARO_SCREENS: 'inside', CARGO_TARGET_DIR: target, HOME: home, XDG_RUNTIME_DIR: home, AMPARO_HOME: join(home, 'amparo') },
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

/** What stands in front, and what has the focus. */
const SEEN = `const at = document.activeElement, front = [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=listbox]')].map((one) => one.innerText.slice(0, 800));
  return 'focus on ' + at.tagName + ' ' + (at.labels?.[0]?.innerText ?? '') + ' that holds "' + (at.value ?? '') + '"; in front: ' + front.join(' | ') + '; on the screen: ' + document.body.innerText.slice(0, 800);`;

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
  get(path) { return ask('GET', `${this.session}/${path}`); }
  post(path, body = {}) { return ask('POST', `${this.session}/${path}`, body); }
  /** Runs `work` until it gives something; a slow machine gets a minute. */
  async until(what, work) {
    const end = Date.now() + 60_000;
    let last = '';
    for (;;) {
      const found = await Promise.resolve().then(work).catch((fault) => { last = fault.message; });
      if (found) return found;
      if (Date.now() > end) {
        await this.shot('lost');
        throw new Error(`waited in vain for ${what} (${last}); ${await this.run(SEEN)}`);
      }
      await pause(150);
    }
  }
  run(script, ...args) { return this.post('execute/sync', { script, args }); }
  async at(xpath) { return (await this.post('element', { using: 'xpath', value: xpath }))[ELEMENT]; }
  /** Scrolls to an element as a person does, below what stays at the top, and clicks it. */
  async click(xpath) {
    const element = await this.at(xpath);
    await this.run('arguments[0].scrollIntoView({ block: "nearest" })', { [ELEMENT]: element });
    await this.post(`element/${element}/click`);
    return true;
  }
  /** A control by role and the beginning of its name, of those that hold `text` inside, stand in the line of a list that says `line`, and that no dialog covers. */
  async press(name, role = 'button', text = '', line = '') {
    const tag = role === 'link' ? 'a' : role;
    const named = JSON.stringify(name);
    const xpath = `//*[self::${tag} or @role='${role}'][not(@disabled)][not(@aria-disabled='true')][not(ancestor-or-self::*[@inert])]`
      + `[starts-with(normalize-space(.), ${named}) or starts-with(@aria-label, ${named})][contains(., ${JSON.stringify(text)})]${line ? `[ancestor::li[contains(., ${JSON.stringify(line)})]]` : ''}`;
    await this.until(`${role} ${name}${text}`, () => this.click(xpath));
  }
  async tick(label) {
    const xpath = `//label[contains(normalize-space(.), ${JSON.stringify(label)})]`;
    await this.until(`box ${label}`, () => this.click(xpath));
  }
  async fill(label, text) {
    const xpath = `(//input|//textarea)[@id=//label[starts-with(normalize-space(.), ${JSON.stringify(label)})]/@for][not(ancestor::*[@inert])]`;
    const field = await this.until(`field ${label}`, () => this.at(xpath));
    // Backspaces as a person presses them: what WebDriver clears by itself the page writes back.
    const before = await this.run('return arguments[0].value.length', { [ELEMENT]: field });
    await this.post(`element/${field}/value`, { text: `${END.repeat(before ? 1 : 0)}${BACKSPACE.repeat(before)}${text}` });
  }
  async choose(label, typed, option = typed) {
    await this.fill(label, typed);
    await this.press(option, 'option');
  }
  /** One of the values of a list that opens from a button. */
  async pick(label, option) {
    const xpath = `//label[starts-with(normalize-space(.), ${JSON.stringify(label)})]/following::button[1] | //span[starts-with(normalize-space(.), ${JSON.stringify(label)})]/following::button[1]`;
    await this.until(`list ${label}`, () => this.click(xpath));
    await this.press(option, 'option');
  }
  async give(path) { await this.post(`element/${await this.at("//input[@type='file']")}/value`, { text: path }); }
  reads(text, within = 'body') { return this.until(`"${text}"`, () => this.run('return document.querySelector(arguments[1])?.innerText.includes(arguments[0])', text, within)); }
  read(selector) { return this.until(selector, () => this.run('return document.querySelector(arguments[0])?.innerText', selector)); }
  /** Where the file lies that `act` saves: the system's own dialog is answered by keys, with the name that it suggests. WebDriver knows no such windows. */
  async saving(act) {
    const folder = mkdtempSync(join(process.env.HOME, 'saved-'));
    const before = new Set(this.windows());
    await act();
    const dialog = await this.until('the save dialog', () => this.windows().find((id) => !before.has(id)));
    this.keys('windowfocus', '--sync', dialog);
    this.keys('key', 'Home');
    this.keys('type', `${folder}/`);
    this.keys('key', 'Return');
    return this.until('the saved file', () => readdirSync(folder).map((name) => join(folder, name)).find((file) => statSync(file).size > 0));
  }
  windows() { return this.keys('search', '--onlyvisible', '--name', '.').split('\n').filter(Boolean); }
  keys(...words) { return spawnSync('xdotool', words, { encoding: 'utf8' }).stdout; }
  async shot(name) {
    mkdirSync('shots', { recursive: true });
    writeFileSync(`shots/${name}.png`, Buffer.from(await ask('GET', `${this.session}/screenshot`), 'base64'));
  }
  /** Accessibility faults of what is on the screen. */
  async violations() {
    await this.run(readFileSync(createRequire(new URL('../../ui/package.json', import.meta.url)).resolve('axe-core/axe.min.js'), 'utf8'));
    const script = 'const done = arguments[0]; axe.run().then((r) => done(r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`)));';
    return this.post('execute/async', { script, args: [] });
  }
  async close() {
    await ask('DELETE', this.session).catch(() => undefined);
    this.driver.kill();
  }
}
