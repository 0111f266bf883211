import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ApiError } from '@/shared/api/errors';
import type { Me } from '@/shared/api/types';

const ME = 'balai.me';

/** Remembers who is signed in, so that the app opens for them where there is no signal; null forgets. */
export function rememberMe(me: Me | null): void {
  if (me === null) localStorage.removeItem(ME);
  else localStorage.setItem(ME, JSON.stringify(me));
}

function lastMe(): Me | undefined {
  const text = localStorage.getItem(ME);
  return text === null ? undefined : (JSON.parse(text) as Me);
}

/** True when somebody was signed in on this device when it was last looked at. */
export function wasSignedIn(): boolean {
  return localStorage.getItem(ME) !== null;
}

/** Who is signed in; null when nobody is. Without a signal, who was: the server decides again as soon as it is reached. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Me | null> => {
    try {
      const me = await unwrap(api.GET('/api/session'));
      rememberMe(me);
      return me;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) return null;
      const last = error.transient ? lastMe() : undefined;
      if (last === undefined) throw error;
      return last;
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
