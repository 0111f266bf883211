import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { MapColours } from './colours';

/** No glyphs are fetched: MapLibre draws text with the page's own font. */
const FONT = ['Plus Jakarta Sans Variable', 'sans-serif'];

/** What the base of the map is drawn from: only the city's own data. */
export type BaseData = { base: FeatureCollection; kelurahan: FeatureCollection; kecamatan: FeatureCollection; labels: FeatureCollection };

function roads(c: MapColours): LayerSpecification[] {
  const line = (id: string, classes: string[], colour: string, width: [number, number], minzoom: number): LayerSpecification => ({
    id,
    type: 'line',
    source: 'base',
    minzoom,
    filter: ['all', ['==', ['get', 'layer'], 'road'], ['in', ['get', 'kind'], ['literal', classes]]],
    paint: { 'line-color': colour, 'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 11, width[0], 17, width[1]] },
  });
  return [
    line('street', ['street'], c.street, [0.4, 5], 12),
    line('secondary-casing', ['secondary'], c.casing, [2, 14], 10),
    line('primary-casing', ['primary'], c.casing, [3.4, 19], 9),
    line('secondary', ['secondary'], c.road, [1, 10], 10),
    line('primary', ['primary'], c.road, [2, 14], 9),
  ];
}

function labels(c: MapColours): LayerSpecification[] {
  const halo = { 'text-halo-color': c.dark ? '#0b1016' : '#f4f6f8', 'text-halo-width': 1.4 };
  return [
    {
      id: 'road-name',
      type: 'symbol',
      source: 'base',
      minzoom: 14,
      filter: ['all', ['==', ['get', 'layer'], 'road'], ['!=', ['get', 'kind'], 'street']],
      layout: { 'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 12, 'symbol-spacing': 400 },
      paint: { 'text-color': c.muted, ...halo },
    },
    {
      id: 'place-name',
      type: 'symbol',
      source: 'base',
      minzoom: 14,
      filter: ['all', ['==', ['get', 'layer'], 'place'], ['!=', ['get', 'kind'], 'water']],
      layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 12, 'text-max-width': 8 },
      paint: { 'text-color': c.muted, ...halo },
    },
    {
      id: 'area-name',
      type: 'symbol',
      source: 'labels',
      minzoom: 11,
      layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': ['interpolate', ['linear'], ['zoom'], 11, 12, 15, 15], 'text-max-width': 8, 'text-padding': 6 },
      paint: { 'text-color': c.dark ? '#8fa2b6' : '#4c5d6e', ...halo },
    },
  ];
}

/** One source for all that is clipped to tiles: each change from one to another masks every tile on the screen anew. */
function ground(data: BaseData): FeatureCollection {
  const areas = (layer: 'kelurahan' | 'kecamatan') => data[layer].features.map((area) => ({ ...area, properties: { ...area.properties, layer } }));
  return { type: 'FeatureCollection', features: [...data.base.features, ...areas('kelurahan'), ...areas('kecamatan')] };
}

/** The city's map: its areas, roads and places, in the colours of the scheme. */
export function cityStyle(c: MapColours, data: BaseData): StyleSpecification {
  const source = (value: FeatureCollection) => ({ type: 'geojson' as const, data: value, maxzoom: 14 });
  const of = (layer: string) => ({ source: 'base', filter: ['==', ['get', 'layer'], layer] as FilterSpecification });
  return {
    version: 8,
    sources: { base: source(ground(data)), labels: source(data.labels) },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': c.ground } },
      { id: 'land', type: 'fill', ...of('kelurahan'), paint: { 'fill-color': c.land } },
      {
        id: 'place-area',
        type: 'fill',
        source: 'base',
        filter: ['all', ['==', ['get', 'layer'], 'place'], ['==', ['geometry-type'], 'Polygon']],
        paint: {
          'fill-color': ['match', ['get', 'kind'], 'water', c.water, ['park', 'square'], c.green, c.line],
          'fill-opacity': ['match', ['get', 'kind'], ['water', 'park', 'square'], 1, 0.4],
        },
      },
      { id: 'kelurahan-line', type: 'line', ...of('kelurahan'), paint: { 'line-color': c.line, 'line-width': 0.8, 'line-dasharray': [3, 2] } },
      ...roads(c),
      { id: 'kecamatan-line', type: 'line', ...of('kecamatan'), paint: { 'line-color': c.dark ? '#33475b' : '#a9b7c6', 'line-width': 1.4 } },
      ...labels(c),
    ],
  };
}
