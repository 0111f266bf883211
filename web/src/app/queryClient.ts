import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/shared/api/errors';
import { onSignedOut } from '@/shared/api/client';
import { sessionQuery } from '@/shared/session/queries';

/** One cache for the whole app. What the server refused is not asked again; what it could not answer is. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 3 && !(error instanceof ApiError && !error.transient),
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });
  onSignedOut(() => client.setQueryData(sessionQuery.queryKey, null));
  return client;
}
