/** What to do so that the picture stays near to now. */
export type Chase = { rate: number; seekTo?: number };

const WINDOW_MILLIS = 3_000;
/** More than this behind, even at best, and hurrying would take too long. */
const JUMP_SECONDS = 3;
const HURRY_SECONDS = 0.45;
/** Left in the buffer, so that one late fragment does not stop the picture. */
const CUSHION_SECONDS = 0.2;

/**
 * Keeps latency below a second. Fragments arrive in steps as long as the camera's key-frame interval, so the lag swings;
 * only its lowest point of the last seconds says how much of it is needless.
 */
export class LatencyKeeper {
  #seen: { at: number; lag: number }[] = [];

  /** @param playhead seconds; @param start @param end what is buffered, in seconds; @param at now, in milliseconds */
  next(playhead: number, start: number, end: number, at: number): Chase {
    if (playhead < start || playhead > end + 0.5) {
      this.#seen = [];
      return { rate: 1, seekTo: Math.max(start, end - CUSHION_SECONDS) };
    }
    this.#seen.push({ at, lag: end - playhead });
    this.#seen = this.#seen.filter((each) => at - each.at <= WINDOW_MILLIS);
    const needless = Math.min(...this.#seen.map((each) => each.lag));
    if (needless > JUMP_SECONDS) {
      this.#seen = [];
      return { rate: 1, seekTo: end - CUSHION_SECONDS };
    }
    return { rate: needless > HURRY_SECONDS ? 1.15 : 1 };
  }
}
