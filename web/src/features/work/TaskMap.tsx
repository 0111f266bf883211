import { useMemo } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { CityMap } from '@/shared/map/CityMap';
import { PointLayer } from '@/shared/map/PointLayer';
import { workMessages } from './messages';

/** Where the task is; a picture, not something to work on. */
export function TaskMap({ longitude, latitude }: { longitude: number; latitude: number }) {
  const t = useMessages(workMessages);
  const point = useMemo(() => ({ longitude, latitude }), [longitude, latitude]);
  return (
    <CityMap still centre={[longitude, latitude]} zoom={15.5} label={t('mapLabel')}>
      <PointLayer point={point} />
    </CityMap>
  );
}
