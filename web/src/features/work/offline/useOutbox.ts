import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { api, unwrap } from '@/shared/api/client';
import type { Incident } from '@/shared/api/types';
import { keys, patchIncident } from '@/shared/events/patch';
import { act } from '@/shared/incidents/act';
import { uploadPhoto } from '@/shared/photo/upload';
import { saveIncident } from './db';
import { Outbox, type OutboxState } from './outbox';
import { refusalText } from './refusal';

const RETRY_MILLIS = 15_000;

let sent: (incident: Incident) => void = () => undefined;

const outbox = new Outbox(
  { uploadPhoto, act, load: (id) => unwrap(api.GET('/api/incidents/{id}', { params: { path: { id } } })) },
  refusalText,
  (incident) => sent(incident),
);

/** The phone's one outbox, kept going while a page of `/work` is shown. */
export function useOutbox(): { outbox: Outbox; state: OutboxState } {
  const client = useQueryClient();
  const state = useSyncExternalStore(outbox.subscribe, outbox.get);
  useEffect(() => {
    sent = (incident) => {
      client.setQueryData(keys.incident(incident.id), incident);
      patchIncident(client, incident);
      void saveIncident(incident).catch(() => undefined);
    };
    const go = () => void outbox.sync().catch(() => undefined);
    go();
    window.addEventListener('online', go);
    const timer = setInterval(go, RETRY_MILLIS);
    return () => {
      window.removeEventListener('online', go);
      clearInterval(timer);
    };
  }, [client]);
  return { outbox, state };
}
