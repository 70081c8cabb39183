import { isLanguageTag } from '../../article/language-tag.ts';
import { type Identifiers, identifiersOf } from './identifiers.ts';
import { objectOf } from './json.ts';
import { nameOf } from './markup.ts';
import { isOfAddress, type Meaning, MOST_KEYS, meaningsOf } from './meanings.ts';

/** Properties as texts. A file is gone through twice: for the order of its dates, and for its places. */
const textsOf = new WeakMap<object, ReadonlyMap<string, string>>();

function textsIn(properties: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of unfolded(Object.entries(properties))) {
    const text = shown(value);
    if (text !== undefined) texts.set(key, text);
  }
  return texts;
}

/** Properties as texts, by what their keys mean, and which of them have been told as facts: the others stay as words. */
export class Properties {
  readonly texts: ReadonlyMap<string, string>;
  readonly #meanings: ReadonlyMap<Meaning, string>;
  readonly #told = new Set<string>();

  constructor(private readonly properties: Readonly<Record<string, unknown>>) {
    this.texts = textsOf.get(properties) ?? textsIn(properties);
    textsOf.set(properties, this.texts);
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
  for (const [key, text] of of.texts) {
    const language = languageIn(key, what);
    const name = language === '' ? undefined : nameOf(text);
    if (!name) continue;
    names.push([language, name]);
    of.tellKeys([key]);
  }
  return names.length > 0 ? Object.fromEntries(names) : undefined;
}

/** The languages that keys end in, behind what they name: a file says the same ones for each of its places. */
const languages = new Map<string, string>();

/** The language that a key says behind what it names; empty where it says none. */
function languageIn(key: string, what: RegExp): string {
  const asked = `${what.source} ${key}`;
  const known = languages.get(asked);
  if (known !== undefined) return known;
  const [begin] = what.exec(key) ?? [];
  const language = begin === undefined ? '' : key.slice(begin.length);
  const said = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) && isLanguageTag(language) ? language : '';
  if (languages.size >= MOST_KEYS) languages.clear();
  languages.set(asked, said);
  return said;
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
