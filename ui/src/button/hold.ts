// Holding for one second: long enough not to happen in a pocket, short enough when a door is being knocked in.

/** Milliseconds. */
export const HOLD = 1000;

type Holding = {
  /** Begins to fill the ring; ask for the position now, the answer is wanted in a second. */
  begun: () => void;
  /** Let go too early. */
  dropped: () => void;
  held: () => void;
  /** A screen reader cannot hold: its first activation asks for a second one. */
  askAgain: () => void;
};

/** Milliseconds within which a screen reader's second activation counts. */
const AGAIN = 8000;

const feel = (pattern: number | number[]): void => {
  if ('vibrate' in navigator) navigator.vibrate(pattern);
};

/** Makes a button that acts when it was held for a second, by finger, mouse, Space or Enter. */
export function holdable(button: HTMLButtonElement, on: Holding): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let byKey = false;
  let asked = -Infinity;
  let lastHold = -Infinity;

  const begin = (key: boolean) => {
    if (timer !== undefined) return;
    byKey = key;
    button.classList.add('holding');
    feel(25);
    on.begun();
    timer = setTimeout(() => {
      end();
      feel([120, 60, 120]);
      on.held();
    }, HOLD);
  };
  const end = (): boolean => {
    if (timer === undefined) return false;
    clearTimeout(timer);
    timer = undefined;
    lastHold = performance.now();
    button.classList.remove('holding');
    return true;
  };
  const drop = () => {
    if (end()) on.dropped();
  };
  const isKey = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter';

  button.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    button.setPointerCapture?.(event.pointerId);
    begin(false);
  });
  for (const name of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) button.addEventListener(name, drop);
  // A key that is let go elsewhere is not heard of here. A finger is: what takes the focus (a message, a window) does not take it off the button.
  button.addEventListener('blur', () => {
    if (byKey) drop();
  });
  button.addEventListener('keydown', (event) => {
    if (!isKey(event)) return;
    event.preventDefault();
    if (!event.repeat) begin(true);
  });
  button.addEventListener('keyup', (event) => {
    if (!isKey(event)) return;
    event.preventDefault();
    drop();
  });
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    // A finger or a key has been handled above; what is left is a screen reader's own activation.
    if (event.detail !== 0 || performance.now() - lastHold < 500) return;
    if (performance.now() - asked < AGAIN) {
      asked = -Infinity;
      on.held();
    } else {
      asked = performance.now();
      on.askAgain();
    }
  });
}
