import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { IncidentSummary } from '@/shared/api/types';
import { incidentsQuery } from '@/shared/incidents/queries';
import { playAlarm } from './sound';

/** Critical incidents that nobody has taken yet. */
export function useCriticalWaiting(): readonly IncidentSummary[] {
  const { data } = useInfiniteQuery(incidentsQuery({ state: 'NEW', priority: 'CRITICAL' }));
  return useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
}

const REPEAT_MILLIS = 20_000;

/** Sounds for each new one, again while any waits, and counts them in the title of the window. Never takes the keyboard. */
export function useAlarm(waiting: readonly IncidentSummary[]): void {
  const known = useRef<Set<number>>(undefined);
  useEffect(() => {
    const ids = new Set(waiting.map((incident) => incident.id));
    const fresh = known.current !== undefined && [...ids].some((id) => !known.current?.has(id));
    known.current = ids;
    if (fresh) playAlarm();
    document.title = ids.size === 0 ? 'Balai' : `(${ids.size}) Balai`;
  }, [waiting]);
  const any = waiting.length > 0;
  useEffect(() => {
    if (!any) return;
    const timer = setInterval(playAlarm, REPEAT_MILLIS);
    return () => clearInterval(timer);
  }, [any]);
}
