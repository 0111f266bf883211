import type { Incident, IncidentAction } from '@/shared/api/types';
import type { OutboxEntry } from './offline/db';

export type Expected = { state: Incident['state']; actions: readonly IncidentAction[]; waiting: readonly OutboxEntry[] };

/** How the task will be once what waits on this phone is sent: what the officer sees and may do next, also without a signal. */
export function expected(incident: Incident, outbox: readonly OutboxEntry[]): Expected {
  const waiting = outbox.filter((entry) => entry.incidentId === incident.id && entry.refused === undefined);
  let { state } = incident;
  let actions: readonly IncidentAction[] = incident.actions;
  for (const entry of waiting) {
    switch (entry.action) {
      case 'START':
        state = 'IN_PROGRESS';
        actions = [...new Set<IncidentAction>([...actions.filter((action) => action !== 'START'), 'RESOLVE'])];
        break;
      case 'RESOLVE':
        state = 'RESOLVED';
        actions = actions.filter((action) => action === 'COMMENT');
        break;
      case 'HAND_BACK':
        actions = [];
        break;
      case 'COMMENT':
      case 'REJECT':
      case 'CLOSE':
      case 'REOPEN':
        break;
    }
  }
  return { state, actions, waiting };
}
