import type { AnchoredWords, SearchDocument } from '../archive/search-documents.ts';
import { searchWords } from '../archive/search-words.ts';
import type { SearchMessages } from '../messages/archive-en.ts';
import { directionIn } from '../messages/direction.ts';
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
    part.append(' · ', ownWay(marked(whole, sought)));
    link.append(part);
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

const WORDS = /[\p{L}\p{M}\p{N}'’]+/gu;

/** Where a text has what was sought. */
function hitsIn(text: string, sought: readonly string[]): readonly Hit[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: part, index }) => {
    const word = soughtIn(part, sought);
    return word === undefined ? [] : [{ start: index, end: index + part.length, word }];
  });
}

const soughtIn = (part: string, sought: readonly string[]): string | undefined => {
  const own = searchWords(part);
  return sought.find((each) => own.some((word) => word.startsWith(each)));
};

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
  return text.split(/([\p{L}\p{M}\p{N}'’]+)/u).map((part) => {
    if (soughtIn(part, sought) === undefined) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}
