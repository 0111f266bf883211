import type { Map as MapLibre } from 'maplibre-gl';
import { createContext, use } from 'react';
import type { MapColours } from './colours';

export const MapContext = createContext<{ map: MapLibre; colours: MapColours } | undefined>(undefined);

/** The map that a layer is drawn on. Only inside of CityMap. */
export function useMap(): { map: MapLibre; colours: MapColours } {
  const made = use(MapContext);
  if (made === undefined) throw new Error('useMap is for layers inside of CityMap');
  return made;
}
