import { describe, expect, it } from 'vitest';
import { changeToday, gradeOf, meanBeforeToday, partOfDay } from './figures';

describe('the figures of the executive view', () => {
  it('grades the share on time against nine in ten', () => {
    expect([gradeOf(0.9), gradeOf(0.89), gradeOf(0.74)]).toEqual(['done', 'high', 'critical']);
  });

  it('counts what came in against what was resolved', () => {
    expect(changeToday({ openedToday: 4, resolvedToday: 13 })).toBe(-9);
  });

  it('leaves today out of the mean, because it is not over', () => {
    expect(meanBeforeToday([10, 20, 3])).toBe(15);
    expect(meanBeforeToday([3])).toBe(0);
  });

  it('names the part of the day as people do', () => {
    expect([3, 4, 11, 15, 18].map(partOfDay)).toEqual(['evening', 'morning', 'noon', 'afternoon', 'evening']);
  });
});
