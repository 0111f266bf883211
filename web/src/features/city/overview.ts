import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { keys } from '@/shared/events/patch';

/** The state of the city, in figures; told to be old by events, and asked anew each minute in any case. */
export const overviewQuery = queryOptions({
  queryKey: keys.overview,
  queryFn: ({ signal }) => unwrap(api.GET('/api/overview', { signal })),
  refetchInterval: 60_000,
});
