import { isLanguageTag } from '../../article/language-tag.ts';
import { type Identifiers, identifiersOf } from './identifiers.ts';
import { objectOf } from './json.ts';
import { nameOf } from './markup.ts';
import type { Meaning } from './meaning-words.ts';
import { isOfAddress, type Keys, keysOf, meaningsOf } from './meanings.ts';

/** Properties as texts, with their keys together. */
interface Texts {
  readonly texts: ReadonlyMap<string, string>;
  readonly keys: Keys;
}

/** A file is gone through twice: for the order of its dates, and for its places. */
const textsOf = new WeakMap<object, Texts>();

function textsIn(properties: Readonly<Record<string, unknown>>): Texts {
  const before = textsOf.get(properties);
  if (before) return before;
  const texts = new Map<string, string>();
  for (const [key, value] of unfolded(Object.entries(properties))) {
    const text = shown(value);
    if (text !== undefined) texts.set(key, text);
  }
  const made = { texts, keys: keysOf([...texts.keys()]) };
  textsOf.set(properties, made);
  return made;
}

/** Properties as texts, by what their keys mean, and which of them have been told as facts: the others stay as words. */
export class Properties {
  readonly texts: ReadonlyMap<string, string>;
  readonly #keys: Keys;
  /** The keys as they stand in the file, those of empty values too. */
  #asked: Keys | undefined;
  readonly #told = new Set<string>();

  constructor(private readonly properties: Readonly<Record<string, unknown>>) {
    const { texts, keys } = textsIn(properties);
    this.texts = texts;
    this.#keys = keys;
  }

  keyOf(meaning: Meaning): string | undefined {
    return this.#keys.meanings.get(meaning);
  }

  /** Whether there is a key for it, though nothing may be said there. */
  asksFor(meaning: Meaning): boolean {
    this.#asked ??= keysOf(Object.keys(this.properties));
    return this.#asked.meanings.has(meaning);
  }

  /** The keys that say a language behind what they name, each with it. */
  inLanguages(what: RegExp): ReturnType<Keys['inLanguages']> {
    return this.#keys.inLanguages(what);
  }

  take(meaning: Meaning): string | undefined {
    const key = this.keyOf(meaning);
    return key === undefined ? undefined : this.texts.get(key);
  }

  tell(...meanings: readonly Meaning[]): void {
    for (const meaning of meanings) {
      const key = this.keyOf(meaning);
      if (key !== undefined) this.#told.add(key);
    }
  }

  tellKeys(keys: Iterable<string>): void {
    for (const key of keys) this.#told.add(key);
  }

  get untold(): readonly (readonly [key: string, text: string])[] {
    return [...this.texts].filter(([key]) => !this.#told.has(key));
  }
}

/** What something is in Wikidata and in GeoNames, where some properties are such numbers. */
export function identifiersIn(of: Properties, ...[item, number]: readonly [item: Meaning, number: Meaning]) {
  const wikidata = /^(?:https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\/)?(Q[1-9]\d*)$/.exec(
    of.take(item)?.trim() ?? '',
  )?.[1];
  const geonames = /^[1-9]\d{0,9}$/.exec(of.take(number)?.trim() ?? '')?.[0];
  if (wikidata) of.tell(item);
  if (geonames) of.tell(number);
  return { ...(wikidata ? { wikidata } : {}), ...(geonames ? { geonames: Number(geonames) } : {}) };
}

/** Names in other languages, under keys that begin with what they name: "place_ru", or "name:ru" as in OpenStreetMap. */
export function namesIn(of: Properties, what: RegExp): Readonly<Record<string, string>> | undefined {
  const names: [language: string, name: string][] = [];
  for (const [key, language] of of.inLanguages(what)) {
    const name = nameOf(of.texts.get(key));
    if (!name) continue;
    names.push([language, name]);
    of.tellKeys([key]);
  }
  return names.length > 0 ? Object.fromEntries(names) : undefined;
}

/** What something is in gazetteers, of a list of addresses as tables of Linked Places have it: "wd:Q84;gn:2643743". */
export function matchesIn(of: Properties): Identifiers {
  const addresses = partsIn(of, 'matches');
  if (addresses.every((each) => Object.keys(identifiersOf([each])).length > 0)) of.tell('matches');
  return identifiersOf(addresses);
}

/** Names in other languages, of a list of them as the same tables have it: "London@en;Londra@tr". */
export function variantsIn(of: Properties): Readonly<Record<string, string>> | undefined {
  const variants = partsIn(of, 'variants').map((each) => each.split('@'));
  const names = variants.flatMap(([name = '', language]) =>
    isLanguageTag(language) ? [[language, name.trim()]] : [],
  );
  // Those that are of no language stay in words.
  if (names.length === variants.length) of.tell('variants');
  return names.length > 0 ? Object.fromEntries(names.toReversed()) : undefined;
}

const partsIn = (of: Properties, meaning: Meaning): readonly string[] =>
  (of.take(meaning) ?? '').split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

type Entry = readonly [key: string, value: unknown];

/**
 * Properties without the objects in which some files have where something is: the `address` of schema.org and of
 * Nominatim, the `location` of Google, the `place` of a visit.geojson.
 */
function unfolded(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(([, value]) => objectOf(value))) return entries;
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
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return shown(
      value
        .map((each) => each.trim())
        .filter(Boolean)
        .join('; '),
    );
  if (typeof value === 'object') {
    const json = JSON.stringify(value);
    return json === '{}' || json === '[]' ? undefined : json;
  }
  const text = String(value);
  return text.trim() === '' ? undefined : text;
}
