import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { keys } from '@/shared/events/patch';
import type { Camera, CameraInput, CameraKind, CameraState, HealthState, ProbeResult, Visibility, Zones } from '@/shared/api/types';

export type CameraFilter = { q?: string; area?: string; owner?: string; state?: CameraState; kind?: CameraKind; health?: HealthState };

/** One change for many cameras. */
export type BulkChange = { state?: CameraState; visibility?: Visibility; kind?: CameraKind; owner?: string };

/** The cameras under a filter, page by page. */
export function camerasQuery(filter: CameraFilter) {
  return infiniteQueryOptions({
    queryKey: [...keys.cameraLists, filter],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/cameras', { params: { query: { ...filter, limit: 200, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
}

/** One camera. */
export function cameraQuery(id: string) {
  return queryOptions({
    queryKey: keys.camera(id),
    queryFn: ({ signal }) => unwrap(api.GET('/api/cameras/{id}', { params: { path: { id } }, signal })),
  });
}

/** Makes a camera, or changes it when it has a version. */
export function saveCamera(camera: CameraInput): Promise<Camera> {
  if (camera.version === undefined) return unwrap(api.POST('/api/cameras', { body: camera }));
  return unwrap(api.PUT('/api/cameras/{id}', { params: { path: { id: camera.id } }, body: camera }));
}

/** Asks what is at an address. */
export function probe(url: string, username: string, password: string): Promise<ProbeResult> {
  return unwrap(api.POST('/api/cameras/probe', { body: { url, username: username || null, password: password || null } }));
}

/** Changes the cameras named, or all under a filter; tells how many. */
export async function changeCameras(which: { ids: string[] } | { filter: CameraFilter }, change: BulkChange): Promise<number> {
  return (await unwrap(api.POST('/api/cameras/bulk', { body: { ...which, change } }))).changed;
}

/** What is drawn on a camera's picture. */
export function zonesQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.cameras, 'zones', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/cameras/{id}/zones', { params: { path: { id } }, signal })),
  });
}

/** Replaces what is drawn on a camera's picture. */
export function saveZones(id: string, zones: Zones): Promise<Zones> {
  return unwrap(api.PUT('/api/cameras/{id}/zones', { params: { path: { id } }, body: zones }));
}
