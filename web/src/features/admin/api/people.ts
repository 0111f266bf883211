import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import type { Person, PersonInput, Role } from '@/shared/api/types';

export type PeopleFilter = { q?: string; role?: Role; agency?: string };

/** The people under a filter, page by page. Reading them is on record. */
export function peopleQuery(filter: PeopleFilter) {
  return infiniteQueryOptions({
    queryKey: ['people', filter],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/people', { params: { query: { ...filter, limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
}

/** Makes a person, or changes one when `id` is given. */
export function savePerson(id: string | undefined, person: PersonInput): Promise<Person> {
  if (id === undefined) return unwrap(api.POST('/api/people', { body: person }));
  return unwrap(api.PUT('/api/people/{id}', { params: { path: { id } }, body: person }));
}

/** A new password that is good for one sign-in. */
export async function makeOneTimePassword(id: string): Promise<string> {
  return (await unwrap(api.POST('/api/people/{id}/password', { params: { path: { id } } }))).oneTimePassword;
}
