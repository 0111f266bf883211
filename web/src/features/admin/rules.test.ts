import { describe, expect, it } from 'vitest';
import type { Zones } from '@/shared/api/types';
import { metricsOf, startOf } from './rules';

const names = { parking: 'Parkir liar', crowd: 'Kerumunan' };
const zones = (purpose: 'NO_STOPPING' | 'CROWD'): Zones => ({
  zones: [{ id: 'z', name: 'Zona', purpose, points: [[0, 0], [1, 0], [1, 1]] }],
  lines: [],
  calibration: null,
  version: 1,
});

describe('a new rule', () => {
  it('asks for standing vehicles where none may stop', () => {
    expect(startOf('KB-1', zones('NO_STOPPING'), names)).toMatchObject({ metric: 'VEHICLE_STANDING_SECONDS', value: 60, subjectId: 'z', categoryCode: 'parkir-liar' });
  });

  it('asks for people where crowds are watched', () => {
    expect(startOf('KB-1', zones('CROWD'), names)).toMatchObject({ metric: 'PEOPLE', durationSeconds: 30, categoryCode: 'kerumunan' });
  });

  it('asks for crossings where there is only a line', () => {
    const onlyLine: Zones = { zones: [], lines: [{ id: 'l', name: 'Garis', from: [0, 0], to: [1, 0] }], calibration: null, version: 1 };
    const rule = startOf('KB-1', onlyLine, names);
    expect(rule.subjectId).toBe('l');
    expect(metricsOf(true)).toContain(rule.metric);
  });
});
