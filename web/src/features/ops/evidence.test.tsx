import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { City, Incident, Signal } from '@/shared/api/types';
import { setLocale } from '@/shared/i18n/locale';
import { cityQuery } from '@/shared/session/queries';
import { measured } from './evidence';
import { Signals } from './Signals';
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
  afterEach(() => {
    setLocale('id');
  });

  it('says when its picture was taken, not when the signal was', () => {
    show(<Views incident={incident([crowd()])} onSelectCamera={vi.fn()} />);
    expect(screen.getByText('Gambar diambil pukul 10.02.05')).toBeTruthy();
  });

  it('names the signal where nobody knows when the picture was taken', () => {
    const { pictureAt: _unknown, ...figures } = crowd().figures;
    show(<Views incident={incident([crowd({ figures })])} onSelectCamera={vi.fn()} />);
    expect(screen.getByText('Gambar untuk sinyal pukul 10.00.30')).toBeTruthy();
  });

  it('tells what was measured against which limit, for how long, and which objects it is about', () => {
    show(<Signals incident={incident([crowd()])} />);
    expect(screen.getByText('Jumlah orang: 23 (batas: lebih dari 20), selama 30 d')).toBeTruthy();
    expect(screen.getByText('2 objek: 1A, 1C')).toBeTruthy();
  });

  it('tells it in English too', () => {
    setLocale('en');
    show(<Signals incident={incident([crowd({ trackIds: ['KB-0001-LX2K9-1A'] })])} />);
    expect(screen.getByText('People: 23 (limit: more than 20), for 30 s')).toBeTruthy();
    expect(screen.getByText('One object: 1A')).toBeTruthy();
  });

  it('keeps the older signals behind the newest, each with its own figures', () => {
    const older = crowd({ id: 's-0', at: '2026-11-30T02:00:00Z', figures: { metric: 'VEHICLE_STANDING_SECONDS', comparison: 'AT_LEAST', value: 61.5, threshold: 60, startedAt: '2026-11-30T02:00:00Z' }, trackIds: [] });
    show(<Signals incident={incident([crowd(), older])} />);
    const behind = screen.getByText('Satu sinyal sebelumnya').closest('details') as HTMLElement;
    expect(within(behind).getByText('Lama kendaraan berhenti (detik): 61,5 (batas: paling sedikit 60)')).toBeTruthy();
  });

  it('measures nothing where a person told', () => {
    expect(measured({ figures: {}, at: '2026-11-30T03:00:30Z' })).toBeUndefined();
  });
});
