import { countryNames } from '../gazetteer/country-names.ts';
import type { Gazetteer, KnownPlace } from '../gazetteer/gazetteer.ts';
import type { LanguageRules } from './english.ts';
import { type NameRun, nameRuns, partsOfRun } from './find-names.ts';
import type { Words } from './suggestion.ts';

/** The name of a place in a text, and the places that bear it. */
export interface FoundMention extends Words {
  readonly text: string;
  readonly bearers: readonly KnownPlace[];
  /** ISO 3166-1 alpha-2, where the name is a country's. */
  readonly country?: string;
}

export interface Found {
  readonly mentions: readonly FoundMention[];
  /** Runs that are no place: persons and organisations. */
  readonly others: readonly NameRun[];
}

/** The names of places in a text, the longest match first, in one question to the gazetteer. */
export async function findMentions(text: string, rules: LanguageRules, gazetteer: Gazetteer): Promise<Found> {
  const runs = nameRuns(text, rules);
  const parts = runs.map((run) => partsOfRun(run));
  const asked = new Set(parts.flat().map(({ start, end }) => text.slice(start, end)));
  const countries = countryNames();
  const known = await gazetteer.lookUp([...asked].filter((name) => name.length > 2));
  const mentions: FoundMention[] = [];
  const others: NameRun[] = [];
  for (const [index, run] of runs.entries()) {
    const taken = mentionOf(text, run, parts[index] ?? [], known, countries, rules);
    if (taken) mentions.push(taken);
    else others.push(run);
  }
  return { mentions, others };
}

function mentionOf(
  text: string,
  run: NameRun,
  parts: ReturnType<typeof partsOfRun>,
  known: ReadonlyMap<string, readonly KnownPlace[]>,
  countries: ReadonlyMap<string, string>,
  rules: LanguageRules,
): FoundMention | undefined {
  const before = text.slice(Math.max(0, run.start - 40), run.start);
  if (rules.titles.test(before)) return undefined;
  for (const { start, end, from, to } of parts) {
    const name = text.slice(start, end);
    const short = `${name}.`;
    const country =
      countries.get(name.toLowerCase()) ??
      rules.regions.get(name.toLowerCase()) ??
      (text.startsWith(short, start) ? rules.regions.get(short.toLowerCase()) : undefined);
    const bearers = known.get(name) ?? [];
    if (country === undefined && bearers.length === 0) continue;
    const left = [...run.words.slice(0, from), ...run.words.slice(to)];
    const onlyPlaceWords = left.every(
      ({ text: word }) =>
        rules.placeWords.test(word) ||
        rules.links.has(word) ||
        rules.regions.has(word.toLowerCase()) ||
        rules.regions.has(`${word.toLowerCase()}.`),
    );
    // A part of a longer name is the name of somebody or something else: "Paris Hilton", "Bank of England".
    if (!onlyPlaceWords) continue;
    const settled =
      rules.prepositions.test(before) ||
      /,\s*$/.test(before) ||
      /^,\s+(?:in\b|\p{Lu})/u.test(text.slice(end));
    const [best] = bearers;
    // Signatures and headings are in capitals, and most of them are persons.
    const shouted = name === name.toUpperCase() && !rules.prepositions.test(before);
    if (shouted) continue;
    // A village far off bears nearly every surname: a name alone has to be well known, or stand where places stand.
    if (country === undefined && !settled && (best?.population ?? 0) < 100_000) continue;
    return {
      start,
      end,
      text: name,
      bearers: country === undefined ? bearers : [],
      ...(country === undefined ? {} : { country }),
    };
  }
  return undefined;
}
