import 'maplibre-gl/dist/maplibre-gl.css';
import { Loader, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Map as MapLibre, NavigationControl, prewarm, setWorkerUrl, type LngLatBoundsLike } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { cityQuery } from '@/shared/session/queries';
import { baseDataQuery } from './baseData';
import classes from './CityMap.module.css';
import { Coarse, drawsByProcessor } from './coarse';
import { mapColours } from './colours';
import { MapContext, type OnMap } from './context';
import { NoMap } from './NoMap';
import { drawPinsFor } from './pins';
import { cityStyle } from './style';

setWorkerUrl(workerUrl);
// Workers load their script while what is to be drawn is still on the line.
prewarm();

/** Where to look while there is no city yet. */
const COUNTRY: [number, number] = [118, -2.5];

/**
 * Leaves out the sky. This map is never tilted, so none is ever seen, but it is drawn all the same behind every frame, and
 * where the processor must draw, that took longer than roads, areas and pins together. No option turns it off.
 */
function withoutSky(map: MapLibre) {
  // A copy: the functions are shared by all maps of the page.
  map.painter.drawFunctions = { ...map.painter.drawFunctions, sky: () => undefined };
}

type Props = {
  /** Layers and overlays; they find the map by `useMap`. */
  children?: ReactNode;
  centre?: [number, number];
  zoom?: number;
  /** A picture of a place rather than something to work on. */
  still?: boolean;
  label: string;
};

/** The city, drawn from its own areas and roads: no tiles, nothing fetched from elsewhere. */
export function CityMap({ children, centre, zoom, still = false, label }: Props) {
  const { data: city } = useQuery(cityQuery);
  const { data: base, isError, fetchStatus } = useQuery(baseDataQuery);
  const unavailable = base === undefined && (isError || fetchStatus === 'paused');
  const { colorScheme } = useMantineColorScheme();
  const scheme = colorScheme === 'dark' ? 'dark' : 'light';
  const box = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState<OnMap>();
  const [seen, setSeen] = useState(false);
  // Where to look first; later changes of the props are no reason to take the map from under someone's hand.
  const first = useRef({ centre, zoom });

  useEffect(() => {
    if (box.current === null || city === undefined || base === undefined) return;
    const colours = mapColours(scheme);
    const start = first.current;
    const map = new MapLibre({
      container: box.current,
      style: cityStyle(colours, base),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      interactive: !still,
      fadeDuration: 100,
      maxZoom: 19,
      ...(start.centre !== undefined
        ? { center: start.centre, zoom: start.zoom ?? 15 }
        : city.bounds == null
          ? { center: COUNTRY, zoom: 4 }
          : { bounds: city.bounds as LngLatBoundsLike, fitBoundsOptions: { padding: 24 } }),
    });
    withoutSky(map);
    const coarse = drawsByProcessor(map.painter.context.gl) ? new Coarse(map) : undefined;
    map.touchZoomRotate.disableRotation();
    if (!still) map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
    drawPinsFor(map, () => colours);
    map.getCanvas().setAttribute('aria-label', label);
    const awaited = new Set<string>();
    const onData = (source: string, isAwaited: boolean) => {
      // What is in sight lacks these until they are there and the map is idle again.
      const changed = isAwaited ? awaited.add(source) : awaited.delete(source);
      if (changed) map.getContainer().dataset.map = 'drawing';
    };
    let drawn = false;
    // Layers ask for their data as soon as there is something to put them on, not once the ground below them is drawn.
    map.on('style.load', () => setMade({ map, colours, onData, isDrawn: () => drawn }));
    map.on('load', () => setSeen(true));
    map.on('render', () => {
      drawn = false;
    });
    if (coarse !== undefined) {
      map.on('move', () => {
        coarse.moves();
        map.getContainer().dataset.map = 'drawing';
      });
    }
    map.on('idle', () => {
      if (coarse?.refines() === true) return;
      drawn = true;
      if (awaited.size === 0) map.getContainer().dataset.map = 'drawn';
    });
    return () => {
      // Another scheme makes another map; it opens where this one was.
      const at = map.getCenter();
      first.current = { centre: [at.lng, at.lat], zoom: map.getZoom() };
      setMade(undefined);
      setSeen(false);
      map.remove();
    };
  }, [city, base, scheme, still, label]);

  return (
    <div className={classes.map}>
      <div ref={box} className={classes.canvas} data-map="drawing" />
      {unavailable && <NoMap />}
      {!seen && !unavailable && <Loader className={classes.loader} />}
      {made !== undefined && <MapContext value={made}>{children}</MapContext>}
    </div>
  );
}
