import { useSyncExternalStore } from 'react';

const KEY = 'balai.sound';
const listeners = new Set<() => void>();
let on = localStorage.getItem(KEY) !== 'off';
let context: AudioContext | undefined;

export function setSound(next: boolean): void {
  on = next;
  localStorage.setItem(KEY, next ? 'on' : 'off');
  listeners.forEach((tell) => tell());
}

export function useSound(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );
}

/** Two short notes, made here so that no sound file is loaded. Silent until the person has touched the page once: browsers insist. */
export function playAlarm(): void {
  if (!on || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  void context.resume();
  const start = context.currentTime;
  [880, 660].forEach((hertz, index) => {
    if (context === undefined) return;
    const from = start + index * 0.22;
    const tone = context.createOscillator();
    const gain = context.createGain();
    tone.frequency.value = hertz;
    gain.gain.setValueAtTime(0.0001, from);
    gain.gain.exponentialRampToValueAtTime(0.25, from + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, from + 0.2);
    tone.connect(gain).connect(context.destination);
    tone.start(from);
    tone.stop(from + 0.21);
  });
}
