import type { Signal } from '@/shared/api/types';

/** When the picture itself was taken, which may be minutes after what it is to show; undefined where nobody knows. */
export function pictureAt({ figures }: Pick<Signal, 'figures'>): string | undefined {
  return typeof figures.pictureAt === 'string' ? figures.pictureAt : undefined;
}
