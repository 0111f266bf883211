import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { TimelineEntry } from '@/shared/api/types';
import { setLocale, type Locale } from '@/shared/i18n/locale';
import { agenciesQuery } from '@/shared/incidents/queries';
import { cityQuery } from '@/shared/session/queries';
import { Timeline } from './Timeline';

const ESCALATED: TimelineEntry = {
  id: 3, at: '2026-11-30T03:00:00Z', kind: 'ESCALATED', by: null, note: '', fromState: 'ASSIGNED', toState: 'ASSIGNED', parameters: { part: 'RESPOND', agencyCode: 'dishub' }, attachments: [],
};

describe('Timeline', () => {
  afterEach(() => setLocale('id'));

  it.each<[Locale, string]>([
    ['id', 'Terhitung terlambat di layar pimpinan'],
    ['en', "Counted as late on the executives' screen"],
  ])('claims of an escalation in %s no more than that it is counted: nobody is sent word', (locale, words) => {
    setLocale(locale);
    const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
    client.setQueryData(agenciesQuery.queryKey, []);
    client.setQueryData(cityQuery.queryKey, { timeZone: 'Asia/Jakarta', timeZoneLabel: 'WIB' } as never);
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={client}>
          <Timeline entries={[ESCALATED]} />
        </QueryClientProvider>
      </MantineProvider>,
    );
    expect(screen.getByText(words)).toBeTruthy();
  });
});
