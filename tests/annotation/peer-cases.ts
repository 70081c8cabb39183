import type { EditedCase } from './edited-cases.ts';

/** A case of another project's suite, told anew as data, with what has to become of it here. */
export interface PeerCase extends Omit<EditedCase, 'outcome'> {
  /** Where the words stood, for the cases that give a hint. */
  readonly was?: number;
  /** Where it has to be found; several are ambiguous, none is an orphan. */
  readonly starts: readonly number[];
}

const LOREM = 'lorem ipsum dolor amet yada yada';

/** After the cases of Apache Annotator's text quote selector (Apache-2.0). An empty quote finds nothing here. */
const ANNOTATOR: readonly PeerCase[] = [
  { name: 'simple', quote: { exact: 'dolor am' }, text: LOREM, starts: [12] },
  { name: 'first characters', quote: { exact: 'lorem ipsum' }, text: LOREM, starts: [0] },
  { name: 'last characters', quote: { exact: 'yada yada' }, text: LOREM, starts: [23] },
  { name: 'two matches', quote: { exact: 'yada' }, text: LOREM, starts: [23, 28] },
  { name: 'overlapping matches', quote: { exact: 'ana' }, text: 'bananas', starts: [1, 3] },
  { name: 'no matches', quote: { exact: 'holy grail' }, text: LOREM, starts: [] },
  { name: 'with prefix', quote: { exact: 'yada', prefix: 't ' }, text: LOREM, starts: [23] },
  { name: 'with suffix', quote: { exact: 'o', suffix: 'l' }, text: LOREM, starts: [13] },
  {
    name: 'with prefix and suffix',
    quote: { exact: 'o', prefix: 'l', suffix: 're' },
    text: LOREM,
    starts: [1],
  },
  {
    name: 'with prefix and suffix, two matches',
    quote: { exact: 'o', prefix: 'l', suffix: 'r' },
    text: LOREM,
    starts: [1, 15],
  },
  {
    name: 'with prefix, no matches',
    quote: { exact: 'dolor', prefix: 'oopsum ' },
    text: `an ${LOREM}`,
    starts: [],
  },
  { name: 'with suffix, no matches', quote: { exact: 'dolor', suffix: ' zzzz' }, text: LOREM, starts: [] },
  {
    name: 'with empty prefix and suffix',
    quote: { exact: 'dolor am', prefix: '', suffix: '' },
    text: LOREM,
    starts: [12],
  },
  { name: 'empty quote', quote: { exact: '' }, text: 'lorem', starts: [] },
  { name: 'empty quote, with prefix', quote: { exact: '', prefix: 'dolor' }, text: LOREM, starts: [] },
];

/** Dickens, A Tale of Two Cities, as the cases of Hypothesis have it. */
const CITIES = [
  'It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness,',
  'it was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of',
  'Darkness, it was the spring of hope, it was the winter of despair, we had everything before us, we had nothing',
  'before us, we were all going direct to Heaven, we were all going direct the other way.',
].join(' ');
const after = (words: string) => CITIES.indexOf(words) + words.length;
const EVERYTHING = after('everything ');
const BEST = CITIES.indexOf('the best');
const NOTHING = after('nothing ');

/**
 * After the cases of Hypothesis's quote matching (BSD-2-Clause). Theirs takes the best of what there is; here what agrees
 * too little is an orphan, and what is as good elsewhere is ambiguous.
 */
const HYPOTHESIS: readonly PeerCase[] = [
  {
    name: 'the nearest words, too unlike',
    quote: { exact: 'the best of all the ages' },
    text: CITIES,
    starts: [],
  },
  {
    name: 'a typing error in a long quote',
    quote: { exact: 'we were all goign direct to Heaven' },
    text: CITIES,
    starts: [CITIES.indexOf('we were all going direct to')],
  },
  { name: 'a quote far longer than the text', quote: { exact: CITIES }, text: 'It was the best', starts: [] },
  { name: 'an empty text', quote: { exact: 'foobar' }, text: '', starts: [] },
  ...(
    [
      ['an exact prefix', { prefix: 'we had everything ' }, EVERYTHING],
      ['another exact prefix', { prefix: 'we had nothing ' }, NOTHING],
      ['an approximate prefix', { prefix: 'we had every-thing ' }, EVERYTHING],
      ['an exact suffix', { suffix: ', we had nothing' }, EVERYTHING],
      ['an approximate suffix', { suffix: ', we where all going' }, NOTHING],
    ] as const
  ).map(([name, context, start]) => ({
    name,
    quote: { exact: 'before us', ...context },
    text: CITIES,
    starts: [start],
  })),
  {
    name: 'equal matches without a hint',
    quote: { exact: 'before us' },
    text: CITIES,
    starts: [EVERYTHING, NOTHING],
  },
  ...[EVERYTHING, NOTHING].map((was) => ({
    name: `a hint between equal matches that stand ${NOTHING - EVERYTHING} letters apart, too near to tell`,
    quote: { exact: 'before us' },
    text: CITIES,
    was,
    starts: [EVERYTHING, NOTHING],
  })),
  ...[BEST, BEST + CITIES.length + 1].map((start, index) => ({
    name: `a hint between equal matches that stand far apart, the ${index === 0 ? 'first' : 'second'}`,
    quote: { exact: 'the best of times' },
    text: `${CITIES} ${CITIES}`,
    was: start + 5,
    starts: [start],
  })),
  {
    name: 'a hint between equal matches that stand far apart, too far from either',
    quote: { exact: 'the best of times' },
    text: `${CITIES} ${CITIES}`,
    was: BEST + 60,
    starts: [BEST, BEST + CITIES.length + 1],
  },
  {
    name: 'a hint at the one place that is left, with other neighbours: it may be that of another',
    quote: { exact: 'lorem ipsum dolor', prefix: 'Printers set the words ', suffix: ' as filling' },
    text: LOREM,
    was: 0,
    starts: [],
  },
  {
    name: 'a prefix that is longer than what stands before, of which most stands there',
    quote: { exact: 'best of times', prefix: 'And then it was the ' },
    text: CITIES,
    starts: [CITIES.indexOf('best')],
  },
  {
    name: 'a suffix at the end of the text, where nothing follows',
    quote: { exact: 'text', suffix: 'missing' },
    text: 'Some document text',
    starts: [],
  },
];

export const PEER_CASES: readonly (readonly [suite: string, cases: readonly PeerCase[]])[] = [
  ['Apache Annotator', ANNOTATOR],
  ['Hypothesis', HYPOTHESIS],
];
