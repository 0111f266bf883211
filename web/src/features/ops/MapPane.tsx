import { useEffect } from 'react';
import type { IncidentSummary } from '@/shared/api/types';
import { useMessages } from '@/shared/i18n/messages';
import { CameraLayer } from '@/shared/map/CameraLayer';
import { CityMap } from '@/shared/map/CityMap';
import { useMap } from '@/shared/map/context';
import { IncidentLayer } from './IncidentLayer';
import { MapLegend } from './MapLegend';
import { opsMessages } from './messages';
import type { Point } from './newDraft';
import { PointLayer } from '@/shared/map/PointLayer';

type Props = {
  selectedId: number | undefined;
  selected: IncidentSummary | undefined;
  cameraId: string | undefined;
  /** `longitude,latitude` of a place that was searched for. */
  at: string | undefined;
  picking: boolean;
  point: Point | undefined;
  onPick: (point: Point) => void;
  onSelect: (id: number) => void;
  onSelectCamera: (id: string) => void;
};

function parsePoint(text: string | undefined): Point | undefined {
  const [longitude, latitude] = (text ?? '').split(',').map(Number);
  return Number.isFinite(longitude) && Number.isFinite(latitude) && text !== undefined ? { longitude: longitude as number, latitude: latitude as number } : undefined;
}

/** The city with its incidents and cameras; a click selects, or says where when a new incident is being recorded. */
export function MapPane({ selectedId, selected, cameraId, at, picking, point, onPick, onSelect, onSelectCamera }: Props) {
  const t = useMessages(opsMessages);
  const searched = parsePoint(at);
  return (
    <CityMap label={t('map.label')}>
      <CameraLayer selected={cameraId} onSelect={picking ? undefined : onSelectCamera} />
      <IncidentLayer selectedId={selectedId} selected={selected} onSelect={picking ? undefined : onSelect} />
      <PointLayer point={picking ? point : searched} />
      {searched !== undefined && !picking && <FlyTo {...searched} />}
      {picking && <Picker onPick={onPick} />}
      <MapLegend />
    </CityMap>
  );
}

function FlyTo({ longitude, latitude }: Point) {
  const { map } = useMap();
  useEffect(() => {
    map.flyTo({ center: [longitude, latitude], zoom: Math.max(map.getZoom(), 16), duration: 600 });
  }, [map, longitude, latitude]);
  return null;
}

function Picker({ onPick }: { onPick: (point: Point) => void }) {
  const { map } = useMap();
  useEffect(() => {
    const pick = (event: { lngLat: { lng: number; lat: number } }) => onPick({ longitude: event.lngLat.lng, latitude: event.lngLat.lat });
    map.on('click', pick);
    map.getCanvas().style.cursor = 'crosshair';
    return () => {
      if (map._removed) return;
      map.off('click', pick);
      map.getCanvas().style.cursor = '';
    };
  }, [map, onPick]);
  return null;
}
