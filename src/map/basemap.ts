import { DomUtil, Layer, type LeafletEventHandlerFn, type Map as LeafletMap, Point } from 'leaflet';
import { messages } from '#messages/interface.ts';
import { isWorth, type Sheet } from '../cartography/sheet.ts';
import type { MercatorPoint } from '../geo/mercator.ts';
import { Film } from './film.ts';
import { type Ink, paint, type Region, type Stage } from './paint.ts';
import { Looks, type PaintedPin, type PaintedRoute, paintPins, paintRoute } from './paint-route.ts';
import { onOtherColours } from './schemes.ts';

/** Pixels beyond each side of the view that are painted with it once a hand moves it, so that there is something to drag in. */
const MARGIN = 160;

/** What stands on the canvas. */
interface Painted {
  readonly zoom: number;
  /** What Leaflet counted the positions of its panes from. */
  readonly origin: Point;
  /** The canvas's upper left corner in the Mercator square. */
  readonly corner: MercatorPoint;
  /** How much is painted beyond each side of the view, in pixels. */
  readonly margin: number;
}

interface Inks {
  readonly ink: Ink;
  readonly looks: Looks;
}

/**
 * The embedded map and the route on it as one canvas below all that stands on the map. It never blurs and has no tiles to wait for; a
 * whole trip is a few thousand points. A drag moves it with its pane, and only what comes into view is painted, after a first time
 * with a margin, which is painted frame by frame; a flight is a film.
 */
export class Basemap extends Layer {
  private canvas = makeCanvas();
  private readonly onMove = () => this.follow(false);
  private readonly onRest = () => this.follow(true);
  private sheets: readonly Sheet[] = [];
  private route: PaintedRoute = { lines: [], areas: [] };
  private pins: readonly PaintedPin[] = [];
  private inks: Inks | undefined;
  private map: LeafletMap | undefined;
  private film: Film | undefined;
  private leaveColours: (() => void) | undefined;
  private painted: Painted | undefined;
  /** What of the canvas is yet to be painted, in CSS pixels. */
  private bare: readonly Region[] = [];
  private frame = 0;
  private anew = 0;
  /** What waits for that which is to be painted anew. */
  private waiting: (() => void) | undefined;

  /** `beyond` is the colour of what no sheet covers: of a map of the world, sea. */
  constructor(private readonly beyond: 'paper' | 'water' = 'paper') {
    super();
    // The drawn map stays then.
    if (!contextOf(this.canvas)) throw new Error('this browser paints on no canvas');
  }

  override onAdd(map: LeafletMap): this {
    this.map = map;
    map.getPane('mapPane')?.prepend(this.canvas);
    this.film = new Film(map, (stage, gone) => {
      const looks = this.paintPart(stage, map);
      paintPins(stage, this.pins, looks, gone);
    });
    this.leaveColours = onOtherColours(() => {
      this.inks = undefined;
      this.paintAnew();
    });
    this.paintAnew();
    return this;
  }

  override onRemove(): this {
    this.leaveColours?.();
    this.film?.remove();
    cancelAnimationFrame(this.frame);
    cancelAnimationFrame(this.anew);
    this.canvas.remove();
    this.waiting = undefined;
    this.map = undefined;
    return this;
  }

  override getAttribution(): string {
    return messages.mapCredits;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const { onMove, onRest } = this;
    return { move: onMove, zoom: onMove, rest: onRest, viewreset: onRest, resize: onRest };
  }

  /** The sheets to paint, coarse first. */
  show(sheets: readonly Sheet[]): void {
    this.sheets = sheets;
    this.paintAnew();
  }

  /** The route on them. */
  trace(route: PaintedRoute): void {
    this.route = route;
    this.paintAnew();
  }

  /** The markers that a flight shows; those of the map at rest are no business of this layer. */
  mark(pins: readonly PaintedPin[]): void {
    this.pins = pins;
    // How they look is asked before a flight, whose first frame has enough to do.
    const looks = this.map && this.inksOf(this.map).looks;
    for (const { look, face } of pins) looks?.pin(look, face);
  }

  /** Once a frame, however much of what is painted has changed. */
  private paintAnew(): void {
    this.painted = undefined;
    cancelAnimationFrame(this.anew);
    this.anew = requestAnimationFrame(() => {
      this.follow(true);
      this.waiting?.();
      this.waiting = undefined;
    });
  }

  /** Calls back in the frame that shows what there is to paint now. */
  afterPaint(then: () => void): void {
    this.waiting = then;
    this.paintAnew();
  }

  /** Sees to it that the canvas shows what the view does; at rest, with room for the next drag where there has been one. */
  private follow(resting: boolean): void {
    const { map, film } = this;
    if (!map || film?.isPlaying) return;
    // As without the page's styles: there is nothing to paint, and a canvas of no size cannot be copied from.
    const size = map.getSize();
    if (size.x === 0 || size.y === 0) return;
    const zoom = map.getZoom();
    const scale = 256 * 2 ** zoom;
    // As Leaflet counts, from whole pixels: what is painted between two of the screen's is soft.
    const { x, y } = map.getPixelBounds().getTopLeft();
    const cornerWith = (margin: number): MercatorPoint => [(x - margin) / scale, (y - margin) / scale];
    const paintWith = (margin: number) => this.paintAt({ zoom, corner: cornerWith(margin), margin }, map);
    const known = this.painted?.zoom === zoom ? this.painted : undefined;
    if (!known || this.fit(map, known.margin)) {
      paintWith(0);
      return;
    }
    // How far the view has gone from the middle of what is painted, in pixels, and how far it may.
    const wanted = cornerWith(known.margin);
    const gone = new Point((wanted[0] - known.corner[0]) * scale, (wanted[1] - known.corner[1]) * scale);
    const reach = Math.max(0, known.margin - (resting ? MARGIN / 2 : 0));
    const near = Math.max(Math.abs(gone.x), Math.abs(gone.y)) <= reach + 0.5;
    if (near && known.origin.equals(map.getPixelOrigin())) return;
    if (known.margin < MARGIN) {
      if (resting) paintWith(0);
      else
        this.widen({ zoom, corner: cornerWithin(known.corner, MARGIN / scale), margin: MARGIN }, gone, map);
      return;
    }
    // It is moved as a whole.
    while (this.bare.length > 0) this.paintBare(map);
    // By whole pixels of the screen, so that its lines go on in what is painted beside it.
    const density = window.devicePixelRatio || 1;
    const by = gone.multiplyBy(-density).round().divideBy(density);
    const corner: MercatorPoint = [known.corner[0] - by.x / scale, known.corner[1] - by.y / scale];
    this.paintAt({ zoom, corner, margin: MARGIN }, map, by);
  }

  /**
   * Makes room round what is painted, which stays as it is. What is there follows frame by frame, where the hand goes first: all at
   * once it would hold a phone's first frame of a drag for a fifth of a second.
   */
  private widen(wider: Omit<Painted, 'origin'>, gone: Point, map: LeafletMap): void {
    const former = this.canvas;
    this.canvas = makeCanvas();
    this.fit(map, MARGIN);
    const context = contextOf(this.canvas);
    if (!context) return;
    context.fillStyle = this.inksOf(map).ink.paper;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    const beside = Math.round(MARGIN * (window.devicePixelRatio || 1));
    context.drawImage(former, beside, beside);
    former.replaceWith(this.canvas);
    this.place(wider, map);
    this.bare = around(map.getSize(), gone);
    this.paintNext(map);
  }

  private paintNext(map: LeafletMap): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      // A flight has its own pictures, and what comes after it is painted anew.
      if (this.film?.isPlaying) this.painted = undefined;
      else if (this.bare.length > 0) {
        this.paintBare(map);
        this.paintNext(map);
      }
    });
  }

  private paintBare(map: LeafletMap): void {
    const [region, ...others] = this.bare;
    this.bare = others;
    const context = contextOf(this.canvas);
    if (!context || !region || !this.painted) return;
    const density = window.devicePixelRatio || 1;
    context.setTransform(density, 0, 0, density, 0, 0);
    const { zoom, corner } = this.painted;
    const [left, top] = corner;
    this.paintPart({ context, window: { left, top, scale: 256 * 2 ** zoom }, region }, map);
  }

  /** Gives the canvas the size of the view with a margin, in CSS pixels; whether that is a new one: then it is empty. */
  private fit(map: LeafletMap, margin: number): boolean {
    const { canvas } = this;
    const size = withMargin(map, margin);
    const { x: width, y: height } = size.multiplyBy(window.devicePixelRatio || 1).round();
    if (canvas.width === width && canvas.height === height) return false;
    Object.assign(canvas, { width, height });
    Object.assign(canvas.style, { width: `${size.x}px`, height: `${size.y}px` });
    return true;
  }

  /** Paints a part of the world; of what is there already and moves `by` so many pixels, only the rest. */
  private paintAt({ zoom, corner, margin }: Omit<Painted, 'origin'>, map: LeafletMap, by?: Point): void {
    this.bare = [];
    this.fit(map, margin);
    const size = withMargin(map, margin);
    const context = contextOf(this.canvas);
    if (!context) return;
    const density = window.devicePixelRatio || 1;
    context.setTransform(density, 0, 0, density, 0, 0);
    if (by)
      context.drawImage(this.canvas, by.x, by.y, this.canvas.width / density, this.canvas.height / density);
    const scale = 256 * 2 ** zoom;
    const [left, top] = corner;
    const whole = { x: 0, y: 0, width: size.x, height: size.y };
    for (const region of by ? uncovered(size, by) : [whole])
      this.paintPart({ context, window: { left, top, scale }, region }, map);
    this.place({ zoom, corner, margin }, map);
  }

  /** Puts the canvas where what is painted belongs. */
  private place(painted: Omit<Painted, 'origin'>, map: LeafletMap): void {
    const origin = map.getPixelOrigin();
    this.painted = { ...painted, origin };
    const scale = 256 * 2 ** painted.zoom;
    const [left, top] = painted.corner;
    DomUtil.setPosition(this.canvas, new Point(left * scale - origin.x, top * scale - origin.y));
  }

  private paintPart(stage: Stage, map: LeafletMap): Looks {
    const { ink, looks } = this.inksOf(map);
    const zoom = Math.log2(stage.window.scale / 256);
    const sheets = this.sheets.filter((sheet) => isWorth(sheet, zoom));
    paint(stage, sheets, ink);
    paintRoute(stage, this.route, looks);
    return looks;
  }

  private inksOf(map: LeafletMap): Inks {
    const container = map.getContainer();
    this.inks ??= { ink: inkOf(container, this.beyond), looks: new Looks(container) };
    return this.inks;
  }
}

/** What a picture of some size leaves bare when it is moved: a strip down one side, and one along another. */
function uncovered({ x: width, y: height }: Point, by: Point): readonly Region[] {
  const [across, down] = [Math.min(width, Math.abs(by.x)), Math.min(height, Math.abs(by.y))];
  return [
    { x: by.x > 0 ? 0 : width - across, y: 0, width: across, height },
    { x: 0, y: by.y > 0 ? 0 : height - down, width, height: down },
  ].filter((region) => region.width > 0 && region.height > 0);
}

/** What a margin adds round a view of some size: a strip on each side, first those into which it has gone farthest. */
function around({ x: width, y: height }: Point, gone: Point): readonly Region[] {
  const whole = width + 2 * MARGIN;
  const strips = [
    { into: gone.y, region: { x: 0, y: MARGIN + height, width: whole, height: MARGIN } },
    { into: -gone.y, region: { x: 0, y: 0, width: whole, height: MARGIN } },
    { into: gone.x, region: { x: MARGIN + width, y: MARGIN, width: MARGIN, height } },
    { into: -gone.x, region: { x: 0, y: MARGIN, width: MARGIN, height } },
  ];
  return strips.sort((a, b) => b.into - a.into).map(({ region }) => region);
}

function makeCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'basemap';
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}

const contextOf = (canvas: HTMLCanvasElement) => canvas.getContext('2d', { alpha: false });

const cornerWithin = ([x, y]: MercatorPoint, by: number): MercatorPoint => [x - by, y - by];

const withMargin = (map: LeafletMap, margin: number): Point => map.getSize().add([2 * margin, 2 * margin]);

function inkOf(element: Element, beyond: 'paper' | 'water'): Ink {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--map-${name}`).trim();
  return {
    paper: colour(beyond),
    water: colour('water'),
    land: colour('land'),
    coast: colour('coast'),
    river: colour('river'),
    border: colour('border'),
  };
}
