import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { expect, test } from 'vitest';
import { decode, encode } from './base64';
import type { AlertBody } from './alert';
import { signedText } from './phone';
import { sealed, type Contact } from './profile';

const contact: Contact = { name: 'Rosa Secreta', phone: '+12145550101', kinship: 'parent', language: 'es', may_be_told: 'coarse', wording: 'discreet' };

test('what is sealed opens with the library of RFC 9180, and only with its own key id', async () => {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
  const pair = await suite.kem.generateKeyPair();
  const key = { id: '019be2a1-7c00-7abc-8def-0123456789ab', public_key: encode(new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey))) };
  const one = await sealed(key, [contact], '2468', '1357');
  expect(JSON.stringify(one)).not.toMatch(/Rosa|2145550101|2468|1357/);
  const bytes = decode(one.text);
  const words = new TextEncoder();
  const open = (aad: string) => suite.open({ recipientKey: pair.privateKey, enc: bytes.slice(0, 65).buffer, info: words.encode('amparo profile 1').buffer }, bytes.slice(65).buffer, words.encode(aad).buffer);
  const plain = JSON.parse(new TextDecoder().decode(await open(key.id)));
  expect(plain).toEqual({ contacts: [contact], retract_pin: '2468', duress_pin: '1357' });
  await expect(open('another')).rejects.toThrow();
  // One contact or five: the length tells nothing.
  const five = await sealed(key, Array.from({ length: 5 }, () => contact), '2468', '1357');
  expect(five.text.length).toBe(one.text.length);
  expect(five.text).not.toBe(one.text);
});

test('the signed text is what the office writes', () => {
  const body: AlertBody = {
    id: '019be2a1-7c00-7abc-8def-0123456789ab', sent: new Date(1_795_370_400_123).toISOString(), language: 'es', name: 'José "Pepe"\n',
    lat: 32.7767, lon: -96.797, for_whom: 'me', child_left_alone: { yes: true, where: 'escuela' },
  };
  // crates/casework/src/phone.rs holds the same line.
  expect(signedText(body)).toBe('["amparo-alert-1","019be2a1-7c00-7abc-8def-0123456789ab",1795370400123,"José \\"Pepe\\"\\n",null,32776700,-96797000,"me",true,"escuela",null,null]');
});
