import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ApiError } from '@/shared/api/errors';
import type { Me } from '@/shared/api/types';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await unwrap(api.GET('/api/session'));
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** The city that this Balai is for: its name, zone and place on the map. */
export const cityQuery = queryOptions({
  queryKey: ['city'],
  queryFn: () => unwrap(api.GET('/api/city')),
  staleTime: Infinity,
});
