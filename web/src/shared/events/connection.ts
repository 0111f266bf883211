import { EventParser, type ServerEvent } from './parser';

export type ConnectionState = 'connecting' | 'live' | 'broken';

/** The server says something at least each 3 s; silence longer than this is a broken connection. */
export const SILENCE_MILLIS = 4_500;
const FIRST_RETRY_MILLIS = 500;
const LONGEST_RETRY_MILLIS = 8_000;

type Options = {
  url: string;
  onEvent: (event: ServerEvent) => void;
  onState: (state: ConnectionState) => void;
  /** Called when the stream is live again after it was lost. */
  onRecovered?: () => void;
  fetcher?: typeof fetch;
};

/**
 * A stream of server-sent events that knows when it is silent. The browser's own EventSource hides pings and gives
 * up on an HTTP error; this one tells its state and always comes back, asking for what was missed (Last-Event-ID).
 */
export class EventConnection {
  readonly #options: Options;
  #lastEventId: string | undefined;
  #abort: AbortController | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #wasLive = false;
  #state: ConnectionState = 'connecting';
  #closed = false;

  constructor(options: Options) {
    this.#options = options;
  }

  open(): void {
    if (this.#closed) return;
    void this.#run();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#silence);
    clearTimeout(this.#retry);
    this.#abort?.abort();
  }

  /** Does not wait for the next attempt; for when the device says that it is online again. */
  retryNow(): void {
    if (this.#closed || this.#state === 'live') return;
    clearTimeout(this.#retry);
    this.#abort?.abort();
    void this.#run();
  }

  async #run(): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#watch(abort);
    try {
      await this.#read(abort);
    } catch {
      // Whatever the reason, the answer is the same: say so and come back.
    }
    if (this.#closed || this.#abort !== abort) return;
    this.#lost();
  }

  async #read(abort: AbortController): Promise<void> {
    const response = await (this.#options.fetcher ?? fetch)(this.#options.url, {
      signal: abort.signal,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {
        Accept: 'text/event-stream',
        ...(this.#lastEventId === undefined ? {} : { 'Last-Event-ID': this.#lastEventId }),
      },
    });
    if (!response.ok || response.body === null) throw new Error(`events: ${response.status}`);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const parser = new EventParser();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#alive(abort);
      for (const event of parser.push(value)) {
        if (event.id !== undefined) this.#lastEventId = event.id;
        this.#options.onEvent(event);
      }
    }
  }

  #alive(abort: AbortController): void {
    this.#failures = 0;
    const recovered = this.#wasLive && this.#state !== 'live';
    this.#wasLive = true;
    this.#become('live');
    if (recovered) this.#options.onRecovered?.();
    this.#watch(abort);
  }

  #watch(abort: AbortController): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#become('broken');
      abort.abort();
    }, SILENCE_MILLIS);
  }

  #lost(): void {
    clearTimeout(this.#silence);
    this.#become('broken');
    const wait = Math.min(LONGEST_RETRY_MILLIS, FIRST_RETRY_MILLIS * 2 ** this.#failures++);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#run(), wait * (0.75 + Math.random() / 2));
  }

  #become(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#options.onState(state);
  }
}
