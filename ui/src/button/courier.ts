// Every press of this phone that is not settled yet, each carried by a delivery of its own whatever screen is shown: one goes on being sent while another is
// made, or while the language is changed.
import { fresh, type Press } from './alert';
import { Delivery, PRACTICE_OVER, type Trouble, type Watch } from './delivery';
import { door } from './door';
import { forgetPress, loadPress, loadPresses, savePress } from './keep';
import { left, taken } from './outbox';

type Carried = { press: Press; trouble: Trouble | null; delivery: Delivery; watch: Watch };

const carried = new Map<string, Carried>();
let changed: () => void = () => undefined;

/** Begins to carry a press, or finds it. */
export function carry(press: Press): void {
  const { id } = press.body;
  if (carried.has(id)) return;
  const delivery = new Delivery(press, {
    door,
    keep: savePress,
    kept: loadPress,
    now: Date.now,
    wait: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  }, (now, trouble) => {
    const one = carried.get(id);
    if (!one) return;
    Object.assign(one, { press: now, trouble });
    one.watch(now, trouble);
    const settled = now.aside && now.receipt !== null && now.changes === null;
    if (settled) leaveOff(id);
    else if (trouble?.code === PRACTICE_OVER) forget(id);
    changed();
  });
  carried.set(id, { press, trouble: null, delivery, watch: () => undefined });
  delivery.start();
}

/** The press as it stands and what carries it; null: nothing is carried under this id. */
export const carriedAs = (id: string): Readonly<Carried> | null => carried.get(id) ?? null;

/** Hears of a press, at once and with every change, until the answer is called. */
export function follow(id: string, watch: Watch): () => void {
  const one = carried.get(id);
  if (!one) return () => undefined;
  one.watch = watch;
  watch(one.press, one.trouble);
  return () => {
    if (one.watch === watch) one.watch = () => undefined;
  };
}

/** What the office has not got yet, the newest first. */
export const undelivered = (): Press[] =>
  [...carried.values()].map(({ press }) => press).filter((press) => press.receipt === null && press.until === null).sort((a, b) => b.savedAt.localeCompare(a.savedAt));

/** Hears that something of `undelivered` may have changed, until the answer is called. */
export function onChange(hear: () => void): () => void {
  changed = hear;
  return () => {
    changed = () => undefined;
  };
}

function forget(id: string): void {
  forgetPress(id);
  void taken(id);
}

/** Ends a press here: nothing of it is sent, kept or watched any more. */
export function leaveOff(id: string): void {
  carried.get(id)?.delivery.stop();
  carried.delete(id);
  forget(id);
}

/** Ends all of them, before everything is wiped. */
export const leaveAll = (): void => [...carried.keys()].forEach(leaveOff);

/** Puts a press aside. What the office has is forgotten here; what it has not is sent until it has. A practice press ends. */
export function putAside(id: string): void {
  if (carried.get(id)?.press.until === null) carried.get(id)?.delivery.aside(true);
  else leaveOff(id);
}

/** Tries all at once: the network came back, or the page is looked at again. */
export const nudge = (): void => carried.forEach(({ delivery }) => delivery.nudge());

/** Takes up what earlier visits and other tabs left unsettled; answers the press to show. */
export function takeUp(): Press | null {
  const kept = loadPresses();
  const shown = kept.find((press) => !press.aside) ?? null;
  for (const press of kept) if (press === shown || press.receipt === null || press.changes) carry(press);
  void drain();
  return shown;
}

/** What the worker was left and this page does not know: it could not be kept elsewhere, or was lost there. */
async function drain(): Promise<void> {
  for (const { alert, until } of await left()) {
    const known = carried.get(alert.id)?.press ?? loadPress(alert.id);
    const { phone: _, ...body } = alert as typeof alert & { phone?: unknown };
    if (known?.receipt) void taken(alert.id);
    else if (!known) carry({ ...fresh(body, alert.sent, until), tried: true, aside: true });
  }
  changed();
}
