// The code of a text message, as casework's `text_code.rs` makes and reads it: which press, when, where to about 100 m, and two check letters.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PRIME = 1021;

const step = (degrees: number, round: number, steps: number): bigint => BigInt(Math.min(Math.floor((degrees / round) * steps), steps - 1));

/** The code of a press in groups of four. */
export function textCode(id: string, place: { lat: number; lon: number } | null): string {
  const high = BigInt(`0x${id.replaceAll('-', '').slice(0, 16)}`);
  const press = ((high >> 16n) << 12n) | (high & 0xfffn);
  const where = place ? (1n << 39n) | (step(place.lat + 90, 180, 2 ** 19) << 20n) | step(place.lon + 180, 360, 2 ** 20) : 0n;
  const said = (press << 40n) | where;
  const values = Array.from({ length: 20 }, (_, at) => Number((said >> BigInt(5 * (19 - at))) & 31n));
  let weight = 1;
  const check = values.reduce((sum, value) => {
    weight = (weight * 2) % PRIME;
    return (sum + weight * value) % PRIME;
  }, 7);
  const letters = [...values, Math.floor(check / 32), check % 32].map((value) => LETTERS.charAt(value)).join('');
  return (letters.match(/.{1,4}/g) ?? []).join('-');
}
