// Letting this browser in for calls away from the desk: its permission, its worker, its place at a push service. Nothing is asked before somebody wants it.

export type Subscribed = { endpoint: string; p256dh: string; auth: string };
/** Why this browser cannot be let in. */
export type Refusal = 'unable' | 'denied' | 'failed';

/** The window of the desktop program and a page without a guarded line have none. */
export const canPush = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window && window.isSecureContext;

const url64 = (bytes: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0)))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** The first 16 hexadecimal digits of the SHA-256 of an address: by them the office names a device without telling where it is. */
export async function printOf(endpoint: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const standing = async (): Promise<PushSubscription | null> =>
  (await (await navigator.serviceWorker.getRegistration('/'))?.pushManager.getSubscription()) ?? null;

/** Which device this browser is; null: it was not let in. */
export async function ownPrint(): Promise<string | null> {
  const subscription = canPush() ? await standing() : null;
  return subscription ? printOf(subscription.endpoint) : null;
}

/** Asks for permission and a place at the browser's push service, bound to the network's key. */
export async function subscribe(key: string): Promise<Subscribed | Refusal> {
  if (!canPush()) return 'unable';
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  try {
    await navigator.serviceWorker.register('/desk-worker.js', { scope: '/' });
    const { pushManager } = await navigator.serviceWorker.ready;
    // A place that was bound to another network's key is given up first.
    const before = await pushManager.getSubscription();
    if (before && url64(before.options.applicationServerKey) !== key) await before.unsubscribe();
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    return { endpoint: made.endpoint, p256dh: url64(made.getKey('p256dh')), auth: url64(made.getKey('auth')) };
  } catch {
    return 'failed';
  }
}

/** Gives this browser's place up. */
export async function unsubscribe(): Promise<void> {
  await (await standing())?.unsubscribe();
}

/** What its owner may know this browser by: the name of a product, which no language changes. */
export function browserName(agent: string): string {
  const browsers: [RegExp, string][] = [[/Edg\//, 'Edge'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']];
  const systems: [RegExp, string][] = [[/Android/, 'Android'], [/iPhone|iPad/, 'iPhone'], [/Windows/, 'Windows'], [/Mac OS/, 'Mac'], [/Linux/, 'Linux']];
  const found = (of: [RegExp, string][]) => of.find(([pattern]) => pattern.test(agent))?.[1];
  return [found(browsers), found(systems)].filter(Boolean).join(', ');
}
