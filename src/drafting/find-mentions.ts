import { foldName } from '../gazetteer/fold.ts';
import type { Gazetteer, KnownPlace } from '../gazetteer/gazetteer.ts';
import { isOfDateline } from './dateline.ts';
import { isLabel, notesOfDays } from './day-notes.ts';
import { beforeNoun, type NameRun, nameRuns, partedRun, partsOfRun, withOwner } from './find-names.ts';
import type { LanguageRules } from './language.ts';
import type { Reading } from './reading.ts';
import { longForm, shortFormAfter } from './short-forms.ts';
import type { Words } from './suggestion.ts';

/** The name of a place in a text, and the places that bear it. */
export interface FoundMention extends Words {
  readonly text: string;
  /** None for what is a place by its words alone. */
  readonly bearers: readonly KnownPlace[];
  /** Whether the bearers have only a part of the name: Bergen's for "Bergen Airport". */
  readonly partly: boolean;
}

export interface Found {
  readonly mentions: readonly FoundMention[];
  /** Runs that are no place: persons and organisations. */
  readonly others: readonly NameRun[];
}

/** Inhabitants from which a town is known by its name alone, wherever that stands. */
const WELL_KNOWN = 100_000;
/** What is known by its name alone, as villages are not. */
const KNOWN_KINDS =
  /^(?:country|continent|ocean|sea|gulf|strait|canal|desert|mountain range|capital|government building|region|spaceport|university)$/;

/** Letters before a name that say what it is the name of. */
const BEFORE = 60;

interface Context extends Reading {
  readonly known: ReadonlyMap<string, readonly KnownPlace[]>;
  /** Whether a note of a day begins with some words and a colon: "Teknaf: visit to the clinic". */
  readonly isNotedAt: (words: Words) => boolean;
  /** Words that the text has in small letters too. */
  readonly common: ReadonlySet<string>;
  /** Last words of names that seem to be persons'. */
  readonly surnames: ReadonlySet<string>;
}

/**
 * The names of places in an article, the longest match first, in one question to the gazetteer.
 *
 * @param progress told the share that is done, 0 to 1
 */
export async function findMentions(
  reading: Reading,
  gazetteer: Gazetteer,
  progress?: (done: number) => void,
): Promise<Found> {
  const { text, days, rules, paragraphAt } = reading;
  const whole = nameRuns(text, days, rules);
  const owned = whole.map((run, index) => withOwner(text, run, whole[index + 1]));
  const parted = whole.map((run) => partedRun(text, run, rules));
  // A part of a longer name is the name of somebody or something else: "Paris Hilton", "Bank of England".
  const isNamed = ({ text: word }: NameRun['words'][number]) =>
    !rules.placeWords.test(word) && !rules.links.has(word);
  const partsOf = (run: NameRun) => {
    const [first, last] = [run.words.findIndex(isNamed), run.words.findLastIndex(isNamed)];
    // Of nothing but words of places, two may be a town's name, "Great Falls Airport", and one of "Central Market" is none.
    const isPart = ({ from, to }: { readonly from: number; readonly to: number }) =>
      first < 0 ? to - from > 1 || to - from === run.words.length : from <= first && last < to;
    return partsOfRun(run).filter(isPart);
  };
  const cut = whole.map((run) =>
    rules.nounsHaveCapitals && rules.there.test(text.slice(Math.max(0, run.start - BEFORE), run.start))
      ? beforeNoun(text, run)
      : [],
  );
  const asked = new Set(
    [...whole, ...owned.flat(), ...parted.flat(), ...cut.flat(2)].flatMap((run) =>
      [run, ...partsOf(run)].flatMap((part) => namesOf(text, part, rules)),
    ),
  );
  const known = await gazetteer.lookUp([...asked], progress);
  const isKnown = (run: NameRun) =>
    partsOf(run).some((part) => namesOf(text, part, rules).some((name) => known.has(name)));
  const isKnownWhole = (run: NameRun) => namesOf(text, run, rules).some((name) => known.has(name));
  const runs = whole.flatMap((run, index) => {
    if (owned[index - 1]?.some(isKnownWhole)) return [];
    if (owned[index]?.some(isKnownWhole)) return owned[index];
    if (isKnown(run)) return [run];
    const before = cut[index]?.find(([name]) => name && isKnown(name));
    if (before) return before;
    const names = parted[index] ?? [];
    return names.length === 0 ? [run] : names;
  });
  const isNote = notesOfDays(reading);
  const context: Context = {
    ...reading,
    known,
    isNotedAt: (words) => isNote(words.start) && isLabel(text, words, paragraphAt(words.start)),
    common: new Set(text.match(/(?<![\p{L}’'-])\p{Ll}{3,}/gu)),
    surnames: surnamesOf(text, runs, known, rules),
  };
  const mentions: FoundMention[] = [];
  const others: NameRun[] = [];
  for (const run of runs) {
    const mention = mentionOf(run, partsOf(run), mentions.at(-1), context);
    if (mention) mentions.push(mention);
    else others.push(run);
  }
  return { mentions, others };
}

/** What some words may be called in the gazetteer, the likeliest first. */
function namesOf(text: string, { start, end }: Words, rules: LanguageRules): readonly string[] {
  const { writtenOut, mayBegin } = rules;
  const name = text.slice(start, end);
  const long = longForm(text, { start, end }, rules);
  if (long !== undefined) return [long];
  const written = writtenOut.reduce((so, [short, whole]) => so.replace(short, whole), name);
  const first = mayBegin.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  const longer = first === undefined ? [] : [`${first} ${name}`];
  return [...new Set([...longer, name, written])].filter((each) => each.length > 2);
}

/** The last words of names of two words and more that no place bears. */
function surnamesOf(
  text: string,
  runs: readonly NameRun[],
  known: ReadonlyMap<string, readonly KnownPlace[]>,
  rules: LanguageRules,
): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const run of runs) {
    const before = text.slice(Math.max(0, run.start - BEFORE), run.start);
    const titled = rules.titles.test(before);
    const isPerson =
      titled ||
      (run.words.length > 1 &&
        run.words.length < 5 &&
        !rules.at.test(before) &&
        !known.has(run.text) &&
        !rules.madeOfPlaceWords.test(run.text) &&
        !rules.notPlaces.test(run.text) &&
        !run.words.some(({ text: word }) => rules.placeWords.test(word) || rules.links.has(word)));
    const last = run.words.at(-1);
    if (isPerson && last) surnames.add(last.text);
  }
  return surnames;
}

function mentionOf(
  run: NameRun,
  parts: ReturnType<typeof partsOfRun>,
  last: FoundMention | undefined,
  context: Context,
): FoundMention | undefined {
  const { text, rules, known } = context;
  const before = text.slice(Math.max(0, run.start - BEFORE), run.start);
  if (rules.titles.test(before) && !rules.madeOfPlaceWords.test(run.text)) return undefined;
  const whole = namesOf(text, run, rules).find((name) => known.has(name));
  if (!whole && rules.notPlaces.test(run.text)) return undefined;
  const stands = rules.prepositions.test(before);
  for (const part of parts) {
    const { start, end, from, to } = part;
    const all = namesOf(text, part, rules).flatMap((name) => known.get(name) ?? []);
    const bearers = rules.article.test(before) && run.words.length === 1 ? withArticle(all) : all;
    const [best] = bearers;
    if (!best) continue;
    const left = [...run.words.slice(0, from), ...run.words.slice(to)].map(({ text: word }) => word);
    const partly = left.length > 0;
    // A university lies in the town whose name it has; Beale Street does not lie in Beale.
    const inside = !partly || left.some((word) => rules.facilities.test(word));
    const words = partly ? run : { start, end };
    const name = text.slice(words.start, words.end);
    if (!isMeant({ ...words, name, best, stands: stands || partly }, last, context)) return undefined;
    // The José Martí memorial is not the airport that bears his name.
    const kind =
      best.kind === 'airport' ? rules.kindAfter.exec(text.slice(words.end, words.end + 30))?.[0] : undefined;
    if (kind !== undefined && !kind.includes('air'))
      return {
        start: words.start,
        end: words.end + kind.length,
        text: `${name}${kind}`,
        bearers: [],
        partly: false,
      };
    return {
      ...words,
      text: name,
      bearers: inside ? bearers.filter((place) => !partly || isTown(place, text.slice(start, end))) : [],
      partly,
    };
  }
  return unlisted(run, before, stands, context);
}

/** What may stand behind an article: a river, a region, no town. "The Cambridge" is a ship, and "the London mail" leads anywhere. */
const withArticle = (bearers: readonly KnownPlace[]) =>
  bearers.filter(
    ({ geonames, kind }) => geonames === undefined && !/^(?:county|airport|quarter)$/.test(kind),
  );

/** Whether a place is a town of this very name. */
const isTown = ({ name, population, geonames }: KnownPlace, words: string): boolean =>
  geonames !== undefined && population > 0 && foldName(name) === foldName(words);

const isPeople = (name: string, { peoples, peopleEndings }: LanguageRules): boolean =>
  peoples.test(name) || (peopleEndings?.test(name) ?? false);

/** Whether words that end as those of peoples are the very name of a land: the Peloponnese, Fujian. */
const isLand = ({ kind, name }: KnownPlace, words: string): boolean =>
  (kind === 'region' || kind === 'island') && foldName(name) === foldName(words);

/** A name that a place bears. */
interface Borne extends Words {
  readonly name: string;
  /** The likeliest place of those that bear it. */
  readonly best: KnownPlace;
  /** Whether it stands where names of places stand. */
  readonly stands: boolean;
}

/** Whether a name that a place bears is meant as a place here: villages far off bear nearly every surname. */
function isMeant(
  { name, best, start, end, stands }: Borne,
  last: FoundMention | undefined,
  { text, rules, common, surnames, isNotedAt }: Context,
): boolean {
  // "LITTLE ROCK ARK.", and the short form itself.
  if (shortFormAfter(text, end, rules)) return true;
  if (last && shortFormAfter(text, last.end, rules)?.start === start) return true;
  if (surnames.has(name) && !rules.there.test(text.slice(Math.max(0, start - 40), start))) return false;
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 40);
  const opens = /(?:^|\n)[*(]*$/.test(before) || start === 0;
  // Signatures and headings are in capitals, and most of them are persons; a dateline opens its paragraph.
  if (name === name.toUpperCase() && name.length > 2 && !stands)
    return (
      (opens && /^(?:,\s+\p{Lu}[\p{L}. ]+)?\s*(?:[—–-]|\()/u.test(after)) ||
      isOfDateline(text, { start, end })
    );
  if (rules.peoples.test(name) || (isPeople(name, rules) && !isLand(best, name))) return false;
  if (stands) return true;
  // "Land in the small hours": a word that the text has in small letters too.
  if (common.has(name.toLowerCase())) return false;
  if (best.population >= WELL_KNOWN || KNOWN_KINDS.test(best.kind)) return true;
  if (isCredit(text, start, end)) return false;
  if ((best.population === 0 && /\s/.test(name)) || isNotedAt({ start, end })) return true;
  const beside = last && rules.joined.test(text.slice(last.end, start));
  return Boolean(beside) || rules.explained.test(after) || (opens && /^\s*[.,—–-]/.test(after));
}

/** Whether words stand where a dateline says who reports: "RIGA (Agency) —". A country may stand there too. */
function isCredit(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return (
    /^[*_]*\p{Lu}[^()]{1,60}\s\([^()]{0,30}$/u.test(before) &&
    /^[^()\n]{0,30}\)[*_]*\s*[—–:-]/u.test(text.slice(end, end + 40))
  );
}

/** What is a place by its own words or by those before it, though no list has it. */
function unlisted(
  run: NameRun,
  before: string,
  stands: boolean,
  { text: whole, rules, surnames, common, isNotedAt }: Context,
): FoundMention | undefined {
  const { start, end, text } = run;
  const after = whole.slice(end, end + 30);
  const mention = { start, end, text, bearers: [], partly: false };
  // An agency may be called after a gulf.
  if (isCredit(whole, start, end)) return undefined;
  if (rules.madeOfPlaceWords.test(text)) return mention;
  const kind = rules.kindAfter.exec(after)?.[0];
  if (kind) return { ...mention, end: end + kind.length, text: `${text}${kind}` };
  const [first] = run.words;
  const named =
    run.words.length <= 3 && !isPeople(text, rules) && !/\d/.test(text) && !/^\p{Lu}+$/u.test(text);
  if (run.words.length === 1 && rules.article.test(before)) return undefined;
  const isPerson = surnames.has(run.words.at(-1)?.text ?? '') || (first && surnames.has(first.text));
  if (!named || isPerson) return undefined;
  if (stands && rules.at.test(before)) return mention;
  const isNoted = isNotedAt(run) && rules.notes?.labelled.test(after) && !common.has(text.toLowerCase());
  return isNoted ? mention : undefined;
}
