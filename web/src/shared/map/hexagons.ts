import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';

/** A little smaller than its cell, so that the edges of neighbours stay apart. */
const INSET = 0.94;

/** How cameras lie in a cell. `share` is from 0 to 1, against the fullest cell in sight. */
export type Density = { count: number; share: number; down: boolean; planned: boolean };

/** The middle of a cell's corners. */
export function middle(corners: Position[]): [number, number] {
  const sum = corners.reduce<[number, number]>(([x, y], corner) => [x + (corner[0] ?? 0), y + (corner[1] ?? 0)], [0, 0]);
  return [sum[0] / corners.length, sum[1] / corners.length];
}

function ring(corners: Position[]): Position[] {
  const [x, y] = middle(corners);
  const inset = corners.map((corner) => [x + INSET * ((corner[0] ?? 0) - x), y + INSET * ((corner[1] ?? 0) - y)]);
  return [...inset, ...inset.slice(0, 1)];
}

/** The cells of clusters that have an outline as areas. Cells of one answer are of one size, so the count is the density. */
export function hexagons(clusters: FeatureCollection): FeatureCollection<Polygon, Density> {
  const cells = clusters.features.filter((feature) => Array.isArray(feature.properties?.hexagon));
  const most = cells.reduce((max, feature) => Math.max(max, Number(feature.properties?.count)), 0);
  return {
    type: 'FeatureCollection',
    features: cells.map((feature): Feature<Polygon, Density> => {
      const p = feature.properties ?? {};
      const count = Number(p.count);
      return {
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [ring(p.hexagon as Position[])] },
        // By the root, or one full market would leave the rest of a city pale.
        properties: { count, share: Math.sqrt(count / most), down: Number(p.down) > 0, planned: Number(p.up) === 0 && Number(p.down) === 0 },
      };
    }),
  };
}
