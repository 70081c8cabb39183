import type { SearchMessages } from '#messages/archive.ts';
import type { AnchoredWords, SearchDocument } from '../archive/search-documents.ts';
import { alsoEnds, searchWords, UNSPACED } from '../archive/search-words.ts';
import { directionIn } from '../messages/direction.ts';
import { DOT } from '../messages/separator.ts';
import { addressOf, isVisitLink } from '../navigation/deep-link.ts';
import { parseAddress } from '../navigation/parse-address.ts';

/** Letters that a result shows of a long text, and of these the most before the first word that was sought. */
const [SHOWN, BEFORE] = [260, 80];
/** Letters of the words that a link points at, and of those on either side that tell them from the same words elsewhere. */
const [POINTED, BESIDE] = [90, 32];

/** A result as it stands in the list: what it is, where it leads, and the words in which it was found. */
export function resultItem(
  document_: SearchDocument,
  root: URL,
  words: SearchMessages,
  sought: readonly string[],
): HTMLLIElement {
  const { kind, title, of, text, address, language, anchored = [] } = document_;
  const quoted = kind === 'passage';
  const hits = quoted ? hitsIn(text, sought) : [];
  const stop = quoted ? stopOf(anchored, hits) : undefined;
  const link = document.createElement('a');
  link.href = new URL(stop ? stop[3] : quoted ? pointing(address, text, hits) : address, root).href;
  const [name, whole] = stop ? [stop[2], title] : [title, of];
  link.append(ownWay(marked(name, sought)));
  if (whole !== undefined) {
    const part = document.createElement('span');
    part.className = 'search-of';
    part.append(ownWay(marked(whole, sought)));
    link.append(DOT, part);
  }
  const label = document.createElement('span');
  label.className = 'search-kind';
  label.lang = document.documentElement.lang;
  label.textContent = words.kinds[kind];
  const said = document.createElement(quoted ? 'blockquote' : 'p');
  if (quoted) said.dir = directionIn(language);
  said.append(...marked(excerpt(text, quoted ? hits : hitsIn(text, sought)), sought));
  const entry = document.createElement('li');
  entry.lang = language;
  entry.append(label, link, said);
  return entry;
}

/** Words that run their own way beside others. */
function ownWay(words: readonly (string | HTMLElement)[]): HTMLElement {
  const element = document.createElement('bdi');
  element.append(...words);
  return element;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const WORDS = /[\p{L}\p{M}\p{N}'’\u200c\u200d]+/gu;
const UNSPACED_RUN = new RegExp(`(${UNSPACED.source})`, 'u');
/** A letter with the marks on it. */
const SIGN = /\P{M}\p{M}*/gu;

/** Where a text has what was sought, in order: its words, and of a script without spaces the signs. */
function hitsIn(text: string, sought: readonly string[]): readonly Hit[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: part, index }) => {
    let start = index;
    return part.split(UNSPACED_RUN).flatMap((piece, at) => {
      const hits = at % 2 === 1 ? signHits(piece, start, sought) : wordHit(piece, start, sought);
      start += piece.length;
      return hits;
    });
  });
}

function wordHit(part: string, start: number, sought: readonly string[]): readonly Hit[] {
  const own = alsoEnds(searchWords(part));
  const word = sought.find((each) => own.some((form) => form.startsWith(each)));
  return word === undefined ? [] : [{ start, end: start + part.length, word }];
}

/** The runs of signs that were sought; where there are longer ones, two signs by themselves are chance. */
function signHits(run: string, start: number, sought: readonly string[]): readonly Hit[] {
  const signs = [...run.matchAll(SIGN)].map(({ 0: sign, index }) => ({
    letter: letterOf(sign),
    from: index,
    to: index + sign.length,
  }));
  const hits: { start: number; end: number; word: string; signs: number }[] = [];
  for (const [at, { letter, from, to }] of signs.entries()) {
    const next = signs[at + 1];
    const word = sought.find((each) => (letter + (next?.letter ?? '')).startsWith(each));
    if (word === undefined) continue;
    const isPair = next !== undefined && word !== letter;
    const end = start + (isPair ? next.to : to);
    const last = hits.at(-1);
    if (last && start + from < last.end) Object.assign(last, { end, signs: last.signs + 1 });
    else hits.push({ start: start + from, end, word, signs: isPair ? 2 : 1 });
  }
  const longest = Math.max(...hits.map((hit) => hit.signs));
  return hits.filter((hit) => longest < 3 || hit.signs > 2);
}

const letters = new Map<string, string>();

/** A sign as it is looked up. */
function letterOf(sign: string): string {
  const letter = letters.get(sign) ?? searchWords(sign).join('');
  letters.set(sign, letter);
  return letter;
}

/** The stop that rests on the words with the most different hits; none where other words of the text have more of them. */
function stopOf(anchored: readonly AnchoredWords[], hits: readonly Hit[]): AnchoredWords | undefined {
  const different = (within: readonly Hit[]) => new Set(within.map(({ word }) => word)).size;
  const counted = anchored.map((words) => {
    const [start, end] = words;
    return { words, count: different(hits.filter((hit) => hit.start >= start && hit.end <= end)) };
  });
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best && best.count > 0 && best.count >= different(hits) ? best.words : undefined;
}

/** The address of a page at which it opens with the words marked in which something was found. */
function pointing(address: string, text: string, hits: readonly Hit[]): string {
  const link = parseAddress(address);
  if (!link || !isVisitLink(link)) return address;
  const { from, to } = closest(hits, POINTED) ?? { from: 0, to: Math.min(text.length, POINTED) };
  const start = from === 0 ? 0 : wordStart(text, from);
  const end = wordEnd(text, to);
  const prefix = text.slice(wordStart(text, Math.max(0, start - BESIDE)), start).trim();
  const suffix = text.slice(end, wordEnd(text, Math.min(text.length, end + BESIDE))).trim();
  return addressOf({
    ...link,
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      ...(prefix ? { prefix } : {}),
      ...(suffix ? { suffix } : {}),
    },
  });
}

/** The part of a text of at most so many letters that has the most different hits; undefined where there are none. */
function closest(hits: readonly Hit[], length: number) {
  let best: { readonly from: number; readonly to: number; readonly count: number } | undefined;
  for (const [index, { start, end }] of hits.entries()) {
    const within = hits.slice(index).filter((hit) => hit.end <= Math.max(end, start + length));
    const count = new Set(within.map(({ word }) => word)).size;
    if (!best || count > best.count) best = { from: start, to: within.at(-1)?.end ?? end, count };
  }
  return best;
}

/** A part of a text round its hits, with dots where it is cut. */
function excerpt(text: string, hits: readonly Hit[]): string {
  if (text.length <= SHOWN) return text;
  const first = closest(hits, SHOWN - BEFORE)?.from ?? 0;
  const start = first <= BEFORE ? 0 : wordStart(text, first - BEFORE);
  const end = wordEnd(text, Math.min(text.length, start + SHOWN));
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** The beginning of the word that stands at a place. */
function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at - 1);
  return space < at - 40 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + 40 ? Math.max(at, space < 0 ? Math.min(text.length, at + 40) : at) : space;
}

/** A text with what was sought marked in it. */
function marked(text: string, sought: readonly string[]): readonly (string | HTMLElement)[] {
  const hits = hitsIn(text, sought);
  const pieces = hits.flatMap(({ start, end }, index) => {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    return [text.slice(hits[index - 1]?.end ?? 0, start), mark];
  });
  return [...pieces, text.slice(hits.at(-1)?.end ?? 0)];
}
