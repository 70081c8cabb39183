import type { Pixel } from '../cartography/spread.ts';
import type { MercatorPoint } from '../geo/mercator.ts';
import { clipTo, type Region, type Stage, type Window } from './paint.ts';

/** A way on the painted map. `look` are the classes that the page's styles know it by, as they do of the drawn map's. */
export interface PaintedLine {
  readonly points: readonly MercatorPoint[];
  readonly look: string;
}

/** A circle round a stop; its radius is a part of the Mercator square. */
export interface PaintedArea {
  readonly at: MercatorPoint;
  readonly radius: number;
  readonly look: string;
}

/** What is painted over land and water. */
export interface PaintedRoute {
  readonly lines: readonly PaintedLine[];
  readonly areas: readonly PaintedArea[];
}

/** A marker as a flight shows it. */
export interface PaintedPin {
  readonly at: MercatorPoint;
  readonly move: Pixel;
  /** Its diameter, in pixels, and by how much all of it is drawn larger. */
  readonly size: number;
  readonly scale: number;
  readonly text: string;
  /** The classes of the marker, and of its face. */
  readonly look: string;
  readonly face: string;
  /** Whether the flight leaves it behind, or comes to it; neither where it stands all the while. */
  readonly passing?: 'left' | 'come to';
}

interface LineLook {
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: CanvasLineCap;
  readonly opacity: number;
  /** Of an area. */
  readonly fill: string;
  readonly fillOpacity: number;
}

interface PinLook {
  readonly fill: string;
  readonly border: string;
  readonly width: number;
  readonly isDouble: boolean;
  readonly colour: string;
  readonly font: string;
  /** What its shadow lays round it, as the current one has. */
  readonly ring: { readonly colour: string; readonly width: number } | undefined;
}

/** What the page's styles say of things that are painted: asked once for each class, of an element that has it for that moment. */
export class Looks {
  private readonly lines = new Map<string, LineLook>();
  private readonly pins = new Map<string, PinLook>();

  constructor(private readonly container: Element) {}

  line(look: string): LineLook {
    const known = this.lines.get(look);
    if (known) return known;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('class', look);
    svg.append(path);
    this.container.append(svg);
    const style = getComputedStyle(path);
    const made: LineLook = {
      stroke: style.stroke,
      width: Number.parseFloat(style.strokeWidth),
      dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat),
      // The values of the property are those of the canvas.
      cap: style.strokeLinecap as CanvasLineCap,
      opacity: Number.parseFloat(style.strokeOpacity),
      fill: style.fill,
      fillOpacity: Number.parseFloat(style.fillOpacity),
    };
    svg.remove();
    this.lines.set(look, made);
    return made;
  }

  pin(look: string, faceLook: string): PinLook {
    const key = `${look}/${faceLook}`;
    const known = this.pins.get(key);
    if (known) return known;
    const pin = document.createElement('span');
    pin.className = look;
    const face = document.createElement('span');
    face.className = faceLook;
    pin.append(face);
    this.container.append(pin);
    const style = getComputedStyle(face);
    const made: PinLook = {
      fill: style.backgroundColor,
      border: style.borderTopColor,
      width: Number.parseFloat(style.borderTopWidth),
      isDouble: style.borderTopStyle === 'double',
      colour: style.color,
      font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
      ring: ringOf(style.boxShadow),
    };
    pin.remove();
    this.pins.set(key, made);
    return made;
  }
}

/** A shadow that is nothing but a ring, as a browser tells it: its colour, where it stands, how soft and how wide it is. */
function ringOf(shadow: string): PinLook['ring'] {
  const [, colour, width] = /^(\S.*\)) 0px 0px 0px ([\d.]+)px$/.exec(shadow) ?? [];
  return colour && width ? { colour, width: Number.parseFloat(width) } : undefined;
}

export function paintRoute(stage: Stage, { lines, areas }: PaintedRoute, looks: Looks): void {
  const { context, window, region } = stage;
  clipTo(stage);
  context.lineJoin = 'round';
  for (const { points, look } of lines) {
    const { stroke, width, dash, cap, opacity } = looks.line(look);
    Object.assign(context, { strokeStyle: stroke, lineWidth: width, lineCap: cap, globalAlpha: opacity });
    context.setLineDash([...dash]);
    strokeWithin(stage, points, dash);
  }
  for (const { at, radius, look } of areas) {
    const [x, y] = onCanvas(at, window);
    const pixels = radius * window.scale;
    if (!touches(region, x, y, pixels + 2)) continue;
    const { stroke, width, dash, opacity, fill, fillOpacity } = looks.line(look);
    context.beginPath();
    context.arc(x, y, pixels, 0, 2 * Math.PI);
    Object.assign(context, { fillStyle: fill, globalAlpha: fillOpacity });
    context.fill();
    Object.assign(context, { strokeStyle: stroke, lineWidth: width, lineCap: 'butt', globalAlpha: opacity });
    context.setLineDash([...dash]);
    context.stroke();
  }
  context.restore();
}

const onCanvas = ([x, y]: MercatorPoint, { left, top, scale }: Window): Pixel => [
  (x - left) * scale,
  (y - top) * scale,
];

const touches = (region: Region, x: number, y: number, reach: number) =>
  x + reach > region.x &&
  x - reach < region.x + region.width &&
  y + reach > region.y &&
  y - reach < region.y + region.height;

/** Pixels round a region from which a line still reaches into it. */
const ROUND = 8;

/** Strokes a line where it comes within a region, its dashes as if all of it were there: it may lead round the world. */
function strokeWithin(
  { context, window, region: { x, y, width, height } }: Stage,
  points: readonly MercatorPoint[],
  dash: readonly number[],
): void {
  const period = dash.reduce((sum, each) => sum + each, 0);
  let gone = 0;
  let isOpen = false;
  let from: Pixel | undefined;
  for (const point of points) {
    const to = onCanvas(point, window);
    if (from) {
      const isSeen =
        Math.max(from[0], to[0]) > x - ROUND &&
        Math.min(from[0], to[0]) < x + width + ROUND &&
        Math.max(from[1], to[1]) > y - ROUND &&
        Math.min(from[1], to[1]) < y + height + ROUND;
      if (isSeen && !isOpen) {
        context.beginPath();
        context.lineDashOffset = period ? gone % period : 0;
        context.moveTo(...from);
      }
      if (isSeen) context.lineTo(...to);
      else if (isOpen) context.stroke();
      isOpen = isSeen;
      gone += Math.hypot(to[0] - from[0], to[1] - from[1]);
    }
    from = to;
  }
  if (isOpen) context.stroke();
}

/** How much of a marker there is to be seen at a part of a flight. */
function presence(passing: PaintedPin['passing'], gone: number): number {
  if (passing === undefined) return 1;
  const come = Math.min(1, Math.max(0, (gone - 0.1) / 0.5));
  return passing === 'come to' ? come : 1 - come;
}

/** Paints markers as they look on the page, the current one last, at a part of the flight that they are passed on. */
export function paintPins(
  { context, window, region }: Stage,
  pins: readonly PaintedPin[],
  looks: Looks,
  gone: number,
): void {
  context.save();
  Object.assign(context, { textAlign: 'center', textBaseline: 'middle' });
  for (const { at, move, size, scale, text, look, face, passing } of pins) {
    const [trueX, trueY] = onCanvas(at, window);
    const [x, y] = [trueX + move[0], trueY + move[1]];
    const opacity = presence(passing, gone);
    if (opacity === 0 || !touches(region, x, y, size * scale)) continue;
    const { fill, border, width, isDouble, colour, font, ring } = looks.pin(look, face);
    context.save();
    context.globalAlpha = opacity;
    context.translate(x, y);
    context.scale(scale, scale);
    const disc = (radius: number, inked: string) => {
      context.fillStyle = inked;
      context.beginPath();
      context.arc(0, 0, radius, 0, 2 * Math.PI);
      context.fill();
    };
    if (ring) {
      context.lineWidth = ring.width;
      context.strokeStyle = ring.colour;
      context.beginPath();
      context.arc(0, 0, (size + ring.width) / 2, 0, 2 * Math.PI);
      context.stroke();
    }
    disc(size / 2, border);
    if (isDouble) {
      disc(size / 2 - width / 3, fill);
      disc(size / 2 - (2 * width) / 3, border);
    }
    disc(size / 2 - width, fill);
    context.fillStyle = colour;
    context.font = font;
    context.fillText(text, 0, 0.5);
    context.restore();
  }
  context.restore();
}
