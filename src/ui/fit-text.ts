/** Widths of letters as parts of their size, in the bold of Source Serif 4; the regular is a little narrower. */
const WIDTHS: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[\p{Mn}\p{Me}\u200b]/u, 0],
  [/\p{Script=Tamil}/u, 1],
  // Signs of vowels that stand beside their letter, as in Hindi.
  [/\p{Mc}/u, 0.32],
  [/[\s.,:;!|'’‘ijl]/u, 0.29],
  [/[frt()“”"\-–-]/u, 0.42],
  [/[mwMWЖШЩМЮФжшщмюф—…]/u, 0.9],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u, 1],
  [/\p{Lu}/u, 0.71],
  [/\p{Script=Cyrillic}/u, 0.6],
  [/[\p{Script=Bengali}\p{Script=Ethiopic}]/u, 0.72],
];
const OTHER = 0.585;

const widthOf = (text: string, size: number): number =>
  [...text].reduce(
    (sum, letter) => sum + (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER),
    0,
  ) * size;

/** A line may end after white space, be it of no width, or a hyphen, and before any letter of Chinese or Japanese. */
const BREAKS = /(?<=[\s\u200b\p{Pd}])|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** How many lines a text takes at a size (pixels) in a column (pixels), near enough: no browser is asked. */
export function linesOf(text: string, size: number, column: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(BREAKS)) {
    const width = widthOf(word.trimEnd(), size);
    if (used > 0 && used + width > column) {
      lines++;
      used = 0;
    }
    // A word that is wider than the column is broken.
    lines += Math.max(0, Math.ceil(width / column) - 1);
    used += widthOf(word, size);
  }
  return lines;
}

/** The largest of some sizes (pixels, falling) at which a text takes at most so many lines, and no word breaks; else the last. */
export function fittingSize(text: string, sizes: readonly number[], column: number, most: number): number {
  const fits = (size: number) =>
    text.split(BREAKS).every((word) => widthOf(word.trimEnd(), size) <= column) &&
    linesOf(text, size, column) <= most;
  return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}
