import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ApiError } from '@/shared/api/errors';
import type { ActionInput, Incident } from '@/shared/api/types';
import { keys, patchIncident } from '@/shared/events/patch';

/** Does something to an incident. With a key, what is sent again because no answer came is done once. */
export function act(id: number, input: ActionInput, key?: string): Promise<Incident> {
  return unwrap(api.POST('/api/incidents/{id}/actions', { params: { path: { id }, ...(key === undefined ? {} : { header: { 'Idempotency-Key': key } }) }, body: input }));
}

/** True when somebody else changed it first, so that the newest has to be looked at before trying again. */
export function isStale(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'stale-version' || error.code === 'not-allowed-in-state');
}

/** Does something to an incident, and shows the outcome everywhere at once. */
export function useAct(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ActionInput) => act(id, input),
    onSuccess: (incident) => {
      client.setQueryData(keys.incident(id), incident);
      patchIncident(client, incident);
    },
    onError: (error) => {
      if (isStale(error)) void client.invalidateQueries({ queryKey: keys.incident(id) });
    },
  });
}
