import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from '@/shared/api/client';
import type { Agency } from '@/shared/api/types';
import { agenciesQuery } from '@/shared/incidents/queries';
import { CameraBulk } from './CameraBulk';

function show() {
  const sent: unknown[] = [];
  vi.spyOn(api, 'POST').mockImplementation(((_path: string, { body }: { body: unknown }) => {
    sent.push(body);
    return Promise.resolve({ data: { changed: 2 }, response: new Response() });
  }) as unknown as typeof api.POST);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(agenciesQuery.queryKey, [
    { code: 'dishub', shortName: 'Dishub', name: 'Dinas Perhubungan' },
    { code: 'dlh', shortName: 'DLH', name: 'Dinas Lingkungan Hidup' },
  ] as Agency[]);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <CameraBulk selection={{ ids: new Set(['KB-1', 'KB-2']), all: false }} total={2} filter={{}} onSelection={vi.fn()} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { sent, user: userEvent.setup() };
}

async function chooseOwner(user: ReturnType<typeof userEvent.setup>, words: string, option: string) {
  await user.click(screen.getByRole('combobox', { name: 'Ubah' }));
  await user.click(await screen.findByRole('option', { name: 'OPD pemilik' }));
  await user.type(screen.getByRole('combobox', { name: 'OPD pemilik' }), words);
  await user.click(await screen.findByRole('option', { name: option }));
  await user.click(screen.getByRole('button', { name: /Terapkan/ }));
}

describe('CameraBulk', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('gives cameras to an agency that is found by its name, and sends its code', async () => {
    const { sent, user } = show();
    await chooseOwner(user, 'lingkungan', 'DLH · Dinas Lingkungan Hidup');
    await waitFor(() => expect(sent).toEqual([{ ids: ['KB-1', 'KB-2'], change: { owner: 'dlh' } }]));
  });

  it('takes cameras from their agency', async () => {
    const { sent, user } = show();
    await chooseOwner(user, 'tanpa', 'Tanpa OPD pemilik');
    await waitFor(() => expect(sent).toEqual([{ ids: ['KB-1', 'KB-2'], change: { owner: '' } }]));
  });
});
