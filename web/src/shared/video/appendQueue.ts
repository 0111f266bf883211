/** The part of SourceBuffer that a queue needs; a test has its own. */
export type Sink = {
  readonly updating: boolean;
  readonly buffered: TimeRanges;
  appendBuffer(data: BufferSource): void;
  remove(start: number, end: number): void;
  addEventListener(type: 'updateend' | 'error', listener: () => void): void;
};

/** How much played video is kept: only enough for the decoder, since nobody rewinds a live picture. */
const KEEP_SECONDS = 6;
/** Trimming each fragment would cost more than it saves. */
const TRIM_ABOVE_SECONDS = 12;
/** More fragments than this waiting means that the browser does not keep up; what is old is then worthless. */
const LONGEST_QUEUE = 240;

/**
 * Feeds a SourceBuffer one piece at a time, in order, and keeps its buffer short.
 *
 * @see https://www.w3.org/TR/media-source-2/#sourcebuffer-append-error
 */
export class AppendQueue {
  readonly #sink: Sink;
  readonly #now: () => number;
  readonly #failed: () => void;
  #waiting: ArrayBuffer[] = [];
  #closed = false;

  /** @param playhead where playing is, in seconds; @param failed told once when the buffer takes nothing more */
  constructor(sink: Sink, playhead: () => number, failed: () => void) {
    this.#sink = sink;
    this.#now = playhead;
    this.#failed = failed;
    sink.addEventListener('updateend', () => this.#next());
    sink.addEventListener('error', () => this.#fail());
  }

  get length(): number {
    return this.#waiting.length;
  }

  push(data: ArrayBuffer): void {
    if (this.#closed) return;
    if (this.#waiting.length >= LONGEST_QUEUE) {
      this.#fail();
      return;
    }
    this.#waiting.push(data);
    this.#next();
  }

  close(): void {
    this.#closed = true;
    this.#waiting = [];
  }

  #next(): void {
    if (this.#closed || this.#sink.updating) return;
    if (this.#trim()) return;
    const data = this.#waiting.shift();
    if (data === undefined) return;
    try {
      this.#sink.appendBuffer(data);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError' && this.#makeRoom()) {
        this.#waiting.unshift(data);
        return;
      }
      this.#fail();
    }
  }

  /** Removes what was played long ago. True when a removal was started. */
  #trim(): boolean {
    const { buffered } = this.#sink;
    if (buffered.length === 0) return false;
    const start = buffered.start(0);
    const playhead = this.#now();
    if (playhead - start < TRIM_ABOVE_SECONDS) return false;
    this.#sink.remove(start, playhead - KEEP_SECONDS);
    return true;
  }

  #makeRoom(): boolean {
    const { buffered } = this.#sink;
    const end = this.#now() - 1;
    if (buffered.length === 0 || buffered.start(0) >= end) return false;
    this.#sink.remove(buffered.start(0), end);
    return true;
  }

  #fail(): void {
    if (this.#closed) return;
    this.close();
    this.#failed();
  }
}
