import { describe, expect, it } from 'vitest';
import type { IncidentSummary } from '@/shared/api/types';
import { groupByDue } from './due';

const WIB = { timeZone: 'Asia/Jakarta', label: 'WIB' };
const WIT = { timeZone: 'Asia/Jayapura', label: 'WIT' };

const task = (id: number, respondBy: string): IncidentSummary => ({ id, respondBy, respondedAt: null, resolvedAt: null, late: null }) as IncidentSummary;

describe('groupByDue', () => {
  it('sorts by what is due first, and ends the day at midnight in the city', () => {
    // 22.30 WIB, half past midnight of the next day in WIT.
    const now = Date.parse('2026-11-21T15:30:00Z');
    const items = [task(1, '2026-11-21T16:30:00Z'), task(2, '2026-11-21T15:00:00Z'), task(3, '2026-11-21T17:30:00Z')];
    const ids = (groups: ReturnType<typeof groupByDue>) => Object.fromEntries([...groups].map(([group, found]) => [group, found.map((each) => each.id)]));
    expect(ids(groupByDue(items, now, WIB))).toEqual({ late: [2], today: [1], later: [3] });
    expect(ids(groupByDue(items, now, WIT))).toEqual({ late: [2], today: [1, 3], later: [] });
  });
});
