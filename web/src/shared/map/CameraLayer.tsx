import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FeatureCollection, Position } from 'geojson';
import type { ExpressionSpecification, MapMouseEvent, Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import { api, unwrap } from '@/shared/api/client';
import { keys } from '@/shared/events/patch';
import { useMap } from './context';
import { hexagons, middle } from './hexagons';
import { useCalm } from './useCalm';
import { useClickable } from './useClickable';
import { useLayers } from './useLayers';

/** The part of the map in sight, widened to a coarse grid so that a small move asks nothing new. */
function view(map: MapLibre): { bbox: string; zoom: number } {
  const zoom = Math.floor(map.getZoom());
  const step = 360 / 2 ** zoom / 2;
  const bounds = map.getBounds();
  const low = (value: number) => Math.floor(value / step) * step;
  const high = (value: number) => Math.ceil(value / step) * step;
  const box = [low(bounds.getWest()), Math.max(-85, low(bounds.getSouth())), high(bounds.getEast()), Math.min(85, high(bounds.getNorth()))];
  return { bbox: box.map((value) => value.toFixed(5)).join(','), zoom };
}

function useView(map: MapLibre) {
  const [seen, setSeen] = useState(() => view(map));
  useEffect(() => {
    const moved = () =>
      setSeen((old) => {
        const next = view(map);
        return next.bbox === old.bbox && next.zoom === old.zoom ? old : next;
      });
    map.on('moveend', moved);
    return () => {
      if (!map._removed) map.off('moveend', moved);
    };
  }, [map]);
  return seen;
}

type Props = { selected?: string | undefined; onSelect?: ((id: string) => void) | undefined };

/** Cameras by their health; clusters, made by the server, where there are too many to tell apart. */
export function CameraLayer({ selected, onSelect }: Props) {
  const { map } = useMap();
  const seen = useView(map);
  const { data: known, isPlaceholderData } = useQuery({
    queryKey: [...keys.cameraMap, seen.bbox, seen.zoom],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/cameras/map', { params: { query: seen }, signal }))) as unknown as FeatureCollection,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // A day of panning must not pile up every window that was looked through.
    gcTime: 60_000,
  });
  // Another window is asked for by whoever moves the map; health changes by itself, all the time.
  const data = useCalm(known, `${seen.bbox} ${seen.zoom} ${isPlaceholderData}`);
  const density = useMemo(() => data && hexagons(data), [data]);
  const shown = useMemo<FeatureCollection | undefined>(() => {
    if (data === undefined) return undefined;
    const features = data.features.map((f) => ({
      ...f,
      // The number stands in the middle of its hexagon.
      geometry: Array.isArray(f.properties?.hexagon) ? { type: 'Point' as const, coordinates: middle(f.properties.hexagon as Position[]) } : f.geometry,
      properties: { ...f.properties, hexagon: undefined, selected: f.properties?.id === selected && selected !== undefined },
    }));
    return { ...data, features };
  }, [data, selected]);

  // Far out the city is seen by its hexagons: the fuller one is, the stronger its colour.
  useLayers('camera-density', density, (c) => [
    {
      id: 'camera-hexagon',
      type: 'fill',
      paint: {
        'fill-color': ['case', ['get', 'planned'], c.low, c.accent],
        'fill-opacity': ['interpolate', ['linear'], ['get', 'share'], 0, 0.08, 1, ['case', ['get', 'planned'], 0.12, 0.5]],
      },
    },
    {
      id: 'camera-hexagon-edge',
      type: 'line',
      paint: {
        'line-color': ['case', ['get', 'down'], c.critical, ['get', 'planned'], c.low, c.accent],
        'line-width': ['case', ['get', 'down'], 1.6, 1],
        // What is only planned is a gap to know of, not a thing to look at.
        'line-opacity': ['case', ['get', 'down'], 1, ['get', 'planned'], 0.3, 0.7],
      },
    },
  ]);
  useLayers('cameras', shown, (c) => {
    const cluster: ExpressionSpecification = ['==', ['get', 'cluster'], true];
    const health: ExpressionSpecification = ['match', ['get', 'health'], 'UP', c.accent, 'DOWN', c.critical, c.low];
    const active: ExpressionSpecification = ['==', ['get', 'state'], 'ACTIVE'];
    const solid: ExpressionSpecification = ['all', active, ['==', ['get', 'health'], 'UP']];
    const some = (name: string): ExpressionSpecification => ['>', ['coalesce', ['get', name], 0], 0];
    const several: ExpressionSpecification = ['>', ['get', 'count'], 1];
    const planned: ExpressionSpecification = ['!', ['any', some('up'), some('down')]];
    return [
      {
        id: 'camera-cluster',
        type: 'circle',
        // One alone is drawn as the camera that it is.
        filter: ['all', cluster, ['!', several]],
        paint: {
          'circle-radius': 3.5,
          'circle-color': ['case', some('up'), c.accent, planned, 'rgba(0,0,0,0)', c.dark ? '#16332f' : '#d7ebe8'],
          'circle-opacity': 0.9,
          'circle-stroke-width': ['case', planned, 1, 1.5],
          'circle-stroke-color': ['case', some('down'), c.critical, some('up'), c.accent, c.low],
          // What is only planned is a gap to know of, not a thing to look at.
          'circle-stroke-opacity': ['case', planned, 0.4, 1],
        },
      },
      {
        id: 'camera-count',
        type: 'symbol',
        filter: ['all', cluster, several],
        layout: { 'text-field': ['to-string', ['get', 'count']], 'text-font': ['Plus Jakarta Sans Variable', 'sans-serif'], 'text-size': 12, 'text-allow-overlap': true },
        paint: { 'text-color': ['case', planned, c.muted, c.text] },
      },
      {
        id: 'camera-planned',
        type: 'circle',
        filter: ['all', ['!', cluster], ['!', active]],
        minzoom: 12.5,
        paint: { 'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, 1.2, 17, 4], 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-width': 1, 'circle-stroke-color': c.low, 'circle-stroke-opacity': 0.45 },
      },
      {
        id: 'camera',
        type: 'circle',
        filter: ['all', ['!', cluster], active],
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 2.6, 14, 4, 17, 7],
          'circle-color': ['case', solid, health, c.dark ? '#0b1016' : '#ffffff'],
          'circle-stroke-width': ['case', solid, 0, 1.6],
          'circle-stroke-color': health,
        },
      },
      {
        id: 'camera-selected',
        type: 'circle',
        filter: ['==', ['get', 'selected'], true],
        paint: { 'circle-radius': 13, 'circle-color': c.accent, 'circle-opacity': 0.25, 'circle-stroke-width': 2, 'circle-stroke-color': c.accent },
      },
      {
        id: 'camera-name',
        type: 'symbol',
        minzoom: 15.5,
        filter: ['all', ['!', cluster], active],
        layout: { 'text-field': ['get', 'name'], 'text-font': ['Plus Jakarta Sans Variable', 'sans-serif'], 'text-size': 12, 'text-offset': [0, 0.9], 'text-anchor': 'top', 'text-max-width': 10 },
        paint: { 'text-color': c.muted, 'text-halo-color': c.dark ? '#0b1016' : '#f4f6f8', 'text-halo-width': 1.4 },
      },
    ];
  });
  useClickable('camera', onSelect === undefined ? undefined : (feature) => onSelect(String(feature.properties?.id)));
  const nearer = (_feature: unknown, event: MapMouseEvent) => void map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2, duration: 300 });
  useClickable('camera-cluster', onSelect === undefined ? undefined : nearer);
  useClickable('camera-hexagon', onSelect === undefined ? undefined : nearer);
  return null;
}
