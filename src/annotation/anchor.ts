import { type Candidate, candidatesOf, type PreparedText, prepare } from './candidates.ts';
import type { Anchor, Nearest, TextPositionSelector, TextQuoteSelector } from './selector.ts';

/** Words that agree less than this are not the words that were meant. */
export const LEAST_SCORE = 0.8;
/** A few words are soon like a few others: with fewer letters than `SHORT`, they have to agree more. */
const LEAST_SCORE_OF_SHORT = 0.88;
const SHORT = 32;
/** By how much a place has to agree better than any other, of the words and their neighbours together. */
const MARGIN = 0.12;
/** What stands before a passage may have grown or shrunk by this many letters, for the old position to say anything. */
const DRIFT = 24;
/** Other places with the same words have to be this many times as far from where they stood. */
const FARTHER = 4;

/**
 * Where a quote stands in a text that may have been edited since. Letter for letter first, then whatever the
 * typography, then with small edits in the words. A quote that carries neighbours carries them because its words alone
 * were not enough: they have to agree too. Never a wrong place with confidence: what agrees too little is an orphan, and
 * what agrees almost as well elsewhere is ambiguous.
 *
 * @param text the text, or (for many quotes in one long text) what `prepare` made of it
 * @param was where the words stood when the quote was taken: weighs last, where words and neighbours leave it open
 */
export function anchor(
  quote: TextQuoteSelector,
  text: string | PreparedText,
  was?: TextPositionSelector,
): Anchor {
  const prepared = typeof text === 'string' ? prepare(text) : text;
  const candidates = candidatesOf(quote, prepared);
  // Where all that the quote says stands letter for letter, nothing else can be meant.
  const literal = candidates.filter(({ differs }) => differs === 'nothing');
  const good = (literal.length > 0 ? literal : candidates.filter(fits)).sort((a, b) => worth(b) - worth(a));
  const [best, second] = good;
  const rivals = best ? good.filter((each) => worth(best) - worth(each) < MARGIN) : candidates;
  const stayed = second || !best ? stayedAt(was, rivals, candidates) : undefined;
  if (stayed && (!best || rivals.length > 1)) return anchoredAt(stayed);
  if (!best) return { kind: 'orphan', nearest: nearestOf(quote, candidates, prepared) };
  if (rivals.length > 1) {
    return { kind: 'ambiguous', candidates: rivals.map(({ at }) => at).sort((a, b) => a.start - b.start) };
  }
  return anchoredAt(best);
}

const anchoredAt = ({ at, score, differs }: Candidate): Anchor => ({ kind: 'anchored', at, score, differs });

/**
 * Of some places the one where the words stand as they were and almost where they stood, when no other place with
 * almost these words is near it: its neighbours may be rewritten.
 */
function stayedAt(
  was: TextPositionSelector | undefined,
  places: readonly Candidate[],
  all: readonly Candidate[],
): Candidate | undefined {
  if (!was) return undefined;
  const drift = ({ at }: Candidate) => Math.abs(at.start - was.start);
  const [nearest] = places.filter(({ score }) => score === 1).sort((a, b) => drift(a) - drift(b));
  if (!nearest || drift(nearest) > DRIFT) return undefined;
  // Where only one place is left of two that were alike, it may as well be the other one, moved up.
  const others = all.filter(({ at, score }) => at.start !== nearest.at.start && score >= LEAST_SCORE);
  const far = others.every((other) => drift(other) > FARTHER * Math.max(DRIFT, drift(nearest)));
  return others.length > 0 && far ? nearest : undefined;
}

/** Whether a place may be the one that was meant. */
export function fits({ score, letters, neighbours }: Candidate): boolean {
  return score >= (letters < SHORT ? LEAST_SCORE_OF_SHORT : LEAST_SCORE) && (neighbours()?.holds ?? true);
}

/** Words and neighbours weigh the same: two places with the same words are told apart by what stands round them. */
function worth({ score, neighbours }: Candidate): number {
  const agreement = neighbours();
  return agreement ? (score + agreement.part) / 2 : score;
}

function nearestOf(
  { prefix = '', suffix = '' }: TextQuoteSelector,
  candidates: readonly Candidate[],
  { original }: PreparedText,
): Nearest | undefined {
  const best = candidates.reduce<Candidate | undefined>(
    (most, each) => (most && most.score >= each.score ? most : each),
    undefined,
  );
  if (!best) return undefined;
  // Where the words stand and only their neighbours are others, show these.
  const { start, end } = best.at;
  const [from, to] = best.score === 1 ? [start - prefix.length, end + suffix.length] : [start, end];
  return { at: best.at, text: original.slice(Math.max(0, from), to), errors: best.errors };
}
