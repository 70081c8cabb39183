import { Ids } from '../formats/draft-ids.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { dateOf } from './date-stops.ts';
import { type Found, findMentions } from './find-mentions.ts';
import type { NameRun } from './find-names.ts';
import { findStops, type StopCandidate } from './find-stops.ts';
import type { LanguageRules } from './language.ts';
import { rulesOf } from './languages.ts';
import { asMonth, type Half } from './middle-of.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Reading } from './reading.ts';
import { resolvePlaces } from './resolve-places.ts';
import { roleOf } from './roles.ts';
import type {
  DraftedItinerary,
  Placed,
  SuggestedAgent,
  SuggestedDate,
  SuggestedStop,
  ToDraft,
} from './suggestion.ts';
import { type ToldDay, toldDays } from './told-days.ts';

/** A place is taken when it is believed this much; else the stop still needs one, and the places are its rivals. */
const BELIEVED = 0.7;
/** Metres in radius from which on an area is no place to go to: it is offered, and somebody has to say where in it. */
const WIDE = 161_000;
/** Candidates before a stop and after it that its day may have been told with. */
const LOOKED_ROUND = 12;
/** Letters before a name within which its article stands, and the parenthesis in which a dateline says who reports. */
const [ARTICLE, CREDIT] = [5, 21];
/** The share of the work that is looking up names. */
const LOOKING_UP = 0.8;

/** Whether the engine knows a language (BCP 47). */
export const isDrafted = (language: string): boolean => rulesOf(language) !== undefined;

/**
 * What an article proposes as an itinerary: names recognised and looked up, where somebody was told from where somebody
 * only spoke of, days reckoned from the day of the report. Proposals, each with its words and its reasons; none for a text in
 * a language that it does not know.
 *
 * @param progress told the share that is done, 0 to 1
 */
export async function draftItinerary(
  article: ToDraft,
  gazetteer: Gazetteer,
  progress: (done: number) => void = () => {},
): Promise<DraftedItinerary> {
  const { language, date } = article;
  const rules = rulesOf(language);
  if (!rules) return { stops: [], agents: [], mentions: [] };
  const text = withoutNotes(article.text, rules);
  gazetteer.prepare();
  const days = toldDays(text, date, rules.calendar);
  const reported = lastReported(days, date);
  const read: Reading = { text, rules, paragraphAt: paragraphsOf(text), days, reported };
  const found = await findMentions(read, gazetteer, (done) => progress(done * LOOKING_UP));
  const { mentions } = found;
  const persons = personsOf(found, read);
  const places = resolvePlaces(read, mentions);
  const half = halfOf([...places.values()]);
  const reading = half === 'north' ? read : { ...read, days: toldDays(text, date, rules.calendar, half) };
  progress((1 + LOOKING_UP) / 2);
  const candidates = findStops(reading, mentions, places);
  const stops = inOrder(
    together(
      candidates.map((each, index) =>
        suggested(
          each,
          dateOf(reading, each, candidates.slice(Math.max(0, index - LOOKED_ROUND), index + LOOKED_ROUND)),
          persons,
        ),
      ),
    ),
    half,
  );
  progress(1);
  return {
    stops,
    agents: persons,
    mentions: mentions.map((mention) => ({
      words: { start: mention.start, end: mention.end },
      places: places.get(mention) ?? [],
    })),
  };
}

/** The half of the earth in which most of the places lie that are named, each taken for the likeliest one. */
function halfOf(places: readonly (readonly Placed[])[]): Half {
  const latitudes = places.flatMap(([best]) => (best ? [best.place.position[1]] : []));
  const southern = latitudes.filter((latitude) => latitude < 0);
  return southern.length > latitudes.length / 2 ? 'south' : 'north';
}

/** The day of the report, or that of the last dateline, from which it goes on. */
const lastReported = (days: readonly ToldDay[], date: string | undefined): string | undefined =>
  [...days.flatMap(({ isOfReport, edtf }) => (isOfReport ? edtf : [])), ...(date ? [date] : [])]
    .sort()
    .at(-1);

/** A text with nothing where an editor speaks of it: a correction names what was not so, and days on which nobody went anywhere. */
const withoutNotes = (text: string, { editorsNote }: LanguageRules): string =>
  text.replace(/[^\n]+/g, (paragraph) =>
    editorsNote.test(paragraph) ? ' '.repeat(paragraph.length) : paragraph,
  );

/**
 * Drafts a few sentences and lets go of what comes of it, so that an article that comes later is drafted at once: the gazetteer has begun
 * to load, and the patterns are compiled, which costs more than to look for them in a thousand words.
 */
export async function warmUp(language: string, gazetteer: Gazetteer): Promise<void> {
  const text = rulesOf(language)?.example;
  // Twice, since a browser compiles a pattern anew when it is used again.
  for (const _ of ['first', 'again'])
    if (text !== undefined) await draftItinerary({ text, language, date: '2025-03-04' }, gazetteer);
}

function suggested(
  { named, told, name, kind, town, places, venue, confidence, why, against }: StopCandidate,
  date: SuggestedDate | undefined,
  persons: readonly SuggestedAgent[],
): SuggestedStop {
  const [best, ...others] = places;
  const isTaken = best && !venue && best.confidence >= BELIEVED && best.place.precision < WIDE;
  const taken = isTaken ? best : undefined;
  return {
    name: name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    named,
    told,
    ...(kind === undefined ? {} : { kind }),
    ...(town ? { town } : {}),
    ...(taken ? { place: taken } : {}),
    rivals: taken ? others.filter((other) => other.confidence > 0.02) : places,
    ...(date ? { date } : {}),
    present: persons
      .filter((person) => person.named.some(({ start, end }) => start >= told.start && end <= told.end))
      .map(({ id }) => id),
    confidence,
    why: [...why, ...(taken?.why ?? []), ...(date ? [date.why] : [])],
    against: [...against, ...(date?.against === undefined ? [] : [date.against])],
  };
}

/** The same place on the same day is one stop, however often it is named; the surest words stand for it, and for who was there. */
function together(stops: readonly SuggestedStop[]): readonly SuggestedStop[] {
  const kept: SuggestedStop[] = [];
  for (const stop of stops) {
    const at = kept.findIndex((other) => isSame(other, stop));
    const other = kept[at];
    if (!other) {
      kept.push(stop);
      continue;
    }
    const [surer, weaker] = stop.confidence > other.confidence ? [stop, other] : [other, stop];
    const date = surer.date ?? weaker.date;
    kept[at] = { ...surer, ...(date ? { date } : {}) };
  }
  return kept;
}

function isSame(one: SuggestedStop, other: SuggestedStop): boolean {
  const sameDay = !one.date || !other.date || one.date.edtf === other.date.edtf;
  const isOtherTown = one.town && other.town && one.town.place.id !== other.town.place.id;
  const sameName = one.name.toLowerCase() === other.name.toLowerCase() && !isOtherTown;
  const samePlace = one.place && other.place ? one.place.place.id === other.place.place.id : sameName;
  return sameDay && samePlace;
}

/** By day; a stop without one stays behind the stop that it was told after. */
function inOrder(stops: readonly SuggestedStop[], half: Half): readonly SuggestedStop[] {
  let last = '';
  const keyed = stops.map((stop, index) => {
    const told = stop.date ? asMonth(stop.date.edtf, half) : last;
    // A month or a year of which a day was told before goes on from that.
    if (!last.startsWith(told)) last = told;
    return { stop, key: last, index };
  });
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .map(({ stop }) => stop);
}

/** Persons and organisations: names of two words and more that are no place, and their surnames after them. */
function personsOf({ others }: Found, { text: whole, rules }: Reading): readonly SuggestedAgent[] {
  const agents = new Map<string, { kind: SuggestedAgent['kind']; named: { start: number; end: number }[] }>();
  for (const run of others) {
    const { text, start, end, words } = withoutLand(run, rules);
    if (words.length < 2 || words.length > 5 || /\d/.test(text)) continue;
    // "The Political Agent" and "the Black Fortress" are not called so.
    if (rules.article.test(whole.slice(Math.max(0, start - ARTICLE), start))) continue;
    if (rules.notPersons?.test(text) || rules.placeWords.test(words.at(-1)?.text ?? '')) continue;
    // Who reports: "TALLINN (Baltic Wire) —".
    if (
      /\([^()]{0,20}$/.test(whole.slice(Math.max(0, start - CREDIT), start)) &&
      /^\)\s*[—–:-]/.test(whole.slice(end, end + 4))
    )
      continue;
    const known = agents.get(text);
    if (known) known.named.push({ start, end });
    else
      agents.set(text, {
        kind: rules.notPlaces.test(text) ? 'Organisation' : 'Person',
        named: [{ start, end }],
      });
  }
  const owners = new Map<string, { readonly named: { start: number; end: number }[] }>();
  for (const [name, agent] of agents)
    if (agent.kind === 'Person')
      for (const word of name.split(' ')) if (!owners.has(word)) owners.set(word, agent);
  for (const { text, start, end, words } of others)
    if (words.length === 1) owners.get(text)?.named.push({ start, end });
  const ids = new Ids();
  return [...agents]
    .filter(([, { kind }]) => kind === 'Person')
    .sort((a, b) => b[1].named.length - a[1].named.length)
    .map(([name, { kind, named }]) => {
      const role = roleOf(whole, named, rules);
      return { id: ids.give(name, 'person'), kind, name, named, ...(role ? { role } : {}) };
    });
}

/** A name of two words and more without the land that it is told to be of: “Halvard Lindqvist of Norland”, but “Catherine of Siena”. */
function withoutLand(run: NameRun, { ofLand }: LanguageRules): NameRun {
  const at = ofLand ? run.words.findIndex(({ text }) => ofLand.test(text)) : -1;
  const words = run.words.slice(0, at);
  const end = words.at(-1)?.end ?? run.end;
  return at < 2 ? run : { start: run.start, end, words, text: run.text.slice(0, end - run.start) };
}
