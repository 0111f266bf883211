import { describe, expect, it } from 'vitest';
import { crossesItself, draw, empty, type Action, type Drawing } from './drawing';

function after(...actions: Action[]): Drawing {
  return actions.reduce(draw, empty);
}

const at = (x: number, y: number, newId = 'z1'): Action => ({ type: 'point', at: [x, y], newId, newName: 'Zona 1' });
const zoneTool: Action = { type: 'tool', tool: 'zone' };
const triangle = [zoneTool, at(0.1, 0.1), at(0.5, 0.1), at(0.5, 0.5)];
const finish: Action = { type: 'finish', newId: 'z1', newName: 'Zona 1' };

describe('drawing on the picture', () => {
  it('makes a zone of three corners and selects it', () => {
    const drawing = after(...triangle, finish);
    expect(drawing.shapes.zones).toMatchObject([{ id: 'z1', points: [[0.1, 0.1], [0.5, 0.1], [0.5, 0.5]] }]);
    expect(drawing.selected).toBe('z1');
    expect(drawing.tool).toBe('select');
  });

  it('closes a zone by a click near its first corner', () => {
    expect(after(...triangle, at(0.105, 0.105)).shapes.zones[0]?.points).toHaveLength(3);
  });

  it('does not make a zone of two corners', () => {
    expect(after(zoneTool, at(0.1, 0.1), at(0.5, 0.1), finish).shapes.zones).toHaveLength(0);
  });

  it('makes a line of two clicks and turns it round', () => {
    const drawing = after({ type: 'tool', tool: 'line' }, at(0, 0.5, 'l1'), at(1, 0.5, 'l1'), { type: 'turn', id: 'l1' });
    expect(drawing.shapes.lines).toMatchObject([{ id: 'l1', from: [1, 0.5], to: [0, 0.5] }]);
  });

  it('keeps a dragged corner on the picture and takes the whole drag back in one step', () => {
    const dragged = after(...triangle, finish, { type: 'grab' }, { type: 'move', id: 'z1', vertex: 0, at: [0.2, 0.2] }, { type: 'move', id: 'z1', vertex: 0, at: [-0.3, 1.4] });
    expect(dragged.shapes.zones[0]?.points[0]).toEqual([0, 1]);
    expect(draw(dragged, { type: 'undo' }).shapes.zones[0]?.points[0]).toEqual([0.1, 0.1]);
  });

  it('never leaves a zone with fewer than three corners', () => {
    expect(after(...triangle, finish, { type: 'removeVertex', id: 'z1', vertex: 1 }).shapes.zones[0]?.points).toHaveLength(3);
  });

  it('takes back and does again', () => {
    const drawn = after(...triangle, finish, { type: 'remove', id: 'z1' });
    expect(drawn.shapes.zones).toHaveLength(0);
    const back = draw(drawn, { type: 'undo' });
    expect(back.shapes.zones).toHaveLength(1);
    expect(draw(back, { type: 'redo' }).shapes.zones).toHaveLength(0);
  });

  it('takes back a corner of a zone that is being drawn', () => {
    expect(after(...triangle, { type: 'undo' }).draft).toHaveLength(2);
  });
});

describe('crossesItself', () => {
  it('knows a bow tie from a box', () => {
    expect(crossesItself([[0, 0], [1, 1], [1, 0], [0, 1]])).toBe(true);
    expect(crossesItself([[0, 0], [1, 0], [1, 1], [0, 1]])).toBe(false);
  });
});
