// What is heard when an alert comes: two rising notes; four when an escalation calls this desk. The notes are made here, no file is loaded. A page may
// not sound before somebody has touched it: the first key or click after opening wakes it.
import { useEffect } from 'react';

export type Ring = 'new_alert' | 'page';

const STORED = 'amparo-sound';
/** Hertz, one after the other. */
const notes: Record<Ring, readonly number[]> = { new_alert: [660, 880], page: [880, 660, 880, 660] };
/** Seconds of one note. */
const LENGTH = 0.18;
/** Milliseconds: a raid brings hundreds of alerts in minutes, and one ring speaks for all that come meanwhile. */
const PAUSE = 5_000;

let context: AudioContext | null = null;
let rang: { at: number; ring: Ring } | null = null;

/** Whether this machine is to sound; it is until somebody turns it off. */
export const sounds = (): boolean => localStorage.getItem(STORED) !== 'off';

export function setSounds(on: boolean): void {
  localStorage.setItem(STORED, on ? 'on' : 'off');
}

/** Whether this machine can sound at all. */
export const canSound = (): boolean => typeof AudioContext === 'function';

async function wake(): Promise<AudioContext | null> {
  if (!canSound()) return null;
  context ??= new AudioContext();
  if (context.state === 'suspended') await context.resume();
  return context;
}

/** Sounds at once, whatever was chosen: somebody asks to hear it. */
export async function play(ring: Ring): Promise<void> {
  const audio = await wake();
  if (!audio) return;
  notes[ring].forEach((hertz, at) => {
    const begins = audio.currentTime + at * LENGTH;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, begins);
    volume.gain.linearRampToValueAtTime(0.4, begins + 0.02);
    volume.gain.linearRampToValueAtTime(0, begins + LENGTH);
    tone.connect(volume).connect(audio.destination);
    tone.start(begins);
    tone.stop(begins + LENGTH);
  });
}

/** Sounds for a topic that calls people. A call of the escalation is not silenced by the alerts before it. */
export function ringFor(topic: string): void {
  if ((topic !== 'new_alert' && topic !== 'page') || !sounds()) return;
  const now = performance.now();
  const silenced = rang !== null && now - rang.at < PAUSE && !(topic === 'page' && rang.ring === 'new_alert');
  if (silenced) return;
  rang = { at: now, ring: topic };
  void play(topic);
}

/** Wakes the sound at the first touch, so that the first alert is heard. */
export function useSound(): void {
  useEffect(() => {
    const touch = () => void wake();
    window.addEventListener('pointerdown', touch, { once: true });
    window.addEventListener('keydown', touch, { once: true });
    return () => {
      window.removeEventListener('pointerdown', touch);
      window.removeEventListener('keydown', touch);
    };
  }, []);
}
