import { describe, expect, test } from 'vitest';
import { placeOf, press } from './alert';
import { contactError, emptyProfile, pinError, reachOf } from './profile';

describe('an alert', () => {
  test('needs nothing prepared: an id and the time are enough', () => {
    const { body } = press(emptyProfile('es'), null, null, new Date('2026-11-22T20:00:00Z'));
    expect(Object.keys(body).sort()).toEqual(['id', 'language', 'sent']);
    expect(body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('is an exercise only with a token of the office', () => {
    expect(press(emptyProfile('es'), null, null).body.drill_token).toBeUndefined();
    expect(press(emptyProfile('es'), null, { token: 'given', endsAt: 1 }).body.drill_token).toBe('given');
  });

  test('carries the position with its accuracy when the phone gave one', () => {
    const place = { lat: 32.9, lon: -96.6, accuracy_m: 25 };
    expect(press(emptyProfile('en'), place, null).body).toMatchObject(place);
  });
});

describe('a contact', () => {
  test.each([
    ['(214) 555-0142', { phone: '+12145550142' }],
    ['1 214 555 0142', { phone: '+12145550142' }],
    ['+52 55 5555 0101', { phone: '+525555550101' }],
    [' maria@correo.mx ', { mail: 'maria@correo.mx' }],
  ])('is reached at %s', (typed, tidy) => expect(reachOf(typed)).toEqual(tidy));

  test.each(['', '555-0142', 'maria@', 'mañana'])('is not reached at "%s"', (typed) => expect(reachOf(typed)).toBeNull());

  test('is asked for its name first', () => {
    expect(contactError({ name: ' ', reach: '' })).toBe('button-contact-needs-name');
    expect(contactError({ name: 'María', reach: '12' })).toBe('button-contact-needs-reach');
    expect(contactError({ name: 'María', reach: '2145550142' })).toBeNull();
  });
});

test.each([
  ['75040', { zip: '75040' }],
  ['Garland, TX', { place: { city: 'Garland', state: 'TX' } }],
  ['garland tx', { place: { city: 'garland', state: 'TX' } }],
  ['Garland', { place: { city: 'Garland', state: '' } }],
  ['  ', null],
])('a place typed as "%s" is understood', (typed, found) => expect(placeOf(typed)).toEqual(found));

test.each([
  ['', '', null],
  ['2468', '1357', null],
  ['2468', '2468', 'button-pin-differ'],
  ['2468', '', 'button-pin-digits'],
  ['12', '3456', 'button-pin-digits'],
])('the PINs "%s" and "%s" are judged', (retract, duress, error) => expect(pinError(retract, duress)).toBe(error));
