import { type Map as LeafletMap, Point } from 'leaflet';
import { flightBetween } from '../cartography/flight.ts';
import type { View } from '../cartography/frame.ts';
import { project } from '../geo/mercator.ts';
import { mercatorToLatLng } from './lat-lng.ts';
import type { Stage } from './paint.ts';

/** Milliseconds in which the last picture of a film gives way to the map. */
const FADE = 160;

/** Milliseconds from frame to frame beyond which a machine is too slow for all the dots of its screen. */
const LATE = 36;

/** Milliseconds after which the page has mostly done what its map came with. */
const SETTLED = 1000;

/** Paints a part of the world; `gone` is the part of the flight's time that is over, from 0 to 1. */
type Paint = (stage: Stage, gone: number) => void;

interface Playing {
  readonly to: View;
  readonly way: (part: number) => View;
  readonly milliseconds: number;
  /** When its first frame came; a busy page may take its time for it. */
  began: number | undefined;
  /** Whether the map stands where it ends. */
  isAhead: boolean;
  last: number;
  /** What the last frame showed. */
  view: View;
}

const films = new WeakMap<LeafletMap, Film>();

/** Moves a map to a view by a flight of so many seconds. */
export function fly(map: LeafletMap, to: View, seconds: number): void {
  const film = films.get(map);
  if (film) film.play(to, seconds);
  else map.setView(mercatorToLatLng(to.centre), to.zoom, { animate: false });
}

/** Whether a map is on a flight. */
export const isFlying = (map: LeafletMap): boolean => films.get(map)?.isPlaying ?? false;

/**
 * Keeps the last picture of a flight, where one has just arrived, before a map until what this returns is called: asked for as the map
 * comes to rest, by what has yet to stand on it.
 */
export function holdPicture(map: LeafletMap): () => void {
  return films.get(map)?.hold() ?? (() => {});
}

/**
 * A flight, painted frame by frame on a canvas that covers the map. The map itself goes to where the flight ends with its second frame, so
 * that what stands on it moves once and not with every frame, and that whoever asks the map where it is hears the truth.
 *
 * It says when the map rests, by the event "rest": after each "moveend", but of a flight when it arrives. That the map stands where a
 * flight will end, it says by the event "flight". A hand on the map halts it where it is; whatever else moves the map ends it.
 */
export class Film {
  private readonly canvas = document.createElement('canvas');
  private playing: Playing | undefined;
  private frame = 0;
  /** Whether what moves the map is the flight. */
  private own = false;
  private fading: Animation | undefined;
  /** Has the canvas ready for the first flight: the memory for it takes a phone as long as a frame. */
  private readonly preparing = setTimeout(() => this.sized()?.fillRect(0, 0, 1, 1), SETTLED);
  /** Whether somebody will say when its last picture may go. */
  private isHeld = false;
  /** Dots painted to a pixel of CSS, each way. */
  private density = window.devicePixelRatio || 1;
  private readonly onHand = (event: Event) => {
    // The one finger that scrolls a page in which the map is embedded moves no map (cooperative.tsx).
    const scrolls = event instanceof PointerEvent && event.isPrimary && !this.map.dragging.enabled();
    if (!scrolls) this.halt();
  };
  private readonly onMoveStart = () => {
    if (!this.own) this.stop();
  };
  private readonly onMoveEnd = () => {
    if (!this.playing) this.map.fire('rest');
  };

  constructor(
    private readonly map: LeafletMap,
    private readonly paint: Paint,
  ) {
    films.set(map, this);
    this.canvas.className = 'film';
    this.canvas.setAttribute('aria-hidden', 'true');
    this.canvas.hidden = true;
    const container = map.getContainer();
    container.append(this.canvas);
    // Before Leaflet takes the map from where it is.
    for (const hand of ['pointerdown', 'wheel'] as const)
      container.addEventListener(hand, this.onHand, { capture: true, passive: true });
    map.on('movestart', this.onMoveStart);
    map.on('moveend', this.onMoveEnd);
  }

  remove(): void {
    this.stop();
    clearTimeout(this.preparing);
    films.delete(this.map);
    const container = this.map.getContainer();
    for (const hand of ['pointerdown', 'wheel'] as const)
      container.removeEventListener(hand, this.onHand, { capture: true });
    this.map.off('movestart', this.onMoveStart);
    this.map.off('moveend', this.onMoveEnd);
    this.canvas.remove();
  }

  get isPlaying(): boolean {
    return this.playing !== undefined;
  }

  play(view: View, seconds: number): void {
    const { map } = this;
    const to = onWholePixels(map, view);
    const { lng, lat } = map.getCenter();
    const from = this.playing?.view ?? { centre: project([lng, lat]), zoom: map.getZoom() };
    const { x, y } = map.getSize();
    cancelAnimationFrame(this.frame);
    this.stopFading();
    this.playing = {
      to,
      way: flightBetween(from, to, Math.max(x, y)),
      milliseconds: seconds * 1000,
      began: undefined,
      isAhead: false,
      last: Infinity,
      view: from,
    };
    this.frame = requestAnimationFrame(this.next);
  }

  private readonly next = (now: number): void => {
    const { playing } = this;
    if (!playing) return;
    const begins = playing.began === undefined;
    playing.began ??= now;
    if (now - playing.last > LATE) this.density = 1;
    playing.last = now;
    const part = Math.min(1, (now - playing.began) / playing.milliseconds);
    // Soft at its end.
    playing.view = playing.way(1 - (1 - part) ** 1.5);
    this.show(playing.view, part);
    this.canvas.hidden = false;
    // Behind a picture that the screen has: each of the two takes a phone most of a frame.
    if (!begins && !playing.isAhead) {
      playing.isAhead = true;
      this.moveMap(playing.to);
      this.map.fire('flight');
    }
    this.frame = requestAnimationFrame(part < 1 ? this.next : this.arrive);
  };

  private readonly arrive = (): void => {
    this.playing = undefined;
    this.isHeld = false;
    this.map.fire('rest');
    if (!this.isHeld) this.fade();
  };

  hold(): () => void {
    this.isHeld = true;
    return () => this.fade();
  }

  private fade(): void {
    // Another flight may have begun, or a hand have moved the map.
    if (this.playing || this.fading || this.canvas.hidden) return;
    this.fading = this.canvas.animate({ opacity: [1, 0] }, { duration: FADE, fill: 'forwards' });
    this.fading.onfinish = () => this.stop();
  }

  private halt(): void {
    const { playing } = this;
    if (!playing) return;
    this.stop();
    this.moveMap(playing.view);
  }

  private stop(): void {
    cancelAnimationFrame(this.frame);
    this.stopFading();
    this.playing = undefined;
    this.canvas.hidden = true;
  }

  private stopFading(): void {
    this.fading?.cancel();
    this.fading = undefined;
  }

  private moveMap({ centre, zoom }: View): void {
    this.own = true;
    this.map.setView(mercatorToLatLng(centre), zoom, { animate: false });
    this.own = false;
  }

  /** The canvas as large as the map, to be painted in pixels of CSS. */
  private sized(): CanvasRenderingContext2D | undefined {
    const { canvas, map, density } = this;
    const { x: width, y: height } = map.getSize().multiplyBy(density).round();
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d', { alpha: false });
    context?.setTransform(density, 0, 0, density, 0, 0);
    return context ?? undefined;
  }

  private show({ centre: [x, y], zoom }: View, gone: number): void {
    const { map } = this;
    const size = map.getSize();
    const context = this.sized();
    if (!context) return;
    const scale = 256 * 2 ** zoom;
    const window = { left: x - size.x / 2 / scale, top: y - size.y / 2 / scale, scale };
    const region = { x: 0, y: 0, width: size.x, height: size.y };
    this.paint({ context, window, region }, gone);
  }
}

/** The view nearest to one whose corner stands on whole pixels, as Leaflet's maps do: a flight that ends there ends without a jerk. */
function onWholePixels(map: LeafletMap, { centre: [x, y], zoom }: View): View {
  const scale = 256 * 2 ** zoom;
  const half = map.getSize().divideBy(2);
  const centre = new Point(x, y).multiplyBy(scale).subtract(half).round().add(half).divideBy(scale);
  return { centre: [centre.x, centre.y], zoom };
}
