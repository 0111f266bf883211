import type { Signal } from '@/shared/api/types';
import type { Comparison, Metric } from '@/shared/measures/measures';

/** What was measured, against which limit, and for how many seconds it had been so when it was told. */
export type Measured = { metric: Metric; comparison: Comparison; value: number; threshold: number; seconds: number };

/** What a signal's figures say; undefined where a person told of it and nothing was measured. */
export function measured({ figures, at }: Pick<Signal, 'figures' | 'at'>): Measured | undefined {
  const { metric, comparison, value, threshold, startedAt } = figures;
  if (typeof metric !== 'string' || typeof comparison !== 'string' || typeof value !== 'number' || typeof threshold !== 'number') return undefined;
  const started = typeof startedAt === 'string' ? Date.parse(startedAt) : Number.NaN;
  const seconds = Number.isNaN(started) ? 0 : Math.max(0, (Date.parse(at) - started) / 1000);
  return { metric: metric as Metric, comparison: comparison as Comparison, value, threshold, seconds };
}

/** When the picture itself was taken, which may be minutes after what it is to show; undefined where nobody knows. */
export function pictureAt({ figures }: Pick<Signal, 'figures'>): string | undefined {
  return typeof figures.pictureAt === 'string' ? figures.pictureAt : undefined;
}

/** The end of an object's name, by which people can tell it from the others: the rest is its camera and the eye's start. */
export function shortTrack(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1);
}
