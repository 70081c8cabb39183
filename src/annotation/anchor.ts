import search from 'approx-string-match';
import type { Anchor, Nearest, TextPositionSelector, TextQuoteSelector } from './selector.ts';

/** A nearest text may differ from the quote in this part of its characters; further off it helps nobody. */
const TOLERANCE = 0.4;

/**
 * Where a quote stands in a text. Only the exact words count; where they stand more than once, the prefix and suffix
 * that the quote carries have to tell the places apart. What fits nowhere is an orphan, with the nearest words.
 */
export function anchor(quote: TextQuoteSelector, text: string): Anchor {
  const places = occurrences(quote.exact, text);
  const fitting = places.filter(
    ({ start, end }) =>
      text.slice(0, start).endsWith(quote.prefix ?? '') && text.slice(end).startsWith(quote.suffix ?? ''),
  );
  const [at] = fitting;
  if (at && fitting.length === 1) return { kind: 'anchored', at };
  if (fitting.length > 1) return { kind: 'ambiguous', candidates: fitting };
  return {
    kind: 'orphan',
    nearest: places[0] ? withContext(places[0], quote, text) : nearestTo(quote.exact, text),
  };
}

function occurrences(exact: string, text: string): readonly TextPositionSelector[] {
  const places: TextPositionSelector[] = [];
  if (exact === '') return places;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    places.push({ type: 'TextPositionSelector', start, end: start + exact.length });
  }
  return places;
}

/** The words stand there, but between other neighbours than the quote says: show them with the neighbours they have. */
function withContext({ start, end }: TextPositionSelector, quote: TextQuoteSelector, text: string): Nearest {
  const from = Math.max(0, start - (quote.prefix?.length ?? 0));
  const to = Math.min(text.length, end + (quote.suffix?.length ?? 0));
  return nearest(from, to, text, 0);
}

function nearestTo(exact: string, text: string): Nearest | undefined {
  const matches = search(text, exact, Math.floor(exact.length * TOLERANCE));
  const best = matches.reduce<(typeof matches)[number] | undefined>(
    (least, match) => (least && least.errors <= match.errors ? least : match),
    undefined,
  );
  return best && nearest(...wordsAround(best.start, best.end, text), text, best.errors);
}

function nearest(start: number, end: number, text: string, errors: number): Nearest {
  return { at: { type: 'TextPositionSelector', start, end }, text: text.slice(start, end), errors };
}

/** The range widened to whole words, so that what is offered can be copied as it is. */
function wordsAround(start: number, end: number, text: string): readonly [number, number] {
  const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}\p{M}]/u.test(letter);
  let [from, to] = [start, end];
  while (from > 0 && isWord(text[from]) && isWord(text[from - 1])) from--;
  while (to < text.length && isWord(text[to - 1]) && isWord(text[to])) to++;
  return [from, to];
}
