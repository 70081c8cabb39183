import anyAscii from 'any-ascii';
import { isLanguageTag } from '../../article/language-tag.ts';
import { type Meaning, WORDS } from './meaning-words.ts';

/** What is known of so many keys is forgotten together: a file that means harm has a new one each time. */
const MOST_KEYS = 10_000;

/** Plain forms of keys that were asked for. */
const plainKeys = new Map<string, string>();

/**
 * What stands before a key that says where it comes from: "Dublin Core:Title" of Omeka, "dcterms:date", "[Visit] Date Start" of
 * Nodegoat.
 */
const ORIGIN =
  /^(?:(?:dublin core|dcterms|dc|geolocation|item type metadata|schema|wgs84|geo)\s*:|\[[^\]]*\])\s*(?=\S)/i;

function plainKey(key: string): string {
  const before = plainKeys.get(key);
  if (before !== undefined) return before;
  const plain = anyAscii(key.slice(0, 100).replace(ORIGIN, ''))
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^a-z0-9]/g, '');
  if (plainKeys.size >= MOST_KEYS) plainKeys.clear();
  plainKeys.set(key, plain);
  return plain;
}

const MEANING_OF = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    // Object.entries forgets that the keys are meanings.
    words.map((word, rank) => [plainKey(word), { meaning: meaning as Meaning, rank }] as const),
  ),
);

/** What some keys together were found to mean: a file says the same ones for each of its places. */
const known = new Map<string, Keys>();

/** Some keys (columns, properties) together, in their order. */
export function keysOf(keys: readonly string[]): Keys {
  const together = keys.join('\n');
  const before = known.get(together);
  if (before) return before;
  const made = new Keys(keys);
  if (known.size >= MOST_KEYS) known.clear();
  known.set(together, made);
  return made;
}

/** Which of some keys means what; of two keys for one meaning the likelier. */
export const meaningsOf = (keys: readonly string[]): ReadonlyMap<Meaning, string> => keysOf(keys).meanings;

type InLanguage = readonly [key: string, language: string];

/** Keys with what they mean together. */
export class Keys {
  readonly meanings: ReadonlyMap<Meaning, string>;
  readonly #inLanguages = new Map<string, readonly InLanguage[]>();

  constructor(private readonly keys: readonly string[]) {
    this.meanings = meaningsIn(keys);
  }

  /** Those that say a language behind what they name, each with it: "place_ru", or "name:ru" as in OpenStreetMap. */
  inLanguages(what: RegExp): readonly InLanguage[] {
    let found = this.#inLanguages.get(what.source);
    if (!found) {
      found = this.keys.flatMap((key) => {
        const language = languageIn(key, what);
        return language === undefined ? [] : [[key, language] as const];
      });
      this.#inLanguages.set(what.source, found);
    }
    return found;
  }
}

function languageIn(key: string, what: RegExp): string | undefined {
  const [begin] = what.exec(key) ?? [];
  const language = begin === undefined ? '' : key.slice(begin.length);
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) && isLanguageTag(language)
    ? language
    : undefined;
}

function meaningsIn(keys: readonly string[]): ReadonlyMap<Meaning, string> {
  const best = new Map<Meaning, { readonly key: string; readonly rank: number }>();
  for (const key of keys) {
    const found = MEANING_OF.get(plainKey(key));
    if (!found) continue;
    const before = best.get(found.meaning);
    if (!before || found.rank < before.rank) best.set(found.meaning, { key, rank: found.rank });
  }
  return new Map([...best].map(([meaning, { key }]) => [meaning, key]));
}

/** Whether a key says how something is drawn, which no visit keeps. */
export const isStyle = (key: string): boolean => MEANING_OF.get(plainKey(key))?.meaning === 'style';

/** Whether a key says where something is that has a name of its own: "addr:city" of OpenStreetMap, schema.org's addressLocality. */
export const isOfAddress = (key: string): boolean => plainKey(key).startsWith('addr');

/** Whether a key is "name" and no other word for it. */
export const isPlainName = (key: string | undefined): boolean =>
  key !== undefined && plainKey(key) === 'name';

/** Whether a key may say when something was written down, and not when it was. */
export const isWhenRecorded = (key: string | undefined): boolean =>
  key !== undefined && /^(?:created|timestamp)$/.test(plainKey(key));

/** Whether a key is one that many would understand otherwise: the first words of each meaning are plain. */
export const isUnusual = (key: string): boolean =>
  (MEANING_OF.get(plainKey(key))?.rank ?? 0) > 3 && !isOfAddress(key);
