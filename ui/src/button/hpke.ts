// HPKE (RFC 9180), the one suite and the one mode that this page needs: base mode, single shot, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM.
// All cryptography is the browser's own; this is the order in which the RFC calls it. hpke.test.ts opens with @hpke/core what is sealed here: the
// library itself is larger than half of the page may be.
type Bytes = Uint8Array<ArrayBuffer>;

const join = (...parts: readonly Bytes[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
const text = (words: string): Bytes => new TextEncoder().encode(words);
const number = (value: number): Bytes => Uint8Array.of(value >> 8, value & 255);

const KEM = join(text('KEM'), number(0x0010));
const SUITE = join(text('HPKE'), number(0x0010), number(0x0001), number(0x0001));
const NOTHING: Bytes = new Uint8Array();
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

async function hmac(key: Bytes, data: Bytes): Promise<Bytes> {
  // An empty salt is a string of zeros (RFC 5869), which WebCrypto wants written out.
  const made = await crypto.subtle.importKey('raw', key.length > 0 ? key : new Uint8Array(32), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', made, data));
}

const extract = (suite: Bytes, salt: Bytes, label: string, keying: Bytes): Promise<Bytes> => hmac(salt, join(text('HPKE-v1'), suite, text(label), keying));

/** At most 32 bytes, which one round gives. */
async function expand(suite: Bytes, key: Bytes, label: string, info: Bytes, length: number): Promise<Bytes> {
  const round = await hmac(key, join(number(length), text('HPKE-v1'), suite, text(label), info, Uint8Array.of(1)));
  return round.slice(0, length);
}

/** Seals to an uncompressed point of P-256; answers the encapsulated key and the ciphertext, one after the other. */
export async function seal(point: Bytes, info: Bytes, plain: Bytes, aad: Bytes): Promise<Bytes> {
  const recipient = await crypto.subtle.importKey('raw', point, CURVE, true, []);
  const own = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const sent: Bytes = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const shared: Bytes = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: recipient }, own.privateKey, 256));
  const secret = await expand(KEM, await extract(KEM, NOTHING, 'eae_prk', shared), 'shared_secret', join(sent, point), 32);
  const context = join(Uint8Array.of(0), await extract(SUITE, NOTHING, 'psk_id_hash', NOTHING), await extract(SUITE, NOTHING, 'info_hash', info));
  const schedule = await extract(SUITE, secret, 'secret', NOTHING);
  const key = await crypto.subtle.importKey('raw', await expand(SUITE, schedule, 'key', context, 16), 'AES-GCM', false, ['encrypt']);
  const iv = await expand(SUITE, schedule, 'base_nonce', context, 12);
  return join(sent, new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, plain)));
}
