// Keys that work everywhere. Letters alone never do anything outside the list that has the focus.
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { features } from './routes';

/** The key that goes, with Alt, to the nth room of the rail; none beyond the tenth. */
export const keyOfRoom = (at: number): string | null => (at < 9 ? String(at + 1) : at === 9 ? '0' : null);

type Acts = { palette: () => void; help: () => void; lock: () => void };

export function useShortcuts(acts: Acts): void {
  const navigate = useNavigate();
  const current = useRef(acts);
  useEffect(() => {
    current.current = acts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
      const room = event.altKey && !command ? features.filter(({ rail }) => rail).find((_, at) => keyOfRoom(at) === event.key) : undefined;
      if (command && !event.altKey && event.key.toLowerCase() === 'k') current.current.palette();
      else if (command && event.altKey && event.key.toLowerCase() === 'l') current.current.lock();
      else if (event.key === 'F1' || (event.key === '?' && !typing)) current.current.help();
      else if (room) void navigate(`/${room.path}`);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);
}
