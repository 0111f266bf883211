import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { useLayers } from './useLayers';

/** One point on the map: the place being spoken of. */
export function PointLayer({ point }: { point: { longitude: number; latitude: number } | undefined }) {
  const data = useMemo<FeatureCollection>(
    () => ({
      type: 'FeatureCollection',
      features: point === undefined ? [] : [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] } }],
    }),
    [point],
  );
  useLayers('point', data, (c) => [
    { id: 'point-halo', type: 'circle', paint: { 'circle-radius': 22, 'circle-color': c.accent, 'circle-opacity': 0.2 } },
    { id: 'point-dot', type: 'circle', paint: { 'circle-radius': 7, 'circle-color': c.accent, 'circle-stroke-width': 3, 'circle-stroke-color': '#ffffff' } },
  ]);
  return null;
}
