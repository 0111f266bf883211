/**
 * Gathers what comes in quick succession, and hands it over together: twenty changes a second are drawn a few times a second.
 * Of two about the same thing the later one counts.
 */
export class Gather<T> {
  readonly #keyOf: (item: T) => string | number;
  readonly #flush: (items: readonly T[]) => void;
  readonly #millis: number;
  #items = new Map<string | number, T>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keyOf: (item: T) => string | number, flush: (items: readonly T[]) => void, millis = 200) {
    this.#keyOf = keyOf;
    this.#flush = flush;
    this.#millis = millis;
  }

  add(item: T): void {
    this.#items.set(this.#keyOf(item), item);
    this.#timer ??= setTimeout(() => this.#handOver(), this.#millis);
  }

  /** Throws away what has not been handed over. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#items.clear();
  }

  #handOver(): void {
    this.#timer = undefined;
    const items = [...this.#items.values()];
    this.#items = new Map();
    this.#flush(items);
  }
}
