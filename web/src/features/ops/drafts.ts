import type { IncidentAction } from '@/shared/api/types';

/** What someone has begun to write about an incident. */
export type Draft = { note: string; agencyCode: string | null; photoIds: readonly string[] };

const EMPTY: Draft = { note: '', agencyCode: null, photoIds: [] };
const drafts = new Map<string, Draft>();

const key = (incident: number, action: IncidentAction) => `${incident}|${action}`;

/** Kept until it is sent or thrown away by hand: looking at another incident, or somebody else being faster, loses nothing. */
export function draftOf(incident: number, action: IncidentAction): Draft {
  return drafts.get(key(incident, action)) ?? EMPTY;
}

export function keepDraft(incident: number, action: IncidentAction, draft: Draft): void {
  drafts.set(key(incident, action), draft);
}

export function dropDraft(incident: number, action: IncidentAction): void {
  drafts.delete(key(incident, action));
}

export function hasDraft(incident: number, action: IncidentAction): boolean {
  const draft = drafts.get(key(incident, action));
  return draft !== undefined && (draft.note !== '' || draft.photoIds.length > 0);
}
