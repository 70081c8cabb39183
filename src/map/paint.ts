import { SEA_WITHIN, type Sheet } from '../cartography/sheet.ts';

/** Part of the Mercator world on a canvas: its upper left corner and the pixels that the width of the world takes. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Part of a canvas, in CSS pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A canvas with the part of the world that is on it, in CSS pixels, and the part of it that is painted. */
export interface Stage {
  readonly context: CanvasRenderingContext2D;
  readonly window: Window;
  readonly region: Region;
}

/** The colours of the map, read from the page's custom properties so that both fronts and both themes agree. */
export interface Ink {
  readonly paper: string;
  readonly water: string;
  readonly land: string;
  readonly coast: string;
  readonly river: string;
  readonly border: string;
}

const paths = new WeakMap<Sheet, ReadonlyMap<string, Path2D>>();

function pathsOf(sheet: Sheet): ReadonlyMap<string, Path2D> {
  const known = paths.get(sheet);
  if (known) return known;
  const made = new Map(
    (['land', 'coast', 'lake', 'river', 'border', 'disputed'] as const).map((layer) => [
      layer,
      new Path2D(sheet[layer]),
    ]),
  );
  paths.set(sheet, made);
  return made;
}

/** Has what is painted next end at the region, until the context is restored. */
export function clipTo({ context, region: { x, y, width, height } }: Stage): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
}

/** Paints sheets, coarse below fine, each within its own neat line. */
export function paint(stage: Stage, sheets: readonly Sheet[], ink: Ink): void {
  const { context, window, region } = stage;
  const { x, y, width, height } = region;
  clipTo(stage);
  context.fillStyle = ink.paper;
  context.fillRect(x, y, width, height);
  const [left, top] = [window.left + x / window.scale, window.top + y / window.scale];
  const [right, bottom] = [left + width / window.scale, top + height / window.scale];
  for (const sheet of sheets) {
    const [west, north, east, south] = sheet.box;
    if (south < top || north > bottom) continue;
    for (let turn = Math.floor(left - east); turn <= Math.ceil(right - west); turn++) {
      if (east + turn > left && west + turn < right) paintSheet(stage, sheet, turn, ink);
    }
  }
  context.restore();
}

function paintSheet({ context, window }: Stage, sheet: Sheet, turn: number, ink: Ink): void {
  const { left, top, scale } = window;
  const [west, north, east, south] = sheet.box;
  const path = pathsOf(sheet);
  const isWorld = east - west >= 1;
  const [x, width] = across((west + turn - left) * scale, (east - west) * scale, isWorld, context);
  const y = (north - top) * scale;
  context.save();
  context.beginPath();
  context.rect(x, y, width, (south - north) * scale + 0.5);
  context.clip();
  context.fillStyle = ink.water;
  const within = isWorld ? 0 : SEA_WITHIN;
  context.fillRect(x + within, y + within, width - 2 * within, (south - north) * scale + 0.5 - 2 * within);
  const stretch = isWorld ? width / ((east - west) * scale) : 1;
  context.translate(x + (sheet.origin[0] - west) * scale * stretch, (sheet.origin[1] - top) * scale);
  const unit = sheet.unit * scale;
  context.scale(unit * stretch, unit);
  const fill = (layer: string, colour: string) => {
    const shape = path.get(layer);
    context.fillStyle = colour;
    if (shape) context.fill(shape, 'evenodd');
  };
  const stroke = (layer: string, colour: string, width: number, dash: readonly number[] = []) => {
    const line = path.get(layer);
    context.strokeStyle = colour;
    context.lineWidth = width / unit;
    context.setLineDash(dash.map((length) => length / unit));
    if (line) context.stroke(line);
  };
  context.lineJoin = 'round';
  fill('land', ink.land);
  stroke('river', ink.river, 1);
  fill('lake', ink.water);
  stroke('coast', ink.coast, 0.8);
  stroke('border', ink.border, 1.2);
  stroke('disputed', ink.border, 1.2, [4, 4]);
  context.restore();
}

/**
 * Where a sheet begins and how wide it is. The world ends, and begins anew, at whole pixels of the screen: in one that two of them share
 * the paper shows through both.
 */
function across(
  x: number,
  width: number,
  isWorld: boolean,
  context: CanvasRenderingContext2D,
): readonly [x: number, width: number] {
  if (!isWorld) return [x, width + 0.5];
  const { a: density } = context.getTransform();
  const begin = Math.round(x * density) / density;
  return [begin, Math.round((x + width) * density) / density - begin];
}
