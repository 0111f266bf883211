import type { IncidentSummary } from '@/shared/api/types';

/** Where it is, in one line: what people call the place, then its area. */
export function placeLine(incident: Pick<IncidentSummary, 'placeText' | 'areaName'>): string {
  return [incident.placeText, incident.areaName].filter((part): part is string => part != null && part !== '').join(' · ');
}
