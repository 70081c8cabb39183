import type { Position } from '../../geo/position.ts';
import type { Found, FoundLine, FoundPlace, FoundWay, Words } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { draftOf } from '../draft-of.ts';
import { oneLine } from '../reading/clean.ts';
import { positionOf } from '../reading/position.ts';
import { checkCount, reader } from '../reading/refusal.ts';
import { dateOf, dayOf, timeOf } from '../reading/time.ts';
import { readXml } from '../reading/xml.ts';

/** Points of a route that have no names are places up to this number; more are a line. */
const MOST_UNNAMED = 25;

/** GPX 1.1 and 1.0 (topografix.com/GPX/1/1): waypoints and named points of routes are places, tracks are lines. */
export const read = reader(async (source, book, options) => {
  const gpx = new Gpx(book);
  await readXml(source, { root: { names: ['gpx'], format: 'GPX' }, handlers: gpx }, book, options);
  const { title, description, author, licence, url, time } = gpx.head;
  return draftOf(
    source,
    {
      format: 'GPX',
      title,
      description,
      publisher: author,
      licence,
      url,
      date: dayOf(time),
      found: gpx.found,
    },
    book,
    options,
  );
});

type Head = {
  title?: string;
  description?: string;
  author?: string;
  licence?: string;
  url?: string;
  time?: string;
};

/** What is read of a point besides its position. */
const POINT = { wpt: 'waypoint', rtept: 'route point', trkpt: 'track point' } as const;
type PointName = keyof typeof POINT;
const isPoint = (name: string): name is PointName => Object.hasOwn(POINT, name);

/** The parts of an address, in the order in which Garmin has them; the whole of it as OsmAnd has it. */
const ADDRESS = /^(?:StreetAddress|City|State|Country|PostalCode|address)$/;

/** What is read of the file as a whole, by the elements that have it. */
const OF_FILE: ReadonlyMap<string, keyof Head> = new Map([
  ['name', 'title'],
  ['desc', 'description'],
  ['author', 'author'],
  ['url', 'url'],
  ['time', 'time'],
]);

class Gpx {
  readonly found: Found[] = [];
  readonly head: Head = {};
  readonly #path: string[] = [];
  /** The names, comments and times of the point, the track or the route that is being read. */
  #own: Record<string, string> = {};
  #of: Record<string, string> = {};
  #address: string[] = [];
  #position: Position | undefined;
  #line = 0;
  #points: Position[] = [];
  #times: number[] = [];
  #route: RoutePoint[] = [];
  /** What shapes the way from the point that is being read to the next. */
  #shaping: Position[] = [];
  #isShaping = false;
  #count = 0;

  constructor(private readonly book: Notebook) {}

  readonly open = (name: string, attributes: Readonly<Record<string, string>>, line: number): void => {
    this.#path.push(name);
    if (isPoint(name)) {
      [this.#own, this.#address, this.#shaping, this.#isShaping] = [{}, [], [], false];
      this.#line = line;
      const [longitude, latitude] = [attributes['lon'], attributes['lat']].map(degrees);
      this.#position = positionOf(
        longitude ?? Number.NaN,
        latitude ?? Number.NaN,
        `${POINT[name]} in line ${line}`,
        this.book,
      );
    } else if (name === 'rpt' && this.#path.includes('rtept')) {
      const [longitude = Number.NaN, latitude = Number.NaN] = [attributes['lon'], attributes['lat']].map(
        degrees,
      );
      const position = positionOf(longitude, latitude, `route point in line ${line}`, this.book);
      if (position) this.#shaping.push(position);
    } else if (name === 'ShapingPoint') {
      this.#isShaping = true;
    } else if (name === 'trk' || name === 'rte') {
      this.#of = {};
      this.#route = [];
      this.#line = line;
    } else if (name === 'trkseg') {
      [this.#points, this.#times] = [[], []];
    } else if (name === 'link' && this.#path.at(-2) === 'metadata') this.head.url = attributes['href'] ?? '';
  };

  readonly close = (name: string, text: string): void => {
    this.#path.pop();
    const parent = this.#path.at(-1) ?? '';
    if (name === 'trkpt') this.#trackPoint();
    else if (name === 'wpt') {
      checkCount(++this.#count, 'waypoints');
      this.found.push(this.#place('waypoint', this.#count));
    } else if (name === 'rtept') {
      const place = this.#place('route point', this.#route.length + 1);
      this.#route.push({ place, onward: this.#shaping, isShaping: this.#isShaping });
    } else if (name === 'trkseg') this.#segment();
    else if (name === 'rte') this.#closeRoute();
    else if (isPoint(parent)) this.#own[name] = text;
    else if (this.#path.some(isPoint) && this.#path.includes('extensions')) this.#addition(name, text);
    else if (parent === 'trk' || parent === 'rte') this.#of[name] = text;
    else if (parent === 'metadata' || parent === 'gpx') this.#ofFile(name, text);
    else if (parent === 'author' && name === 'name') this.head.author = text;
    else if (parent === 'copyright' && name === 'license') this.head.licence = text;
  };

  /** What a program adds to a point: Garmin and OsmAnd have addresses among it. */
  #addition(name: string, text: string): void {
    if (text.trim() === '') return;
    if (ADDRESS.test(name)) this.#address.push(text.trim());
    else if (!this.#path.includes('trkpt')) this.book.leftOut('extensions', `line ${this.#line}`);
  }

  #ofFile(name: string, text: string): void {
    const key = OF_FILE.get(name);
    if (key && text.trim() !== '') this.head[key] = text;
  }

  #trackPoint(): void {
    if (!this.#position) return;
    this.#points.push(this.#position);
    this.#times.push(Date.parse(this.#own['time'] ?? ''));
  }

  #place(kind: string, number: number): FoundPlace {
    const { name, desc, cmt, time, type } = this.#own;
    const at = `${kind} ${number} (line ${this.#line})`;
    const given = time === undefined || time.trim() === '' ? undefined : timeOf(time);
    if (time?.trim() && !given) this.book.leftOut('unread-time', at, time.trim().slice(0, 40));
    // A day, which GPX has no element for, as we write it; a bare number is as soon a height.
    const day = given || !cmt || /^\s*\d+\s*$/.test(cmt) ? undefined : dateOf(cmt.trim());
    return {
      kind: 'place',
      at,
      name,
      words: wordsOf(desc, cmt === desc || day ? undefined : cmt, this.#address.join(', ')),
      time: given ?? day,
      position: this.#position,
      // "user" is what devices of Garmin write of every point that somebody has set.
      ...(type?.trim() && type.trim() !== 'user' ? { place: { kind: type.trim() } } : {}),
    };
  }

  #segment(): void {
    const at = `track ${this.#of['name'] ?? ''} in line ${this.#line}`.replace(/ {2,}/g, ' ');
    if (this.#points.length === 0) this.book.leftOut('pointless-track', at);
    else this.found.push(this.#lineOf(at, this.#points, this.#times));
    [this.#points, this.#times] = [[], []];
  }

  #closeRoute(): void {
    const route = this.#route;
    const isNamed = route.some(({ place }) => place.name?.trim());
    const stops = route.filter(({ place, isShaping }) => !isShaping && (!isNamed || place.name?.trim()));
    if (isNamed || stops.length <= MOST_UNNAMED) {
      this.#takePoints(route, new Set(stops));
      return;
    }
    this.book.guessed('unnamed-route', route[0]?.place.at, MOST_UNNAMED);
    const line = route.flatMap(({ place: { position }, onward }) => [
      ...(position ? [position] : []),
      ...onward,
    ]);
    this.found.push(this.#lineOf(`route in line ${this.#line}`, line));
  }

  /**
   * Points of a route that are no waypoints yet are places. Those of type "via", as we write them, those that Garmin has to shape it and those
   * without a name among others are the way to the next.
   */
  #takePoints(points: readonly RoutePoint[], stops: ReadonlySet<RoutePoint>): void {
    const known = new Map(
      this.found.flatMap((each, index) =>
        each.kind === 'place' ? [whatAndWhere(each), where(each)].map((key) => [key, index] as const) : [],
      ),
    );
    let way: ViaPoint[] = [];
    let last: number | undefined;
    for (const each of points) {
      const { place: point, onward } = each;
      const shaping = onward.map((position) => ({ name: undefined, position }));
      if (onward.length > 0) this.book.guessed('shaping', point.at);
      const isVia = point.place?.kind === 'via';
      if (point.position && (isVia || !stops.has(each))) {
        this.book.guessed(isVia ? 'via' : 'shaping', point.at);
        way.push({ name: isVia ? oneLine(point.name) : undefined, position: point.position }, ...shaping);
        continue;
      }
      // Programs write the points of a route without the names of the waypoints that they are.
      const index =
        known.get(whatAndWhere(point)) ?? (point.name?.trim() ? undefined : known.get(where(point)));
      const place = index === undefined ? point : this.found[index];
      const whole = place?.kind === 'place' ? { ...place, ...wayThrough(way) } : place;
      if (index === undefined) this.found.push(point);
      else this.book.guessed('repeated-waypoint', point.at);
      last = index ?? this.found.length - 1;
      if (whole) this.found[last] = whole;
      way = shaping;
    }
    const left = last === undefined ? undefined : this.found[last];
    if (last !== undefined && left?.kind === 'place' && way.length > 0)
      this.found[last] = { ...left, departure: wayThrough(way) };
  }

  #lineOf(at: string, line: readonly Position[], times?: readonly number[]): FoundLine {
    const { name, desc, cmt } = this.#of;
    return {
      kind: 'line',
      at,
      name: name?.trim() ? name : undefined,
      words: wordsOf(desc, cmt === desc ? undefined : cmt),
      line,
      ...(times?.some(Number.isFinite) ? { times } : {}),
    };
  }
}

/** A point of a route. */
interface RoutePoint {
  readonly place: FoundPlace;
  /** Points of the way from it to the next, as Garmin has them. */
  readonly onward: readonly Position[];
  /** Whether it only shapes the route. */
  readonly isShaping: boolean;
}

interface ViaPoint {
  readonly name: string | undefined;
  readonly position: Position;
}

/** A way through points: through places, where all of them have names. */
function wayThrough(points: readonly ViaPoint[]): FoundWay {
  const via = points.flatMap(({ name, position }) => (name ? [{ name, position }] : []));
  if (points.length === 0) return {};
  return via.length === points.length ? { via } : { line: points.map(({ position }) => position) };
}

const where = ({ position }: FoundPlace) => JSON.stringify(position);
const whatAndWhere = ({ name, position }: FoundPlace) => JSON.stringify([name, position]);

const degrees = (text: string | undefined) =>
  text === undefined || text.trim() === '' ? Number.NaN : Number(text);

const wordsOf = (...texts: readonly (string | undefined)[]): readonly Words[] =>
  texts.flatMap((text) => (text?.trim() ? [{ text, markup: 'html' as const }] : []));
