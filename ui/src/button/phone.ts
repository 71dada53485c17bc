// The key pair that this phone made. Its private half cannot be taken out of the browser; a signature says "the same phone as before", no more.
import type { AlertBody } from './alert';
import { encode } from './base64';
import { stored, store } from './outbox';

const PAIR = { name: 'ECDSA', namedCurve: 'P-256' };

/** The text that is signed: casework's `phone.rs` writes the same. Degrees in whole millionths, so that no two programs write them apart. */
export function signedText(body: AlertBody): string {
  const millionths = (degrees: number | undefined) => (degrees === undefined ? null : Math.floor(degrees * 1e6));
  return JSON.stringify([
    'amparo-alert-1', body.id, Date.parse(body.sent), body.name ?? null, body.zip ?? null, millionths(body.lat), millionths(body.lon),
    body.for_whom ?? null, body.child_left_alone?.yes ?? null, body.child_left_alone?.where ?? null, body.profile?.text ?? null, body.drill_token ?? null,
  ]);
}

let pair: Promise<CryptoKeyPair> | null = null;

async function own(): Promise<CryptoKeyPair> {
  const kept = await stored<CryptoKeyPair>('pair');
  if (kept) return kept;
  const made = await crypto.subtle.generateKey(PAIR, false, ['sign', 'verify']);
  await store('pair', made);
  return made;
}

/** The alert with this phone's signature; without one where the phone cannot make it: nothing waits for it. */
export async function signed(body: AlertBody): Promise<AlertBody & { phone?: { key: string; signature: string } }> {
  try {
    pair ??= own();
    const { publicKey, privateKey } = await pair;
    const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new TextEncoder().encode(signedText(body)));
    const key = await crypto.subtle.exportKey('raw', publicKey);
    return { ...body, phone: { key: encode(new Uint8Array(key)), signature: encode(new Uint8Array(signature)) } };
  } catch {
    pair = null;
    return body;
  }
}

/** After a wipe: the next press makes a new pair. */
export const forgetPair = (): void => {
  pair = null;
};
