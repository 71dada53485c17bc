// The whole page against a host of the test's own: what was pressed on this phone is sent and shown, whatever the phone, a second tab or a second press does.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fresh, type Press, type Receipt } from './alert';
import { left, leave } from './outbox';
import { emptyProfile } from './profile';
import { say } from './words';

const t = (key: string, args = {}) => say('es', key, args);
const receipt: Receipt = { folio: 'MX-DAL-26-000123-9', received_at: '2026-11-22T20:02:00Z', office_name: 'Dallas', office_phone: null, status_code: 'code', time_zone: 'America/Chicago', exercise: false };

/** What the host answers to a command; `null`: it cannot be reached. */
type Answers = (command: string, params: { id: string }) => unknown;

/** A host that writes down what it was asked. */
function host(answers: Answers) {
  const asked: { command: string; params: { id: string } & Record<string, unknown> }[] = [];
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    const [command, params] = [path.slice('/api/button/'.length), JSON.parse(body)];
    asked.push({ command, params });
    const answer = answers(command, params);
    if (answer === null || answer === undefined) return Promise.reject(new TypeError('no network'));
    return Promise.resolve(answer instanceof Response ? answer : new Response(JSON.stringify(answer), { headers: { 'x-amparo-version': '1' } }));
  });
  const received = () => asked.filter(({ command }) => command === 'receive_alert').map(({ params }) => params.id);
  return { asked, received };
}

const takes: Answers = (command) => (command === 'receive_alert' ? receipt : command === 'alert_status' ? { state: 'delivered', read_at: null, closed_at: null, office_name: 'Dallas', office_phone: null, time_zone: 'America/Chicago' } : null);
const nothing: Answers = () => null;

/** Opens the page anew, as a visit or a tab does. */
async function opened() {
  // What an earlier visit carried ends with it, and stays kept.
  const { carriedAs } = await import('./courier');
  for (const { body } of presses()) carriedAs(body.id)?.delivery.stop();
  vi.resetModules();
  document.body.innerHTML = '<main id="page"></main>';
  await import('./main');
}
const button = (name: string) => [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(name));
const click = (name: string) => { const found = button(name); if (!found) throw new Error(`no ${name}`); found.click(); };
const reads = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text), { timeout: 5_000 });
/** A screen reader's two activations press without holding. */
function press() {
  const big = document.querySelector<HTMLButtonElement>('.big');
  big?.click();
  big?.click();
}
const presses = (): Press[] => Object.keys(localStorage).filter((key) => key.startsWith('amparo-button-press')).map((key) => JSON.parse(localStorage.getItem(key) ?? '') as Press);

beforeEach(() => {
  indexedDB.deleteDatabase('amparo-button');
  vi.stubGlobal('confirm', () => true);
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  (await import('./courier')).leaveAll();
  vi.unstubAllGlobals();
});

test('a phone that keeps nothing sends the press all the same, and says that it could not keep it', async () => {
  const { received } = host(takes);
  await opened();
  const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
  vi.stubGlobal('localStorage', { length: 0, key: () => null, getItem: () => null, removeItem: () => undefined, setItem: full });
  press();
  expect(document.querySelector('.state')?.textContent).toBe(t('button-not-kept'));
  await reads(t('button-delivered'));
  expect(new Set(received()).size).toBe(1);
  expect(document.querySelector('.folio')?.textContent).toContain(receipt.folio);
});

test('two presses without a network are two alerts, each kept until the office has it', async () => {
  let answers = nothing;
  const { received } = host((command, params) => answers(command, params));
  await opened();
  press();
  await reads(t('button-undelivered'));
  const asked: string[] = [];
  vi.stubGlobal('confirm', (words: string) => { asked.push(words); return true; });
  click(t('button-another'));
  expect(asked).toEqual([t('button-another-undelivered')]);
  expect(button('todavía NO se entrega')).toBeDefined();
  press();
  await reads(t('button-undelivered'));
  expect(presses()).toHaveLength(2);
  await vi.waitFor(async () => expect(await left()).toHaveLength(2));
  // Another visit takes both up; the one that was put aside is forgotten once the office has it.
  answers = takes;
  await opened();
  await reads(t('button-delivered'));
  await vi.waitFor(() => expect(presses()).toHaveLength(1));
  expect(new Set(received()).size).toBe(2);
  await vi.waitFor(async () => expect(await left()).toEqual([]));
});

test('a second tab and its press leave those of the first alone', async () => {
  host(nothing);
  await opened();
  const other = { ...fresh({ id: 'of-another-tab', sent: '2026-11-22T20:00:00Z', language: 'es' }, '2026-11-22T20:00:00Z', null), kept: true };
  localStorage.setItem('amparo-button-press:of-another-tab', JSON.stringify(other));
  press();
  await reads(t('button-undelivered'));
  expect(presses().map(({ body }) => body.id)).toContain('of-another-tab');
  expect(presses()).toHaveLength(2);
});

test('what only the worker was left with is sent when the page is opened', async () => {
  const { received } = host(takes);
  await leave({ id: 'left-behind', sent: '2026-11-22T20:00:00Z', language: 'es' }, null);
  await opened();
  await vi.waitFor(() => expect(received()).toEqual(['left-behind']));
  await vi.waitFor(async () => expect(await left()).toEqual([]));
});

test('"this is real" after a practice is a press of its own, whatever of the practice is still on its way', async () => {
  let answer: (response: Response) => void = () => undefined;
  const { received } = host((command, params) => {
    if (command === 'begin_exercise') return { token: 'drill', ends_at: new Date(Date.now() + 900_000).toISOString() };
    return takes(command, params);
  });
  await opened();
  click(t('button-practise'));
  await vi.waitFor(() => expect(document.querySelector('.practice')).not.toBeNull());
  // The practice's own answer comes late.
  const quick = fetch;
  vi.stubGlobal('fetch', (path: string, init: { body: string }) => (path.endsWith('receive_alert') && init.body.includes('drill_token') ? new Promise((done) => { answer = done; }) : (quick as typeof fetch)(path, init as RequestInit)));
  press();
  expect(document.querySelector('.by-text')).toBeNull();
  click(t('button-real'));
  await reads(t('button-delivered'));
  answer(new Response(JSON.stringify({ ...receipt, folio: 'PRAC', exercise: true }), { headers: { 'x-amparo-version': '1' } }));
  await vi.waitFor(() => expect(received()).toHaveLength(1));
  expect(presses().map(({ body, receipt: has }) => [body.drill_token, has?.folio])).toEqual([[undefined, receipt.folio]]);
});

test('practice offers no code for a text message: sent, it would be a real alert', async () => {
  host((command) => (command === 'begin_exercise' ? { token: 'drill', ends_at: new Date(Date.now() + 900_000).toISOString() } : null));
  await opened();
  click(t('button-practise'));
  await vi.waitFor(() => expect(document.querySelector('.practice')).not.toBeNull());
  press();
  await reads(t('button-undelivered'));
  expect(document.querySelector('.by-text')).toBeNull();
  await vi.waitFor(async () => expect((await left())[0]?.until).toBeGreaterThan(Date.now()));
});

test('what a proxy or a sign-in page answers is not the word of the office', async () => {
  host((command) => (command === 'receive_alert' ? new Response('{}') : null));
  await opened();
  press();
  await reads(t('button-undelivered'));
  expect(presses()[0]?.receipt).toBeNull();
});

test('the code and the call are there before a request counts as lost', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  await opened();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  try {
    press();
    expect(document.querySelector('.state')?.textContent).toBe(t('button-saved'));
    expect(document.querySelector('.by-text')).toBeNull();
    vi.advanceTimersByTime(2_500);
    expect(document.querySelector('.state.red')?.textContent).toBe(t('button-undelivered'));
    expect(document.querySelector('.by-text strong')?.textContent).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}-[0-9A-Z]{2}$/);
  } finally {
    vi.useRealTimers();
  }
});

test('the office that has it is named, and after a forward the new one with its telephone', async () => {
  const reading = { state: 'read', read_at: '2026-11-22T20:05:00Z', closed_at: null, office_name: 'Dallas', office_phone: null, time_zone: 'America/Chicago' };
  let now: object = reading;
  host((command, params) => (command === 'alert_status' ? now : takes(command, params)));
  const kept = { ...fresh({ id: 'one', sent: '2026-11-22T20:00:00Z', language: 'es' }, '2026-11-22T20:00:00Z', null), kept: true, receipt };
  const shows = async (state: object, words: string) => {
    now = state;
    localStorage.setItem('amparo-button-press:one', JSON.stringify(kept));
    await opened();
    await reads(words);
  };
  await shows(reading, t('button-read', { office: 'Dallas', time: '14:05 CST' }));
  await shows({ ...reading, office_name: 'Houston', office_phone: '+1-713-555-0101' }, t('button-read-moved', { office: 'Houston', time: '14:05 CST' }));
  expect(document.querySelector<HTMLAnchorElement>('.screen > .call')?.href).toBe('tel:+17135550101');
  expect(document.querySelector('.folio')?.textContent).toContain('Houston');
  await shows({ ...reading, state: 'handled' }, t('button-handled', { office: 'Dallas' }));
  await shows({ ...reading, state: 'closed', closed_at: '2026-11-22T21:10:00Z' }, t('button-closed', { office: 'Dallas', time: '15:10 CST' }));
});

test.each([-3_600_000, 0, 3_600_000])('a clock that is %d ms off neither hides nor keeps the way to take an alert back', async (off) => {
  const real = Date.now();
  const at = (milliseconds: number) => new Date(milliseconds).toUTCString();
  const open = async (age: number) => {
    host(() => null);
    const kept = { ...fresh({ id: 'one', sent: '2026-11-22T20:00:00Z', language: 'es' }, '2026-11-22T20:00:00Z', null), kept: true };
    localStorage.setItem('amparo-button-press:one', JSON.stringify(kept));
    vi.spyOn(Date, 'now').mockReturnValue(real + off);
    vi.stubGlobal('fetch', (path: string) => Promise.resolve(new Response(JSON.stringify(path.endsWith('receive_alert') ? { ...receipt, received_at: new Date(real - age).toISOString() } : {}), { headers: { 'x-amparo-version': '1', date: at(real) } })));
    await opened();
    await vi.waitFor(() => expect(document.querySelector('.back')).not.toBeNull());
    return document.querySelector('.back form') !== null;
  };
  expect(await open(60_000)).toBe(true);
  localStorage.clear();
  expect(await open(31 * 60_000)).toBe(false);
});

test('the profile that another tab sealed is the one that is pressed, and looking at this phone does not write over it', async () => {
  const { asked } = host(takes);
  await opened();
  click(t('button-prepare'));
  const sealed = { key: 'k', text: 'sealed elsewhere', at: '2026-11-22T20:00:00Z' };
  localStorage.setItem('amparo-button-profile', JSON.stringify({ ...emptyProfile('es'), name: 'Ana', sealed }));
  await reads(t('button-check-keep-yes'));
  click(t('button-done'));
  expect(JSON.parse(localStorage.getItem('amparo-button-profile') ?? '')).toMatchObject({ name: 'Ana', sealed });
  press();
  await reads(t('button-delivered'));
  expect(asked.find(({ command }) => command === 'receive_alert')?.params).toMatchObject({ name: 'Ana', profile: { text: 'sealed elsewhere' } });
  expect(document.body.textContent).toContain(t('button-for-whom-help'));
});

test('what was entered and not sealed is not thrown away without a word', async () => {
  host(nothing);
  await opened();
  click(t('button-prepare'));
  const asked: string[] = [];
  let leave = false;
  vi.stubGlobal('confirm', (words: string) => { asked.push(words); return leave; });
  click('English');
  expect(asked).toEqual([]);
  click('Español');
  const pin = document.querySelectorAll<HTMLInputElement>('input[type=password]')[0];
  if (pin) pin.value = '1357';
  click(t('button-done'));
  click('English');
  expect(asked).toEqual([t('button-unsealed-sure'), t('button-unsealed-sure')]);
  expect(pin?.isConnected).toBe(true);
  leave = true;
  click(t('button-done'));
  expect(document.querySelector('.big')).not.toBeNull();
});
