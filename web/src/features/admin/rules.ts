import type { RuleInput, Zones } from '@/shared/api/types';
import type { Comparison, Metric } from '@/shared/measures/measures';

export const COMPARISONS: readonly Comparison[] = ['ABOVE', 'AT_LEAST', 'BELOW', 'AT_MOST'];

const OF_ZONE: readonly Metric[] = ['VEHICLE_STANDING_SECONDS', 'STANDING_VEHICLES', 'PEOPLE', 'VEHICLES', 'OCCUPANCY', 'MEAN_SPEED_KMH'];
const OF_LINE: readonly Metric[] = ['CROSSINGS_PER_MINUTE'];

/** What can be asked of a line, or of a zone. */
export function metricsOf(isLine: boolean): readonly Metric[] {
  return isLine ? OF_LINE : OF_ZONE;
}

/** A new rule as the first zone suggests it: standing vehicles where none may stand, people where crowds are watched, crossings on a line. */
export function startOf(cameraId: string, zones: Zones, names: { parking: string; crowd: string }): RuleInput {
  const base = { cameraId, coolDownSeconds: 300, releaseValue: null, schedule: null, enabled: true };
  const zone = zones.zones[0];
  if (zone === undefined) {
    return {
      ...base, subjectId: zones.lines[0]?.id ?? '', name: '', metric: 'CROSSINGS_PER_MINUTE', comparison: 'ABOVE', value: 30, durationSeconds: 60, categoryCode: '',
    };
  }
  if (zone.purpose === 'NO_STOPPING') {
    return {
      ...base, subjectId: zone.id, name: names.parking, metric: 'VEHICLE_STANDING_SECONDS', comparison: 'AT_LEAST', value: 60, durationSeconds: 0, categoryCode: 'parkir-liar',
    };
  }
  return { ...base, subjectId: zone.id, name: names.crowd, metric: 'PEOPLE', comparison: 'ABOVE', value: 20, durationSeconds: 30, categoryCode: 'kerumunan' };
}
