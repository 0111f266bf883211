import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { useEffect, useMemo } from 'react';
import { api, unwrap } from '@/shared/api/client';
import type { IncidentSummary, Priority } from '@/shared/api/types';
import { keys } from '@/shared/events/patch';
import { useCategoryLook } from '@/shared/incidents/categories';
import { useMap } from '@/shared/map/context';
import { pinName } from '@/shared/map/pins';
import { useClickable } from '@/shared/map/useClickable';
import { useLayers } from '@/shared/map/useLayers';
import { cityQuery } from '@/shared/session/queries';

const RANK: Record<string, number> = { CRITICAL: 3, HIGH: 2, NORMAL: 1, LOW: 0 };
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

function useIncidentMap(): FeatureCollection {
  const { data: city } = useQuery(cityQuery);
  // A little around the city: what happens at its edge belongs to it as well.
  const bbox = city?.bounds?.map((value, index) => value + (index < 2 ? -0.05 : 0.05)).join(',');
  const { data } = useQuery({
    queryKey: keys.incidentMap,
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/incidents/map', { params: { query: { bbox: bbox ?? '' } }, signal }))) as unknown as FeatureCollection,
    enabled: bbox !== undefined,
    staleTime: 60_000,
  });
  return data ?? NOTHING;
}

type Props = { selectedId: number | undefined; selected: IncidentSummary | undefined; onSelect: ((id: number) => void) | undefined };

/** Open incidents as pins by kind and severity; the selected one is larger, has a halo, and the map goes there. */
export function IncidentLayer({ selectedId, selected, onSelect }: Props) {
  const { map } = useMap();
  const open = useIncidentMap();
  const look = useCategoryLook();
  const data = useMemo<FeatureCollection>(() => {
    const features = open.features.map((feature) => {
      const p = feature.properties ?? {};
      const priority = String(p.priority) as Priority;
      const isSelected = Number(p.id) === selectedId;
      const pin = pinName(look(String(p.categoryCode)).icon, priority);
      return { ...feature, properties: { ...p, pin, rank: (RANK[priority] ?? 0) + (isSelected ? 10 : 0), selected: isSelected } };
    });
    return { type: 'FeatureCollection', features };
  }, [open, look, selectedId]);

  useLayers('incidents', data, (c) => [
    { id: 'incident-halo', type: 'circle', filter: ['==', ['get', 'selected'], true], paint: { 'circle-radius': 44, 'circle-color': c.normal, 'circle-opacity': 0.22, 'circle-stroke-width': 1, 'circle-stroke-color': c.normal, 'circle-stroke-opacity': 0.4 } },
    {
      id: 'incident',
      type: 'symbol',
      layout: {
        'icon-image': ['get', 'pin'],
        'icon-anchor': 'bottom',
        'icon-allow-overlap': true,
        'icon-size': ['case', ['==', ['get', 'selected'], true], 1.2, 0.92],
        'symbol-sort-key': ['get', 'rank'],
      },
    },
  ]);
  useClickable('incident', onSelect === undefined ? undefined : (feature) => onSelect(Number(feature.properties?.id)));

  const place = open.features.find((feature) => Number(feature.properties?.id) === selectedId)?.geometry;
  const [longitude, latitude] =
    place?.type === 'Point' ? (place.coordinates as [number, number]) : [selected?.longitude ?? undefined, selected?.latitude ?? undefined];
  useEffect(() => {
    if (longitude === undefined || latitude === undefined) return;
    map.easeTo({ center: [longitude, latitude], zoom: Math.max(map.getZoom(), 14), duration: 450 });
  }, [map, selectedId, longitude, latitude]);
  return null;
}
