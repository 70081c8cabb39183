import type { Position } from '../../geo/position.ts';
import { parseDate } from '../../visit/dates.ts';
import type { Found, FoundWords, Words } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { describedBy } from '../reading/described.ts';
import { meaningsOf } from '../reading/meanings.ts';
import { positionOf } from '../reading/position.ts';
import { checkCount } from '../reading/refusal.ts';
import { foundIn, type Shape } from '../reading/shapes.ts';
import { between, dateOf, type SourceTime, timeOf } from '../reading/time.ts';

interface Placemark {
  readonly line: number;
  readonly id?: string | undefined;
  readonly data: Record<string, string>;
  readonly shapes: Shape[];
  name?: string;
  description?: string;
  address?: string;
  begin?: string;
  end?: string;
}

export interface Folder {
  readonly at: string;
  name?: string;
  description?: string;
  told: boolean;
  /** Whether there is a way in it, as in a layer of directions. */
  hasLine: boolean;
}

/** What we call the folders of a visit: no words of anybody's. */
const OUR_FOLDERS: readonly string[] = ['Stops', 'Ways'];

/** Makes findings of KML's elements as they come. Styles, overlays, tours and links to other files are left out. */
export class Kml {
  readonly found: Found[] = [];
  /** The folder that something was found in. */
  readonly folderOf = new Map<Found, Folder>();
  #places = 0;
  #lines = 0;
  readonly head: {
    title?: string;
    description?: string;
    author?: string;
    url?: string;
    language?: string;
    licence?: string;
  } = {};
  readonly #path: string[] = [];
  readonly #folders: Folder[] = [];
  #placemark: Placemark | undefined;
  #key = '';
  #whens: number[] = [];
  #coords: Position[] = [];
  /** How deep the element stands that is being passed over; 0 for none. */
  #silent = 0;

  constructor(private readonly book: Notebook) {}

  readonly open = (name: string, attributes: Readonly<Record<string, string>>, line: number): void => {
    this.#path.push(name);
    if (this.#silent > 0) return;
    if (SILENT.has(name)) this.#silent = this.#path.length;
    else if (name === 'Placemark') {
      this.#tellFolders();
      this.#placemark = { line, id: attributes['id'], data: {}, shapes: [] };
    } else if (name === 'Folder' || name === 'Document') {
      this.#tellFolders();
      this.#folders.push({ at: `${name} in line ${line}`, told: false, hasLine: false });
    } else if (name === 'Data' || name === 'SimpleData') this.#key = attributes['name'] ?? '';
    else if (name === 'Track') [this.#whens, this.#coords] = [[], []];
    else if (name === 'link' && attributes['href'] && !this.head.url) this.head.url = attributes['href'];
    const leftOut = LEFT_OUT.get(name);
    if (leftOut) this.book.leftOut(leftOut, `line ${line}`);
  };

  readonly close = (name: string, text: string): void => {
    if (this.#silent > 0) {
      if (this.#silent === this.#path.length) this.#silent = 0;
      this.#path.pop();
      return;
    }
    this.#path.pop();
    const parent = this.#path.at(-1) ?? '';
    if (name === 'Placemark') this.#closePlacemark();
    else if (name === 'Folder' || name === 'Document') {
      this.#tellFolders();
      this.#folders.pop();
    } else if (this.#placemark) this.#inPlacemark(this.#placemark, name, parent, text);
    else if (name === 'name' && parent === 'author') this.head.author = text;
    else if (name === 'value' && this.#folders.length === 1) this.#ofDocument(this.#key, text.trim());
    else if (parent === 'Folder' || parent === 'Document') {
      const folder = this.#folders.at(-1);
      if (folder && (name === 'name' || name === 'description')) folder[name] = text;
      if (parent === 'Document' && this.#folders.length === 1) {
        if (name === 'name') this.head.title ??= text;
        if (name === 'description') this.head.description ??= text;
      }
    }
  };

  /** What a document of ours says of itself as data. */
  #ofDocument(key: string, text: string): void {
    if (key === 'language' || key === 'licence') this.head[key] = text;
  }

  /** The names and words of the folders that a placemark is in, before it and once. */
  #tellFolders(): void {
    for (const [depth, folder] of this.#folders.entries()) {
      if (folder.told) continue;
      folder.told = true;
      // The whole document's name is the title.
      const words: Words[] = folder.description?.trim() ? [{ text: folder.description, markup: 'html' }] : [];
      const isTitle = depth === 0 && folder.at.startsWith('Document');
      const name = isTitle || OUR_FOLDERS.includes(folder.name ?? '') ? undefined : folder.name;
      if (name?.trim() || words.length > 0) {
        const told: FoundWords = { kind: 'words', at: folder.at, name, words };
        this.found.push(told);
      }
    }
  }

  #inPlacemark(placemark: Placemark, name: string, parent: string, text: string): void {
    switch (name) {
      case 'name':
      case 'description':
      case 'address':
        if (parent === 'Placemark') placemark[name] = text;
        break;
      case 'begin':
      case 'end':
        placemark[name] = text;
        break;
      case 'when':
        if (parent === 'Track') this.#whens.push(Date.parse(text));
        else placemark.begin = text;
        break;
      case 'value':
      case 'SimpleData':
        if (text.trim() !== '') placemark.data[this.#key] = text;
        break;
      case 'coord':
        this.#coords.push(...this.#positions(text.trim().replace(/\s+/g, ','), placemark));
        break;
      case 'coordinates':
        this.#shape(placemark, parent, text);
        break;
      case 'Track':
        this.#track(placemark);
        break;
    }
  }

  #shape(placemark: Placemark, parent: string, text: string): void {
    const line = this.#positions(text, placemark);
    const [first] = line;
    if (!first) return;
    if (parent === 'Point') placemark.shapes.push({ kind: 'point', position: first });
    else if (parent === 'LineString') placemark.shapes.push({ kind: 'line', line });
    // An area is what lies in its outer boundary.
    else if (parent === 'LinearRing' && this.#path.at(-2) !== 'innerBoundaryIs') {
      placemark.shapes.push({ kind: 'area', ring: line });
    }
  }

  #track(placemark: Placemark): void {
    const times = this.#whens.length === this.#coords.length ? this.#whens : undefined;
    if (this.#coords.length > 0) placemark.shapes.push({ kind: 'line', line: this.#coords, times });
    [this.#whens, this.#coords] = [[], []];
  }

  /** Tuples parted by white space, or, as some files have it, everything parted by commas. */
  #positions(text: string, { line }: Placemark): Position[] {
    const at = `placemark in line ${line}`;
    const tuples = text
      .trim()
      .replace(/\s*,\s*/g, ',')
      .split(/\s+/);
    const numbers = tuples.map((tuple) =>
      tuple.split(',').map((part) => (part === '' ? Number.NaN : Number(part))),
    );
    const [only] = numbers;
    const parted =
      numbers.length === 1 && only && only.length > 3 && only.length % 3 === 0
        ? Array.from({ length: only.length / 3 }, (_, index) => only.slice(index * 3, index * 3 + 2))
        : numbers;
    return parted.flatMap(([longitude = Number.NaN, latitude = Number.NaN]) => {
      const position = positionOf(longitude, latitude, at, this.book);
      return position ? [position] : [];
    });
  }

  #closePlacemark(): void {
    const placemark = this.#placemark;
    this.#placemark = undefined;
    if (!placemark) return;
    const { line, id, name, description, address, data, shapes } = placemark;
    // The ways between stops are placemarks too, and count for themselves.
    if (shapes.some(({ kind }) => kind === 'line')) checkCount(++this.#lines, 'lines');
    else checkCount(++this.#places, 'placemarks');
    const at = `placemark in line ${line}`;
    const number = data['number'];
    // As we number placemarks, for the list that Google Earth shows of them.
    const numbered = number !== undefined && name?.startsWith(`${number}. `);
    if (numbered) delete data['number'];
    const words: Words[] = description?.trim() ? [{ text: description, markup: 'html' }] : [];
    const own = numbered ? name?.slice(number.length + 2) : name;
    const described = describedBy(
      own?.trim() && !meaningsOf(Object.keys(data)).has('name') ? { name: own, ...data } : data,
      { at, book: this.book, isLocated: shapes.length > 0 },
    );
    const given = own?.trim() ? own : described.name;
    const found = foundIn(
      shapes,
      {
        at,
        key: described.key ?? (id && /[a-z]{3}/i.test(id) && !given ? id : undefined),
        name: given,
        words: [...words, ...(described.words ?? [])],
        time: moreExact(this.#timeOf(placemark, at), described.time),
        address: address?.trim() ? address : described.address,
        place: described.place,
        precision: described.precision,
        zone: described.zone,
        mode: described.mode,
        present: described.present,
        events: described.events,
      },
      this.book,
      openEndOf(given),
    );
    const folder = this.#folders.at(-1);
    for (const each of found) {
      this.found.push(each);
      if (folder) this.folderOf.set(each, folder);
      if (folder && each.kind === 'line') folder.hasLine = true;
    }
  }

  #timeOf({ begin, end }: Placemark, at: string): SourceTime | undefined {
    const [from, to] = [begin, end].map((text) => {
      const value = text?.trim() ?? '';
      // xsd:gYear and xsd:gYearMonth may have a zone, which a year does not need.
      const time =
        value === '' ? undefined : (timeOf(value) ?? dateOf(value.replace(/(Z|[+-]\d\d:\d\d)$/, '')));
      if (value !== '' && !time) this.book.leftOut('unread-time', at, value.slice(0, 40));
      return time;
    });
    return between(from, to);
  }
}

/** Which end of a line is at no stop, as we name ways that come from elsewhere or lead on: "… – Khasan". */
const openEndOf = (name: string | undefined) =>
  name?.startsWith('… – ') ? 'start' : name?.endsWith(' – …') ? 'end' : undefined;

/** The time of the elements, but of the properties where these say of the same days more, such as "about". */
function moreExact(span: SourceTime | undefined, told: SourceTime | undefined): SourceTime | undefined {
  if (span?.kind !== 'date' || told?.kind !== 'date') return span ?? told;
  const [days, same] = [parseDate(span.edtf, 'UTC'), parseDate(told.edtf, 'UTC')];
  const agree =
    days.kind === 'when' &&
    same.kind === 'when' &&
    days.when.start === same.when.start &&
    days.when.end === same.when.end;
  return agree ? told : span;
}

/**
 * Elements that are passed over with all that is in them: what a tour or a network link changes about a placemark is no placemark, and where
 * Google Earth looks from it notes of which day the imagery was.
 */
const SILENT: ReadonlySet<string> = new Set(['Tour', 'Update', 'LookAt', 'Camera']);

type LeftOut =
  | 'styles'
  | 'linked-file'
  | 'ground-overlay'
  | 'screen-overlay'
  | 'photo-overlay'
  | 'tour'
  | 'model';
const LEFT_OUT: ReadonlyMap<string, LeftOut> = new Map([
  ['Style', 'styles'],
  ['StyleMap', 'styles'],
  ['NetworkLink', 'linked-file'],
  ['GroundOverlay', 'ground-overlay'],
  ['ScreenOverlay', 'screen-overlay'],
  ['PhotoOverlay', 'photo-overlay'],
  ['Tour', 'tour'],
  ['Model', 'model'],
]);
