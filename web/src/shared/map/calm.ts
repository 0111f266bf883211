const BETWEEN_MILLIS = 1_000;
const AT_MOST_MILLIS = 3_000;
const LOOK_MILLIS = 100;

/**
 * Hands on what changes all the time as slowly as one can draw it: the newest value, at most once a second, and not before
 * what was handed on last is drawn, unless that takes longer than three. Without this a map that takes longer to draw than
 * it is until the next change would never be still, and would answer to no hand.
 */
export class Calm<T> {
  readonly #show: (value: T) => void;
  readonly #isDrawn: () => boolean;
  #shownAt = Number.NEGATIVE_INFINITY;
  #waiting: { value: T } | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(show: (value: T) => void, isDrawn: () => boolean) {
    this.#show = show;
    this.#isDrawn = isDrawn;
  }

  /** Takes the newest value. */
  offer(value: T): void {
    this.#waiting = { value };
    this.#look();
    if (this.#waiting !== undefined) this.#timer ??= setInterval(() => this.#look(), LOOK_MILLIS);
  }

  /** Takes a value that somebody is waiting for. */
  now(value: T): void {
    this.#waiting = undefined;
    this.#stopLooking();
    this.#shownAt = performance.now();
    this.#show(value);
  }

  /** Throws away what has not been handed on. */
  stop(): void {
    this.#waiting = undefined;
    this.#stopLooking();
  }

  #look(): void {
    const since = performance.now() - this.#shownAt;
    const due = since >= AT_MOST_MILLIS || (since >= BETWEEN_MILLIS && this.#isDrawn());
    if (due && this.#waiting !== undefined) this.now(this.#waiting.value);
  }

  #stopLooking(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
