import type { InfiniteData, Query, QueryClient, QueryKey } from '@tanstack/react-query';
import type { Feature, FeatureCollection } from 'geojson';
import type { Camera, HealthState, Incident, IncidentSummary } from '@/shared/api/types';
import { compareIncidents, isOpen, matchesFilter, type IncidentFilter } from './incidentOrder';

export type IncidentPage = { items: IncidentSummary[]; nextCursor?: string | null; total?: number | null };
export type CameraEvent = { id: string; health: { state: HealthState; reason?: string | null; at?: string | null } };
export type Counts = { open: number; late: number };

/** The keys of all that server-sent events keep fresh. */
export const keys = {
  incidents: (filter: IncidentFilter) => ['incidents', filter] as const,
  incident: (id: number) => ['incident', id] as const,
  incidentMap: ['incident-map'] as const,
  counts: ['counts'] as const,
  cameraCounts: ['camera-counts'] as const,
  cameraMap: ['camera-map'] as const,
  overview: ['overview'] as const,
  /** All that is asked about cameras one by one or as a list, for when much of it has changed. */
  cameras: ['cameras'] as const,
  camera: (id: string) => ['cameras', 'one', id] as const,
  cameraLists: ['cameras', 'list'] as const,
};

/** Does `change` now, and once more to an answer that is on its way: it may have been given before what was heard. */
function nowAndToTheAnswer(query: Query, change: () => void): void {
  change();
  if (query.state.fetchStatus === 'fetching') query.promise?.then(change, () => undefined);
}

/** Changes the data of each query below `queryKey`. `change` returns the same data where it has nothing to change. */
function patchData<T>(client: QueryClient, queryKey: QueryKey, change: (data: T, key: QueryKey) => T): void {
  for (const query of client.getQueryCache().findAll({ queryKey })) {
    nowAndToTheAnswer(query, () => void client.setQueryData<T>(query.queryKey, (data) => (data === undefined ? data : change(data, query.queryKey))));
  }
}

function patchPages(data: InfiniteData<IncidentPage>, filter: IncidentFilter, changed: readonly IncidentSummary[]): InfiniteData<IncidentPage> {
  const rows = new Map(data.pages.flatMap((page) => page.items).map((item) => [item.id, item]));
  const before = rows.size;
  let touched = false;
  for (const incident of changed) {
    const known = rows.get(incident.id);
    if (known !== undefined && known.version > incident.version) continue;
    const wanted = matchesFilter(filter, incident);
    if (known === undefined && !wanted) continue;
    touched = true;
    if (wanted) rows.set(incident.id, incident);
    else rows.delete(incident.id);
  }
  if (!touched) return data;
  const all = [...rows.values()].sort(compareIncidents(filter.sort ?? 'urgency'));
  // All rows go into the first page: where pages are cut is the server's matter, and rows are shown flat.
  return {
    ...data,
    pages: data.pages.map((page, index) => ({
      ...page,
      items: index === 0 ? all : [],
      ...(typeof page.total === 'number' ? { total: page.total + rows.size - before } : {}),
    })),
  };
}

/** The pin's properties; the same names as in the API's GeoJSON. */
function pin(incident: IncidentSummary): Feature[] {
  const { id, title, categoryCode, priority, state, late, longitude, latitude } = incident;
  if (longitude == null || latitude == null) return [];
  const feature: Feature = {
    type: 'Feature',
    properties: { id, title, categoryCode, priority, state, late },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  };
  return [feature];
}

function patchIncidentMap(client: QueryClient, changed: readonly IncidentSummary[]): void {
  patchData<FeatureCollection>(client, keys.incidentMap, (data) => {
    const ids = new Set(changed.map((incident) => incident.id));
    const others = data.features.filter((feature) => !ids.has(Number(feature.properties?.id)));
    return { ...data, features: [...others, ...changed.filter((incident) => isOpen(incident.state)).flatMap(pin)] };
  });
}

/** Incidents were made or changed; each is named once. */
export function patchIncidents(client: QueryClient, changed: readonly IncidentSummary[]): void {
  patchData<InfiniteData<IncidentPage>>(client, ['incidents'], (data, key) => patchPages(data, key[1] as IncidentFilter, changed));
  for (const incident of changed) {
    // Asked for whole rather than patched: its state would be the new one and what may be done about it still the old.
    askAgainIfOlder(client, incident);
  }
  patchIncidentMap(client, changed);
  askAgain(client, keys.overview);
}

function askAgainIfOlder(client: QueryClient, changed: IncidentSummary): void {
  for (const query of client.getQueryCache().findAll({ queryKey: keys.incident(changed.id) })) {
    nowAndToTheAnswer(query, () => {
      const shown = query.state.data as Incident | undefined;
      if (shown !== undefined && shown.version < changed.version) void client.invalidateQueries({ queryKey: query.queryKey });
    });
  }
}

/** An incident was made or changed. */
export function patchIncident(client: QueryClient, incident: IncidentSummary): void {
  patchIncidents(client, [incident]);
}

/** Figures that follow from many events are asked for at most this often. */
const ASK_AGAIN_MILLIS = 2_000;
/** What was asked for lately, and whether something has happened since. */
const asked = new Map<string, boolean>();

function askAgain(client: QueryClient, queryKey: readonly string[]): void {
  const name = queryKey.join();
  if (asked.has(name)) {
    asked.set(name, true);
    return;
  }
  asked.set(name, false);
  void client.invalidateQueries({ queryKey });
  setTimeout(() => {
    const happened = asked.get(name) === true;
    asked.delete(name);
    if (happened) askAgain(client, queryKey);
  }, ASK_AGAIN_MILLIS);
}

function withHealth(camera: Camera, event: CameraEvent | undefined): Camera {
  return event === undefined ? camera : { ...camera, health: { ...camera.health, ...event.health } };
}

/** The health of cameras changed; each is named once. */
export function patchCameras(client: QueryClient, changed: readonly CameraEvent[]): void {
  const events = new Map(changed.map((event) => [event.id, event]));
  patchData<FeatureCollection>(client, keys.cameraMap, (data) => {
    if (!data.features.some((f) => events.has(String(f.properties?.id)))) return data;
    return {
      ...data,
      features: data.features.map((f) => {
        const health = events.get(String(f.properties?.id))?.health.state;
        return health === undefined ? f : { ...f, properties: { ...f.properties, health } };
      }),
    };
  });
  patchData<InfiniteData<{ items: Camera[] }>>(client, keys.cameraLists, (data) => {
    if (!data.pages.some((page) => page.items.some((camera) => events.has(camera.id)))) return data;
    return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map((camera) => withHealth(camera, events.get(camera.id))) })) };
  });
  for (const event of changed) {
    const key = keys.camera(event.id);
    patchData<Camera>(client, key, (camera) => withHealth(camera, event));
    const shown = client.getQueryData<Camera>(key);
    // An event does not tell how large a picture is; the first of a camera's life is worth asking for.
    if (shown !== undefined && event.health.state === 'UP' && !shown.health.width) void client.invalidateQueries({ queryKey: key });
  }
  askAgain(client, keys.cameraCounts);
}

/** How many are open and late, in the scope of whoever is signed in. */
export function patchCounts(client: QueryClient, counts: Counts): void {
  client.setQueryData<Counts>(keys.counts, counts);
}
