import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Calm } from './calm';

describe('Calm', () => {
  let shown: number[];
  let drawn: boolean;
  let calm: Calm<number>;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    shown = [];
    drawn = true;
    calm = new Calm<number>((value) => shown.push(value), () => drawn);
  });

  afterEach(() => {
    calm.stop();
    vi.useRealTimers();
  });

  it('shows the first at once', () => {
    calm.offer(1);
    expect(shown).toEqual([1]);
  });

  it('shows the newest of many, once a second', () => {
    for (let i = 0; i < 50; i++) {
      calm.offer(i);
      vi.advanceTimersByTime(50);
    }
    // At 0, 1 and 2 seconds; the last is still waiting.
    expect(shown).toHaveLength(3);
    expect(shown[0]).toBe(0);
    vi.advanceTimersByTime(1_000);
    expect(shown).toHaveLength(4);
    expect(shown.at(-1)).toBe(49);
  });

  it('waits until the last is drawn, but not for ever', () => {
    drawn = false;
    calm.offer(1);
    calm.offer(2);
    vi.advanceTimersByTime(2_900);
    expect(shown).toEqual([1]);
    vi.advanceTimersByTime(200);
    expect(shown).toEqual([1, 2]);
  });

  it('shows as soon as the last is drawn', () => {
    drawn = false;
    calm.offer(1);
    calm.offer(2);
    vi.advanceTimersByTime(1_500);
    drawn = true;
    vi.advanceTimersByTime(100);
    expect(shown).toEqual([1, 2]);
  });

  it('keeps nobody waiting who asked', () => {
    calm.offer(1);
    calm.offer(2);
    calm.now(3);
    vi.advanceTimersByTime(5_000);
    expect(shown).toEqual([1, 3]);
  });

  it('shows nothing after its end', () => {
    calm.offer(1);
    calm.offer(2);
    calm.stop();
    vi.advanceTimersByTime(5_000);
    expect(shown).toEqual([1]);
  });
});
