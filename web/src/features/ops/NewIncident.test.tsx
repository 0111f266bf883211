import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '@/shared/api/client';
import type { Category, Incident, Me } from '@/shared/api/types';
import { categoriesQuery } from '@/shared/incidents/queries';
import { sessionQuery } from '@/shared/session/queries';
import { dropNewDraft } from './newDraft';
import { NewIncident } from './NewIncident';

const POINT = { longitude: 110.42, latitude: -6.98 };

/** A server that makes incidents, unless the line to it breaks. */
class FakeServer {
  broken = false;
  keys: (string | undefined)[] = [];

  constructor() {
    vi.spyOn(api, 'GET').mockImplementation((() => Promise.resolve({ data: { items: [] }, response: new Response() })) as unknown as typeof api.GET);
    vi.spyOn(api, 'POST').mockImplementation(((_path: string, options: { params?: { header?: Record<string, string> } }) => {
      this.keys.push(options.params?.header?.['Idempotency-Key']);
      if (this.broken) return Promise.reject(new TypeError('Failed to fetch'));
      return Promise.resolve({ data: { id: 7, number: 'K-7', state: 'NEW' } as Incident, response: new Response() });
    }) as unknown as typeof api.POST);
  }
}

function show(person = 'sari') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(sessionQuery.queryKey, { id: person } as Me);
  client.setQueryData(categoriesQuery.queryKey, [{ code: 'parkir-liar', nameId: 'Parkir liar', nameEn: 'Illegal parking', enabled: true, priority: 'HIGH' } as Category]);
  const closed = vi.fn();
  const made = vi.fn();
  const { unmount } = render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <NewIncident point={POINT} onClose={closed} onMade={made} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { closed, made, unmount, user: userEvent.setup() };
}

const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Judul/ });
const kind = () => screen.getByRole<HTMLInputElement>('combobox', { name: /Jenis/ });
const save = () => screen.getByRole('button', { name: 'Catat kejadian' });

describe('NewIncident', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    dropNewDraft();
  });

  it('lets Escape close an open list first, and itself only then', async () => {
    const { closed, user } = show();
    await user.click(kind());
    expect(kind().getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    expect(kind().getAttribute('aria-expanded')).toBe('false');
    expect(closed).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('finds what was typed again after it was left, for the same person only', async () => {
    const first = show();
    await first.user.type(title(), 'Truk mogok');
    await first.user.keyboard('{Escape}');
    first.unmount();

    const again = show();
    expect(title().value).toBe('Truk mogok');
    again.unmount();

    show('tono');
    expect(title().value).toBe('');
  });

  it('begins anew after it was cancelled by hand', async () => {
    const first = show();
    await first.user.type(title(), 'Truk mogok');
    await first.user.click(screen.getByRole('button', { name: 'Batal' }));
    first.unmount();
    show();
    expect(title().value).toBe('');
  });

  it('sends the same key again where the answer was lost, and another for the next incident', async () => {
    async function fill() {
      const shown = show();
      await shown.user.click(kind());
      await shown.user.click(await screen.findByRole('option', { name: 'Parkir liar' }));
      await shown.user.type(title(), 'Truk parkir');
      return shown;
    }
    server.broken = true;
    const first = await fill();
    await first.user.click(save());
    await screen.findByRole('alert');
    server.broken = false;
    await first.user.click(save());
    await waitFor(() => expect(first.made).toHaveBeenCalledTimes(1));
    first.unmount();

    const next = await fill();
    await next.user.click(save());
    await waitFor(() => expect(next.made).toHaveBeenCalledTimes(1));
    expect(server.keys).toHaveLength(3);
    expect(server.keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(server.keys[1]).toBe(server.keys[0]);
    expect(server.keys[2]).not.toBe(server.keys[0]);
  });
});
