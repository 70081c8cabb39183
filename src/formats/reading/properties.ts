import { isLanguageTag } from '../../article/language-tag.ts';
import { parseDate } from '../../visit/dates.ts';
import type { Mode } from '../../visit/visit.ts';
import type { FoundPlace, Words } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { oneLine } from './clean.ts';
import { countryCodeOf } from './country-code.ts';
import { isAddress, nameOf } from './markup.ts';
import { isStyle, isUnusual, type Meaning, meaningsOf } from './meanings.ts';
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

/**
 * Properties as what they mean for a stop. The meaning of keys is guessed (`guess` names them once for a whole file);
 * keys that mean nothing known stay as words, "key: value".
 */
export function describedBy(
  properties: Readonly<Record<string, unknown>>,
  at: string,
  book: Notebook,
  what: 'property' | 'column' = 'property',
): Described {
  const texts = new Map(
    Object.entries(properties).flatMap(([key, value]) => {
      const text = shown(value);
      return text === undefined ? [] : [[key, text] as const];
    }),
  );
  const meanings = meaningsOf([...texts.keys()]);
  const take = (meaning: Meaning): string | undefined => {
    const key = meanings.get(meaning);
    return key === undefined ? undefined : texts.get(key);
  };
  const guess = (meaning: Meaning, as: 'name' | 'description' | 'place' | 'date') => {
    const key = meanings.get(meaning);
    if (key !== undefined && isUnusual(key)) {
      book.guessed('meaning', undefined, what, key.slice(0, 60), as);
    }
  };
  guess('name', 'name');
  guess('description', 'description');
  for (const meaning of ['place', 'address', 'town'] as const) guess(meaning, 'place');
  const { place, address, told: ofPlace } = placeIn(take);
  const name = nameOf(take('name')) ?? place;
  const dated = (meaning: Meaning): SourceTime | undefined => {
    const text = take(meaning);
    if (text === undefined) return undefined;
    const time = timeOf(text);
    if (time) guess(meaning, 'date');
    // "from" and "to" may be places as well.
    else if (meaning === 'date' || /\d/.test(text)) book.decide('unclear-date', at, text.slice(0, 40));
    return time;
  };
  const time = dated('date') ?? between(dated('start'), dated('end'));
  const country = countryCodeOf(take('country'));
  const kind = oneLine(take('kind'));
  const link = take('link')?.trim();
  const used = new Set(
    (['id', 'name', 'description', 'kind', 'longitude', 'latitude', 'position'] as const).map((meaning) =>
      meanings.get(meaning),
    ),
  );
  for (const meaning of ofPlace) used.add(meanings.get(meaning));
  if (time) for (const meaning of ['date', 'start', 'end'] as const) used.add(meanings.get(meaning));
  if (country) used.add(meanings.get('country'));
  if (link && /^https?:\/\//.test(link)) used.add(meanings.get('link'));
  const ours = OURS.every((key) => Object.hasOwn(properties, key));
  if (ours) for (const key of [...DERIVED, 'quotes', 'sources']) used.add(key);
  // What is not yet taken for the kind of the place says what kind of feature it is.
  if (ours && texts.get('kind') === 'stop' && meanings.get('kind') !== 'kind') used.add('kind');
  const plain = typeof properties['events'] === 'string' ? 'events' : undefined;
  const told = plain ?? (ours ? meanings.get('description') : undefined);
  if (told !== undefined) used.add(told);
  const events = linesOf(told === undefined ? undefined : texts.get(told));
  const facts = factsOf(take);
  for (const meaning of facts.told) used.add(meanings.get(meaning));
  if (facts.present) book.guessed('persons', undefined, what, meanings.get('present')?.slice(0, 60) ?? '');
  const names = namesOf(texts);
  for (const { key } of names) used.add(key);
  const styles = [...texts.keys()].filter((key) => !used.has(key) && isStyle(key));
  if (styles.length > 0) book.leftOut('drawing', at);
  const rest = [...texts].filter(([key]) => !used.has(key) && !styles.includes(key));
  return {
    key: take('id') && /[a-z]/i.test(take('id') ?? '') ? take('id') : undefined,
    name,
    words: [
      ...(ours ? linesOf(texts.get('quotes')).map((text) => ({ text, markup: 'plain' as const })) : []),
      ...wordsOf(told === meanings.get('description') ? undefined : take('description'), link, [
        ...rest,
        ...(ours ? sourcesIn(texts.get('sources')) : []),
      ]),
    ],
    time,
    ...(address ? { address } : {}),
    ...(facts.precision ? { precision: facts.precision } : {}),
    ...(facts.zone ? { zone: facts.zone } : {}),
    ...(facts.mode ? { mode: facts.mode } : {}),
    ...(facts.present ? { present: facts.present } : {}),
    ...(events.length > 0 ? { events } : {}),
    place: {
      ...facts.place,
      ...(names.length > 0
        ? { names: Object.fromEntries(names.map(({ language, name }) => [language, name])) }
        : {}),
      ...(place ? { name: place } : {}),
      ...(kind && kind !== name ? { kind } : {}),
      ...(country ? { country } : {}),
    },
  };
}

/** What a place is called, the properties that say so, and what it is looked up by: these with what they lie in. */
function placeIn(take: (meaning: Meaning) => string | undefined) {
  const [named, street, town] = (['place', 'address', 'town'] as const).map((each) => nameOf(take(each)));
  const around = (['region', 'country'] as const).map((each) => nameOf(take(each)));
  const parts = named ? [named] : [street, town].filter((each) => each !== undefined);
  if (parts.length === 0) return { told: [] };
  const sought = [...parts, ...(named ? [street, town] : []), ...around];
  return {
    place: parts.join(', '),
    told: named ? (['place'] as const) : (['address', 'town'] as const),
    address: [...new Set(sought.filter((each) => each !== undefined))].join(', '),
  };
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

/** What some properties say as plain facts, each where it can be what it claims; `told` names those. */
function factsOf(take: (meaning: Meaning) => string | undefined) {
  const region = nameOf(take('region'));
  const metres = Number(/^\s*(\d+(?:\.\d+)?)\s*m?\s*$/.exec(take('precision') ?? '')?.[1]);
  const precision = metres > 0 && metres <= FARTHEST ? metres : undefined;
  const zone = take('timeZone')?.trim();
  const isZone = zone !== undefined && parseDate('2000', zone).kind === 'when';
  const wikidata = /^(?:https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\/)?(Q[1-9]\d*)$/.exec(
    take('wikidata')?.trim() ?? '',
  )?.[1];
  const geonames = /^[1-9]\d{0,9}$/.exec(take('geonames')?.trim() ?? '')?.[0];
  const travelled = take('mode');
  const mode = modeIn(travelled);
  const present = personsIn(take('present'));
  const told: Meaning[] = [];
  if (region) told.push('region');
  if (precision) told.push('precision');
  if (isZone) told.push('timeZone');
  if (wikidata) told.push('wikidata');
  if (geonames) told.push('geonames');
  if (mode || travelled?.trim() === 'unknown') told.push('mode');
  if (present) told.push('present');
  return {
    told,
    mode,
    present,
    precision,
    zone: isZone ? zone : undefined,
    place: {
      ...(region ? { region } : {}),
      ...(wikidata ? { wikidata } : {}),
      ...(geonames ? { geonames: Number(geonames) } : {}),
    },
  };
}

/** Names in other languages, under keys as OpenStreetMap has them ("name:ru") or with what they name ("place_ru"). */
function namesOf(texts: ReadonlyMap<string, string>) {
  return [...texts].flatMap(([key, text]) => {
    const language = /^(?:name:|place_)([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/.exec(key)?.[1];
    const name = nameOf(text);
    return language && name && key !== 'place_kind' && isLanguageTag(language)
      ? [{ key, language, name }]
      : [];
  });
}

function wordsOf(
  description: string | undefined,
  link: string | undefined,
  rest: readonly (readonly [key: string, text: string])[],
): readonly Words[] {
  return [
    ...(description ? [{ text: description, markup: 'html' as const }] : []),
    ...rest.map(([key, text]) => ({ text: `${key}: ${text}`, markup: 'plain' as const })),
    // Behind all words: the first of them are what a stop is tied to.
    ...(link && isAddress(link) ? [{ text: link, markup: 'address' as const }] : []),
  ];
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
