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

/** Paints the sheets within a region, coarse below fine, each within its own neat line; `window` is in CSS pixels. */
export function paint(
  context: CanvasRenderingContext2D,
  sheets: readonly Sheet[],
  window: Window,
  { x, y, width, height }: Region,
  ink: Ink,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.fillStyle = ink.paper;
  context.fillRect(x, y, width, height);
  const [left, top] = [window.left + x / window.scale, window.top + y / window.scale];
  const [right, bottom] = [left + width / window.scale, top + height / window.scale];
  for (const sheet of sheets) {
    const [west, north, east, south] = sheet.box;
    if (south < top || north > bottom) continue;
    for (let turn = Math.floor(left - east); turn <= Math.ceil(right - west); turn++) {
      if (east + turn > left && west + turn < right) paintSheet(context, sheet, turn, window, ink);
    }
  }
  context.restore();
}

function paintSheet(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  turn: number,
  { left, top, scale }: Window,
  ink: Ink,
): void {
  const [west, north, east, south] = sheet.box;
  const path = pathsOf(sheet);
  const x = (west + turn - left) * scale;
  const y = (north - top) * scale;
  context.save();
  context.beginPath();
  context.rect(x, y, (east - west) * scale + 0.5, (south - north) * scale + 0.5);
  context.clip();
  context.fillStyle = ink.water;
  const within = east - west < 1 ? SEA_WITHIN : 0;
  context.fillRect(
    x + within,
    y + within,
    (east - west) * scale + 0.5 - 2 * within,
    (south - north) * scale + 0.5 - 2 * within,
  );
  context.translate((sheet.origin[0] + turn - left) * scale, (sheet.origin[1] - top) * scale);
  const unit = sheet.unit * scale;
  context.scale(unit, unit);
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
