/** As in WallPane.module.css: no tile is narrower, and so much is left between two. */
const NARROWEST = 300;
const GAP = 8;

const FEWEST = 9;
/** What a desk's computer still plays at once. */
const MOST = 16;

/**
 * How many tiles of 16:9 a wall shows at a time.
 *
 * @param width of the grid, pixels; 0 while unknown
 * @param height of the grid, pixels
 * @returns as many as are seen without scrolling, from 9, which a small screen scrolls, to 16
 */
export function tilesFor(width: number, height: number): number {
  const columns = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const tileHeight = (((width - GAP * (columns - 1)) / columns) * 9) / 16;
  const rows = tileHeight > 0 ? Math.floor((height + GAP) / (tileHeight + GAP)) : 0;
  return Math.min(MOST, Math.max(FEWEST, columns * rows));
}
