import type { Role } from '@/shared/api/types';

export type Section = 'cameras' | 'rules' | 'areas' | 'agencies' | 'people' | 'categories' | 'audit';

const ALL: readonly Section[] = ['cameras', 'rules', 'areas', 'agencies', 'people', 'categories', 'audit'];

/** The registers that a role may read. Who may change them is the administrator, and the server sees to it. */
export function sectionsOf(role: Role): readonly Section[] {
  switch (role) {
    case 'ADMINISTRATOR':
      return ALL;
    case 'OPERATOR':
      return ['cameras', 'rules', 'areas', 'agencies', 'categories'];
    case 'EXECUTIVE':
    case 'AGENCY_OFFICER':
    case 'AREA_OFFICER':
    case 'RT_HEAD':
      return [];
  }
}

/** True for who may change registers. */
export function mayChange(role: Role): boolean {
  return role === 'ADMINISTRATOR';
}
