import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '@/shared/i18n/messages';
import { areaAtQuery } from '../api/areaAt';
import { cameraMessages } from '../messages/cameras';

/** Says in which area a point lies, as it is being typed. */
export function AreaOfPoint({ longitude, latitude }: { longitude: number; latitude: number }) {
  const t = useMessages(cameraMessages);
  const [point] = useDebouncedValue({ longitude, latitude }, 300);
  const { data } = useQuery(areaAtQuery(point.longitude, point.latitude));
  const names = data && [data.rt, data.rw, data.kelurahan, data.kecamatan].filter((area) => area != null).map((area) => area.name);
  return (
    <Text size="xs" c="dimmed" mt={4} role="status">
      {names === undefined ? t('place.hint') : names.length === 0 ? t('place.outside') : names.join(' · ')}
    </Text>
  );
}
