import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import type { RuleInput } from '@/shared/api/types';

/** The rules of one camera. */
export function rulesQuery(camera: string) {
  return queryOptions({
    queryKey: ['rules', camera],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/rules', { params: { query: { camera } }, signal }))).items,
  });
}

/** The rules of all cameras in which these words are, page by page. */
export function allRulesQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['rules', null, q],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/rules', { params: { query: { limit: 200, ...(q === '' ? {} : { q }), ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
}

/** Makes a rule, or changes the one named. It is in force within seconds. */
export async function saveRule(id: string | undefined, rule: RuleInput): Promise<void> {
  if (id === undefined) await unwrap(api.POST('/api/rules', { body: rule }));
  else await unwrap(api.PUT('/api/rules/{id}', { params: { path: { id } }, body: rule }));
}

/** Ends a rule. */
export async function deleteRule(id: string): Promise<void> {
  await unwrap(api.DELETE('/api/rules/{id}', { params: { path: { id } } }));
}
