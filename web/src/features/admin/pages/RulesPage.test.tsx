import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from '@/shared/api/client';
import type { Me, Rule } from '@/shared/api/types';
import { categoriesQuery } from '@/shared/incidents/queries';
import { sessionQuery } from '@/shared/session/queries';
import { RulesPage } from './RulesPage';

type Asked = { q?: string; cursor?: string };

/** A city of 501 rules, of which a page has one. */
function show() {
  const asked: Asked[] = [];
  vi.spyOn(api, 'GET').mockImplementation(((_path: string, { params }: { params: { query: Asked } }) => {
    const { q, cursor } = params.query;
    asked.push({ ...(q === undefined ? {} : { q }), ...(cursor === undefined ? {} : { cursor }) });
    const rule = { id: cursor ?? 'r-1', cameraId: 'KB-1', name: 'Parkir liar', categoryCode: 'parkir-liar' } as Rule;
    return Promise.resolve({ data: { items: [rule], nextCursor: cursor === undefined ? 'r-2' : null, total: 501 }, response: new Response() });
  }) as unknown as typeof api.GET);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(sessionQuery.queryKey, { id: 'sari', role: 'ADMINISTRATOR' } as Me);
  client.setQueryData(categoriesQuery.queryKey, []);
  const router = createRouter({ routeTree: createRootRoute({ component: RulesPage }), history: createMemoryHistory() });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { asked, user: userEvent.setup() };
}

describe('RulesPage', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('says how many rules there are in all, and asks for more near the end of what it has', async () => {
    const { asked } = show();
    expect(await screen.findByText('501', { exact: false })).toBeTruthy();
    await waitFor(() => expect(asked).toEqual([{}, { cursor: 'r-2' }]));
  });

  it('searches in all of them', async () => {
    const { asked, user } = show();
    await user.type(await screen.findByRole('textbox'), 'pasar');
    await waitFor(() => expect(asked).toContainEqual({ q: 'pasar' }));
  });
});
