import { describe, expect, test, vi } from 'vitest';
import { emptyProfile } from './profile';
import { press, type Press, type Reading, type Receipt } from './alert';
import { Delivery, PRACTICE_OVER, pause, type Trouble } from './delivery';
import { Refused, type Door } from './door';

const receipt: Receipt = { folio: 'MX-DAL-26-000123-9', received_at: '2026-11-22T20:02:00Z', office_name: 'Dallas', office_phone: null, status_code: 'code', time_zone: 'America/Chicago', exercise: false };
const delivered: Reading = { state: 'delivered', read_at: null, closed_at: null, office_name: 'Dallas', office_phone: null, time_zone: 'America/Chicago' };
const read: Reading = { ...delivered, state: 'read', read_at: '2026-11-22T20:05:00Z' };
const lost = () => new Refused('unreachable', false, null);

/** A phone whose clock moves only when told, and which writes down what it kept and said, in order. */
function phone(door: Partial<Door>, until: number | null = null) {
  const log: string[] = [];
  const waiting: { run: () => void; after: number }[] = [];
  const seen: { press: Press; trouble: Trouble | null }[] = [];
  let keeps = true;
  const disk = new Map<string, string>();
  const all: Door = { receive: () => Promise.resolve(receipt), status: () => Promise.resolve(delivered), amend: () => Promise.resolve(delivered), beginExercise: () => Promise.reject(lost()), retract: () => Promise.resolve({}), saySafe: () => Promise.resolve({}), networkKey: () => Promise.reject(lost()), ahead: () => 0, ...door };
  const delivery = new Delivery(
    press(emptyProfile('es'), null, until === null ? null : { token: 'drill', endsAt: until }, new Date('2026-11-22T20:00:00Z')),
    {
      door: { ...all, receive: (body, limit) => { log.push('sent'); return all.receive(body, limit); } },
      keep: (one) => {
        log.push('kept');
        if (keeps) disk.set(one.body.id, JSON.stringify(one));
        return keeps;
      },
      kept: (id) => JSON.parse(disk.get(id) ?? 'null') as Press | null,
      now: () => Date.parse('2026-11-22T20:00:01Z'),
      wait: (run, after) => { waiting.push({ run, after }); return () => undefined; },
    },
    (now, trouble) => seen.push({ press: now, trouble }),
  );
  return {
    delivery, log, seen, waiting, disk,
    fill: () => { keeps = false; },
    settle: () => vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0)),
    next: async () => { const job = waiting.shift(); job?.run(); await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0)); return job?.after; },
    last: () => seen.at(-1),
  };
}

describe('a press', () => {
  test('is kept on the phone before it is sent', () => {
    const { delivery, log, seen } = phone({});
    delivery.start();
    expect(log.indexOf('kept')).toBeLessThan(log.indexOf('sent'));
    expect(seen[0]?.press).toMatchObject({ kept: true, receipt: null });
  });

  test('says so when the phone could not keep it, and is sent all the same', async () => {
    const { delivery, seen, fill, settle, last } = phone({});
    fill();
    delivery.start();
    expect(seen[0]?.press.kept).toBe(false);
    await settle();
    expect(last()?.press.receipt).toEqual(receipt);
  });

  test('is called delivered only with the receipt, and read only when the office says so', async () => {
    let reading = delivered;
    const { delivery, settle, next, last } = phone({ status: () => Promise.resolve(reading) });
    delivery.start();
    expect(last()?.press).toMatchObject({ receipt: null, reading: null });
    await settle();
    expect(last()?.press).toMatchObject({ receipt, reading: null });
    await next();
    expect(last()?.press.reading?.state).toBe('delivered');
    reading = read;
    await next();
    expect(last()?.press.reading).toEqual(read);
  });

  test('that is lost is tried again under the same id, waiting longer each time', async () => {
    const ids: string[] = [];
    const { delivery, settle, next, last } = phone({ receive: (body) => { ids.push(body.id); return Promise.reject(lost()); } });
    delivery.start();
    await settle();
    const waits = [await next(), await next(), await next()];
    expect(waits).toEqual([1000, 2000, 4000]);
    expect(new Set(ids).size).toBe(1);
    expect(last()?.trouble).toMatchObject({ code: 'unreachable', lasting: false });
    expect([1, 6, 40].map((tries) => pause(tries, false))).toEqual([1000, 30_000, 30_000]);
  });

  test('that a locked desk refuses tells whom to call instead', async () => {
    const { delivery, settle, last } = phone({ receive: () => Promise.reject(new Refused('desk_locked', false, '520-623-7874')) });
    delivery.start();
    await settle();
    expect(last()).toMatchObject({ press: { receipt: null }, trouble: { phone: '520-623-7874' } });
  });

  test('carries what is answered before the office has it, and again afterwards if a first try may have arrived', async () => {
    const bodies: unknown[] = [];
    const amended: unknown[] = [];
    let answers = false;
    const { delivery, settle, next, waiting } = phone({
      receive: (body) => { bodies.push(body.child_left_alone); return answers ? Promise.resolve(receipt) : Promise.reject(lost()); },
      amend: (_, code, changes) => { amended.push([code, changes]); return Promise.resolve(delivered); },
    });
    delivery.start();
    await settle();
    answers = true;
    waiting.length = 0;
    delivery.amend({ child_left_alone: { yes: true, where: 'escuela' } });
    await settle();
    await next();
    expect(bodies).toEqual([undefined, { yes: true, where: 'escuela' }]);
    expect(amended).toEqual([['code', { child_left_alone: { yes: true, where: 'escuela' } }]]);
  });

  test('that was ended changes nothing any more, whatever is still on its way', async () => {
    let answer: (reading: Reading) => void = () => undefined;
    const { delivery, log, seen, settle, waiting } = phone({ status: () => new Promise((done) => { answer = done; }) });
    delivery.start();
    await settle();
    waiting.shift()?.run();
    delivery.stop();
    const [kept, shown] = [log.length, seen.length];
    answer(read);
    await Promise.resolve();
    await Promise.resolve();
    delivery.nudge();
    delivery.amend({ for_whom: 'me' });
    expect([log.length, seen.length, waiting.length]).toEqual([kept, shown, 0]);
  });

  test('is watched on slowly after it was handled or closed: it may be opened again', async () => {
    let reading: Reading = { ...read, state: 'closed', closed_at: '2026-11-22T20:06:00Z' };
    const { delivery, settle, next, last, waiting } = phone({ status: () => Promise.resolve(reading) });
    delivery.start();
    await settle();
    await next();
    expect([last()?.press.reading?.state, waiting[0]?.after]).toEqual(['closed', 60_000]);
    reading = read;
    await next();
    expect([last()?.press.reading?.state, waiting[0]?.after]).toEqual(['read', 4_000]);
  });

  test('of practice is not sent once its time has run out: it would be a real alert', async () => {
    const { delivery, log, last, waiting } = phone({}, Date.parse('2026-11-22T20:00:01Z'));
    delivery.start();
    expect(last()?.trouble).toMatchObject({ code: PRACTICE_OVER });
    delivery.nudge();
    expect([log.includes('sent'), waiting.length]).toEqual([false, 0]);
  });

  test('that two tabs carry keeps what either of them was told', async () => {
    const { delivery, disk, settle, next, last } = phone({});
    delivery.start();
    await settle();
    const [[id, text]] = [...disk] as [[string, string]];
    const other = JSON.parse(text) as Press;
    disk.set(id, JSON.stringify({ ...other, body: { ...other.body, for_whom: 'me' }, said: 'safe' }));
    await next();
    expect(last()?.press).toMatchObject({ body: { for_whom: 'me' }, said: 'safe', reading: delivered });
    // What is wiped in another tab is not kept again.
    disk.clear();
    for (const _ of [1, 2]) {
      await next();
      expect([disk.size, last()?.press.kept]).toEqual([0, false]);
    }
  });

  test('admits that an answer was not taken, and goes on watching', async () => {
    const { delivery, settle, next, last, waiting } = phone({ amend: () => Promise.reject(new Refused('invalid', true, null)), status: () => Promise.resolve(read) });
    delivery.start();
    await settle();
    waiting.length = 0;
    delivery.amend({ for_whom: 'someone_else' });
    await settle();
    expect(last()?.press).toMatchObject({ unsaid: true, changes: null, body: { for_whom: 'someone_else' } });
    await next();
    expect(last()?.press.reading?.state).toBe('read');
  });
});
