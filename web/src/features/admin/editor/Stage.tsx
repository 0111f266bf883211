import { useEffect, useRef, useState, type Dispatch, type KeyboardEvent, type PointerEvent } from 'react';
import type { Camera } from '@/shared/api/types';
import { useMessages } from '@/shared/i18n/messages';
import { Blank } from '@/shared/ui/Blank';
import { zoneMessages } from '../messages/zones';
import type { Action, Drawing, Point } from './drawing';
import classes from './Stage.module.css';

/** How far an arrow key moves a point, in shares of the picture. */
const NUDGE = 0.005;

/** How soon a picture that the camera did not give yet is asked for again, in milliseconds. */
const ASK_AGAIN = 3000;

type Props = {
  camera: Camera;
  /** When the picture shown was asked for; a new number takes a new picture. */
  picture: number;
  /** Takes a new picture. */
  retake: () => void;
  drawing: Drawing;
  editable: boolean;
  dispatch: Dispatch<Action>;
  fresh: () => { newId: string; newName: string };
};

/** The picture with what is drawn on it. Points are dragged by pointer or moved by arrow keys. */
export function Stage({ camera, picture, retake, drawing, editable, dispatch, fresh }: Props) {
  const t = useMessages(zoneMessages);
  const svg = useRef<SVGSVGElement>(null);
  const [failed, setFailed] = useState<number>();
  const [missing, setMissing] = useState(false);
  const [dragged, setDragged] = useState<{ id: string; vertex: number }>();
  const [hover, setHover] = useState<Point>();
  const { width, height } = camera.health;
  const ratio = width && height ? width / height : 16 / 9;

  // A camera just added has no picture until it is up: it appears by itself.
  useEffect(() => {
    if (failed !== picture) return;
    const again = setTimeout(retake, ASK_AGAIN);
    return () => clearTimeout(again);
  }, [failed, picture, retake]);

  function where(event: PointerEvent | React.MouseEvent): Point {
    const box = svg.current!.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  }

  function down(event: PointerEvent<SVGSVGElement>) {
    if (!editable || event.button !== 0) return;
    if (drawing.tool === 'select') dispatch({ type: 'select', id: null });
    else dispatch({ type: 'point', at: where(event), ...fresh() });
  }

  function move(event: PointerEvent<SVGSVGElement>) {
    if (dragged !== undefined) dispatch({ type: 'move', ...dragged, at: where(event) });
    else if (drawing.tool !== 'select') setHover(where(event));
  }

  function grab(event: PointerEvent<SVGElement>, id: string, vertex: number) {
    if (!editable || drawing.tool !== 'select') return;
    event.stopPropagation();
    svg.current?.setPointerCapture(event.pointerId);
    dispatch({ type: 'grab' });
    setDragged({ id, vertex });
  }

  function nudge(event: KeyboardEvent, id: string, vertex: number, at: Point) {
    const step = { ArrowLeft: [-NUDGE, 0], ArrowRight: [NUDGE, 0], ArrowUp: [0, -NUDGE], ArrowDown: [0, NUDGE] }[event.key];
    if (!editable || step === undefined) {
      if (editable && event.key === 'Delete') dispatch({ type: 'removeVertex', id, vertex });
      return;
    }
    event.preventDefault();
    dispatch({ type: 'grab' });
    dispatch({ type: 'move', id, vertex, at: [at[0] + step[0]!, at[1] + step[1]!] });
  }

  const px = (p: readonly number[]) => `${p[0]! * 100 * ratio},${p[1]! * 100}`;
  const select = (event: PointerEvent, id: string) => {
    if (drawing.tool !== 'select') return;
    event.stopPropagation();
    dispatch({ type: 'select', id });
  };
  const handle = (id: string, vertex: number, p: readonly number[]) => (
    <circle
      key={`${id}-${vertex}`}
      className={classes.handle}
      cx={p[0]! * 100 * ratio}
      cy={p[1]! * 100}
      r={1.3}
      tabIndex={editable ? 0 : -1}
      role="button"
      aria-label={t('zone.corner', { n: vertex + 1 })}
      onPointerDown={(event) => grab(event, id, vertex)}
      onKeyDown={(event) => nudge(event, id, vertex, [p[0]!, p[1]!])}
      onDoubleClick={() => editable && dispatch({ type: 'removeVertex', id, vertex })}
    />
  );
  const draft = hover === undefined ? drawing.draft : [...drawing.draft, hover];

  return (
    <div className={classes.stage} style={{ aspectRatio: ratio }}>
      {missing && (
        <div className={classes.missing}>
          <Blank title={t('picture.none')} hint={t('picture.noneHint')} />
        </div>
      )}
      <img
        className={classes.picture}
        style={{ visibility: missing ? 'hidden' : undefined }}
        src={`/api/cameras/${encodeURIComponent(camera.id)}/snapshot?width=1280&t=${picture}`}
        alt={t('picture.alt', { name: camera.name })}
        draggable={false}
        onLoad={() => setMissing(false)}
        onError={() => {
          setMissing(true);
          setFailed(picture);
        }}
      />
      <svg
        ref={svg}
        className={classes.overlay}
        data-tool={drawing.tool}
        data-testid="zone-stage"
        viewBox={`0 0 ${100 * ratio} 100`}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={() => setDragged(undefined)}
        onPointerLeave={() => setHover(undefined)}
      >
        <defs>
          <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="5" markerHeight="5" orient="auto-start-reverse">
            <path d="M0 0L10 5L0 10z" className={classes.arrow} />
          </marker>
        </defs>
        {drawing.shapes.zones.map((zone) => (
          <g key={zone.id} data-selected={drawing.selected === zone.id} data-purpose={zone.purpose} className={classes.zone}>
            <polygon points={zone.points.map(px).join(' ')} onPointerDown={(event) => select(event, zone.id)} />
            <text x={zone.points[0]![0]! * 100 * ratio + 1.5} y={zone.points[0]![1]! * 100 - 1.2}>
              {zone.name}
            </text>
            {drawing.selected === zone.id && zone.points.map((p, i) => handle(zone.id, i, p))}
            {drawing.selected === zone.id &&
              editable &&
              zone.points.map((p, i) => {
                const q = zone.points[(i + 1) % zone.points.length]!;
                const middle: Point = [(p[0]! + q[0]!) / 2, (p[1]! + q[1]!) / 2];
                return (
                  <circle
                    key={`m${i}`}
                    className={classes.middle}
                    cx={middle[0] * 100 * ratio}
                    cy={middle[1] * 100}
                    r={0.9}
                    onPointerDown={(event) => {
                      event.stopPropagation();
                      dispatch({ type: 'insert', id: zone.id, after: i, at: middle });
                      svg.current?.setPointerCapture(event.pointerId);
                      setDragged({ id: zone.id, vertex: i + 1 });
                    }}
                  />
                );
              })}
          </g>
        ))}
        {drawing.shapes.lines.map((line) => (
          <g key={line.id} data-selected={drawing.selected === line.id} className={classes.line}>
            <polyline points={`${px(line.from)} ${px(line.to)}`} onPointerDown={(event) => select(event, line.id)} />
            <Forward from={line.from} to={line.to} ratio={ratio} />
            {/* At its end, where no zone that begins with it has its name. */}
            <text x={line.to[0]! * 100 * ratio - 1.5} y={line.to[1]! * 100 - 1.2} textAnchor="end">
              {line.name}
            </text>
            {drawing.selected === line.id && [line.from, line.to].map((p, i) => handle(line.id, i, p))}
          </g>
        ))}
        {drawing.draft.length > 0 && (
          <g className={classes.draft}>
            <polyline points={draft.map(px).join(' ')} />
            {drawing.draft.map((p, i) => (
              <circle key={i} cx={p[0] * 100 * ratio} cy={p[1] * 100} r={1.1} />
            ))}
          </g>
        )}
      </svg>
    </div>
  );
}

/** The arrow across a line: from its left side to its right, seen along it, is "forward". */
function Forward({ from, to, ratio }: { from: readonly number[]; to: readonly number[]; ratio: number }) {
  const [ax, ay, bx, by] = [from[0]! * 100 * ratio, from[1]! * 100, to[0]! * 100 * ratio, to[1]! * 100];
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [nx, ny] = [-(by - ay) / length, (bx - ax) / length];
  const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
  return <path className={classes.forward} d={`M${mx - nx * 4} ${my - ny * 4}L${mx + nx * 4} ${my + ny * 4}`} markerEnd="url(#arrow)" />;
}
