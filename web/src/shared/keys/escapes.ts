import type { KeyboardEvent } from 'react';

/** Whether a key press closes the form it is in: an open list inside the form takes the first Escape for itself. */
export function escapes(event: KeyboardEvent): boolean {
  return event.key === 'Escape' && !(event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true');
}
