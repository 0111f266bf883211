import { describe, expect, it } from 'vitest';
import { formatMessage } from './format';

describe('formatMessage', () => {
  it('puts values in their places and writes numbers as the language does', () => {
    expect(formatMessage('{name}: {n}', { name: 'Kamera', n: 10602 }, 'id')).toBe('Kamera: 10.602');
    expect(formatMessage('{name}: {n}', { name: 'Camera', n: 10602 }, 'en')).toBe('Camera: 10,602');
  });

  it('chooses the plural of the language', () => {
    const message = '{n, plural, =0 {no cars} one {# car} other {# cars}} here';
    expect(formatMessage(message, { n: 0 }, 'en')).toBe('no cars here');
    expect(formatMessage(message, { n: 1 }, 'en')).toBe('1 car here');
    expect(formatMessage(message, { n: 2 }, 'en')).toBe('2 cars here');
    expect(formatMessage(message, { n: 1 }, 'id')).toBe('1 cars here');
  });

  it('chooses by a word, and looks into the chosen branch', () => {
    expect(formatMessage('{who, select, me {you} other {{name}}} did it', { who: 'x', name: 'Operator 2' }, 'en')).toBe('Operator 2 did it');
  });

  it('refuses unbalanced braces', () => {
    expect(() => formatMessage('{n', { n: 1 }, 'id')).toThrow(/Unbalanced/);
  });
});
