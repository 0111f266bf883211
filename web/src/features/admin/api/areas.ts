import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import type { AreaLevel } from '@/shared/api/types';

export type AreaFilter = { q?: string; level?: AreaLevel; parent?: string };

/** The areas under a filter, page by page. */
export function areasQuery(filter: AreaFilter) {
  return infiniteQueryOptions({
    queryKey: ['areas', filter],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/areas', { params: { query: { ...filter, limit: 200, ...(pageParam === null ? {} : { cursor: pageParam }) } as AreaFilter }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
}

/** Renames an area. */
export async function renameArea(code: string, name: string): Promise<void> {
  await unwrap(api.PUT('/api/areas/{code}', { params: { path: { code } }, body: { name } }));
}
