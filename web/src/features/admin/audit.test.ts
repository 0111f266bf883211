import { describe, expect, it } from 'vitest';
import { auditParams, detailLines } from './audit';

const WIB = { timeZone: 'Asia/Jakarta', label: 'WIB' };

describe('auditParams', () => {
  it('asks for whole days of the city, the last one included', () => {
    expect(auditParams({ from: '2026-11-21', until: '2026-11-22' }, WIB)).toEqual({ from: '2026-11-20T17:00:00.000Z', to: '2026-11-22T17:00:00.000Z' });
    expect(auditParams({ from: '2026-11-21' }, { timeZone: 'Asia/Jayapura', label: 'WIT' })).toEqual({ from: '2026-11-20T15:00:00.000Z' });
  });

  it('leaves out what is empty', () => {
    expect(auditParams({ actor: '', action: 'signed-in', from: '' }, WIB)).toEqual({ action: 'signed-in' });
  });
});

describe('detailLines', () => {
  it('names nested details by their path', () => {
    expect(detailLines('{"name":"Jl. Merdeka","before":{"state":"ACTIVE","fps":5},"ids":[1,2]}')).toEqual([
      { name: 'name', value: 'Jl. Merdeka' },
      { name: 'before.state', value: 'ACTIVE' },
      { name: 'before.fps', value: '5' },
      { name: 'ids', value: '[1,2]' },
    ]);
  });

  it('shows what it cannot read as it is', () => {
    expect(detailLines('{}')).toEqual([]);
    expect(detailLines('kata')).toEqual([{ name: '', value: 'kata' }]);
  });
});
