import { describe, expect, it, vi } from 'vitest';
import { AppendQueue, type Sink } from './appendQueue';
import { LatencyKeeper } from './latency';

/** A SourceBuffer by hand: an append takes until `done`. */
class FakeSink implements Sink {
  updating = false;
  appended: number[] = [];
  removed: [number, number][] = [];
  range: [number, number] | undefined;
  full = false;
  #listeners: (() => void)[] = [];

  get buffered(): TimeRanges {
    const range = this.range;
    return { length: range === undefined ? 0 : 1, start: () => range?.[0] ?? 0, end: () => range?.[1] ?? 0 };
  }

  appendBuffer(data: BufferSource): void {
    if (this.updating) throw new DOMException('busy', 'InvalidStateError');
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.updating = true;
    this.appended.push(new Uint8Array(data as ArrayBuffer)[0] ?? -1);
  }

  remove(start: number, end: number): void {
    this.updating = true;
    this.removed.push([start, end]);
    this.range = [end, this.range?.[1] ?? end];
    this.full = false;
  }

  addEventListener(type: 'updateend' | 'error', listener: () => void): void {
    if (type === 'updateend') this.#listeners.push(listener);
  }

  done(): void {
    this.updating = false;
    this.#listeners.forEach((tell) => tell());
  }
}

const piece = (n: number) => new Uint8Array([n]).buffer;

describe('AppendQueue', () => {
  it('appends one at a time, in order', () => {
    const sink = new FakeSink();
    const queue = new AppendQueue(sink, () => 0, vi.fn());
    [1, 2, 3].forEach((n) => queue.push(piece(n)));
    expect(sink.appended).toEqual([1]);
    sink.done();
    sink.done();
    expect(sink.appended).toEqual([1, 2, 3]);
    expect(queue.length).toBe(0);
  });

  it('trims what was played, so that a wall may run for weeks', () => {
    const sink = new FakeSink();
    let playhead = 5;
    const queue = new AppendQueue(sink, () => playhead, vi.fn());
    sink.range = [0, 6];
    queue.push(piece(1));
    sink.done();
    expect(sink.removed).toEqual([]);
    playhead = 20;
    sink.range = [0, 21];
    queue.push(piece(2));
    expect(sink.removed).toEqual([[0, 14]]);
    sink.done();
    expect(sink.appended).toEqual([1, 2]);
  });

  it('makes room when the browser has none, and appends the same piece again', () => {
    const sink = new FakeSink();
    const failed = vi.fn();
    const queue = new AppendQueue(sink, () => 8, failed);
    sink.range = [0, 9];
    sink.full = true;
    queue.push(piece(1));
    expect(sink.appended).toEqual([]);
    sink.done();
    expect(sink.appended).toEqual([1]);
    expect(failed).not.toHaveBeenCalled();
  });

  it('gives up, once, when the browser does not keep up', () => {
    const sink = new FakeSink();
    const failed = vi.fn();
    const queue = new AppendQueue(sink, () => 0, failed);
    for (let n = 0; n < 400; n++) queue.push(piece(1));
    expect(failed).toHaveBeenCalledTimes(1);
    expect(queue.length).toBe(0);
  });
});

describe('LatencyKeeper', () => {
  it('starts at the newest picture, wherever the stream begins', () => {
    expect(new LatencyKeeper().next(0, 1_000, 1_001, 0)).toEqual({ rate: 1, seekTo: 1_000.8 });
  });

  it('leaves a lag alone that only comes from long fragments', () => {
    const keeper = new LatencyKeeper();
    const lags = [0.1, 1.1, 0.8, 0.5, 0.1, 1.1];
    const rates = lags.map((lag, index) => keeper.next(100 - lag, 90, 100, index * 250).rate);
    expect(rates).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('hurries when all of the last seconds were late, and jumps when far behind', () => {
    const keeper = new LatencyKeeper();
    expect(keeper.next(99, 90, 100, 0).rate).toBeGreaterThan(1);
    expect(new LatencyKeeper().next(92, 90, 100, 0)).toEqual({ rate: 1, seekTo: 99.8 });
  });
});
