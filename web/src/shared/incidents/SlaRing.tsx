import type { IncidentSummary } from '@/shared/api/types';
import { useNow } from '@/shared/time/now';
import { slaClock } from './sla';
import { priorityColour } from './priority';

const RADIUS = 9;
const AROUND = 2 * Math.PI * RADIUS;

/** How much of the time allowed has passed: a ring that closes. Full and with a mark when it is late. */
export function SlaRing({ incident, title }: { incident: IncidentSummary; title?: string }) {
  const clock = slaClock(incident, useNow());
  if (clock === undefined) return null;
  const colour = clock.late ? 'var(--critical)' : priorityColour(incident.priority);
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" role="img" aria-label={title}>
      {title !== undefined && <title>{title}</title>}
      <circle cx="12" cy="12" r={RADIUS} fill="none" stroke="var(--line)" strokeWidth="3.5" />
      <circle cx="12" cy="12" r={RADIUS} fill="none" stroke={colour} strokeWidth="3.5" strokeDasharray={`${clock.elapsed * AROUND} ${AROUND}`} transform="rotate(-90 12 12)" />
      {clock.late && <path d="M12 8v4.5M12 15.6v.2" stroke={colour} strokeWidth="2.2" strokeLinecap="round" />}
    </svg>
  );
}
