/** A number as a text has it. */
interface NumberWords {
  readonly words: string;
  readonly value: number;
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
  ['dozen', 12],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

const WORD = [...VALUES.keys(), ...SCALES.keys()].join('|');
const NUMBER = new RegExp(
  String.raw`\d+(?:[,\u00a0\u202f]\d{3})*(?:\.\d+)?(?:\s+(?:${[...SCALES.keys()].join('|')})\b)?|\b(?:${WORD})(?:(?:[\s-]+and)?[\s-]+(?:${WORD}))*\b`,
  'giu',
);

/** Times of the clock are told in too many ways to be compared. */
const CLOCK = /\b\d{1,2}:\d{2}\b|\b\d{1,2}(?:\.\d{2})?\s*[ap]\.?m\b/gi;

/**
 * The numbers of an English text, in figures or in words. A bare "one" or "zero" is none, since it is rarely meant as one;
 * ordinals in words ("first") and times of the clock are none either.
 */
export function numbersIn(text: string): readonly NumberWords[] {
  return [...text.replace(CLOCK, ' ').matchAll(NUMBER)].flatMap(([words]) => {
    const value = amountOf(words);
    return value > 1 || /\d/.test(words) ? [{ words, value }] : [];
  });
}

function amountOf(words: string): number {
  let whole = 0;
  let part = 0;
  for (const word of words
    .toLowerCase()
    .replace(/[,\u00a0\u202f](?=\d)/g, '')
    .split(/[\s-]+/)) {
    const scale = SCALES.get(word);
    if (scale === undefined) {
      const value = VALUES.get(word) ?? Number(word);
      // "two dozen" counts dozens, "twenty-four" adds.
      if (Number.isFinite(value)) part = word === 'dozen' ? (part || 1) * 12 : part + value;
    } else if (scale === 100) {
      part = (part || 1) * scale;
    } else {
      whole += (part || 1) * scale;
      part = 0;
    }
  }
  return whole + part;
}
