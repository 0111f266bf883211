import type { IncidentState, IncidentSummary, Priority } from '@/shared/api/types';

/** What a list of incidents is asked for; the same names as the API's. */
export type IncidentFilter = {
  state?: IncidentState;
  open?: boolean;
  agency?: string;
  /** Of those that this agency is informed of without having them. */
  informed?: string;
  area?: string;
  category?: string;
  late?: boolean;
  priority?: Priority;
  q?: string;
  mine?: boolean;
  sort?: 'urgency' | 'newest' | 'due';
};

const RANK: Record<Priority, number> = { CRITICAL: 0, HIGH: 1, NORMAL: 2, LOW: 3 };

/** Work is left to be done on it. */
export function isOpen(state: IncidentState): boolean {
  switch (state) {
    case 'NEW':
    case 'CONFIRMED':
    case 'ASSIGNED':
    case 'IN_PROGRESS':
      return true;
    case 'RESOLVED':
    case 'CLOSED':
    case 'REJECTED':
      return false;
  }
}

/** Whether the agency is informed of the incident, and another has it. An incident kept since before there was such a thing informs nobody. */
export function isInformed(agency: string, incident: IncidentSummary): boolean {
  const informed = incident.informedAgencyCodes as readonly string[] | undefined;
  return incident.agencyCode !== agency && informed?.includes(agency) === true;
}

/** Would the server list this incident under this filter? Free text and `mine` are only the server's to judge: those keep what they have. */
export function matchesFilter(filter: IncidentFilter, incident: IncidentSummary): boolean {
  if (filter.q || filter.mine) return false;
  if (filter.open === true && !isOpen(incident.state)) return false;
  if (filter.state !== undefined && filter.state !== incident.state) return false;
  if (filter.agency !== undefined && filter.agency !== incident.agencyCode) return false;
  if (filter.informed !== undefined && !isInformed(filter.informed, incident)) return false;
  if (filter.category !== undefined && filter.category !== incident.categoryCode) return false;
  if (filter.priority !== undefined && filter.priority !== incident.priority) return false;
  if (filter.late === true && incident.late == null) return false;
  if (filter.area !== undefined && !(incident.areaCode ?? '').startsWith(filter.area)) return false;
  return true;
}

/** The next moment at which the incident becomes late, in milliseconds; none once both clocks have stopped. */
export function nextDue(incident: IncidentSummary): number {
  const at = incident.respondedAt == null && incident.respondBy != null ? incident.respondBy : incident.resolveBy;
  return at == null || incident.resolvedAt != null ? Number.POSITIVE_INFINITY : Date.parse(at);
}

type Order = (a: IncidentSummary, b: IncidentSummary) => number;

/** Number subtraction that knows infinities: both never due are equal. */
const less = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** The order of a list, as the server sorts it. */
export function compareIncidents(sort: NonNullable<IncidentFilter['sort']>): Order {
  switch (sort) {
    case 'newest':
      return (a, b) => less(Date.parse(b.openedAt), Date.parse(a.openedAt)) || less(b.id, a.id);
    case 'due':
      return (a, b) => less(nextDue(a), nextDue(b)) || less(a.id, b.id);
    case 'urgency': {
      const late = (i: IncidentSummary) => (i.late == null ? 1 : 0);
      return (a, b) =>
        less(RANK[a.priority], RANK[b.priority]) || less(late(a), late(b)) || less(nextDue(a), nextDue(b)) || less(a.id, b.id);
    }
  }
}
