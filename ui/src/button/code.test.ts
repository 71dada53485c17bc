import { describe, expect, test } from 'vitest';
import vectors from '../../../crates/casework/src/text_code/vectors.csv?raw';
import en from '../../../words/en/button.ftl?raw';
import es from '../../../words/es/button.ftl?raw';
import { textCode } from './code';
import { read } from './words';

describe('the code of a text message', () => {
  const rows = vectors.trim().split('\n').slice(1).map((line) => line.split(','));

  test.each(rows)('of %s at %s,%s is what the office reads', (id, lat, lon, code) => {
    expect(textCode(id ?? '', lat ? { lat: Number(lat), lon: Number(lon) } : null)).toBe(code);
  });

  test.each([es, en])('and its words are one message of the plainest letters', (ftl) => {
    const message = (read(ftl).get('button-text-message') ?? '').replace('{ $code }', rows[0]?.[3] ?? '');
    expect(message).toContain('AMPARO 06DY');
    expect(message.length).toBeLessThanOrEqual(160);
    // Letters that GSM-7 has as one septet each.
    expect(message).toMatch(/^[A-Za-z0-9 .,:-]+$/);
  });
});
