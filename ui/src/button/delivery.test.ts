import { describe, expect, test, vi } from 'vitest';
import { emptyProfile } from './profile';
import { press, type Press, type Reading, type Receipt } from './alert';
import { Delivery, pause, type Trouble } from './delivery';
import { Refused, type Door } from './door';

const receipt: Receipt = { folio: 'MX-DAL-26-000123-9', received_at: '2026-11-22T20:02:00Z', office_name: 'Dallas', office_phone: null, status_code: 'code', time_zone: 'America/Chicago', exercise: false };
const delivered: Reading = { state: 'delivered', read_at: null, office_name: 'Dallas', time_zone: 'America/Chicago' };
const read: Reading = { ...delivered, state: 'read', read_at: '2026-11-22T20:05:00Z' };
const lost = () => new Refused('unreachable', false, null);

/** A phone whose clock moves only when told, and which writes down what it kept and said, in order. */
function phone(door: Partial<Door>) {
  const log: string[] = [];
  const waiting: { run: () => void; after: number }[] = [];
  const seen: { press: Press; trouble: Trouble | null }[] = [];
  let keeps = true;
  const all: Door = { receive: () => Promise.resolve(receipt), status: () => Promise.resolve(delivered), amend: () => Promise.resolve(delivered), beginExercise: () => Promise.reject(lost()), retract: () => Promise.resolve({}), saySafe: () => Promise.resolve({}), networkKey: () => Promise.reject(lost()), ...door };
  const delivery = new Delivery(
    press(emptyProfile('es'), null, null, new Date('2026-11-22T20:00:00Z')),
    {
      door: { ...all, receive: (body) => { log.push('sent'); return all.receive(body); } },
      keep: () => { log.push('kept'); return keeps; },
      now: () => Date.parse('2026-11-22T20:00:01Z'),
      wait: (run, after) => { waiting.push({ run, after }); return () => undefined; },
    },
    (now, trouble) => seen.push({ press: now, trouble }),
  );
  return {
    delivery, log, seen, waiting,
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
