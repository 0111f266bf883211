import type { IncidentSummary } from '@/shared/api/types';
import { isOpen } from '@/shared/events/incidentOrder';

/** The clock that runs now: until somebody answers, then until it is done. Times in milliseconds. */
export type SlaClock = { kind: 'RESPOND' | 'RESOLVE'; from: number; due: number; elapsed: number; late: boolean; secondsLeft: number };

/** Which clock runs on an incident at a moment; none when it is done or has no due time. `elapsed` is 0 to 1. */
export function slaClock(incident: IncidentSummary, now: number): SlaClock | undefined {
  if (!isOpen(incident.state)) return undefined;
  const responding = incident.respondedAt == null && incident.respondBy != null;
  const dueText = responding ? incident.respondBy : incident.resolveBy;
  if (dueText == null) return undefined;
  const due = Date.parse(dueText);
  const from = Date.parse(incident.openedAt);
  const elapsed = due <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (due - from)));
  const late = now > due || incident.late === (responding ? 'RESPOND' : 'RESOLVE');
  return { kind: responding ? 'RESPOND' : 'RESOLVE', from, due, elapsed: late ? 1 : elapsed, late, secondsLeft: (due - now) / 1000 };
}
