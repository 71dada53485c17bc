import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOLD, holdable } from './hold';

function made() {
  const on = { begun: vi.fn(), dropped: vi.fn(), held: vi.fn(), askAgain: vi.fn() };
  const button = document.createElement('button');
  document.body.append(button);
  holdable(button, on);
  const key = (type: string, name: string, repeat = false) => button.dispatchEvent(new KeyboardEvent(type, { key: name, repeat, bubbles: true, cancelable: true }));
  const pointer = (type: string) => button.dispatchEvent(new PointerEvent(type, { button: 0, pointerId: 1 }));
  return { on, button, key, pointer };
}

describe('the button', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('acts after one second of holding, once', () => {
    const { on, pointer } = made();
    pointer('pointerdown');
    vi.advanceTimersByTime(HOLD - 1);
    expect(on.held).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    pointer('pointerup');
    expect(on.held).toHaveBeenCalledOnce();
    expect(on.dropped).not.toHaveBeenCalled();
  });

  test('does nothing when it is let go too early, and says so', () => {
    const { on, pointer } = made();
    pointer('pointerdown');
    vi.advanceTimersByTime(600);
    pointer('pointerup');
    vi.advanceTimersByTime(5000);
    expect(on.held).not.toHaveBeenCalled();
    expect(on.dropped).toHaveBeenCalledOnce();
  });

  test.each([' ', 'Enter'])('is held with the key "%s" as well; the key repeating does not start it anew', (name) => {
    const { on, key } = made();
    key('keydown', name);
    vi.advanceTimersByTime(500);
    key('keydown', name, true);
    vi.advanceTimersByTime(500);
    key('keyup', name);
    expect(on.begun).toHaveBeenCalledOnce();
    expect(on.held).toHaveBeenCalledOnce();
  });

  test('goes on under a finger when something takes the focus, and ends with the focus when a key holds it', () => {
    const finger = made();
    finger.pointer('pointerdown');
    finger.button.dispatchEvent(new FocusEvent('blur'));
    vi.advanceTimersByTime(HOLD);
    expect(finger.on.held).toHaveBeenCalledOnce();
    const keyed = made();
    keyed.key('keydown', ' ');
    keyed.button.dispatchEvent(new FocusEvent('blur'));
    vi.advanceTimersByTime(5000);
    expect(keyed.on.held).not.toHaveBeenCalled();
    expect(keyed.on.dropped).toHaveBeenCalledOnce();
  });

  test('asks a screen reader, which cannot hold, to activate it twice', () => {
    const { on, button } = made();
    vi.advanceTimersByTime(10_000);
    button.dispatchEvent(new MouseEvent('click', { detail: 0 }));
    expect(on.held).not.toHaveBeenCalled();
    expect(on.askAgain).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(2000);
    button.dispatchEvent(new MouseEvent('click', { detail: 0 }));
    expect(on.held).toHaveBeenCalledOnce();
  });
});
