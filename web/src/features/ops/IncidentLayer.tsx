import { useQuery } from '@tanstack/react-query';
import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, MapMouseEvent, SymbolLayerSpecification } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { api, unwrap } from '@/shared/api/client';
import type { IncidentSummary, Priority } from '@/shared/api/types';
import { keys } from '@/shared/events/patch';
import { useCategoryLook } from '@/shared/incidents/categories';
import { useMap } from '@/shared/map/context';
import { useCalm } from '@/shared/map/useCalm';
import { pinName } from '@/shared/map/pins';
import { useClickable } from '@/shared/map/useClickable';
import { useLayers, type Clustering } from '@/shared/map/useLayers';
import { cityQuery } from '@/shared/session/queries';

const RANK: Record<string, number> = { CRITICAL: 3, HIGH: 2, NORMAL: 1, LOW: 0 };

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function useIncidentMap(): FeatureCollection | undefined {
  const { data: city } = useQuery(cityQuery);
  // A little around the city: what happens at its edge belongs to it as well.
  const bbox = city?.bounds?.map((value, index) => value + (index < 2 ? -0.05 : 0.05)).join(',');
  const { data } = useQuery({
    queryKey: keys.incidentMap,
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/incidents/map', { params: { query: { bbox: bbox ?? '' } }, signal }))) as unknown as FeatureCollection,
    enabled: bbox !== undefined,
    staleTime: 60_000,
  });
  return data;
}

type Props = { selectedId: number | undefined; selected: IncidentSummary | undefined; onSelect: ((id: number) => void) | undefined };

/** Many close together are one circle, coloured by the gravest of them, until one comes nearer. */
const TOGETHER: Clustering = { cluster: true, clusterRadius: 36, clusterMaxZoom: 13, clusterMinPoints: 6, clusterProperties: { rank: ['max', ['get', 'rank']] } };

const PIN: NonNullable<SymbolLayerSpecification['layout']> = { 'icon-image': ['get', 'pin'], 'icon-anchor': 'bottom', 'icon-allow-overlap': true, 'symbol-sort-key': ['get', 'rank'] };

/** Open incidents as pins by kind and severity; the selected one is larger, has a halo, and the map goes there. */
export function IncidentLayer({ selectedId, selected, onSelect }: Props) {
  const { map } = useMap();
  const open = useCalm(useIncidentMap());
  const look = useCategoryLook();
  const pins = useMemo(
    () =>
      open?.features.map((feature) => {
        const p = feature.properties ?? {};
        const priority = String(p.priority) as Priority;
        return { ...feature, properties: { id: Number(p.id), pin: pinName(look(String(p.categoryCode)).icon, priority), rank: RANK[priority] ?? 0 } };
      }),
    [open, look],
  );
  const others = useMemo(() => pins && collection(pins.filter((pin) => pin.properties.id !== selectedId)), [pins, selectedId]);
  const chosen = useMemo(() => pins && collection(pins.filter((pin) => pin.properties.id === selectedId)), [pins, selectedId]);

  useLayers(
    'incidents',
    others,
    (c) => {
      const cluster: ExpressionSpecification = ['has', 'point_count'];
      const ink = c.dark ? '#0b1016' : '#ffffff';
      return [
        {
          id: 'incident-cluster',
          type: 'circle',
          filter: cluster,
          paint: {
            'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'point_count']], 2, 13, 10, 19, 40, 30],
            'circle-color': ['match', ['get', 'rank'], 3, c.critical, 2, c.high, 1, c.normal, c.low],
            'circle-stroke-width': 2.5,
            'circle-stroke-color': ink,
          },
        },
        {
          id: 'incident-count',
          type: 'symbol',
          filter: cluster,
          layout: { 'text-field': ['to-string', ['get', 'point_count']], 'text-font': ['Plus Jakarta Sans Variable', 'sans-serif'], 'text-size': 13, 'text-allow-overlap': true },
          paint: { 'text-color': ink },
        },
        { id: 'incident', type: 'symbol', filter: ['!', cluster], layout: { ...PIN, 'icon-size': 0.92 } },
      ];
    },
    TOGETHER,
  );
  useLayers('incident-selected', chosen, (c) => [
    { id: 'incident-halo', type: 'circle', paint: { 'circle-radius': 44, 'circle-color': c.normal, 'circle-opacity': 0.22, 'circle-stroke-width': 1, 'circle-stroke-color': c.normal, 'circle-stroke-opacity': 0.4 } },
    { id: 'incident-chosen', type: 'symbol', layout: { ...PIN, 'icon-size': 1.2 } },
  ]);
  useClickable('incident', onSelect === undefined ? undefined : (feature) => onSelect(Number(feature.properties?.id)));
  useClickable('incident-cluster', onSelect === undefined ? undefined : (_feature, event: MapMouseEvent) => void map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2, duration: 300 }));

  const place = open?.features.find((feature) => Number(feature.properties?.id) === selectedId)?.geometry;
  const [longitude, latitude] =
    place?.type === 'Point' ? (place.coordinates as [number, number]) : [selected?.longitude ?? undefined, selected?.latitude ?? undefined];
  useEffect(() => {
    if (longitude === undefined || latitude === undefined) return;
    map.easeTo({ center: [longitude, latitude], zoom: Math.max(map.getZoom(), 14), duration: 450 });
  }, [map, selectedId, longitude, latitude]);
  return null;
}
