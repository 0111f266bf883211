import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';

/** The areas that a point lies in. */
export function areaAtQuery(longitude: number, latitude: number) {
  return queryOptions({
    queryKey: ['areas', 'at', longitude, latitude],
    queryFn: ({ signal }) => unwrap(api.GET('/api/areas/at', { params: { query: { lon: longitude, lat: latitude } }, signal })),
    enabled: Number.isFinite(longitude) && Number.isFinite(latitude) && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180,
    staleTime: Infinity,
  });
}
