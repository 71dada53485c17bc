// Carries one press to the office: kept on the phone first, sent until it is taken, then watched for what becomes of it.
// It never says more than it knows: "delivered" only with the office's receipt, "read" only when the office says so.
import type { Changes, Press } from './alert';
import { Refused, type Door } from './door';

export type Trouble = { code: string; lasting: boolean; phone: string | null; nextTry: number };

export type Watch = (press: Press, trouble: Trouble | null) => void;

type Tools = {
  door: Door;
  keep: (press: Press) => boolean;
  /** The press as the phone keeps it: another tab may carry it as well. */
  kept: (id: string) => Press | null;
  now: () => number;
  wait: (run: () => void, milliseconds: number) => () => void;
};

/** The time of a practice ran out before the office had the press: sent now it would be a real alert. */
export const PRACTICE_OVER = 'practice_over';

/** Milliseconds before try n + 1: 1, 2, 4, 8, 16 seconds, then every 30; a lasting refusal every 30. */
export const pause = (tries: number, lasting: boolean): number => (lasting ? 30_000 : Math.min(30_000, 1000 * 2 ** Math.max(0, tries - 1)));

/** Milliseconds between two looks at what became of it: often while it is fresh, slowly once it is handled or closed, for it may be opened again. */
const look = ({ savedAt, reading }: Press, now: number): number => {
  if (reading?.state === 'handled' || reading?.state === 'closed') return 60_000;
  return now - Date.parse(savedAt) < 180_000 ? 4_000 : 15_000;
};

export class Delivery {
  private press: Press;
  private trouble: Trouble | null = null;
  private tries = 0;
  private busy = false;
  private stopped = false;
  private wiped = false;
  private cancel: () => void = () => undefined;

  constructor(press: Press, private readonly tools: Tools, private readonly watch: Watch) {
    this.press = press;
  }

  /** Keeps it on the phone, says so, and begins to send. */
  start(): void {
    this.change(() => ({}));
    void this.step();
  }

  /** Tries at once: the network came back, or the page is looked at again. */
  nudge(): void {
    if (this.busy) return;
    this.cancel();
    void this.step();
  }

  /**
   * Answers given after the press. Until the office has taken the alert they go with it; but a try whose answer was lost may
   * have been taken as it was then, so after a first try they are sent as an amendment too.
   */
  amend(changes: Changes): void {
    this.change((press) => ({
      body: { ...press.body, ...changes },
      ...(press.tried ? { changes: { ...press.changes, ...changes } } : {}),
    }));
    this.nudge();
  }

  /** Notes what the office was told beside the answers, so that the page still says it when it is opened again. */
  said(what: NonNullable<Press['said']>): void {
    this.change(() => ({ said: what }));
  }

  /** Puts it aside for another press, or takes it up again. */
  aside(aside: boolean): void {
    this.change(() => ({ aside }));
  }

  /** Ends it for good: what is still on its way changes nothing here any more. */
  stop(): void {
    this.cancel();
    this.stopped = true;
  }

  private change(part: (press: Press) => Partial<Press>): void {
    if (this.stopped) return;
    const known = this.press.kept ? this.tools.kept(this.press.body.id) : this.press;
    this.wiped ||= known === null;
    const next = { ...(known ?? this.press), ...part(known ?? this.press) };
    // What another tab wiped is not kept again.
    const kept = !this.wiped && this.tools.keep({ ...next, kept: true });
    this.press = { ...next, kept };
    this.watch(this.press, this.trouble);
  }

  private async step(): Promise<void> {
    if (this.busy || this.stopped) return;
    const { body, receipt, changes, until } = this.press;
    if (receipt === null && until !== null && this.tools.now() >= until) {
      this.trouble = { code: PRACTICE_OVER, lasting: true, phone: null, nextTry: 0 };
      this.watch(this.press, this.trouble);
      return;
    }
    this.busy = true;
    const { door } = this.tools;
    try {
      if (receipt === null) {
        if (!this.press.tried) this.change(() => ({ tried: true }));
        const taken = await door.receive(body, until);
        this.settled(() => ({ receipt: taken }));
      } else if (changes !== null) {
        const reading = await door.amend(body.id, receipt.status_code, changes);
        // What was answered while this was on its way is sent in the next round.
        this.settled((press) => ({ reading, changes: JSON.stringify(press.changes) === JSON.stringify(changes) ? null : press.changes }));
      } else {
        const reading = await door.status(body.id, receipt.status_code);
        this.settled(() => ({ reading }));
      }
    } catch (thrown) {
      this.failed(thrown instanceof Refused ? thrown : new Refused('unexpected', false, null));
    }
  }

  private settled(part: (press: Press) => Partial<Press>): void {
    if (this.stopped) return;
    this.busy = false;
    this.tries = 0;
    this.trouble = null;
    this.change((press) => ({ ...part(press), ahead: this.tools.door.ahead() }));
    this.next(this.press.changes === null ? look(this.press, this.tools.now()) : 0);
  }

  private failed(refused: Refused): void {
    if (this.stopped) return;
    this.busy = false;
    if (refused.lasting && this.press.receipt !== null && this.press.changes !== null) {
      // An answer that will never be taken must not stand between the person and the news.
      this.settled(() => ({ changes: null, unsaid: true }));
      return;
    }
    this.tries += 1;
    const after = pause(this.tries, refused.lasting);
    this.trouble = { code: refused.code, lasting: refused.lasting, phone: refused.phone, nextTry: this.tools.now() + after };
    this.watch(this.press, this.trouble);
    this.next(after);
  }

  private next(after: number): void {
    // Whoever watched may have ended it.
    if (!this.stopped) this.cancel = this.tools.wait(() => void this.step(), after);
  }
}
