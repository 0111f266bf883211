import { api, unwrap } from '@/shared/api/client';
import { ApiError } from '@/shared/api/errors';
import { AppendQueue } from './appendQueue';
import { LatencyKeeper } from './latency';
import { isBlocked, reloadIfUntouched } from './newEye';

/** Why there is no live video. */
export type NoVideo = 'unplayable' | 'down' | 'not-watched' | 'forbidden' | 'new-eye' | 'unreachable';

export type LiveState = { kind: 'connecting' } | { kind: 'playing' } | { kind: 'none'; why: NoVideo };

type Format = { type: 'format'; mime: string; width: number; height: number };
type Message = Format | { type: 'error'; code: string; message?: string } | { type: 'discontinuity' };

const FIRST_RETRY_MILLIS = 700;
const LONGEST_RETRY_MILLIS = 15_000;
const SILENT_MILLIS = 8_000;
const TICK_MILLIS = 250;

/** Live video needs the browser's media source. */
export function canPlayLive(): boolean {
  return typeof MediaSource !== 'undefined' && typeof WebSocket !== 'undefined';
}

/**
 * Plays one camera into one video element: a WebSocket of fragmented MP4 from the eye into Media Source Extensions.
 * It comes back by itself, each time with a fresh token, until it is closed.
 */
export class LiveSession {
  readonly #camera: string;
  readonly #video: HTMLVideoElement;
  readonly #onState: (state: LiveState) => void;
  #socket: WebSocket | undefined;
  #queue: AppendQueue | undefined;
  #source: MediaSource | undefined;
  #url: string | undefined;
  #latency = new LatencyKeeper();
  #lastFragmentAt = 0;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  #closed = false;
  #early: ArrayBuffer[] = [];
  #address: string | undefined;
  readonly #onViolation = (event: SecurityPolicyViolationEvent) => {
    if (this.#address === undefined || !isBlocked(event, this.#address)) return;
    this.#none('new-eye');
    reloadIfUntouched();
  };

  constructor(camera: string, video: HTMLVideoElement, onState: (state: LiveState) => void) {
    this.#camera = camera;
    this.#video = video;
    this.#onState = onState;
  }

  open(): void {
    this.#onState({ kind: 'connecting' });
    this.#tick = setInterval(() => this.#keepUp(), TICK_MILLIS);
    document.addEventListener('securitypolicyviolation', this.#onViolation);
    void this.#connect();
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#tick);
    clearTimeout(this.#retry);
    document.removeEventListener('securitypolicyviolation', this.#onViolation);
    this.#socket?.close();
    this.#dropMedia();
  }

  /** How old the shown picture is, in seconds, as far as the browser can know; none before the first. */
  ageSeconds(): number | undefined {
    const { buffered } = this.#video;
    if (this.#lastFragmentAt === 0 || buffered.length === 0) return undefined;
    const lag = buffered.end(buffered.length - 1) - this.#video.currentTime;
    return Math.max(0, lag) + (performance.now() - this.#lastFragmentAt) / 1000;
  }

  async #connect(): Promise<void> {
    if (this.#closed) return;
    try {
      const live = await unwrap(api.POST('/api/cameras/{id}/live', { params: { path: { id: this.#camera } } }));
      if (this.#closed) return;
      this.#address = live.url;
      this.#listen(new WebSocket(live.url));
    } catch (error) {
      this.#none(error instanceof ApiError && (error.status === 403 || error.status === 404) ? 'forbidden' : 'unreachable');
    }
  }

  #listen(socket: WebSocket): void {
    this.#socket = socket;
    this.#lastFragmentAt = performance.now();
    socket.binaryType = 'arraybuffer';
    socket.onmessage = (event: MessageEvent<string | ArrayBuffer>) => {
      if (this.#socket !== socket) return;
      if (typeof event.data === 'string') this.#told(JSON.parse(event.data) as Message);
      else this.#fragment(event.data);
    };
    socket.onclose = () => {
      if (this.#socket === socket) this.#again();
    };
  }

  #told(message: Message): void {
    switch (message.type) {
      case 'format':
        this.#start(message);
        return;
      case 'discontinuity':
        this.#dropMedia();
        return;
      case 'error':
        this.#none(message.code === 'unplayable-codec' ? 'unplayable' : message.code === 'not-watched' ? 'not-watched' : 'down');
    }
  }

  #start(format: Format): void {
    this.#dropMedia();
    if (!MediaSource.isTypeSupported(format.mime)) {
      this.#none('unplayable');
      return;
    }
    const source = new MediaSource();
    this.#source = source;
    this.#url = URL.createObjectURL(source);
    this.#video.src = this.#url;
    source.addEventListener('sourceopen', () => this.#opened(source, format), { once: true });
  }

  #opened(source: MediaSource, format: Format): void {
    if (this.#source !== source || this.#closed) return;
    try {
      const queue = new AppendQueue(source.addSourceBuffer(format.mime), () => this.#video.currentTime, () => this.#again());
      this.#queue = queue;
      this.#early.forEach((data) => queue.push(data));
      this.#early = [];
    } catch {
      this.#none('unplayable');
    }
  }

  #fragment(data: ArrayBuffer): void {
    this.#lastFragmentAt = performance.now();
    if (this.#queue === undefined) this.#early.push(data);
    else this.#queue.push(data);
  }

  #keepUp(): void {
    const { buffered } = this.#video;
    if (this.#socket !== undefined && performance.now() - this.#lastFragmentAt > SILENT_MILLIS) {
      this.#again();
      return;
    }
    if (buffered.length === 0) return;
    const last = buffered.length - 1;
    const chase = this.#latency.next(this.#video.currentTime, buffered.start(last), buffered.end(last), performance.now());
    if (chase.seekTo !== undefined) this.#video.currentTime = chase.seekTo;
    if (this.#video.playbackRate !== chase.rate) this.#video.playbackRate = chase.rate;
    if (this.#video.paused) void this.#video.play().catch(() => undefined);
    if (!this.#video.paused && this.#video.readyState >= 2) {
      this.#failures = 0;
      this.#onState({ kind: 'playing' });
    }
  }

  #none(why: NoVideo): void {
    if (this.#closed) return;
    this.#onState({ kind: 'none', why });
    this.#again(why === 'unplayable' || why === 'forbidden' || why === 'new-eye' ? LONGEST_RETRY_MILLIS * 4 : undefined);
  }

  #again(wait?: number): void {
    if (this.#closed) return;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.#dropMedia();
    const backOff = Math.min(LONGEST_RETRY_MILLIS, FIRST_RETRY_MILLIS * 2 ** this.#failures++);
    if (wait === undefined && this.#failures > 2) this.#onState({ kind: 'none', why: 'unreachable' });
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#connect(), (wait ?? backOff) * (0.75 + Math.random() / 2));
  }

  #dropMedia(): void {
    this.#queue?.close();
    this.#queue = undefined;
    this.#early = [];
    this.#source = undefined;
    this.#latency = new LatencyKeeper();
    if (this.#url !== undefined) {
      URL.revokeObjectURL(this.#url);
      this.#url = undefined;
      this.#video.removeAttribute('src');
      this.#video.load();
    }
  }
}
