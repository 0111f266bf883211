import { useQuery } from '@tanstack/react-query';
import type { Me, Role } from '@/shared/api/types';
import { sessionQuery } from './queries';

/** The person signed in. Only for pages behind sign-in. */
export function useMe(): Me {
  const { data } = useQuery(sessionQuery);
  if (data === undefined || data === null) throw new Error('useMe is for pages behind sign-in');
  return data;
}

/** Where a role starts its day. */
export function homeOf(role: Role): '/ops' | '/work' | '/city' {
  switch (role) {
    case 'OPERATOR':
    case 'ADMINISTRATOR':
      return '/ops';
    case 'AGENCY_OFFICER':
    case 'AREA_OFFICER':
    case 'RT_HEAD':
      return '/work';
    case 'EXECUTIVE':
      return '/city';
  }
}

/** The parts of the product that a role finds in its navigation. The server decides what it may do there. */
export function placesOf(role: Role): readonly ('ops' | 'work' | 'city' | 'admin')[] {
  switch (role) {
    case 'ADMINISTRATOR':
      return ['ops', 'work', 'city', 'admin'];
    case 'OPERATOR':
      return ['ops', 'work', 'city', 'admin'];
    case 'EXECUTIVE':
      return ['city', 'ops'];
    case 'AGENCY_OFFICER':
    case 'AREA_OFFICER':
    case 'RT_HEAD':
      return ['work', 'ops'];
  }
}
