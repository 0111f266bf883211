import type { QueryClient } from '@tanstack/react-query';
import { cityQuery, wasSignedIn } from '@/shared/session/queries';

/** What the pages that people open every day are made of. */
const PAGES: readonly [RegExp, () => Promise<unknown>][] = [
  [/^\/ops/, () => import('@/features/ops/OpsPage')],
  [/^\/work/, () => import('@/features/work/WorkPage')],
  [/^\/city/, () => import('@/features/city/CityPage')],
];

/**
 * Fetches what the address needs while the server is still asked who is signed in, rather than after. Only on a device where
 * somebody was: the sign-in page stays light.
 */
export function fetchEarly(client: QueryClient): void {
  const page = PAGES.find(([pattern]) => pattern.test(location.pathname));
  if (page === undefined || !wasSignedIn()) return;
  const ignore = () => undefined;
  void import('./SignedIn').catch(ignore);
  void page[1]().catch(ignore);
  void client.prefetchQuery(cityQuery);
  if (location.pathname.startsWith('/ops')) {
    void import('@/shared/map/baseData').then((map) => client.prefetchQuery(map.baseDataQuery)).catch(ignore);
  }
}
