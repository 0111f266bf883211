import type { Map as MapLibre } from 'maplibre-gl';
import type { Priority } from '@/shared/api/types';
import { iconNamed, type CategoryIcon } from '@/shared/icons/categoryIcons';
import type { MapColours } from './colours';

const WIDTH = 34;
const HEIGHT = 44;
const SCALE = 2;

function colourOf(priority: string, c: MapColours): string {
  switch (priority as Priority) {
    case 'CRITICAL':
      return c.critical;
    case 'HIGH':
      return c.high;
    case 'NORMAL':
      return c.normal;
    case 'LOW':
      return c.low;
  }
}

function drop(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.moveTo(17, 43);
  context.bezierCurveTo(12, 34, 2, 27, 2, 17);
  context.arc(17, 17, 15, Math.PI, 0);
  context.bezierCurveTo(32, 27, 22, 34, 17, 43);
  context.closePath();
}

function shapes(context: CanvasRenderingContext2D, node: CategoryIcon['node']): void {
  for (const [tag, attributes] of node) {
    const path = new Path2D();
    const number = (name: string) => Number(attributes[name] ?? 0);
    if (tag === 'path') path.addPath(new Path2D(attributes.d));
    else if (tag === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
    else if (tag === 'rect') path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
    context.stroke(path);
  }
}

function draw(icon: CategoryIcon, colour: string, rim: string, ink: string): ImageData | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * SCALE;
  canvas.height = HEIGHT * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.scale(SCALE, SCALE);
  drop(context);
  context.fillStyle = colour;
  context.fill();
  context.lineWidth = 2.5;
  context.strokeStyle = rim;
  context.stroke();
  context.translate(7, 7);
  context.scale(20 / 24, 20 / 24);
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  shapes(context, icon.node);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The image name of a pin: the kind of incident and how grave it is. */
export function pinName(icon: CategoryIcon, priority: Priority): string {
  return `pin|${icon.name}|${priority}`;
}

/** Draws each pin when the map first asks for it. Told apart by icon, not by colour alone. */
export function drawPinsFor(map: MapLibre, colours: () => MapColours): void {
  map.setMissingStyleImageResolver((id) => {
    const [kind, icon = 'other', priority = 'NORMAL'] = id.split('|');
    if (kind !== 'pin') return;
    const c = colours();
    const image = draw(iconNamed(icon), colourOf(priority, c), c.dark ? '#0b1016' : '#ffffff', c.dark ? '#0b1016' : '#ffffff');
    if (image !== undefined) map.addImage(id, image, { pixelRatio: SCALE });
  });
}
