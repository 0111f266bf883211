import { queryOptions } from '@tanstack/react-query';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { api, unwrap } from '@/shared/api/client';
import type { AreaLevel } from '@/shared/api/types';
import type { BaseData } from './style';

function rings(feature: Feature): Position[][] {
  if (feature.geometry.type === 'Polygon') return feature.geometry.coordinates.slice(0, 1);
  if (feature.geometry.type === 'MultiPolygon') return feature.geometry.coordinates.map((polygon) => polygon[0] ?? []);
  return [];
}

/** Twice the signed area of a ring, and its centroid (the surveyor's formula). */
function measure(ring: Position[]): { area: number; centre: Position } {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i] ?? [];
    const [x1 = 0, y1 = 0] = ring[i + 1] ?? [];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  return { area: Math.abs(area), centre: area === 0 ? (ring[0] ?? [0, 0]) : [x / (3 * area), y / (3 * area)] };
}

/** One point an area, in the middle of its largest part, to carry its name once however the map is cut into tiles. */
export function labelPoints(areas: FeatureCollection): FeatureCollection {
  const features = areas.features.flatMap((feature): Feature[] => {
    const largest = rings(feature)
      .map(measure)
      .sort((a, b) => b.area - a.area)[0];
    if (largest === undefined) return [];
    const name: unknown = feature.properties?.name ?? feature.properties?.nama;
    return [{ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: largest.centre } }];
  });
  return { type: 'FeatureCollection', features };
}

async function boundaries(level: AreaLevel): Promise<FeatureCollection> {
  return (await unwrap(api.GET('/api/areas/boundaries', { params: { query: { level } } }))) as unknown as FeatureCollection;
}

/** All that the map's base is drawn from. It changes when an administrator imports areas, so not while one looks. */
export const baseDataQuery = queryOptions({
  queryKey: ['map-base'],
  queryFn: async (): Promise<BaseData> => {
    const [base, kelurahan, kecamatan] = await Promise.all([
      unwrap(api.GET('/api/map/base')) as unknown as Promise<FeatureCollection>,
      boundaries('KELURAHAN'),
      boundaries('KECAMATAN'),
    ]);
    return { base, kelurahan, kecamatan, labels: labelPoints(kelurahan) };
  },
  staleTime: Infinity,
});
