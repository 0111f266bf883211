import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Feature, FeatureCollection } from 'geojson';
import type { HealthState, Incident, IncidentSummary } from '@/shared/api/types';
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
  camera: (id: string) => ['camera', id] as const,
};

function patchPages(data: InfiniteData<IncidentPage>, filter: IncidentFilter, incident: IncidentSummary): InfiniteData<IncidentPage> {
  const known = data.pages.flatMap((page) => page.items).find((item) => item.id === incident.id);
  if (known !== undefined && known.version > incident.version) return data;
  const wanted = matchesFilter(filter, incident);
  if (known === undefined && !wanted) return data;
  const all = data.pages.flatMap((page) => page.items).filter((item) => item.id !== incident.id);
  if (wanted) all.push(incident);
  all.sort(compareIncidents(filter.sort ?? 'urgency'));
  const change = (wanted ? 1 : 0) - (known === undefined ? 0 : 1);
  // All rows go into the first page: where pages are cut is the server's matter, and rows are shown flat.
  return {
    ...data,
    pages: data.pages.map((page, index) => ({
      ...page,
      items: index === 0 ? all : [],
      ...(typeof page.total === 'number' ? { total: page.total + change } : {}),
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

function patchIncidentMap(client: QueryClient, incident: IncidentSummary): void {
  client.setQueriesData<FeatureCollection>({ queryKey: keys.incidentMap }, (data) => {
    if (data === undefined) return data;
    const others = data.features.filter((feature) => Number(feature.properties?.id) !== incident.id);
    return { ...data, features: isOpen(incident.state) ? [...others, ...pin(incident)] : others };
  });
}

/** An incident was made or changed. */
export function patchIncident(client: QueryClient, incident: IncidentSummary): void {
  for (const query of client.getQueryCache().findAll({ queryKey: ['incidents'] })) {
    const filter = query.queryKey[1] as IncidentFilter;
    client.setQueryData<InfiniteData<IncidentPage>>(query.queryKey, (data) => (data === undefined ? data : patchPages(data, filter, incident)));
  }
  const key = keys.incident(incident.id);
  const shown = client.getQueryData<Incident>(key);
  // Asked for whole rather than patched: its state would be the new one and what may be done about it still the old.
  if (shown !== undefined && shown.version < incident.version) void client.invalidateQueries({ queryKey: key });
  patchIncidentMap(client, incident);
  void client.invalidateQueries({ queryKey: keys.overview });
}

/** A camera's health changed. */
export function patchCamera(client: QueryClient, event: CameraEvent): void {
  client.setQueriesData<FeatureCollection>({ queryKey: keys.cameraMap }, (data) => {
    if (data === undefined || !data.features.some((f) => f.properties?.id === event.id)) return data;
    return {
      ...data,
      features: data.features.map((f) =>
        f.properties?.id === event.id ? { ...f, properties: { ...f.properties, health: event.health.state } } : f,
      ),
    };
  });
  client.setQueryData<{ health?: object }>(keys.camera(event.id), (camera) =>
    camera === undefined ? camera : { ...camera, health: { ...camera.health, ...event.health } },
  );
  void client.invalidateQueries({ queryKey: keys.cameraCounts });
}

/** How many are open and late, in the scope of whoever is signed in. */
export function patchCounts(client: QueryClient, counts: Counts): void {
  client.setQueryData<Counts>(keys.counts, counts);
}
