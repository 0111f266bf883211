import { describe, expect, it } from 'vitest';
import { tilesFor } from './wall';

describe('the tiles of a wall', () => {
  it('fill a desk, a row more than nine where there is room', () => {
    // Three columns of 334 x 188 and 8 between: four rows take 776.
    expect(tilesFor(1018, 776)).toBe(12);
    expect(tilesFor(1018, 775)).toBe(9);
  });

  it('are no more than a computer plays at once', () => {
    expect(tilesFor(3000, 1600)).toBe(16);
  });

  it('are nine on a phone, which scrolls, and before the size is known', () => {
    expect(tilesFor(336, 560)).toBe(9);
    expect(tilesFor(0, 0)).toBe(9);
  });
});
