import type { Map as MapLibre } from 'maplibre-gl';
import { createContext, use } from 'react';
import type { MapColours } from './colours';

/** A map that can be drawn on. */
export type OnMap = {
  map: MapLibre;
  colours: MapColours;
  /** Told whether a source's data are still to come; until they are there and in sight, the map is not said to be drawn. */
  onData: (source: string, awaited: boolean) => void;
  /** Whether all that it was given is in sight, and nothing moves. */
  isDrawn: () => boolean;
};

export const MapContext = createContext<OnMap | undefined>(undefined);

/** The map that a layer is drawn on. Only inside of CityMap. */
export function useMap(): OnMap {
  const made = use(MapContext);
  if (made === undefined) throw new Error('useMap is for layers inside of CityMap');
  return made;
}
