import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { IncidentSummary } from '@/shared/api/types';
import { EventConnection, type ConnectionState } from './connection';
import { Gather } from './gather';
import type { ServerEvent } from './parser';
import { patchCameras, patchCounts, patchIncidents, type CameraEvent, type Counts } from './patch';

const Connection = createContext<ConnectionState>('connecting');

type Listener = (incident: IncidentSummary) => void;
const incidentListeners = new Set<Listener>();

/** Puts events into the cache, and tells who listens of each incident at once. */
function patching(client: QueryClient) {
  const incidents = new Gather<IncidentSummary>((incident) => incident.id, (changed) => patchIncidents(client, changed));
  const cameras = new Gather<CameraEvent>((camera) => camera.id, (changed) => patchCameras(client, changed));
  const apply = (event: ServerEvent): void => {
    switch (event.event) {
      case 'incident': {
        const incident = JSON.parse(event.data) as IncidentSummary;
        incidents.add(incident);
        incidentListeners.forEach((tell) => tell(incident));
        return;
      }
      case 'camera':
        cameras.add(JSON.parse(event.data) as CameraEvent);
        return;
      case 'counts':
        patchCounts(client, JSON.parse(event.data) as Counts);
        return;
      case 'reset':
        // Too much was missed to be told again.
        void client.invalidateQueries();
        return;
    }
  };
  const stop = () => {
    incidents.stop();
    cameras.stop();
  };
  return { apply, stop };
}

/** Keeps the server's events flowing into the cache while anything behind sign-in is shown. */
export function EventsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [state, setState] = useState<ConnectionState>('connecting');
  useEffect(() => {
    const { apply, stop } = patching(client);
    const connection = new EventConnection({
      url: '/api/events',
      onEvent: apply,
      onState: setState,
      // The server replays what it still has; what it has not is asked for again.
      onRecovered: () => void client.invalidateQueries(),
    });
    connection.open();
    const online = () => connection.retryNow();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      connection.close();
      stop();
    };
  }, [client]);
  return <Connection value={state}>{children}</Connection>;
}

/** Whether what is shown is live. */
export function useConnection(): ConnectionState {
  return use(Connection);
}

/** Told of each incident as its event arrives; for the alarm of a new critical one. */
export function useIncidentEvents(listener: Listener): void {
  useEffect(() => {
    incidentListeners.add(listener);
    return () => {
      incidentListeners.delete(listener);
    };
  }, [listener]);
}
