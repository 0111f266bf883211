/** A span in the largest unit that divides it, so that 4320 minutes read as 3 days and 90 as 90 minutes. */
export function spanOf(minutes: number): { unit: 'minutes' | 'hours' | 'days'; n: number } {
  if (minutes >= 1440 && minutes % 1440 === 0) return { unit: 'days', n: minutes / 1440 };
  if (minutes >= 60 && minutes % 60 === 0) return { unit: 'hours', n: minutes / 60 };
  return { unit: 'minutes', n: minutes };
}
