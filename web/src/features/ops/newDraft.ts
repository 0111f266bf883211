import { newRequestKey } from '@/shared/api/requestKey';
import type { Priority } from '@/shared/api/types';

/** Where on the map. */
export type Point = { longitude: number; latitude: number };

/** A new incident that someone has begun to write down. */
export type NewDraft = {
  /** Who, by id: nobody else finds it. */
  person: string;
  /** The same for every sending of this one, so that it is made once. */
  requestKey: string;
  point: Point | undefined;
  categoryCode: string | null;
  title: string;
  description: string;
  areaCode: string | null;
  priority: Priority | null;
  photoIds: readonly string[];
};

const EMPTY = { point: undefined, categoryCode: null, title: '', description: '', areaCode: null, priority: null, photoIds: [] };

let kept: NewDraft | undefined;

/** What this person has begun, or a new one. Kept until it is made or thrown away by hand: looking elsewhere loses nothing. */
export function newDraft(person: string): NewDraft {
  if (kept?.person !== person) kept = { ...EMPTY, person, requestKey: newRequestKey() };
  return kept;
}

/** Keeps what was changed. */
export function changeNewDraft(person: string, patch: Partial<NewDraft>): NewDraft {
  kept = { ...newDraft(person), ...patch };
  return kept;
}

export function dropNewDraft(): void {
  kept = undefined;
}
