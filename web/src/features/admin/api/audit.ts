import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import type { AuditCheck } from '@/shared/api/types';
import type { AuditQuery } from '../audit';

/** The trail under a filter, newest first, page by page. Reading it is on record too. */
export function auditQuery(query: AuditQuery) {
  return infiniteQueryOptions({
    queryKey: ['audit', query],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/audit', { params: { query: { ...query, limit: 200, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
    staleTime: 0,
  });
}

/** Where the same is had as a file. */
export function auditFile(query: AuditQuery): string {
  return `/api/audit/export?${new URLSearchParams(query).toString()}`;
}

/** Goes through the whole chain of hashes. */
export function checkAudit(): Promise<AuditCheck> {
  return unwrap(api.GET('/api/audit/check'));
}
