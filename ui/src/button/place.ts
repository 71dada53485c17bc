// Where the phone is. Asked when the button is touched, so that the answer is there when it has been held, and again for a better one.
import type { Place } from './alert';

let last: { place: Place; at: number } | null = null;

/** Asks for the position; `found` may come twice: a coarse one at once and a better one later. */
export function seek(found: (place: Place) => void): void {
  const { geolocation } = navigator as { geolocation?: Geolocation | null };
  if (!geolocation) return;
  const take = ({ coords }: GeolocationPosition) => {
    const place = { lat: coords.latitude, lon: coords.longitude, accuracy_m: Math.round(coords.accuracy) };
    last = { place, at: Date.now() };
    found(place);
  };
  const refused = () => undefined;
  geolocation.getCurrentPosition(take, refused, { enableHighAccuracy: false, maximumAge: 120_000, timeout: 8_000 });
  geolocation.getCurrentPosition(take, refused, { enableHighAccuracy: true, maximumAge: 15_000, timeout: 25_000 });
}

/** Whether the phone says where it is without asking the person first. */
export const mayLocate = async (): Promise<boolean> =>
  (await navigator.permissions?.query({ name: 'geolocation' }).catch(() => undefined))?.state === 'granted';

/** Asks for the position while a finger is on the button: a question over the page would take the finger off, so it waits until the press is made. */
export async function seekUnasked(): Promise<void> {
  if (await mayLocate()) seek(() => undefined);
}

/** Hands on only what is better than what is known: the first position, and each with a smaller error. */
export function improving(known: Place | null, found: (place: Place) => void): (place: Place) => void {
  let best = known;
  return (place) => {
    if (best && place.accuracy_m >= best.accuracy_m) return;
    best = place;
    found(place);
  };
}

/** A position of the last five minutes, if there is one. */
export const recent = (): Place | null => (last && Date.now() - last.at < 300_000 ? last.place : null);
