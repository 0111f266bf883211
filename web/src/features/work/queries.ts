import { queryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/shared/api/errors';
import type { Incident, IncidentSummary } from '@/shared/api/types';
import type { IncidentFilter } from '@/shared/events/incidentOrder';
import type { IncidentPage } from '@/shared/events/patch';
import { incidentQuery, incidentsQuery } from '@/shared/incidents/queries';
import { findIncident, findList, saveIncident } from './offline/db';

/** What is to be done: by an agency's officer what the agency has, by others all that the server lets them see. */
export function tasksOf(agency: string | undefined): IncidentFilter {
  return { open: true, sort: 'due', ...(agency === undefined ? {} : { agency }) };
}

/** What the agency is informed of while another works on it. */
export function informedQuery(agency: string) {
  return incidentsQuery({ open: true, informed: agency, sort: 'urgency' });
}

/** Saved work is only a fallback where there is no signal; a refusal is a refusal. */
function offline(error: unknown): boolean {
  return error instanceof ApiError && error.transient;
}

/** My open tasks; without a signal, as they were last seen. */
export function tasksQuery(agency: string | undefined) {
  const tasks = incidentsQuery(tasksOf(agency));
  return {
    ...tasks,
    queryFn: async (context: Parameters<NonNullable<Extract<typeof tasks.queryFn, (...args: never[]) => unknown>>>[0]): Promise<IncidentPage> => {
      try {
        return await (tasks.queryFn as (c: typeof context) => Promise<IncidentPage>)(context);
      } catch (error) {
        const saved = offline(error) ? await findList().catch(() => undefined) : undefined;
        if (saved === undefined) throw error;
        return { items: saved, nextCursor: null };
      }
    },
    retry: false as const,
    networkMode: 'always' as const,
  };
}

export type TaskPages = InfiniteData<IncidentPage>;

/** One task; without a signal, as it was last seen. */
export function taskQuery(id: number) {
  const query = incidentQuery(id);
  return queryOptions({
    ...query,
    queryFn: async (context): Promise<Incident> => {
      try {
        const incident = await (query.queryFn as (c: typeof context) => Promise<Incident>)(context);
        await saveIncident(incident).catch(() => undefined);
        return incident;
      } catch (error) {
        const saved = offline(error) ? await findIncident(id).catch(() => undefined) : undefined;
        if (saved === undefined) throw error;
        return saved;
      }
    },
    retry: false,
    // Without a signal too: what is saved is asked for by the same question.
    networkMode: 'always',
  });
}

/** Has the whole of a listed task on the phone, as new as the list says it is. */
export async function keepWhole(client: QueryClient, listed: IncidentSummary): Promise<void> {
  const query = taskQuery(listed.id);
  await client.prefetchQuery(query);
  // An answer that was on its way while the task changed is older than what the list has heard of since.
  const kept = client.getQueryData(query.queryKey);
  if (kept !== undefined && kept.version < listed.version) await client.prefetchQuery({ ...query, staleTime: 0 });
}
