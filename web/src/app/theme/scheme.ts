import { useSyncExternalStore } from 'react';

/** What a person chose; `auto` is the default of the place: dark in the console, light elsewhere. */
export type SchemeChoice = 'auto' | 'dark' | 'light';

const KEY = 'balai.scheme';
const listeners = new Set<() => void>();

function stored(): SchemeChoice {
  const value = localStorage.getItem(KEY);
  return value === 'dark' || value === 'light' ? value : 'auto';
}

let choice = stored();

export function setScheme(next: SchemeChoice): void {
  choice = next;
  if (next === 'auto') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, next);
  listeners.forEach((tell) => tell());
}

export function useSchemeChoice(): SchemeChoice {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => choice,
  );
}

/** The scheme to show at an address. */
export function schemeAt(pathname: string, chosen: SchemeChoice): 'dark' | 'light' {
  if (chosen !== 'auto') return chosen;
  return /^\/(ops|admin|signin|password)/.test(pathname) ? 'dark' : 'light';
}
