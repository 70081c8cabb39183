import { isLanguageTag } from '../../article/language-tag.ts';
import { parseDate } from '../../visit/dates.ts';
import type { Mode } from '../../visit/visit.ts';
import type { FoundLocality, FoundPlace, Words } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { oneLine } from './clean.ts';
import { countryCodeOf } from './country-code.ts';
import { objectOf } from './json.ts';
import { isAddress, nameOf } from './markup.ts';
import { isOfAddress, isPlainName, isStyle, isUnusual, type Meaning, meaningsOf } from './meanings.ts';
import { between, type SourceTime, timeOf } from './time.ts';

/** What a set of properties of somebody else's making says of a place. */
type Described = Pick<
  FoundPlace,
  | 'key'
  | 'name'
  | 'words'
  | 'time'
  | 'address'
  | 'place'
  | 'precision'
  | 'zone'
  | 'mode'
  | 'present'
  | 'events'
>;

/** Columns and properties of a stop that only a table or a GeoJSON of ours has all of. */
const OURS = ['number', 'precision_m', 'time_zone', 'present', 'quotes', 'sources'] as const;
/** What follows from the others in these. */
const DERIVED: readonly string[] = ['number', 'arrival_km'];

/** Properties as texts, by what their keys mean, and which of them have been told as facts: the others stay as words. */
class Properties {
  readonly texts: ReadonlyMap<string, string>;
  readonly #meanings: ReadonlyMap<Meaning, string>;
  readonly #told = new Set<string>();

  constructor(private readonly properties: Readonly<Record<string, unknown>>) {
    this.texts = new Map(
      unfolded(Object.entries(properties)).flatMap(([key, value]) => {
        const text = shown(value);
        return text === undefined ? [] : [[key, text] as const];
      }),
    );
    this.#meanings = meaningsOf([...this.texts.keys()]);
  }

  keyOf(meaning: Meaning): string | undefined {
    return this.#meanings.get(meaning);
  }

  /** Whether there is a key for it, though nothing may be said there. */
  asksFor(meaning: Meaning): boolean {
    return meaningsOf(Object.keys(this.properties)).has(meaning);
  }

  take(meaning: Meaning): string | undefined {
    const key = this.keyOf(meaning);
    return key === undefined ? undefined : this.texts.get(key);
  }

  tell(...meanings: readonly Meaning[]): void {
    this.tellKeys(meanings.flatMap((meaning) => this.keyOf(meaning) ?? []));
  }

  tellKeys(keys: Iterable<string>): void {
    for (const key of keys) this.#told.add(key);
  }

  get untold(): readonly (readonly [key: string, text: string])[] {
    return [...this.texts].filter(([key]) => !this.#told.has(key));
  }
}

interface Reading {
  readonly at: string;
  readonly book: Notebook;
  readonly what?: 'property' | 'column';
  /** Whether the file says where it is: a spot in a town, then, and not the town. */
  readonly isLocated: boolean;
}

/**
 * Properties as what they mean for a stop. The meaning of keys is guessed (`guess` names them once for a whole file);
 * keys that mean nothing known stay as words, "key: value".
 */
export function describedBy(
  properties: Readonly<Record<string, unknown>>,
  { at, book, what = 'property', isLocated }: Reading,
): Described {
  const of = new Properties(properties);
  const guess: Guess = (meaning, as) => {
    const key = of.keyOf(meaning);
    if (key !== undefined && isUnusual(key)) book.guessed('meaning', undefined, what, key.slice(0, 60), as);
  };
  of.tell('id', 'name', 'description', 'kind', 'longitude', 'latitude', 'position');
  guess('name', 'name');
  guess('description', 'description');
  const where = placeIn(of, isLocated, guess);
  const name = nameOf(of.take('name')) ?? where.stop;
  const time = timeIn(of, at, book, guess);
  const kind = oneLine(of.take('kind'));
  const ours = OURS.every((key) => Object.hasOwn(properties, key));
  if (ours) of.tellKeys([...DERIVED, 'quotes', 'sources']);
  // What is not yet taken for the kind of the place says what kind of feature it is.
  if (ours && of.texts.get('kind') === 'stop' && of.keyOf('kind') !== 'kind') of.tellKeys(['kind']);
  const happened = typeof properties['events'] === 'string' ? 'events' : undefined;
  const eventsIn = happened ?? (ours ? of.keyOf('description') : undefined);
  if (eventsIn !== undefined) of.tellKeys([eventsIn]);
  const events = linesOf(eventsIn === undefined ? undefined : of.texts.get(eventsIn));
  const { place, ...facts } = factsOf(of);
  if (facts.present) book.guessed('persons', undefined, what, of.keyOf('present')?.slice(0, 60) ?? '');
  // Where no "place" is named, "place_id" is a number that somebody gave it, and no name in Indonesian.
  const names = namesIn(of, Object.hasOwn(properties, 'place') ? /^(?:name:|place_)/ : /^name:/);
  const description = eventsIn === of.keyOf('description') ? undefined : of.take('description');
  return {
    key: /[a-z]/i.test(of.take('id') ?? '') ? of.take('id') : undefined,
    name,
    words: [
      ...(ours ? linesOf(of.texts.get('quotes')).map((text) => ({ text, markup: 'plain' as const })) : []),
      ...wordsOf(of, description, ours ? sourcesIn(of.texts.get('sources')) : [], () =>
        book.leftOut('drawing', at),
      ),
    ],
    time,
    ...(where.sought ? { address: where.sought } : {}),
    ...facts,
    ...(events.length > 0 ? { events } : {}),
    place: {
      ...(where.name ? { name: where.name } : {}),
      ...(names ? { names } : {}),
      ...(where.locality ? { locality: where.locality } : {}),
      ...where.identifiers,
      ...place,
      ...(kind && kind !== name ? { kind } : {}),
    },
  };
}

/** Notes that the key of a meaning was taken for it, where many would understand that otherwise. */
type Guess = (meaning: Meaning, as: 'name' | 'description' | 'place' | 'town' | 'date') => void;

/** When it was: on a date, or from one to another. */
function timeIn(of: Properties, at: string, book: Notebook, guess: Guess): SourceTime | undefined {
  const dated = (meaning: Meaning): SourceTime | undefined => {
    const text = of.take(meaning);
    if (text === undefined) return undefined;
    const time = timeOf(text);
    if (time) guess(meaning, 'date');
    // "from" and "to" may be places as well.
    else if (meaning === 'date' || /\d/.test(text)) book.decide('unclear-date', at, text.slice(0, 40));
    return time;
  };
  const time = dated('date') ?? between(dated('start'), dated('end'));
  if (time) of.tell('date', 'start', 'end');
  return time;
}

interface Where {
  /** What a stop there is called that has no name. */
  readonly stop?: string;
  readonly name?: string;
  readonly locality?: FoundLocality;
  /** Where the place is the town itself, what that is in gazetteers. */
  readonly identifiers?: Pick<FoundLocality, 'wikidata' | 'geonames'>;
  /** What the place is looked up by: all of what it is called and lies in. */
  readonly sought?: string;
}

/** What a place is called, and the town that it lies in: one that nothing is named in is the place itself. */
function placeIn(of: Properties, isLocated: boolean, guess: Guess): Where {
  const [named, street, town] = (['place', 'address', 'town'] as const).map((each) => nameOf(of.take(each)));
  const around = (['region', 'country'] as const).map((each) => nameOf(of.take(each)));
  const key = of.keyOf('town') ?? '';
  // A "title" is that of a talk as often as that of a hall; so is a "name" where others say where that was.
  const isOfSpot =
    isLocated && isPlainName(of.keyOf('name')) && !of.asksFor('place') && !of.asksFor('address');
  const isCalled = town !== undefined && (isOfAddress(key) || isOfSpot);
  const called = isCalled ? nameOf(of.take('name')) : undefined;
  const venue = named ?? called ?? street;
  const name = venue ?? town;
  if (name === undefined) return {};
  // In a table where each row has a town, that of a town is itself; an address, and what we write, say what the place lies in.
  const isOurs = key === 'locality' && of.asksFor('place');
  const isIn = isOurs || (venue !== undefined && (venue !== town || isOfAddress(key)));
  const told: readonly Meaning[] = [named ? 'place' : called ? 'name' : 'address', 'town'];
  of.tell(...told);
  for (const meaning of told) guess(meaning, meaning === 'town' && isIn ? 'town' : 'place');
  const parts = [named ?? called, street, town, ...around].filter((each) => each !== undefined);
  return {
    name,
    stop: named ?? [street, town].filter((each) => each !== undefined).join(', '),
    sought: [...new Set(parts)].join(', '),
    ...(town === undefined ? {} : isIn ? { locality: townIn(of, town) } : { identifiers: idsOfTown(of) }),
  };
}

const idsOfTown = (of: Properties) => identifiersIn(of, 'townWikidata', 'townGeonames');

function townIn(of: Properties, name: string): FoundLocality {
  const names = namesIn(of, /^locality[_:]/);
  return { name, ...(names ? { names } : {}), ...idsOfTown(of) };
}

/** Greatest radius that says anything of a place: half way round the earth, in metres. */
const FARTHEST = 20_000_000;

/** How means of travel are called in tables. */
const MODES: readonly (readonly [Mode, RegExp])[] = [
  ['train', /^(?:train|rail|railway)$/],
  ['ship', /^(?:ship|boat|ferry|sea)$/],
  ['air', /^(?:air|plane|airplane|aeroplane|flight|helicopter)$/],
  ['road', /^(?:road|car|bus|coach)$/],
  ['foot', /^(?:foot|on foot|walk|walking)$/],
];

/** The means of travel that a word names; undefined for one that names none. */
export function modeIn(word = ''): Mode | undefined {
  const plain = word.trim().toLowerCase();
  return MODES.find(([, words]) => words.test(plain))?.[0];
}

/** Letters of a name, and names at one stop, from which on they are something else. */
const [LONGEST_NAME, MOST_NAMES] = [80, 100];

/** A text of several lines, each by itself. */
const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split('\n').flatMap((line) => oneLine(line) ?? []);

/** Sources that stand in a line each, as one text. */
const sourcesIn = (text: string | undefined): readonly (readonly [key: string, text: string])[] => {
  const sources = linesOf(text);
  return sources.length > 0 ? [['Sources', `${sources.join('; ')}.`]] : [];
};

/** Names that are parted by semicolons, bars or lines; undefined where they may be something else: a comma parts a surname, too. */
function personsIn(text: string | undefined): readonly string[] | undefined {
  const names = (nameOf(text?.replace(/\n/g, ';')) ?? '')
    .split(/[;|]/)
    .flatMap((each) => oneLine(each) ?? []);
  const areNames = names.every(
    (name) => name.length <= LONGEST_NAME && /\p{L}/u.test(name) && !/[\d,:]/.test(name),
  );
  return names.length > 0 && names.length <= MOST_NAMES && areNames ? [...new Set(names)] : undefined;
}

/** What some properties say as plain facts, each where it can be what it claims. */
function factsOf(of: Properties) {
  const region = nameOf(of.take('region'));
  const country = countryCodeOf(of.take('country'));
  const metres = Number(/^\s*(\d+(?:\.\d+)?)\s*m?\s*$/.exec(of.take('precision') ?? '')?.[1]);
  const precision = metres > 0 && metres <= FARTHEST ? metres : undefined;
  const given = of.take('timeZone')?.trim();
  const zone = given !== undefined && parseDate('2000', given).kind === 'when' ? given : undefined;
  const travelled = of.take('mode');
  const mode = modeIn(travelled);
  const present = personsIn(of.take('present'));
  if (region) of.tell('region');
  if (country) of.tell('country');
  if (precision) of.tell('precision');
  if (zone) of.tell('timeZone');
  if (mode || travelled?.trim() === 'unknown') of.tell('mode');
  if (present) of.tell('present');
  return {
    ...(precision ? { precision } : {}),
    ...(zone ? { zone } : {}),
    ...(mode ? { mode } : {}),
    ...(present ? { present } : {}),
    place: {
      ...(region ? { region } : {}),
      ...(country ? { country } : {}),
      ...identifiersIn(of, 'wikidata', 'geonames'),
    },
  };
}

/** What something is in Wikidata and in GeoNames, where some properties are such numbers. */
function identifiersIn(of: Properties, ...[item, number]: readonly [item: Meaning, number: Meaning]) {
  const wikidata = /^(?:https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\/)?(Q[1-9]\d*)$/.exec(
    of.take(item)?.trim() ?? '',
  )?.[1];
  const geonames = /^[1-9]\d{0,9}$/.exec(of.take(number)?.trim() ?? '')?.[0];
  if (wikidata) of.tell(item);
  if (geonames) of.tell(number);
  return { ...(wikidata ? { wikidata } : {}), ...(geonames ? { geonames: Number(geonames) } : {}) };
}

/** Names in other languages, under keys that begin with what they name: "place_ru", or "name:ru" as in OpenStreetMap. */
function namesIn(of: Properties, what: RegExp): Readonly<Record<string, string>> | undefined {
  const names = [...of.texts].flatMap(([key, text]) => {
    const [begin] = what.exec(key) ?? [];
    const language = begin === undefined ? '' : key.slice(begin.length);
    const name = nameOf(text);
    return name && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) && isLanguageTag(language)
      ? [{ key, language, name }]
      : [];
  });
  of.tellKeys(names.map(({ key }) => key));
  return names.length > 0
    ? Object.fromEntries(names.map(({ language, name }) => [language, name]))
    : undefined;
}

/** What was told as no fact, in words: a description, the other properties, and behind all, a link. */
function wordsOf(
  of: Properties,
  description: string | undefined,
  sources: readonly (readonly [key: string, text: string])[],
  leaveOutStyles: () => void,
): readonly Words[] {
  const link = of.take('link')?.trim();
  if (link && /^https?:\/\//.test(link)) of.tell('link');
  const rest = of.untold.filter(([key]) => !isStyle(key));
  if (rest.length < of.untold.length) leaveOutStyles();
  return [
    ...(description ? [{ text: description, markup: 'html' as const }] : []),
    ...[...rest, ...sources].map(([key, text]) => ({ text: `${key}: ${text}`, markup: 'plain' as const })),
    // Behind all words: the first of them are what a stop is tied to.
    ...(link && isAddress(link) ? [{ text: link, markup: 'address' as const }] : []),
  ];
}

type Entry = readonly [key: string, value: unknown];

/**
 * Properties without the objects in which some files have where something is: the `address` of schema.org and of
 * Nominatim, the `location` of Google, the `place` of a visit.geojson.
 */
function unfolded(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry): readonly Entry[] => {
    const [key, value] = entry;
    const inner = objectOf(value);
    const [what] = inner ? meaningsOf([key]).keys() : [];
    if (!inner || (what !== 'place' && what !== 'address' && what !== 'town')) return [entry];
    const named = (name: string) => {
      if (name === 'name') return key;
      if (what === 'town') return `${key}_${name}`;
      return what === 'address' && meaningsOf([name]).has('town') && !isOfAddress(name)
        ? `addr:${name}`
        : name;
    };
    return unfolded(
      Object.entries(inner)
        // It says what kind of object this is.
        .filter(([name]) => name !== '@type')
        .flatMap(([name, each]): readonly Entry[] => {
          const names = name === 'names' ? objectOf(each) : undefined;
          if (!names) return [[named(name), each]];
          return Object.entries(names).map(([language, text]) => [`${key}_${language}`, text]);
        }),
    );
  });
}

/** A value as text that a person reads; what is empty is undefined. */
function shown(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'object') {
    const json = JSON.stringify(value);
    return json === '{}' || json === '[]' ? undefined : json;
  }
  const text = String(value);
  return text.trim() === '' ? undefined : text;
}
