import { useSyncExternalStore } from 'react';
import type { AppRouter } from './router';

/** Where we are, also above the router's own provider: the theme depends on it. */
export function usePathname(router: AppRouter): string {
  return useSyncExternalStore(
    (listener) => router.history.subscribe(listener),
    () => router.history.location.pathname,
  );
}
