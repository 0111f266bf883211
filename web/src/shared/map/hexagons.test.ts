import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { hexagons } from './hexagons';

const SQUARE = [[0, 0], [2, 0], [2, 2], [0, 2]];

function clusters(...properties: Record<string, unknown>[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: properties.map((each) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [1, 1] }, properties: each })),
  };
}

describe('hexagons', () => {
  it('are closed, and a little smaller than their cells', () => {
    const [hexagon] = hexagons(clusters({ cluster: true, count: 4, up: 4, down: 0, planned: 0, hexagon: SQUARE })).features;
    const ring = hexagon?.geometry.coordinates[0] ?? [];
    expect(ring).toHaveLength(5);
    expect(ring[4]).toEqual(ring[0]);
    expect(ring[0]?.[0]).toBeCloseTo(0.06);
    expect(ring[2]?.[1]).toBeCloseTo(1.94);
  });

  it('tell how full they are against the fullest, and how their cameras are', () => {
    const [full, quarter, planned] = hexagons(
      clusters(
        { count: 100, up: 99, down: 1, planned: 0, hexagon: SQUARE },
        { count: 25, up: 5, down: 0, planned: 20, hexagon: SQUARE },
        { count: 25, up: 0, down: 0, planned: 25, hexagon: SQUARE },
      ),
    ).features.map((feature) => feature.properties);
    expect(full).toEqual({ count: 100, share: 1, down: true, planned: false });
    expect(quarter).toEqual({ count: 25, share: 0.5, down: false, planned: false });
    expect(planned).toEqual({ count: 25, share: 0.5, down: false, planned: true });
  });

  it('leave out cameras, and cells of one', () => {
    expect(hexagons(clusters({ id: 'KB-0001', health: 'UP' }, { cluster: true, count: 1, up: 1, down: 0, planned: 0 })).features).toEqual([]);
  });
});
