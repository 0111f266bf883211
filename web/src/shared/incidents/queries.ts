import { infiniteQueryOptions, queryOptions, replaceEqualDeep, skipToken } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import type { Incident } from '@/shared/api/types';
import type { IncidentFilter } from '@/shared/events/incidentOrder';
import { keys, type Counts, type IncidentPage } from '@/shared/events/patch';

const PAGE = 200;

/** A list of incidents under a filter, page by page; events keep it fresh. */
export function incidentsQuery(filter: IncidentFilter) {
  const { state, ...rest } = filter;
  const asked = { ...rest, ...(state === undefined ? {} : { state: [state] }), limit: PAGE };
  return infiniteQueryOptions({
    queryKey: keys.incidents(filter),
    queryFn: ({ pageParam, signal }): Promise<IncidentPage> =>
      unwrap(api.GET('/api/incidents', { params: { query: { ...asked, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
}

/** One incident with its timeline and the actions allowed to the reader. */
export function incidentQuery(id: number) {
  return queryOptions({
    queryKey: keys.incident(id),
    queryFn: ({ signal }) => unwrap(api.GET('/api/incidents/{id}', { params: { path: { id } }, signal })),
    structuralSharing: (shown, asked) => newer(shown as Incident | undefined, asked as Incident),
  });
}

/** An answer that was on its way while somebody acted must not take back what is already shown. */
export function newer(shown: Incident | undefined, asked: Incident): Incident {
  return shown !== undefined && shown.version > asked.version ? shown : replaceEqualDeep(shown, asked);
}

/** How many are open and late. Nobody asks: the server tells whoever connects to its events, and again when it changes. */
export const countsQuery = queryOptions<Counts>({ queryKey: keys.counts, queryFn: skipToken, staleTime: Infinity });

export const cameraCountsQuery = queryOptions({
  queryKey: keys.cameraCounts,
  queryFn: () => unwrap(api.GET('/api/cameras/counts')),
});

export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: async () => (await unwrap(api.GET('/api/agencies'))).items,
  staleTime: 10 * 60_000,
});

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: async () => (await unwrap(api.GET('/api/categories'))).items,
  staleTime: 10 * 60_000,
});
