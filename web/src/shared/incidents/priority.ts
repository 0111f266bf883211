import type { Priority } from '@/shared/api/types';

/** The name of a severity's colour, as a CSS value. */
export function priorityColour(priority: Priority): string {
  return `var(--${priority.toLowerCase()})`;
}
