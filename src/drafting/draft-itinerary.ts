import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { dateOf, daysTold } from './date-stops.ts';
import { ENGLISH } from './english.ts';
import { type Found, findMentions } from './find-mentions.ts';
import { findStops, type StopCandidate, sentencesOf } from './find-stops.ts';
import { resolvePlaces } from './resolve-places.ts';
import type { DraftedItinerary, SuggestedAgent, SuggestedStop, ToDraft } from './suggestion.ts';

/** A place is taken when it is believed this much; else the stop still needs one, and the places are its rivals. */
const BELIEVED = 0.7;

/** Whether the engine knows a language (BCP 47); where it is undetermined, it tries. */
export const isDrafted = (language: string): boolean => /^(?:en|und)(?:-|$)/i.test(language);

/**
 * What an article proposes as an itinerary: names recognised and looked up, where somebody was told from where somebody
 * only spoke of, days reckoned from the day of the report. Proposals, each with its words and its reasons. Knows English.
 */
export async function draftItinerary(article: ToDraft, gazetteer: Gazetteer): Promise<DraftedItinerary> {
  const { text, language, date } = article;
  const found = await findMentions(text, ENGLISH, gazetteer);
  const persons = personsOf(found);
  const surnames = new Set(
    persons.filter(({ name }) => !OF_A_PLACE.test(name)).map(({ name }) => name.split(' ').at(-1)),
  );
  const mentions = found.mentions.filter(({ text: name }) => !surnames.has(name));
  const places = resolvePlaces(text, mentions);
  const sentences = sentencesOf(text, language);
  const days = daysTold(text, date);
  const candidates = findStops(text, sentences, mentions, places, ENGLISH, days);
  const stops = inOrder(together(candidates.map((each) => suggested(each, text, days, persons))));
  return {
    stops,
    agents: persons,
    mentions: mentions.map((mention) => ({
      words: { start: mention.start, end: mention.end },
      places: places.get(mention) ?? [],
    })),
  };
}

function suggested(
  candidate: StopCandidate,
  text: string,
  days: ReturnType<typeof daysTold>,
  persons: readonly SuggestedAgent[],
): SuggestedStop {
  const { named, told, name, kind, places, venue, confidence, why } = candidate;
  const [best, ...others] = places;
  const taken = best && !venue && best.confidence >= BELIEVED ? best : undefined;
  const date = dateOf(text, candidate, days);
  return {
    name: name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    named,
    told,
    ...(kind === undefined ? {} : { kind }),
    ...(taken ? { place: taken } : {}),
    rivals: taken ? others.filter((other) => other.confidence > 0.02) : places,
    ...(date ? { date } : {}),
    present: persons
      .filter((person) => person.named.some(({ start, end }) => start >= told.start && end <= told.end))
      .map(({ id }) => id),
    confidence,
    why: [...why, ...(taken?.why ?? []), ...(date ? [date.why] : [])],
  };
}

/** The same place on the same day is one stop, however often it is named; the surest words stand for it. */
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
    kept[at] = {
      ...surer,
      ...(date ? { date } : {}),
      present: [...new Set([...surer.present, ...weaker.present])],
    };
  }
  return kept;
}

function isSame(one: SuggestedStop, other: SuggestedStop): boolean {
  const sameDay = !one.date || !other.date || one.date.edtf === other.date.edtf;
  const sameName = one.name.toLowerCase() === other.name.toLowerCase();
  const samePlace = one.place && other.place ? one.place.place.id === other.place.place.id : sameName;
  return sameDay && samePlace;
}

/** By day; a stop without one stays behind the stop that it was told after. */
function inOrder(stops: readonly SuggestedStop[]): readonly SuggestedStop[] {
  let last = '';
  const keyed = stops.map((stop, index) => {
    last = stop.date?.edtf ?? last;
    return { stop, key: last, index };
  });
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .map(({ stop }) => stop);
}

/** What begins or ends with such a word is a place that the gazetteer does not have. */
const OF_A_PLACE =
  / of |^(?:Fort|Camp|Mount|Lake|Cape|Port|Saint|St|San|Santa|New|North|South|East|West)\b|\b(?:River|Creek|Lake|Springs?|Valley|County|Mountains?|Hill|Hills|Island|Bay|Pass|Canyon|Bridge|Road|Street|Square|Station)$/;

/** Words of a name that are an organisation's. */
const ORGANISATION =
  /\b(?:Party|Ministry|Agency|University|Company|Council|Union|Bank|Army|Navy|Force|Forces|News|Times|Post|Press|Committee|Corporation|Institute|Association|Office|Kremlin|House|Court|Parliament|Church|Service|Group|Club)\b/;

/** Persons and organisations: names of two words and more that are no place, and their surnames after them. */
function personsOf({ others }: Found): readonly SuggestedAgent[] {
  const agents = new Map<string, { kind: SuggestedAgent['kind']; named: { start: number; end: number }[] }>();
  for (const { text, start, end, words } of others) {
    if (words.length < 2 || words.length > 5 || /\d/.test(text)) continue;
    const known = agents.get(text);
    if (known) known.named.push({ start, end });
    else
      agents.set(text, {
        kind: ORGANISATION.test(text) ? 'Organisation' : 'Person',
        named: [{ start, end }],
      });
  }
  for (const { text, start, end, words } of others) {
    if (words.length !== 1) continue;
    const owner = [...agents].find(([name, { kind }]) => kind === 'Person' && name.split(' ').includes(text));
    owner?.[1].named.push({ start, end });
  }
  return [...agents]
    .filter(([, { kind }]) => kind === 'Person')
    .sort((a, b) => b[1].named.length - a[1].named.length)
    .map(([name, { kind, named }]) => ({
      id: name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'),
      kind,
      name,
      named,
    }));
}
