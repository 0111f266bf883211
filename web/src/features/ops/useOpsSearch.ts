import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What the console shows, as the address has it. */
export type OpsSearch = ReturnType<typeof useOpsSearch>['search'];
export type ChangeSearch = ReturnType<typeof useOpsSearch>['change'];

/** Reads and changes the console's part of the address, so that a link or a reload shows the same. */
export function useOpsSearch() {
  const search = useSearch({ from: '/signed-in/ops' });
  const navigate = useNavigate();
  const change = useCallback(
    (patch: Partial<typeof search>, replace: boolean) => {
      void navigate({ to: '/ops', search: (old) => ({ ...old, ...patch }), replace });
    },
    [navigate],
  );
  return { search, change };
}
