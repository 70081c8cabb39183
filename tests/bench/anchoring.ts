import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchor } from '../../src/annotation/anchor.ts';
import { prepare } from '../../src/annotation/candidates.ts';
import { describe } from '../../src/annotation/describe.ts';
import type { TextPositionSelector, TextQuoteSelector } from '../../src/annotation/selector.ts';
import { canonicalText } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { randomFrom } from '../random.ts';
import { mistype, OUTSIDE, TYPOGRAPHY } from './edits.ts';
import { plotRecall } from './plot.ts';

/**
 * `npm run bench:anchoring [-- <folder of texts>]`: how well quotes are found in texts that were edited after they were
 * taken. The texts are the shipped articles, and what is in the folder (HTML or plain text), cut into pieces.
 */
const ROUNDS = Number(process.env['ROUNDS'] ?? 260);
const REPORT = 'tests/bench/ANCHORING.md';
const PLOT = 'tests/bench/anchoring.svg';
const INSIDE = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4];
const STRENGTHS = [0.1, 0.3, 0.6, 1];
const PIECE = 12_000;
const QUOTES = 8;
const COPIES = [0, 0.02, 0.05, 0.1, 0.2, 0.4];

interface Tally {
  trials: number;
  found: number;
  /** In its place, but cut less well: it shares less than 80 % with the passage. */
  rough: number;
  wrong: number;
  ambiguous: number;
}

/** Stands for a passage while the text round it is edited: no edit of `edits.ts` touches it, nor tears it off its place. */
const markerOf = (index: number) => String.fromCodePoint(0xe000 + index);

const random = randomFrom(20231113);
const tallies = new Map<string, Tally>();
const texts = [...shippedTexts(), ...(process.argv[2] ? textsIn(process.argv[2]) : [])];
const trials = () => [...tallies.values()].reduce((sum, { trials }) => sum + trials, 0);

for (let round = 0; round < ROUNDS; round++) {
  for (const text of texts) {
    const quotes = takeQuotes(text);
    for (const strength of STRENGTHS)
      for (const [name, edit] of Object.entries(OUTSIDE))
        tryAll(
          `outside: ${name}`,
          strength,
          rebuilt(text, quotes, (between) => edit(between, strength, random)),
        );
    for (const [name, edit] of Object.entries(TYPOGRAPHY))
      tryAll(`typography: ${name}`, 1, rebuilt(text, quotes, edit, edit));
    for (const part of INSIDE)
      tryAll(
        'inside: typing errors',
        part,
        rebuilt(
          text,
          quotes,
          (between) => between,
          (words) => mistype(words, Math.max(1, Math.floor(words.length * part)), random),
        ),
      );
    tryAll(
      'deleted',
      1,
      rebuilt(
        text,
        quotes,
        (between) => between,
        () => '',
      ),
    );
    for (const difference of COPIES) tryBesideCopy(text, difference);
  }
  if (round % 20 === 0) console.log(`${round} of ${ROUNDS} rounds, ${trials()} trials`);
}

/** A quote as it is kept: its words, and where they stood. */
interface Taken {
  readonly selector: TextQuoteSelector;
  readonly was: TextPositionSelector;
}

interface Quote extends Taken {
  readonly start: number;
  readonly end: number;
}

function taken(text: ReturnType<typeof prepare>, start: number, end: number): Taken {
  return { selector: describe(text, start, end), was: { type: 'TextPositionSelector', start, end } };
}

/** Disjoint passages of a text as an author would take them: from word to word, 25 to 220 letters, within a block. */
function takeQuotes(text: string): readonly Quote[] {
  const prepared = prepare(text);
  const quotes: Quote[] = [];
  for (let attempt = 0; attempt < 4 * QUOTES && quotes.length < QUOTES; attempt++) {
    const length = 25 + Math.floor(random() * 195);
    const start = text.indexOf(' ', Math.floor(random() * (text.length - length))) + 1;
    const end = text.lastIndexOf(' ', start + length);
    if (start === 0 || end - start < 20 || text.slice(start, end).includes('\n')) continue;
    if (quotes.some((other) => other.start < end + 2 && start < other.end + 2)) continue;
    quotes.push({ start, end, ...taken(prepared, start, end) });
  }
  return quotes.sort((a, b) => a.start - b.start);
}

interface Edited {
  readonly text: string;
  readonly quotes: readonly Taken[];
}

/** The text with what lies between the passages edited, and the passages themselves too. */
function rebuilt(
  text: string,
  quotes: readonly Quote[],
  between: (text: string) => string,
  within: (words: string) => string = (words) => words,
): Edited & { readonly truths: readonly (readonly [number, number] | undefined)[] } {
  let marked = '';
  let at = 0;
  for (const [index, { start, end }] of quotes.entries()) {
    marked += text.slice(at, start) + markerOf(index);
    at = end;
  }
  marked += text.slice(at);
  const edited = keepMarkers(between(marked), quotes.length);
  let result = '';
  const truths: (readonly [number, number] | undefined)[] = quotes.map(() => undefined);
  for (const letter of edited) {
    const index = (letter.codePointAt(0) ?? 0) - 0xe000;
    const quote = quotes[index];
    if (!quote) {
      result += letter;
      continue;
    }
    const words = within(quote.selector.exact);
    if (words !== '') truths[index] = [result.length, result.length + words.length];
    result += words;
  }
  return {
    text: result,
    truths,
    quotes,
  };
}

/** An edit may double a marker by chance; the first one stays. */
function keepMarkers(text: string, count: number): string {
  const seen = new Set<string>();
  return [...text]
    .filter((letter) => {
      const index = (letter.codePointAt(0) ?? 0) - 0xe000;
      if (index < 0 || index >= count) return true;
      if (seen.has(letter)) return false;
      seen.add(letter);
      return true;
    })
    .join('');
}

/** A passage whose block has a copy elsewhere that differs in a part of its letters: deleted with its block, and edited. */
function tryBesideCopy(text: string, difference: number): void {
  const blocks = text.split('\n\n');
  const [quote] = takeQuotes(text);
  if (!quote) return;
  const before = text.lastIndexOf('\n\n', quote.start);
  const from = before === -1 ? 0 : before + 2;
  const next = text.indexOf('\n\n', quote.end);
  const block = text.slice(from, next === -1 ? undefined : next);
  const copy = mistype(block, Math.round(block.length * difference), random);
  const at = blocks.indexOf(block);
  // Never beside the passage's own block: when that went, its copy would stand where it stood, and be it.
  const others = blocks.map((_, index) => index).filter((index) => index !== at && index !== at + 1);
  const other = others[Math.floor(random() * others.length)];
  if (other === undefined) return;
  /** The blocks with the copy before one of them, and the passage's own block as it is now. */
  const textWith = (own: string | undefined) =>
    blocks.flatMap((each, index) => [
      ...(index === other ? [copy] : []),
      ...(index === at ? (own === undefined ? [] : [own]) : [each]),
    ]);
  const startOf = (parts: readonly string[], own: string) => {
    const index = at + (other <= at ? 1 : 0);
    if (parts[index] !== own) throw new Error('the block is not where it was put');
    return parts.slice(0, index).reduce((length, part) => length + part.length + 2, 0);
  };
  const whole = textWith(block);
  const start = startOf(whole, block) + quote.start - from;
  const described = taken(prepare(whole.join('\n\n')), start, start + quote.end - quote.start);
  judge('deleted beside a copy', difference, described, prepare(textWith(undefined).join('\n\n')), undefined);
  const quoted = described.selector.exact;
  const words = mistype(quoted, Math.max(1, Math.floor(quoted.length * 0.05)), random);
  const own = block.slice(0, quote.start - from) + words + block.slice(quote.end - from);
  const edited = textWith(own);
  const now = startOf(edited, own) + quote.start - from;
  judge('edited (5 %) beside a copy', difference, described, prepare(edited.join('\n\n')), [
    now,
    now + words.length,
  ]);
}

function tryAll(kind: string, strength: number, edited: ReturnType<typeof rebuilt>): void {
  const prepared = prepare(edited.text);
  for (const [index, quote] of edited.quotes.entries()) {
    const { selector } = quote;
    const truth = edited.truths[index];
    // A paragraph that went took the passage with it.
    // Words that have a lookalike are known by their neighbours, which are just what is edited here.
    const known =
      kind.startsWith('outside') && (selector.prefix || selector.suffix) ? `by neighbours, ${kind}` : kind;
    const key = truth || kind === 'deleted' ? `${known}|${strength}` : 'deleted|1';
    const [name = '', part = ''] = key.split('|');
    judge(name, Number(part), quote, prepared, truth);
  }
}

/** Looks for a quote and counts what came of it. `truth` is where its passage stands now, if it does. */
function judge(
  kind: string,
  strength: number,
  { selector, was }: Taken,
  text: ReturnType<typeof prepare>,
  truth: readonly [number, number] | undefined,
): void {
  const key = `${kind}|${strength}`;
  const tally = tallies.get(key) ?? { trials: 0, found: 0, rough: 0, wrong: 0, ambiguous: 0 };
  tallies.set(key, tally);
  tally.trials++;
  const result = anchor(selector, text, was);
  if (result.kind === 'ambiguous') tally.ambiguous++;
  if (result.kind !== 'anchored') return;
  const { start, end } = result.at;
  const shared = truth ? Math.min(truth[1], end) - Math.max(truth[0], start) : 0;
  const covered = truth ? Math.max(truth[1], end) - Math.min(truth[0], start) : 1;
  if (shared >= 0.8 * covered) tally.found++;
  else if (shared >= 0.5 * covered) tally.rough++;
  else tally.wrong++;
}

function shippedTexts(): readonly string[] {
  const visits = 'geodata/visits';
  return readdirSync(visits).flatMap((visit) => {
    const folder = join(visits, visit, 'articles');
    return readdirSync(folder).flatMap((name) => {
      const parsed = parseArticle(name, readFileSync(join(folder, name), 'utf8'));
      return parsed.kind === 'article' ? [canonicalText(parsed.article.blocks)] : [];
    });
  });
}

/** The texts of a folder in pieces, without markup: a paragraph a block. */
function textsIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(xhtml|html|txt)$/.test(entry.name),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(file.parentPath, file.name), 'utf8')
      .replace(/<head[\s\S]*?<\/head>/, '')
      .replace(/<\/(p|h\d|blockquote|li)>/g, '\n\n')
      .replace(/<[^>]+>/g, '')
      .replace(/[ \t]*\n[ \t]*(?!\n)/g, (gap) => (gap.includes('\n\n') ? '\n\n' : ' '))
      .replace(/ *\n[\s]*/g, '\n\n')
      .trim();
    const pieces: string[] = [];
    for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
    return pieces.filter((piece) => piece.length > 2000);
  });
}

/** A thousand quotes in a text of a million letters, unchanged and each edited, in seconds. */
function speed(): { readonly unchanged: number; readonly edited: number; readonly found: number } {
  const words = texts.join(' ').split(/\s+/);
  let long = '';
  while (long.length < 1_000_000) {
    const at = Math.floor(random() * (words.length - 12));
    long += `${words.slice(at, at + 3 + Math.floor(random() * 9)).join(' ')}${random() < 0.02 ? '\n\n' : ' '}`;
  }
  const ranges = Array.from({ length: 1000 }, (_, index) => {
    const start = long.indexOf(' ', Math.floor((index / 1000) * (long.length - 400))) + 1;
    return [start, long.lastIndexOf(' ', start + 120)] as const;
  });
  const quotes = ranges.map(
    ([start, end]): TextQuoteSelector => ({ type: 'TextQuoteSelector', exact: long.slice(start, end) }),
  );
  const timed = (of: readonly TextQuoteSelector[]) => {
    const begun = performance.now();
    const prepared = prepare(long);
    const found = of.filter((quote) => anchor(quote, prepared).kind === 'anchored').length;
    return { seconds: (performance.now() - begun) / 1000, found };
  };
  const unchanged = timed(quotes);
  const edited = timed(quotes.map((quote) => ({ ...quote, exact: mistype(quote.exact, 6, random) })));
  return { unchanged: unchanged.seconds, edited: edited.seconds, found: edited.found };
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
const sum = (filter: (key: string) => boolean): Tally => {
  const total = { trials: 0, found: 0, rough: 0, wrong: 0, ambiguous: 0 };
  for (const [key, tally] of tallies) {
    if (!filter(key)) continue;
    total.trials += tally.trials;
    total.found += tally.found;
    total.rough += tally.rough;
    total.wrong += tally.wrong;
    total.ambiguous += tally.ambiguous;
  }
  return total;
};
const outside = sum((key) => key.startsWith('outside'));
const neighbours = sum((key) => key.startsWith('by neighbours'));
const light = sum((key) => key.startsWith('inside') && Number(key.split('|')[1]) <= 0.1);
const typography = sum((key) => key.startsWith('typography'));
const deleted = sum((key) => key.startsWith('deleted'));
const copies = sum((key) => key.startsWith('edited (5 %) beside'));
const all = sum(() => true);
const { unchanged, edited, found } = speed();
const holds = (is: boolean | undefined) => (is === undefined ? '' : is ? 'yes' : '**no**');
const rows = [
  [
    'edits outside the quote only: found',
    percent(outside.found, outside.trials),
    '100 %',
    outside.found === outside.trials,
  ],
  [
    'the same of words that have a lookalike and are known by the neighbours that were edited',
    percent(neighbours.found, neighbours.trials),
    '',
    undefined,
  ],
  [
    'typography changed, the quote’s too: found',
    percent(typography.found, typography.trials),
    '100 %',
    typography.found === typography.trials,
  ],
  [
    'up to 10 % of the quote’s letters edited: found',
    percent(light.found, light.trials),
    '99 %',
    light.found + light.rough >= 0.99 * light.trials,
  ],
  [
    'deleted passages reported as gone (orphan), also beside a copy that differs in 0 to 40 % of its letters',
    percent(deleted.trials - deleted.wrong - deleted.ambiguous, deleted.trials),
    '100 %',
    deleted.wrong + deleted.ambiguous === 0,
  ],
  [
    '5 % of the quote’s letters edited, beside such a copy: found (the others are given up)',
    percent(copies.found, copies.trials),
    '',
    undefined,
  ],
  [`wrong place, in ${all.trials.toLocaleString('en')} trials`, String(all.wrong), '0', all.wrong === 0],
  ['1,000 quotes in 1,000,000 letters, unchanged', `${unchanged.toFixed(2)} s`, '1 s', unchanged <= 1],
  [`the same with 6 typing errors in each (${found} found)`, `${edited.toFixed(2)} s`, '10 s', edited <= 10],
] as const;
const details = [...tallies].map(([key, { trials, found, rough, wrong, ambiguous }]) => {
  const [kind = '', strength = ''] = key.split('|');
  return `| ${kind} | ${strength} | ${trials} | ${percent(found, trials)} | ${rough} | ${ambiguous} | ${wrong} |`;
});
const report = [
  '# Anchoring: quotes in edited texts',
  '',
  `\`npm run bench:anchoring\`: ${texts.length} texts (the shipped articles${process.argv[2] ? ', and chapters of public-domain travel books in pieces' : ''}), seeded edits.`,
  'Quotes are 20 to 220 letters, described by `describe` before the edit. Seconds are of the machine that ran it.',
  '',
  '| what | measured | bar | holds |',
  '|---|---|---|---|',
  ...rows.map(([what, measured, bar, is]) => `| ${what} | ${measured} | ${bar} | ${holds(is)} |`),
  '',
  '![Recall against the strength of the edit](anchoring.svg)',
  '',
  '| edit | strength | trials | found | in its place, cut less well | ambiguous | wrong place |',
  '|---|---|---|---|---|---|---|',
  ...details,
  '',
].join('\n');
writeFileSync(REPORT, report);
writeFileSync(
  PLOT,
  plotRecall(
    [...new Set([...tallies.keys()].map((key) => key.split('|')[0] ?? ''))]
      .filter((kind) => kind.startsWith('outside') || kind.startsWith('inside'))
      .map((kind) => ({
        name: kind,
        points: [...tallies]
          .filter(([key]) => key.startsWith(`${kind}|`))
          .map(([key, tally]) => [Number(key.split('|')[1]), tally.found / tally.trials] as const),
      })),
  ),
);
console.log(report);
