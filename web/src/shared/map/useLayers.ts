import type { GeoJSONSource, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { useEffect } from 'react';
import { useMap } from './context';
import type { MapColours } from './colours';

/** One layer of a source that `useLayers` makes. */
type OwnLayer = LayerSpecification extends infer L ? (L extends { source: string } ? Omit<L, 'source'> : never) : never;

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** How points that lie close are drawn as one. */
export type Clustering = Pick<GeoJSONSourceSpecification, 'cluster' | 'clusterRadius' | 'clusterMaxZoom' | 'clusterMinPoints' | 'clusterProperties'>;

/** Puts data on the map under some layers for as long as the component is shown; undefined data are still to come. `layers` and `clustering` are asked once. */
export function useLayers(source: string, data: FeatureCollection | undefined, layers: (colours: MapColours) => OwnLayer[], clustering: Clustering = {}): void {
  const { map, colours, onData } = useMap();
  useEffect(() => {
    map.addSource(source, { type: 'geojson', data: EMPTY, ...clustering });
    const own = layers(colours);
    own.forEach((layer) => map.addLayer({ ...layer, source } as LayerSpecification));
    return () => {
      // When the map itself went away first, its layers went with it.
      if (map._removed || map.getSource(source) === undefined) return;
      own.forEach((layer) => map.removeLayer(layer.id));
      map.removeSource(source);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- layers are constant for a source
  }, [map, source]);
  useEffect(() => {
    if (map._removed) return;
    onData(source, data === undefined);
    void map.getSource<GeoJSONSource>(source)?.setData(data ?? EMPTY);
  }, [map, source, data, onData]);
}
