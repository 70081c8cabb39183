import { iso1A2Code } from '@rapideditor/country-coder';
import type { DraftedItinerary, Placed, SuggestedStop, Words } from '../../src/drafting/suggestion.ts';
import { distance } from '../../src/geo/sphere.ts';
import type { Annotated, AnnotatedName } from './annotated.ts';

/** Metres within which a place counts as right: 100 miles, as the field has it. */
const RIGHT = 161_000;
/** From this confidence on, the engine takes a place; below, it only offers it. */
const TAKEN = 0.7;

/** Counts over texts, of which the report makes shares. */
export interface Score {
  texts: number;
  words: number;
  /** Names that are marked, those of them that were recognised, and all that the engine took for names of places. */
  names: number;
  recognised: number;
  taken: number;
  takenRight: number;
  /** Recognised names that the engine gave a place; those within 161 km; those within it or inside the place. */
  placed: number;
  near: number;
  inside: number;
  /** Of those given a place, those of a place that is no larger than that, and those of them within 161 km. */
  small: number;
  smallNear: number;
  stops: number;
  found: number;
  /** Found stops that were given a place, and those of them far from it. */
  located: number;
  wrongPlace: number;
  proposed: number;
  proposedRight: number;
  /** Proposals for a stop that another one is for already. */
  again: number;
  /** Found stops of which the text or the engine tells a day, and those in which both agree. */
  dated: number;
  dateRight: number;
  /** Pairs of found stops of one text that stand in the order of the journey, and that do not. */
  inOrder: number;
  outOfOrder: number;
}

export const zero = (): Score => ({
  texts: 0,
  words: 0,
  names: 0,
  recognised: 0,
  taken: 0,
  takenRight: 0,
  placed: 0,
  near: 0,
  inside: 0,
  small: 0,
  smallNear: 0,
  stops: 0,
  found: 0,
  located: 0,
  wrongPlace: 0,
  proposed: 0,
  proposedRight: 0,
  again: 0,
  dated: 0,
  dateRight: 0,
  inOrder: 0,
  outOfOrder: 0,
});

export function add(total: Score, score: Score): void {
  // The keys of a Score are its own.
  for (const key of Object.keys(total) as (keyof Score)[]) total[key] += score[key];
}

/** Something that the engine got wrong, for the texts that may be looked at. */
export type Miss = readonly [what: string, words: string, detail: string];

const touch = (a: Words, b: Words) => a.start < b.end && b.start < a.end;

/** What the engine made of a text against what people marked in it. */
export function scoreDraft(
  { text, names }: Annotated,
  { stops, mentions }: DraftedItinerary,
): { readonly score: Score; readonly misses: readonly Miss[] } {
  const score = zero();
  const misses: Miss[] = [];
  const miss = (what: string, { start, end }: Words, detail = '') =>
    misses.push([what, text.slice(start, end), detail || around(text, start, end)]);
  score.texts = 1;
  score.words = text.split(/\s+/).length;
  const named = names.filter(({ venue }) => !venue);
  score.names = named.length;
  score.taken = mentions.length;
  for (const { words } of mentions)
    if (named.some((name) => touch(name, words))) score.takenRight++;
    else miss('no name of a place', words);
  for (const name of named) {
    const mention = mentions.find(({ words }) => touch(name, words));
    if (!mention) {
      miss('not recognised', name);
      continue;
    }
    score.recognised++;
    const [best] = mention.places;
    if (!best || best.confidence < TAKEN || !name.position) continue;
    score.placed++;
    const far = distance(best.place.position, name.position);
    if (far < RIGHT) score.near++;
    if (best.place.precision < RIGHT) {
      score.small++;
      if (far < RIGHT) score.smallNear++;
    }
    if (isInside(best, name)) score.inside++;
    else
      miss(
        'placed wrong',
        name,
        `${best.place.name} ${best.place.country} ${best.place.kind}, ${Math.round(far / 1000)} km`,
      );
  }
  scoreStops(text, names, stops, score, miss);
  return { score, misses };
}

const around = (text: string, start: number, end: number) =>
  text.slice(Math.max(0, start - 50), end + 40).replaceAll('\n', ' ');

/** Within 161 km; a country has any position in it, and what is larger than that has those within its radius. */
function isInside({ place }: Placed, { position }: AnnotatedName): boolean {
  if (!position) return false;
  const far = distance(place.position, position);
  if (far < Math.max(RIGHT, place.kind === 'country' ? 0 : place.precision)) return true;
  return place.kind === 'country' && iso1A2Code([...position]) === place.country;
}

/** A proposal is of the stop whose marked words it is tied to; else of one that the same words name elsewhere. */
function scoreStops(
  text: string,
  names: readonly AnnotatedName[],
  stops: readonly SuggestedStop[],
  score: Score,
  miss: (what: string, words: Words, detail?: string) => void,
): void {
  const marks = names.filter(({ stop }) => stop);
  const numbers = [...new Set(marks.map(({ stop }) => stop?.number ?? 0))].sort((a, b) => a - b);
  const wordsOf = ({ start, end }: Words) => text.slice(start, end).toLowerCase();
  const touched = stops.map(({ named }) => marks.find((mark) => touch(mark, named)));
  const marked = stops.map(
    ({ named }, index) => touched[index] ?? marks.find((mark) => wordsOf(mark) === wordsOf(named)),
  );
  const of = marked.map((mark) => mark?.stop?.number);
  score.stops = numbers.length;
  score.proposed = stops.length;
  const found: { readonly number: number; readonly at: number }[] = [];
  for (const number of numbers) {
    const direct = touched.findIndex((mark) => mark?.stop?.number === number);
    const at = direct >= 0 ? direct : of.indexOf(number);
    const first = marks.find(({ stop }) => stop?.number === number);
    const proposal = stops[at];
    if (!proposal || !first) {
      if (first) miss('stop not found', first);
      continue;
    }
    score.found++;
    found.push({ number, at });
    const mark = marked[at] ?? first;
    if (proposal.place && mark.position) {
      score.located++;
      if (distance(proposal.place.place.position, mark.position) > RIGHT) {
        score.wrongPlace++;
        miss('stop in a wrong place', mark, `${proposal.place.place.name} ${proposal.place.place.country}`);
      }
    }
    const day = marks.find(({ stop }) => stop?.number === number && stop.date)?.stop?.date;
    if (day === undefined && !proposal.date) continue;
    score.dated++;
    if ((day ?? mark.stop?.known) === proposal.date?.edtf) score.dateRight++;
    else
      miss(
        'wrong day',
        mark,
        `${proposal.date?.edtf} for ${day}: ${around(text, proposal.named.start, proposal.named.end)}`,
      );
  }
  for (const [index, stop] of stops.entries()) {
    const number = of[index];
    if (number === undefined)
      miss(
        'no stop',
        stop.named,
        `${stop.confidence.toFixed(2)} ${around(text, stop.named.start, stop.named.end)}`,
      );
    else {
      score.proposedRight++;
      if (!found.some(({ at }) => at === index)) score.again++;
    }
  }
  for (const [index, one] of found.entries())
    for (const other of found.slice(index + 1)) {
      if (one.at < other.at) score.inOrder++;
      else if (one.at > other.at) score.outOfOrder++;
    }
}
