import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { City, Incident, Signal } from '@/shared/api/types';
import { cityQuery } from '@/shared/session/queries';
import { Views } from './Views';

const crowd = (change: Partial<Signal> = {}): Signal => ({
  id: 's-1',
  kind: 'CAMERA',
  cameraId: 'KB-0001',
  cameraName: 'Pasar Timur',
  ruleName: 'Kerumunan',
  at: '2026-11-30T03:00:30Z',
  figures: { metric: 'PEOPLE', comparison: 'ABOVE', value: 23, threshold: 20, startedAt: '2026-11-30T03:00:00Z', picture: 'taken', pictureAt: '2026-11-30T03:02:05Z' },
  snapshotId: '0b0e9f6e-0000-4000-8000-000000000001',
  trackIds: ['KB-0001-LX2K9-1A', 'KB-0001-LX2K9-1C'],
  ...change,
});

const incident = (signals: Signal[]) => ({ id: 7, signals, signalCount: signals.length, signalsByKind: { CAMERA: signals.length }, photoId: null, longitude: null, latitude: null }) as unknown as Incident;

function show(children: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(cityQuery.queryKey, { timeZone: 'Asia/Jakarta', timeZoneLabel: 'WIB' } as unknown as City);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </MantineProvider>,
  );
}

describe('the evidence of an incident', () => {
  it('says when its picture was taken, not when the signal was', () => {
    show(<Views incident={incident([crowd()])} onSelectCamera={vi.fn()} />);
    expect(screen.getByText('Gambar diambil pukul 10.02.05')).toBeTruthy();
  });

  it('names the signal where nobody knows when the picture was taken', () => {
    const { pictureAt: _unknown, ...figures } = crowd().figures;
    show(<Views incident={incident([crowd({ figures })])} onSelectCamera={vi.fn()} />);
    expect(screen.getByText('Gambar untuk sinyal pukul 10.00.30')).toBeTruthy();
  });
});
