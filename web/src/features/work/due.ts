import type { IncidentSummary } from '@/shared/api/types';
import { nextDue } from '@/shared/events/incidentOrder';
import { cityDay, type CityTime } from '@/shared/time/format';

export type DueGroup = 'late' | 'today' | 'later';

/** Tasks in the order they are due, apart by how soon. The day ends at midnight in the city. */
export function groupByDue(items: readonly IncidentSummary[], now: number, city: CityTime): Map<DueGroup, IncidentSummary[]> {
  const today = cityDay(new Date(now), city);
  const groups = new Map<DueGroup, IncidentSummary[]>([
    ['late', []],
    ['today', []],
    ['later', []],
  ]);
  for (const item of [...items].sort((a, b) => nextDue(a) - nextDue(b) || a.id - b.id)) {
    const due = nextDue(item);
    const group: DueGroup = item.late != null || due < now ? 'late' : Number.isFinite(due) && cityDay(new Date(due), city) === today ? 'today' : 'later';
    groups.get(group)?.push(item);
  }
  return groups;
}
