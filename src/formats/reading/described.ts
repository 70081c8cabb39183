import { parseDate } from '../../visit/dates.ts';
import type { Mode, When } from '../../visit/visit.ts';
import type { FoundPlace, Words } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { oneLine } from './clean.ts';
import { countryCodeOf } from './country-code.ts';
import { isAddress, nameOf } from './markup.ts';
import type { Meaning } from './meaning-words.ts';
import { isPlainName, isStyle, isUnusual, isWhenRecorded } from './meanings.ts';
import { type Guess, placeIn } from './place-in.ts';
import { identifiersIn, matchesIn, namesIn, Properties, variantsIn } from './properties.ts';
import { between, type DateOrder, dateOrderOf, type SourceTime, timeOf } from './time.ts';

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

interface Reading {
  readonly at: string;
  readonly book: Notebook;
  readonly what?: 'property' | 'column';
  /** Whether the file says where it is: a spot in a town, then, and not the town. */
  readonly isLocated: boolean;
  /** In which order the file has days and months (`dateOrderIn`). */
  readonly order?: DateOrder | undefined;
}

/** In which order the dates in digits of a file have day and month, as far as all of them together tell. */
export function dateOrderIn(all: readonly Readonly<Record<string, unknown>>[]): DateOrder | undefined {
  return dateOrderOf(
    all.flatMap((properties) => {
      const of = new Properties(properties);
      return DATES.flatMap((meaning) => of.take(meaning) ?? []);
    }),
  );
}

const DATES = ['date', 'start', 'end'] as const satisfies readonly Meaning[];

/**
 * Properties as what they mean for a stop. The meaning of keys is guessed (`guess` names them once for a whole file);
 * keys that mean nothing known stay as words, "key: value".
 */
export function describedBy(
  properties: Readonly<Record<string, unknown>>,
  { at, book, what = 'property', isLocated, order }: Reading,
): Described {
  const of = new Properties(properties);
  const guess: Guess = (meaning, as) => {
    const key = of.keyOf(meaning);
    // A "title" is that of a talk as often as that of a hall.
    const isDoubtful = meaning === 'name' && as === 'place' && !isPlainName(key);
    if (key !== undefined && (isUnusual(key) || isDoubtful))
      book.guessed('meaning', undefined, what, key.slice(0, 60), as);
  };
  of.tell('id', 'name', 'description', 'kind', 'longitude', 'latitude', 'position');
  guess('name', 'name');
  guess('description', 'description');
  const where = placeIn(of, isLocated, guess);
  const name = nameOf(of.take('name')) ?? where.stop;
  const time = timeIn(of, { at, book, order }, guess);
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
  const names =
    namesIn(of, Object.hasOwn(properties, 'place') ? /^(?:name:|place_)/ : /^name:/) ?? variantsIn(of);
  const description = eventsIn === of.keyOf('description') ? undefined : of.take('description');
  return {
    key: isReadable(of.take('id') ?? '') ? of.take('id') : undefined,
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

/** Whether an id is one that people can read and say: neither a bare number nor what a program has drawn by lot (a UUID, a hash). */
export const isReadable = (id: string): boolean =>
  /[a-z]/i.test(id) && !/^\{?[\da-f]{8}(?:-?[\da-f]{4}){3}-?[\da-f]{12}\}?$|^[\da-f]{20,}$/i.test(id);

/** When it was: on a date, or from one to another. What could not be read stays in words. */
function timeIn(
  of: Properties,
  { at, book, order }: Pick<Reading, 'at' | 'book' | 'order'>,
  guess: Guess,
): SourceTime | undefined {
  const [date, start, end] = DATES.map((meaning): SourceTime | undefined => {
    const text = of.take(meaning);
    if (text === undefined) return undefined;
    const time = timeOf(text, order);
    if (time) guess(meaning, 'date');
    // "from" and "to" may be places as well.
    else if (meaning === 'date' || /\d/.test(text)) book.decide('unclear-date', at, text.slice(0, 40));
    if (time && order && !timeOf(text)) book.guessed('date-order', at, order);
    return time;
  });
  // An end says nothing where nobody can read the beginning.
  const isUnclear = start === undefined && /\d/.test(of.take('start') ?? '');
  const span = isUnclear ? undefined : between(start, end);
  if (date && !(of.take('start') && isWhenRecorded(of.keyOf('date')))) {
    of.tell('date');
    if (isSpanOf(date, start, end)) of.tell('start', 'end');
    return date;
  }
  if (start) of.tell('start');
  if (span && end) of.tell('end');
  return span;
}

/** Whether a beginning and an end only say the first and the last day of a date once more. */
function isSpanOf(date: SourceTime, start: SourceTime | undefined, end: SourceTime | undefined): boolean {
  const [whole, first, last] = [date, start, end].map(whenOf);
  return whole !== undefined && first?.end === whole.start && last?.end === whole.end;
}

/** The days that a date covers. */
function whenOf(time: SourceTime | undefined): When | undefined {
  const parsed = time?.kind === 'date' ? parseDate(time.edtf, 'UTC') : undefined;
  return parsed?.kind === 'when' ? parsed.when : undefined;
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
      ...matchesIn(of),
      ...identifiersIn(of, 'wikidata', 'geonames'),
    },
  };
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
