import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from '@/shared/api/client';
import type { IncidentSummary } from '@/shared/api/types';
import { findIncident } from './offline/db';
import { keepWhole } from './queries';

const listed = (version: number) => ({ id: 7, version }) as IncidentSummary;

describe('keepWhole', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** A server that answers with one version after the other, and with the last of them ever after. */
  function answering(...versions: number[]) {
    const answer = () => Promise.resolve({ data: { id: 7, version: versions.length > 1 ? versions.shift() : versions[0] }, response: new Response() });
    return vi.spyOn(api, 'GET').mockImplementation(answer as unknown as typeof api.GET);
  }

  it('keeps the task as new as the list has heard of it, though the first answer was older', async () => {
    answering(1, 2);
    await keepWhole(new QueryClient(), listed(2));
    expect(await findIncident(7)).toMatchObject({ version: 2 });
  });

  it('asks no more often than it must', async () => {
    const asked = answering(2);
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } });
    await keepWhole(client, listed(2));
    await keepWhole(client, listed(2));
    expect(asked).toHaveBeenCalledTimes(1);
    await keepWhole(client, listed(3));
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
