import { useEffect, useRef, useState } from 'react';
import { client } from '../client';

/** Seconds before locking during which the person is asked. */
const WARNING = 60;
/** Milliseconds between two notices to the office that somebody is still there. */
const TOUCH = 60_000;

/**
 * Locks after `minutes` without a key, a click or a scroll. Answers the seconds left once it is about to, and null before.
 * Activity is also told to the office (at most once a minute), so that its own clock does not end a session in use.
 */
export function useAutoLock(minutes: number, lock: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const lastSeen = useRef(Date.now());
  const lastTold = useRef(Date.now());
  useEffect(() => {
    lastSeen.current = Date.now();
    const seen = () => {
      lastSeen.current = Date.now();
      if (lastSeen.current - lastTold.current < TOUCH) return;
      lastTold.current = lastSeen.current;
      // A refusal means that the session has ended; the client has told the gate already.
      client.call('touch', {}).catch(() => undefined);
    };
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
    events.forEach((event) => window.addEventListener(event, seen, { passive: true, capture: true }));
    const timer = setInterval(() => {
      const remaining = Math.ceil((lastSeen.current + minutes * 60_000 - Date.now()) / 1000);
      setLeft(remaining <= WARNING ? Math.max(0, remaining) : null);
      if (remaining <= 0) lock();
    }, 1000);
    return () => {
      clearInterval(timer);
      events.forEach((event) => window.removeEventListener(event, seen, { capture: true }));
    };
  }, [minutes, lock]);
  return left;
}
