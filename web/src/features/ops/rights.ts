import { useMe } from '@/shared/session/useMe';

/** Whether to offer recording an incident by hand. The server has the last word. */
export function useMayCreate(): boolean {
  const { role } = useMe();
  return role === 'OPERATOR' || role === 'ADMINISTRATOR' || role === 'AREA_OFFICER';
}
