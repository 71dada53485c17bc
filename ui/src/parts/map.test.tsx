import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { faults, show } from '../test/office';
import { MapView } from './map';
import { distanceKm, shapes } from './shapes';

const user = userEvent.setup();
const garland = { lat: 32.9126, lon: -96.6389, accuracyM: 4000 };
const marks = [
  { id: 'f', name: 'Johnson County', lat: 32.35, lon: -97.39, kind: 'facility' as const },
  { id: 'o', name: 'Dallas', lat: 32.78, lon: -96.8, kind: 'office' as const, chosen: true },
];

/** The map waits for its shapes: they are read before it is drawn. */
async function drawn(point: typeof garland | null) {
  await shapes();
  await act(async () => { show(<MapView label="Lugar de la alerta" point={point} marks={marks} />); });
  return screen.findByRole('img', { name: /Lugar de la alerta/ });
}

describe('a map', () => {
  test('says in words what it shows: the point, its county, and how far each mark is, nearest first', async () => {
    await drawn(garland);
    await user.click(screen.getByRole('button', { name: 'El mapa en palabras' }));
    const words = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(words[0]).toContain('32.9126, -96.6389, con un margen de 4 km');
    expect(words[1]).toBe('Condado: Dallas, Texas');
    expect(words[2]).toMatch(/^Dallas: a 21 km del punto/);
    expect(words[3]).toMatch(/^Johnson County/);
    expect(await faults()).toEqual([]);
  });

  test('begins around the point, is zoomed and moved by keys, and shows the country again', async () => {
    const map = await drawn(garland);
    const width = () => Number(map.getAttribute('viewBox')?.split(' ')[2]);
    const near = width();
    expect(near).toBeLessThan(100);
    map.focus();
    await user.keyboard('+');
    expect(width()).toBeLessThan(near);
    const left = map.getAttribute('viewBox');
    await user.keyboard('{ArrowRight}');
    expect(map.getAttribute('viewBox')).not.toBe(left);
    await user.click(screen.getByRole('button', { name: 'Ver todo el país' }));
    expect(width()).toBe(960);
  });

  test('draws the error circle to scale', async () => {
    const map = await drawn(garland);
    const { pixelsPerKm } = await shapes();
    expect(Number(map.querySelector('.map-error')?.getAttribute('r'))).toBeCloseTo(4 * (pixelsPerKm(garland.lat, garland.lon) ?? 0), 5);
  });

  test('says when the point lies outside it', async () => {
    await drawn({ lat: 20.67, lon: -103.35, accuracyM: 50 });
    await user.click(screen.getByRole('button', { name: 'El mapa en palabras' }));
    expect(screen.getByText('El punto queda fuera del mapa de Estados Unidos.')).toBeTruthy();
  });
});

test('distances are great-circle kilometres', () => {
  expect(distanceKm({ lat: 32.78, lon: -96.8 }, { lat: 29.76, lon: -95.37 })).toBeCloseTo(362, -1);
});
