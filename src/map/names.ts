import { Layer, type LeafletEventHandlerFn, type Map as LeafletMap } from 'leaflet';
import { lookOf, type SceneLabel } from '../cartography/scene.ts';
import { mercatorToLatLng } from './lat-lng.ts';
import { nearView } from './near-view.ts';

/** The pane that names stand in: above the routes, below the markers; see map-labels.css. */
const PANE = 'names';

/** Milliseconds that names of another zoom stay away for those that belong to where the map has come to rest. */
const PATIENCE = 500;

interface Shown {
  readonly label: SceneLabel;
  readonly element: HTMLElement;
}

/**
 * The names on a map, as plain elements in one pane: a marker each, as Leaflet has it, costs a phone a hundred times the
 * listeners and the transform of a marker. While the zoom changes they are out of sight, since others belong to where the map will rest.
 * Those far from the view come into the page when the map rests near them.
 */
export class Names extends Layer {
  private map: LeafletMap | undefined;
  private wanted: readonly SceneLabel[] = [];
  /** The zoom that the map leaves; undefined while it rests. */
  private leaving: number | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly shown = new Map<string, Shown>();
  private readonly onLeave = () => {
    // A flight may be taken over by another before it has arrived.
    this.leaving ??= this.map?.getZoom();
    this.setMoving(true);
  };
  private readonly onPlace = () => {
    // Out of sight, they are placed when they appear.
    if (this.leaving === undefined) this.placeAll();
  };
  private readonly onRest = () => {
    if (this.leaving === undefined) return this.showNear();
    const isBack = this.map?.getZoom() === this.leaving;
    this.leaving = undefined;
    if (isBack) this.appear();
    else this.waiting = setTimeout(() => this.appear(), PATIENCE);
  };

  /** @param language in which the stops are named (BCP 47): the same letters are drawn otherwise in Japan than in China */
  constructor(private readonly language?: string) {
    super();
  }

  override onAdd(map: LeafletMap): this {
    this.map = map;
    if (!map.getPane(PANE)) map.createPane(PANE);
    this.show(this.wanted);
    return this;
  }

  override onRemove(): this {
    this.setMoving(false);
    for (const { element } of this.shown.values()) element.remove();
    this.shown.clear();
    this.map = undefined;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      zoomstart: this.onLeave,
      zoom: this.onLeave,
      rest: this.onRest,
      viewreset: this.onPlace,
    };
  }

  /** The names to show. One that says and stands as it did keeps its element. */
  show(labels: readonly SceneLabel[]): void {
    this.wanted = labels;
    if (this.leaving === undefined) this.appear();
  }

  private appear(): void {
    this.showNear();
    this.placeAll();
    this.setMoving(false);
  }

  private showNear(): void {
    const { map } = this;
    const pane = map?.getPane(PANE);
    if (!map || !pane) return;
    const near = nearView(map);
    const labels = this.wanted.filter(({ at }) =>
      near.contains(map.latLngToLayerPoint(mercatorToLatLng(at))),
    );
    const keys = new Set(labels.map(keyOf));
    for (const [key, { element }] of this.shown) {
      if (keys.has(key)) continue;
      element.remove();
      this.shown.delete(key);
    }
    for (const label of labels) {
      const key = keyOf(label);
      if (this.shown.has(key)) continue;
      const shown = { label, element: elementOf(label, this.language) };
      this.shown.set(key, shown);
      this.place(shown);
      pane.append(shown.element);
    }
  }

  private setMoving(moving: boolean): void {
    clearTimeout(this.waiting);
    this.map?.getPane(PANE)?.classList.toggle('is-moving', moving);
  }

  private placeAll(): void {
    for (const shown of this.shown.values()) this.place(shown);
  }

  /** By the element's edges, not by a transform: of these, each costs every frame of the page. */
  private place({ label, element }: Shown): void {
    const point = this.map?.latLngToLayerPoint(mercatorToLatLng(label.at));
    if (!point) return;
    const [dx, dy] = label.move;
    element.style.left = `${point.x + dx}px`;
    element.style.top = `${point.y + dy}px`;
  }
}

/** All that a name shows: two labels of one key look the same. */
const keyOf = ({ id, text, kind, at, side, beside, move, heading }: SceneLabel) =>
  JSON.stringify([id, text, kind, at, side, beside, move, heading]);

function elementOf(label: SceneLabel, language: string | undefined): HTMLElement {
  const anchor = document.createElement('span');
  anchor.className = 'label-anchor';
  // For the eye alone: what names say of a visit, its itinerary says in words.
  anchor.setAttribute('aria-hidden', 'true');
  const text = document.createElement('span');
  text.className = lookOf(label);
  if (language !== undefined && label.kind === 'stop') text.lang = language;
  text.textContent = label.text;
  text.style.setProperty('--beside', `${label.beside}px`);
  if (label.heading !== undefined) text.style.setProperty('--heading', `${label.heading}deg`);
  anchor.append(text);
  return anchor;
}
