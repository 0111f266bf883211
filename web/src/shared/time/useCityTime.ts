import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { cityQuery } from '@/shared/session/queries';
import type { CityTime } from './format';

const FALLBACK: CityTime = { timeZone: 'Asia/Jakarta', label: 'WIB' };

/** The time zone that all times are shown in: the city's, wherever the reader sits. */
export function useCityTime(): CityTime {
  const { data } = useQuery(cityQuery);
  return useMemo(() => (data === undefined ? FALLBACK : { timeZone: data.timeZone, label: data.timeZoneLabel }), [data]);
}
