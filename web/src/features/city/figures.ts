import type { Overview } from '@/shared/api/types';

/** How good an agency's share of work on time is. Behind it stands the target of nine in ten, and three quarters as the floor. */
export function gradeOf(share: number): 'done' | 'high' | 'critical' {
  if (share >= 0.9) return 'done';
  return share >= 0.75 ? 'high' : 'critical';
}

/** By how many the open incidents changed today: what came in less what was resolved. */
export function changeToday({ openedToday, resolvedToday }: Pick<Overview, 'openedToday' | 'resolvedToday'>): number {
  return openedToday - resolvedToday;
}

/** The mean of the days before today; today is not over. */
export function meanBeforeToday(days: readonly number[]): number {
  const past = days.slice(0, -1);
  return past.length === 0 ? 0 : past.reduce((sum, n) => sum + n, 0) / past.length;
}

/** The part of the day that a greeting speaks of, by the city's hour. */
export function partOfDay(hour: number): 'morning' | 'noon' | 'afternoon' | 'evening' {
  if (hour >= 4 && hour < 11) return 'morning';
  if (hour >= 11 && hour < 15) return 'noon';
  return hour >= 15 && hour < 18 ? 'afternoon' : 'evening';
}
