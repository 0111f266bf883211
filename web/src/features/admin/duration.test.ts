import { describe, expect, it } from 'vitest';
import { spanOf } from './duration';

describe('spanOf', () => {
  it('takes the largest unit that divides the span', () => {
    expect(spanOf(4320)).toEqual({ unit: 'days', n: 3 });
    expect(spanOf(120)).toEqual({ unit: 'hours', n: 2 });
  });

  it('keeps minutes where nothing larger divides', () => {
    expect(spanOf(90)).toEqual({ unit: 'minutes', n: 90 });
    expect(spanOf(0)).toEqual({ unit: 'minutes', n: 0 });
  });
});
