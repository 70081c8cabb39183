import { Layer, type LeafletEventHandlerFn, type Map as LeafletMap } from 'leaflet';
import type { Sheet } from '../cartography/sheet.ts';
import { project } from '../geo/mercator.ts';
import { messages } from '../messages/en.ts';
import { type Ink, paint } from './paint.ts';

/**
 * The embedded map as one canvas under Leaflet's panes, painted anew for each frame of a movement. It never blurs and
 * has no tiles to wait for; a whole trip is a few thousand points.
 */
export class Basemap extends Layer {
  private readonly canvas = document.createElement('canvas');
  private readonly dark = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly repaint = () => this.paint();
  private readonly recolour = () => {
    this.ink = undefined;
    this.paint();
  };
  private sheets: readonly Sheet[] = [];
  private ink: Ink | undefined;
  private map: LeafletMap | undefined;

  /** `beyond` is the colour of what no sheet covers: of a map of the world, sea. */
  constructor(private readonly beyond: 'paper' | 'water' = 'paper') {
    super();
  }

  override onAdd(map: LeafletMap): this {
    this.map = map;
    this.canvas.className = 'basemap';
    map.getContainer().prepend(this.canvas);
    this.dark.addEventListener('change', this.recolour);
    this.paint();
    return this;
  }

  override onRemove(): this {
    this.dark.removeEventListener('change', this.recolour);
    this.canvas.remove();
    this.map = undefined;
    return this;
  }

  override getAttribution(): string {
    return messages.mapCredits;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return { move: this.repaint, zoom: this.repaint, viewreset: this.repaint, resize: this.repaint };
  }

  /** The sheets to paint, coarse first. */
  show(sheets: readonly Sheet[]): void {
    this.sheets = sheets;
    this.paint();
  }

  private paint(): void {
    const { map, canvas } = this;
    const context = canvas.getContext('2d');
    if (!map || !context) return;
    const { x: width, y: height } = map.getSize();
    const density = window.devicePixelRatio || 1;
    const [across, down] = [Math.round(width * density), Math.round(height * density)];
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across;
      canvas.height = down;
    }
    const scale = 256 * 2 ** map.getZoom();
    const { lng, lat } = map.getCenter();
    const [x, y] = project([lng, lat]);
    this.ink ??= inkOf(map.getContainer(), this.beyond);
    context.setTransform(density, 0, 0, density, 0, 0);
    const shown = this.sheets.filter((sheet) => sheet.minZoom <= map.getZoom() + 0.2);
    const corner = { left: x - width / 2 / scale, top: y - height / 2 / scale };
    paint(context, shown, { ...corner, width, height, scale }, this.ink);
  }
}

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
