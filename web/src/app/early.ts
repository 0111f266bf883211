import type { QueryClient } from '@tanstack/react-query';
import { cityQuery, sessionQuery, wasSignedIn } from '@/shared/session/queries';

type Part = (client: QueryClient) => Promise<unknown>;

/** What the pages that people open every day are made of, the first of it first. */
const PAGES: readonly [RegExp, readonly Part[]][] = [
  [
    /^\/ops/,
    [
      () => import('@/features/ops/OpsPage'),
      () => import('@/features/ops/MapPane'),
      (client) => import('@/shared/map/baseData').then((map) => client.prefetchQuery(map.baseDataQuery)),
    ],
  ],
  [/^\/work/, [() => import('@/features/work/WorkPage')]],
  [/^\/city/, [() => import('@/features/city/CityPage')]],
];

/**
 * Fetches what the address needs while the server is still asked who is signed in, rather than after. Only on a device where
 * somebody was: the sign-in page stays light.
 */
export function fetchEarly(client: QueryClient): void {
  const page = PAGES.find(([pattern]) => pattern.test(location.pathname));
  if (page === undefined || !wasSignedIn()) return;
  const ignore = () => undefined;
  void client.prefetchQuery(sessionQuery);
  void client.prefetchQuery(cityQuery);
  void import('./SignedIn').catch(ignore);
  for (const part of page[1]) void part(client).catch(ignore);
}
