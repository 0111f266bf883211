import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { api, unwrap } from '@/shared/api/client';
import { ApiError } from '@/shared/api/errors';
import type { Incident } from '@/shared/api/types';
import { keys, patchIncident } from '@/shared/events/patch';
import { act } from '@/shared/incidents/act';
import { uploadPhoto } from '@/shared/photo/upload';
import { sessionQuery } from '@/shared/session/queries';
import { useMe } from '@/shared/session/useMe';
import { saveIncident } from './db';
import { Outbox, type OutboxState } from './outbox';
import { refusalText } from './refusal';

const RETRY_MILLIS = 15_000;

let sent: (incident: Incident) => void = () => undefined;
let signedOut: () => void = () => undefined;

async function person(): Promise<string> {
  try {
    return (await unwrap(api.GET('/api/session'))).id;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) signedOut();
    throw error;
  }
}

const outbox = new Outbox(
  { person, uploadPhoto, act, load: (id) => unwrap(api.GET('/api/incidents/{id}', { params: { path: { id } } })) },
  refusalText,
  (incident) => sent(incident),
);

/** The phone's one outbox, kept going while a page of `/work` is shown. */
export function useOutbox(): { outbox: Outbox; state: OutboxState } {
  const client = useQueryClient();
  const state = useSyncExternalStore(outbox.subscribe, outbox.get);
  const { id: me } = useMe();
  // Before anything is painted: what another person did is not shown even for a moment.
  useLayoutEffect(() => {
    outbox.belongTo(me).catch(() => undefined);
  }, [me]);
  useEffect(() => {
    sent = (incident) => {
      client.setQueryData(keys.incident(incident.id), incident);
      patchIncident(client, incident);
      void saveIncident(incident).catch(() => undefined);
    };
    signedOut = () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    const go = () => void outbox.sync().catch(() => undefined);
    go();
    window.addEventListener('online', go);
    const timer = setInterval(go, RETRY_MILLIS);
    return () => {
      window.removeEventListener('online', go);
      clearInterval(timer);
    };
  }, [client, me]);
  return { outbox, state };
}
