import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { browserName, canPush, ownPrint, printOf, subscribe } from './push';

describe('calls away from the desk', () => {
  it('names a browser by its product', () => {
    expect(browserName('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36')).toBe('Chrome, Android');
    expect(browserName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0')).toBe('Edge, Windows');
    expect(browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Mobile/15E148 Safari/604.1')).toBe('Safari, iPhone');
    expect(browserName('nothing known')).toBe('');
  });
  it('asks nothing of a window that has no push', async () => {
    expect(canPush()).toBe(false);
    expect(await subscribe('key')).toBe('unable');
    expect(await ownPrint()).toBeNull();
  });
  it('names a device as the office does', async () => {
    expect(await printOf('https://push.example.org/a')).toMatch(/^[0-9a-f]{16}$/);
  });
  it('shows what the worker is handed, the newest in the place of the one before, and opens the desk', async () => {
    const heard = new Map<string, (event: unknown) => void>();
    const showNotification = vi.fn().mockResolvedValue(undefined);
    const focus = vi.fn().mockResolvedValue(undefined);
    const openWindow = vi.fn().mockResolvedValue(undefined);
    let pages: unknown[] = [];
    const worker = {
      addEventListener: (name: string, run: (event: unknown) => void) => heard.set(name, run),
      registration: { showNotification },
      clients: { matchAll: () => Promise.resolve(pages), openWindow },
    };
    new Function('self', readFileSync('public/desk-worker.js', 'utf8'))(worker);
    const done: Promise<unknown>[] = [];
    const waitUntil = (work: Promise<unknown>) => done.push(work);
    heard.get('push')?.({ data: { json: () => ({ title: 'Alerta sin atender', body: 'Abra Amparo.' }) }, waitUntil });
    expect(showNotification).toHaveBeenCalledWith('Alerta sin atender', expect.objectContaining({ body: 'Abra Amparo.', tag: 'amparo-call', renotify: true }));
    const close = vi.fn();
    heard.get('notificationclick')?.({ notification: { close }, waitUntil });
    await Promise.all(done);
    expect([close.mock.calls.length, openWindow.mock.calls]).toEqual([1, [['/#/alerts']]]);
    pages = [{ url: 'https://consulado.example/button' }, { url: 'https://consulado.example/#/cases', focus }];
    heard.get('notificationclick')?.({ notification: { close }, waitUntil });
    await Promise.all(done);
    expect([focus.mock.calls.length, openWindow.mock.calls.length]).toEqual([1, 1]);
  });
});
