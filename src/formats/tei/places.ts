import { isLanguageTag } from '../../article/language-tag.ts';
import type { Position } from '../../geo/position.ts';
import type { FoundPlace } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { oneLine } from '../reading/clean.ts';
import { countryCodeOf } from '../reading/country-code.ts';
import { pairOf } from '../reading/degrees.ts';
import { identifiersOf } from '../reading/identifiers.ts';
import { nameOf } from '../reading/markup.ts';
import { positionOf } from '../reading/position.ts';
import { down, type Element, elementsOf, pointersOf, textOf, within } from './tree.ts';

/** What is known of a place that a text names. */
export interface KnownPlace {
  /** What tells it from others. */
  readonly key: string;
  readonly name: string | undefined;
  readonly position: Position | undefined;
  readonly precision: number | undefined;
  readonly zone: string | undefined;
  readonly place: NonNullable<FoundPlace['place']>;
}

const NAMES: readonly string[] = [
  'placeName',
  'settlement',
  'geogName',
  'name',
  'district',
  'region',
  'country',
];

/** Places that a file lists, by what it points at them with, and those that are only named. */
export class Places {
  readonly #listed = new Map<string, KnownPlace>();

  constructor(
    root: Element,
    private readonly book: Notebook,
  ) {
    for (const element of within(root, 'place')) {
      const id = element.attributes['xml:id'];
      const known = this.#placeOf(element, id ?? `line ${element.line}`);
      this.#listed.set(id ?? known.key, known);
    }
  }

  /** Those that are listed, in their order. */
  get all(): readonly KnownPlace[] {
    return [...this.#listed.values()];
  }

  /** The place that an element stands for: the one that it points at, else the one that it is itself. */
  of(element: Element): KnownPlace {
    if (element.name === 'place') {
      const listed = this.#listed.get(element.attributes['xml:id'] ?? `line ${element.line}`);
      if (listed) return listed;
    }
    const pointers = pointersOf(element, 'ref', 'where', 'key', 'corresp', 'sameAs');
    for (const pointer of pointers) {
      const known = this.#listed.get(pointer.replace(/^.*#/, ''));
      if (known) return known;
    }
    return this.#namedIn(element, pointers);
  }

  /** A place that no list has: by its own position, an address of one ("geo:48.2,16.4"), or its name alone. */
  #namedIn(element: Element, pointers: readonly string[]): KnownPlace {
    const name = nameIn(element);
    const uri = pointers.flatMap((each) => /^geo:(-?[\d.]+),(-?[\d.]+)/.exec(each) ?? []);
    const at = `line ${element.line}`;
    const position = uri[1]
      ? positionOf(Number(uri[2]), Number(uri[1]), at, this.book)
      : this.#positionIn(element, at);
    return {
      key: pointers[0] ?? name ?? at,
      name,
      position,
      precision: undefined,
      zone: undefined,
      place: identifiersOf(pointers),
    };
  }

  #positionIn(element: Element, at: string): Position | undefined {
    const [geo] = within(element, 'geo');
    const text = textOf(geo);
    if (text === undefined) return undefined;
    // Latitude first, unless somebody says otherwise (geoDecl); "48,2066 16,3734" has the commas of its language.
    const pair = pairOf(text.replace(/(\d),(\d+)\s+(-?\d+),(\d+)/, '$1.$2 $3.$4'));
    if (pair) return positionOf(pair[0], pair[1], at, this.book);
    this.book.leftOut('unread-position', at);
    return undefined;
  }

  #placeOf(element: Element, key: string): KnownPlace {
    const at = `place in line ${element.line}`;
    const own = elementsOf(element);
    const location = down(element, 'location');
    const named = own.filter(({ name }) => NAMES.includes(name));
    const [first] = named;
    const country = within(element, 'country').find((each) => each !== first);
    const region = within(element, 'region').find((each) => each !== first);
    const town = (location ? elementsOf(location) : []).find(({ name }) => name === 'settlement');
    const pointers = [
      ...pointersOf(element, 'ref', 'sameAs'),
      ...(first ? pointersOf(first, 'ref') : []),
      ...own.filter(({ name }) => name === 'idno').map(addressOf),
    ];
    const code = countryCodeOf(country?.attributes['key']) ?? countryCodeOf(textOf(country));
    const townName = nameIn(town);
    const regionName = nameOf(textOf(region));
    const kind = oneLine(element.attributes['type']?.replace(/[_-]/g, ' '));
    const name = nameIn(first);
    return {
      key,
      name,
      position: this.#positionIn(element, at),
      precision: precisionIn(element),
      zone: textOf(own.find((each) => each.name === 'note' && each.attributes['type'] === 'timeZone')),
      place: {
        ...(name ? { name } : {}),
        ...(kind ? { kind } : {}),
        ...(code ? { country: code } : {}),
        ...(regionName ? { region: regionName } : {}),
        ...namesIn(named.filter((each) => each !== first && each.name === 'placeName')),
        ...identifiersOf(pointers),
        ...(town && townName
          ? { locality: townIn(town, townName, within(location ?? element, 'settlement')) }
          : {}),
      },
    };
  }
}

function townIn(town: Element, name: string, all: readonly Element[]) {
  return {
    name,
    ...namesIn(all.filter((each) => each !== town)),
    ...identifiersOf(pointersOf(town, 'ref')),
  };
}

/** The name of a place: where it has a name of its own in it, that. */
function nameIn(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const inner = elementsOf(element).find(({ name }) => name === 'placeName' || name === 'settlement');
  if (inner) return nameOf(textOf(inner));
  const children = element.children.filter((child) => typeof child === 'string' || !APART.has(child.name));
  return nameOf(textOf({ ...element, children }));
}

/** What stands with a name and is none of it. */
const APART: ReadonlySet<string> = new Set(['geo', 'location', 'idno', 'country', 'region', 'desc']);

/** Names in other languages, of each the first. */
function namesIn(elements: readonly Element[]) {
  const names: Record<string, string> = {};
  for (const element of elements) {
    const language = element.attributes['xml:lang'];
    const name = nameOf(textOf(element));
    if (language && name && isLanguageTag(language)) names[language] ??= name;
  }
  return Object.keys(names).length > 0 ? { names } : {};
}

/** An identifier as the address that it is of, where its type says in what it is one. */
function addressOf(idno: Element): string | undefined {
  const value = textOf(idno);
  const type = (idno.attributes['type'] ?? idno.attributes['subtype'] ?? '').toLowerCase();
  if (value && /^Q\d+$/.test(value)) return `wd:${value}`;
  return value && /^\d+$/.test(value) && type.includes('geonames') ? `gn:${value}` : value;
}

const METRES: Readonly<Record<string, number>> = { m: 1, metre: 1, metres: 1, km: 1_000 };

/** The radius in metres within which a place lies, as we write it: a measure beside its position. */
function precisionIn(element: Element): number | undefined {
  const measure = within(element, 'measure').find(({ attributes }) => attributes['type'] === 'precision');
  const size =
    Number(measure?.attributes['quantity']) * (METRES[measure?.attributes['unit'] ?? 'm'] ?? Number.NaN);
  return size > 0 && Number.isFinite(size) ? size : undefined;
}
