import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IncidentState, IncidentSummary } from '@/shared/api/types';
import { useCriticalWaiting } from '@/shared/alarm/useCriticalWaiting';
import type { IncidentFilter } from '@/shared/events/incidentOrder';
import { incidentsQuery } from '@/shared/incidents/queries';
import type { OpsSearch } from './useOpsSearch';

/** The filter that the address asks for. Without a state: all that is open. */
export function filterOf(search: Pick<OpsSearch, 'agency' | 'state' | 'late'>): IncidentFilter {
  return {
    sort: 'urgency',
    ...(search.state === undefined ? { open: true } : { state: search.state as IncidentState }),
    ...(search.agency === undefined ? {} : { agency: search.agency }),
    ...(search.late === true ? { late: true } : {}),
  };
}

/** Critical ones that nobody took stay on top, whatever the filter. */
export function pinFirst(waiting: readonly IncidentSummary[], rest: readonly IncidentSummary[]): IncidentSummary[] {
  const pinned = new Set(waiting.map((incident) => incident.id));
  return [...waiting, ...rest.filter((incident) => !pinned.has(incident.id))];
}

export type QueueData = ReturnType<typeof useQueue>;

export function useQueue(search: OpsSearch) {
  const waiting = useCriticalWaiting();
  const { agency, state, late } = search;
  const filter = useMemo(() => filterOf({ agency, state, late }), [agency, state, late]);
  const query = useInfiniteQuery(incidentsQuery(filter));
  const items = useMemo(() => pinFirst(waiting, query.data?.pages.flatMap((page) => page.items) ?? []), [waiting, query.data]);
  const pinned = useMemo(() => new Set(waiting.map((incident) => incident.id)), [waiting]);
  const { isPending, isError, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return { items, pinned, isPending, isError, refetch, hasNextPage, isFetchingNextPage, fetchNextPage };
}
