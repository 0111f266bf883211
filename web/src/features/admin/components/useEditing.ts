import { useState } from 'react';

/** Which row's form is open: one that is there, a new one, or none. The key changes with each opening, so that a form starts fresh. */
export function useEditing<T>() {
  const [state, setState] = useState<{ row: T | undefined; opened: boolean; key: number }>({ row: undefined, opened: false, key: 0 });
  return {
    ...state,
    add: () => setState((s) => ({ row: undefined, opened: true, key: s.key + 1 })),
    edit: (row: T) => setState((s) => ({ row, opened: true, key: s.key + 1 })),
    close: () => setState((s) => ({ ...s, opened: false })),
  };
}
