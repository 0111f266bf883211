import { useSyncExternalStore } from 'react';

/** One ticking clock for all that shows time, so that a list of thousands has one timer. */
function ticker(everyMillis: number) {
  let now = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    subscribe(listener: () => void) {
      listeners.add(listener);
      timer ??= setInterval(() => {
        now = Date.now();
        listeners.forEach((tell) => tell());
      }, everyMillis);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      };
    },
  };
}

const seconds = ticker(1_000);
const slow = ticker(15_000);

/** The time now in milliseconds, renewed each second, or each quarter minute where that is enough. */
export function useNow(pace: 'second' | 'slow' = 'slow'): number {
  const clock = pace === 'second' ? seconds : slow;
  return useSyncExternalStore(clock.subscribe, clock.get);
}
