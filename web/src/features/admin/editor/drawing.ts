import type { Line, Zone } from '@/shared/api/types';

/** A point in shares of the picture's width and height. */
export type Point = readonly [x: number, y: number];

export type Tool = 'select' | 'zone' | 'line';

/** What is drawn on a camera's picture. */
export type Shapes = { zones: readonly Zone[]; lines: readonly Line[] };

/** The editor's state: the shapes, what is chosen, what is being drawn, and the way back and forth. */
export type Drawing = {
  shapes: Shapes;
  selected: string | null;
  tool: Tool;
  draft: readonly Point[];
  past: readonly Shapes[];
  future: readonly Shapes[];
};

export type Action =
  | { type: 'load'; shapes: Shapes }
  | { type: 'tool'; tool: Tool }
  | { type: 'select'; id: string | null }
  | { type: 'point'; at: Point; newId: string; newName: string }
  | { type: 'finish'; newId: string; newName: string }
  | { type: 'drop' }
  | { type: 'grab' }
  | { type: 'move'; id: string; vertex: number; at: Point }
  | { type: 'insert'; id: string; after: number; at: Point }
  | { type: 'removeVertex'; id: string; vertex: number }
  | { type: 'change'; id: string; zone: Partial<Zone> }
  | { type: 'rename'; id: string; name: string }
  | { type: 'turn'; id: string }
  | { type: 'remove'; id: string }
  | { type: 'undo' }
  | { type: 'redo' };

/** How near to the first corner closes a zone. */
const NEAR = 0.02;

/** Steps that can be taken back. */
const STEPS = 100;

export const empty: Drawing = { shapes: { zones: [], lines: [] }, selected: null, tool: 'select', draft: [], past: [], future: [] };

function bound(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
}

function point([x, y]: Point): [number, number] {
  return [bound(x), bound(y)];
}

function committed(drawing: Drawing, shapes: Shapes): Drawing {
  return { ...drawing, shapes, past: [...drawing.past, drawing.shapes].slice(-STEPS), future: [] };
}

function withZone(shapes: Shapes, id: string, change: (zone: Zone) => Zone): Shapes {
  return { ...shapes, zones: shapes.zones.map((zone) => (zone.id === id ? change(zone) : zone)) };
}

function withLine(shapes: Shapes, id: string, change: (line: Line) => Line): Shapes {
  return { ...shapes, lines: shapes.lines.map((line) => (line.id === id ? change(line) : line)) };
}

function closed(drawing: Drawing, id: string, name: string): Drawing {
  const zone: Zone = { id, name, purpose: 'NO_STOPPING', points: drawing.draft.map((p) => [...p]), schedule: null };
  const next = committed(drawing, { ...drawing.shapes, zones: [...drawing.shapes.zones, zone] });
  return { ...next, draft: [], tool: 'select', selected: id };
}

function pointed(drawing: Drawing, at: Point, id: string, name: string): Drawing {
  const draft = [...drawing.draft, point(at)];
  if (drawing.tool === 'line' && draft.length === 2) {
    const [from, to] = draft as [Point, Point];
    const line: Line = { id, name, from: [...from], to: [...to] };
    const next = committed(drawing, { ...drawing.shapes, lines: [...drawing.shapes.lines, line] });
    return { ...next, draft: [], tool: 'select', selected: id };
  }
  const first = drawing.draft[0];
  const closes = drawing.tool === 'zone' && drawing.draft.length >= 3 && first !== undefined && Math.hypot(first[0] - at[0], first[1] - at[1]) < NEAR;
  return closes ? closed(drawing, id, name) : { ...drawing, draft };
}

function moved(shapes: Shapes, id: string, vertex: number, at: Point): Shapes {
  const to = point(at);
  const zones = withZone(shapes, id, (zone) => ({ ...zone, points: zone.points.map((p, i) => (i === vertex ? to : p)) }));
  return withLine(zones, id, (line) => (vertex === 0 ? { ...line, from: to } : { ...line, to }));
}

/** The next state. Pure, so that every gesture can be tested without a picture. */
export function draw(drawing: Drawing, action: Action): Drawing {
  const { shapes } = drawing;
  switch (action.type) {
    case 'load':
      return { ...empty, shapes: action.shapes };
    case 'tool':
      return { ...drawing, tool: action.tool, draft: [], selected: action.tool === 'select' ? drawing.selected : null };
    case 'select':
      return { ...drawing, selected: action.id };
    case 'point':
      return drawing.tool === 'select' ? drawing : pointed(drawing, action.at, action.newId, action.newName);
    case 'finish':
      return drawing.tool === 'zone' && drawing.draft.length >= 3 ? closed(drawing, action.newId, action.newName) : drawing;
    case 'drop':
      return { ...drawing, draft: [], tool: 'select' };
    case 'grab':
      return committed(drawing, shapes);
    case 'move':
      return { ...drawing, shapes: moved(shapes, action.id, action.vertex, action.at) };
    case 'insert':
      return committed(
        drawing,
        withZone(shapes, action.id, (zone) => ({ ...zone, points: zone.points.toSpliced(action.after + 1, 0, point(action.at)) })),
      );
    case 'removeVertex':
      return committed(
        drawing,
        withZone(shapes, action.id, (zone) => (zone.points.length > 3 ? { ...zone, points: zone.points.toSpliced(action.vertex, 1) } : zone)),
      );
    case 'change':
      return committed(drawing, withZone(shapes, action.id, (zone) => ({ ...zone, ...action.zone })));
    case 'rename':
      return committed(
        drawing,
        withLine(withZone(shapes, action.id, (zone) => ({ ...zone, name: action.name })), action.id, (line) => ({ ...line, name: action.name })),
      );
    case 'turn':
      return committed(drawing, withLine(shapes, action.id, (line) => ({ ...line, from: line.to, to: line.from })));
    case 'remove':
      return {
        ...committed(drawing, { zones: shapes.zones.filter((z) => z.id !== action.id), lines: shapes.lines.filter((l) => l.id !== action.id) }),
        selected: null,
      };
    case 'undo': {
      if (drawing.draft.length > 0) return { ...drawing, draft: drawing.draft.slice(0, -1) };
      const before = drawing.past.at(-1);
      if (before === undefined) return drawing;
      return { ...drawing, shapes: before, past: drawing.past.slice(0, -1), future: [shapes, ...drawing.future] };
    }
    case 'redo': {
      const after = drawing.future[0];
      if (after === undefined) return drawing;
      return { ...drawing, shapes: after, past: [...drawing.past, shapes], future: drawing.future.slice(1) };
    }
  }
}

/** True when a zone's edges cross one another, which the server refuses. */
export function crossesItself(points: readonly (readonly number[])[]): boolean {
  const n = points.length;
  const side = (a: readonly number[], b: readonly number[], c: readonly number[]) =>
    Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      const [a, b, c, d] = [points[i]!, points[(i + 1) % n]!, points[j]!, points[(j + 1) % n]!];
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) return true;
    }
  }
  return false;
}
