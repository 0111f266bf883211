import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { mapColours } from './colours';
import { cityStyle } from './style';

const collection = (...properties: Record<string, unknown>[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: properties.map((each) => ({ type: 'Feature', properties: each, geometry: { type: 'Point', coordinates: [110, -7] } })),
});

describe("the city's style", () => {
  const style = cityStyle(mapColours('dark'), {
    base: collection({ layer: 'road', kind: 'primary' }),
    kelurahan: collection({ code: '33.01.01.1001', name: 'Banyu Biru' }),
    kecamatan: collection({ code: '33.01.01', name: 'Pesisir' }),
    labels: collection({ name: 'Banyu Biru' }),
  });

  it('draws all that is masked by tiles from one source, so that the masks are drawn once a frame', () => {
    const masked = style.layers.flatMap((layer) => (layer.type === 'fill' || layer.type === 'line' ? [layer.source] : []));
    expect(masked.length).toBeGreaterThan(5);
    expect(new Set(masked).size).toBe(1);
  });

  it('still tells areas of each level and roads apart', () => {
    const source = style.sources.base;
    const features = source?.type === 'geojson' ? (source.data as FeatureCollection).features : [];
    expect(features.map((feature) => feature.properties?.layer)).toEqual(['road', 'kelurahan', 'kecamatan']);
    expect(features[1]?.properties).toMatchObject({ code: '33.01.01.1001', name: 'Banyu Biru' });
  });
});
