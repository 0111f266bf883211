import type { MapGeoJSONFeature, MapLayerMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { useMap } from './context';

type Handler = (feature: MapGeoJSONFeature, event: MapLayerMouseEvent) => void;

/** Makes the features of a layer clickable, with the pointer that says so. Without a handler they are only a picture. */
export function useClickable(layer: string, handler: Handler | undefined): void {
  const { map } = useMap();
  const newest = useRef(handler);
  newest.current = handler;
  const on = handler !== undefined;
  useEffect(() => {
    if (!on) return;
    const click = (event: MapLayerMouseEvent) => {
      const feature = event.features?.[0];
      if (feature === undefined || event.defaultPrevented) return;
      event.preventDefault();
      newest.current?.(feature, event);
    };
    const enter = () => (map.getCanvas().style.cursor = 'pointer');
    const leave = () => (map.getCanvas().style.cursor = '');
    map.on('click', layer, click);
    map.on('mouseenter', layer, enter);
    map.on('mouseleave', layer, leave);
    return () => {
      if (map._removed) return;
      map.off('click', layer, click);
      map.off('mouseenter', layer, enter);
      map.off('mouseleave', layer, leave);
      leave();
    };
  }, [map, layer, on]);
}
