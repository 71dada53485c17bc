// The public door of a gateway: POST /api/button/<command>.
import type { AlertBody, Changes, Reading, Receipt } from './alert';
import { leave, taken } from './outbox';
import { signed } from './phone';
import type { NetworkKey } from './profile';

/** Why something was not taken. `lasting`: asking again with the same words will not help by itself. */
export class Refused extends Error {
  constructor(readonly code: string, readonly lasting: boolean, readonly phone: string | null) {
    super(code);
  }
}

/** Milliseconds after which a request counts as lost. */
const PATIENCE = 12_000;

/** Milliseconds that the office's clock was ahead of this phone's at its last answer. */
let ahead = 0;

async function ask<Answer>(command: string, params: unknown): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`/api/button/${command}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
      cache: 'no-store',
      // The request survives the page being put away.
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Refused('unreachable', false, null);
  }
  const answer = (await response.json().catch(() => null)) as (Answer & { code?: string; args?: { phone?: string } }) | null;
  // Only a host of ours names its version: what a proxy or the sign-in page of a network answers is no word of the office, whatever its status.
  if (answer === null || !response.headers.has('x-amparo-version')) throw new Refused('unreachable', false, null);
  const clock = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(clock)) ahead = clock - Date.now();
  if (response.ok) return answer;
  const passing = response.status >= 500 || response.status === 408 || response.status === 429;
  throw new Refused(answer.code ?? 'unexpected', !passing, answer.args?.phone ?? null);
}

export type Door = {
  /** `until`: how long it may be sent, where it is practice. */
  receive: (body: AlertBody, until: number | null) => Promise<Receipt>;
  status: (id: string, code: string) => Promise<Reading>;
  amend: (id: string, code: string, changes: Changes) => Promise<Reading>;
  retract: (id: string, code: string, pin: string) => Promise<unknown>;
  saySafe: (id: string, code: string) => Promise<unknown>;
  networkKey: () => Promise<NetworkKey & { text_number: string | null }>;
  beginExercise: () => Promise<{ token: string; ends_at: string }>;
  ahead: () => number;
};

/** A phone that is slow to sign sends without a signature: nothing waits for it. */
const late = <Value>(value: Value): Promise<Value> => new Promise((done) => setTimeout(() => done(value), 400));

export const door: Door = {
  receive: async (body, until) => {
    const full = await Promise.race([signed(body), late(body)]);
    const left = leave(full, until);
    const receipt = await ask<Receipt>('receive_alert', full);
    void left.then(() => taken(body.id));
    return receipt;
  },
  status: (id, status_code) => ask('alert_status', { id, status_code }),
  amend: (id, status_code, changes) => ask('amend_alert', { id, status_code, ...changes }),
  retract: (id, status_code, pin) => ask('retract_alert', { id, status_code, pin }),
  saySafe: (id, status_code) => ask('say_safe', { id, status_code }),
  networkKey: () => ask('network_key', {}),
  beginExercise: () => ask('begin_exercise', {}),
  ahead: () => ahead,
};
