import type { Map as MapLibre } from 'maplibre-gl';

/** What graphics libraries that draw by the processor call themselves. */
const BY_PROCESSOR = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** How many of the screen's pixels a map is drawn with, in each direction, until it is still. */
const COARSE = 0.5;

/** What of a map is needed for it. */
type Drawn = Pick<MapLibre, '_overridePixelRatio' | '_resizeInternal' | '_removed' | 'isMoving' | 'redraw'>;

/** Whether a graphics context draws without a graphics card. Where a browser does not tell, it is taken to have one. */
export function drawsByProcessor(gl: WebGLRenderingContext | WebGL2RenderingContext): boolean {
  const told = gl.getExtension('WEBGL_debug_renderer_info');
  // Firefox has no such extension any more and tells by the plain name.
  return BY_PROCESSOR.test(String(gl.getParameter(told === null ? gl.RENDERER : told.UNMASKED_RENDERER_WEBGL)));
}

/**
 * Draws a map with fewer pixels while it moves and until it is there, and with all of the screen's once it is still: where
 * the processor draws, a frame takes as long as it has pixels, and a map that follows the hand is worth more than one that
 * is sharp. Made for a map before its first frame.
 */
export class Coarse {
  readonly #map: Drawn;
  #coarse = false;

  constructor(map: Drawn) {
    this.#map = map;
    this.moves();
  }

  /** To be told with each move. */
  moves(): void {
    this.#set(true);
  }

  /**
   * To be told when the map has come to rest. True when it was coarse: it is then drawn anew with the next frame, and comes
   * to rest once more.
   */
  refines(): boolean {
    if (!this.#coarse) return false;
    // Not now: this frame is drawn, and a canvas whose size changes is empty until the next.
    requestAnimationFrame(() => {
      if (this.#map._removed || this.#map.isMoving()) return;
      this.#set(false);
      this.#map.redraw();
    });
    return true;
  }

  #set(coarse: boolean): void {
    if (coarse === this.#coarse) return;
    this.#coarse = coarse;
    // Not by setPixelRatio, which would stop the movement that it is for.
    this.#map._overridePixelRatio = coarse ? devicePixelRatio * COARSE : undefined;
    this.#map._resizeInternal();
  }
}
