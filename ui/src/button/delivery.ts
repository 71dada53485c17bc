// Carries one press to the office: kept on the phone first, sent until it is taken, then watched until somebody has read it.
// It never says more than it knows: "delivered" only with the office's receipt, "read" only when the office says so.
import type { Changes, Press } from './alert';
import { Refused, type Door } from './door';

export type Trouble = { code: string; lasting: boolean; phone: string | null; nextTry: number };

export type Watch = (press: Press, trouble: Trouble | null) => void;

type Tools = { door: Door; keep: (press: Press) => boolean; now: () => number; wait: (run: () => void, milliseconds: number) => () => void };

/** Milliseconds before try n + 1: 1, 2, 4, 8, 16 seconds, then every 30; a lasting refusal every 30. */
export const pause = (tries: number, lasting: boolean): number => (lasting ? 30_000 : Math.min(30_000, 1000 * 2 ** Math.max(0, tries - 1)));

/** Milliseconds between two looks at whether staff have read it: often while it is fresh. */
const look = (age: number): number => (age < 180_000 ? 4_000 : 15_000);

export class Delivery {
  private press: Press;
  private trouble: Trouble | null = null;
  private tries = 0;
  private busy = false;
  private cancel: () => void = () => undefined;

  constructor(press: Press, private readonly tools: Tools, private readonly watch: Watch) {
    this.press = press;
  }

  /** Keeps it on the phone, says so, and begins to send. */
  start(): void {
    this.change({});
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
    this.change({
      body: { ...this.press.body, ...changes },
      ...(this.press.tried ? { changes: { ...this.press.changes, ...changes } } : {}),
    });
    this.nudge();
  }

  /** Notes what the office was told beside the answers, so that the page still says it when it is opened again. */
  said(what: NonNullable<Press['said']>): void {
    this.change({ said: what });
  }

  stop(): void {
    this.cancel();
    this.busy = true;
  }

  private change(part: Partial<Press>): void {
    this.press = { ...this.press, ...part };
    const kept = this.tools.keep({ ...this.press, kept: true });
    this.press = { ...this.press, kept };
    this.watch(this.press, this.trouble);
  }

  private async step(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const { body, receipt, changes } = this.press;
      if (receipt === null) {
        if (!this.press.tried) this.change({ tried: true });
        const taken = await this.tools.door.receive(body);
        this.settled({ receipt: taken });
      } else if (changes !== null) {
        const reading = await this.tools.door.amend(body.id, receipt.status_code, changes);
        // What was answered while this was on its way is sent in the next round.
        this.settled({ reading, changes: this.press.changes === changes ? null : this.press.changes });
      } else {
        this.settled({ reading: await this.tools.door.status(body.id, receipt.status_code) });
      }
    } catch (thrown) {
      this.failed(thrown instanceof Refused ? thrown : new Refused('unexpected', false, null));
    }
  }

  private settled(part: Partial<Press>): void {
    this.busy = false;
    this.tries = 0;
    this.trouble = null;
    this.change(part);
    const soon = this.press.changes !== null;
    if (this.press.reading?.state === 'handled' && !soon) return;
    this.next(soon ? 0 : look(this.tools.now() - Date.parse(this.press.savedAt)));
  }

  private failed(refused: Refused): void {
    this.busy = false;
    if (refused.lasting && this.press.receipt !== null && this.press.changes !== null) {
      // An answer that will never be taken must not stand between the person and the news.
      this.settled({ changes: null, unsaid: true });
      return;
    }
    this.tries += 1;
    const after = pause(this.tries, refused.lasting);
    this.trouble = { code: refused.code, lasting: refused.lasting, phone: refused.phone, nextTry: this.tools.now() + after };
    this.watch(this.press, this.trouble);
    this.next(after);
  }

  private next(after: number): void {
    this.cancel = this.tools.wait(() => void this.step(), after);
  }
}
