import { describe, expect, it } from 'vitest';
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
});
