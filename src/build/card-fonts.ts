import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontDetails } from 'takumi-js/node';

/**
 * The faces of the cards, by the name that share-card.css gives them. Every script but Latin, Greek and Cyrillic is
 * lettered by a Noto Sans: to add one, install its package, and name it here, there and in share-card.tsx.
 */
const FACES: readonly (readonly [family: string, packageName: string])[] = [
  ['Source Serif 4', '@fontsource-variable/source-serif-4'],
  ['Source Sans 3', '@fontsource-variable/source-sans-3'],
  ['Noto Sans SC', '@fontsource-variable/noto-sans-sc'],
  ['Noto Sans KR', '@fontsource-variable/noto-sans-kr'],
  ...['Arabic', 'Hebrew', 'Armenian', 'Georgian', 'Devanagari', 'Bengali', 'Tamil', 'Thai', 'Ethiopic'].map(
    (script) => [`Noto Sans ${script}`, `@fontsource-variable/noto-sans-${script.toLowerCase()}`] as const,
  ),
];

type Range = readonly [from: number, to: number];

/** One file of a face, and the letters that it serves. */
export interface Slice {
  readonly family: string;
  readonly file: string;
  readonly ranges: readonly Range[];
}

let known: Promise<readonly Slice[]> | undefined;

const slices = (): Promise<readonly Slice[]> => {
  known ??= Promise.all(FACES.map(slicesOf)).then((each) => each.flat());
  return known;
};

/** A Fontsource package lists its files in unicode.json: the name of a slice to what CSS calls its unicode-range. */
async function slicesOf([family, packageName]: (typeof FACES)[number]): Promise<readonly Slice[]> {
  const index = createRequire(import.meta.url).resolve(`${packageName}/unicode.json`);
  // As Fontsource documents it.
  const listed = JSON.parse(await readFile(index, 'utf8')) as Readonly<Record<string, string>>;
  const name = packageName.replace('@fontsource-variable/', '');
  return Object.entries(listed).map(([slice, ranges]) => ({
    family,
    file: join(dirname(index), 'files', `${name}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: ranges.split(',').map(rangeOf),
  }));
}

function rangeOf(text: string): Range {
  const [from = '', to = from] = text.replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

const serves = ({ ranges }: Slice, letter: number) =>
  ranges.some(([from, to]) => letter >= from && letter <= to);

const serving = new Map<number, readonly Slice[]>();

/** The files that serve a letter. There are hundreds of files, and a few letters come again and again. */
async function slicesServing(letter: number): Promise<readonly Slice[]> {
  const known = serving.get(letter) ?? (await slices()).filter((slice) => serves(slice, letter));
  serving.set(letter, known);
  return known;
}

/** The letters of a text, or of what stands between the tags of some markup, each once: in the tags, drawings are long. */
function lettersOf(markup: string): readonly number[] {
  const letters = new Set<number>();
  for (let from = 0; from >= 0; ) {
    const tag = markup.indexOf('<', from);
    for (const letter of markup.slice(from, tag < 0 ? undefined : tag)) {
      const code = letter.codePointAt(0) ?? 0;
      if (code > 0x20) letters.add(code);
    }
    from = tag < 0 ? -1 : markup.indexOf('>', tag) + 1 || -1;
  }
  return [...letters];
}

/** The files of the faces that a text needs letters of: a whole set of them weighs ten megabytes. */
export async function slicesFor(text: string): Promise<readonly Slice[]> {
  const served = await Promise.all(lettersOf(text).map(slicesServing));
  return [...new Set(served.flat())];
}

/** A file as the engine takes it. */
export async function fontOf({ family, file, ranges }: Slice): Promise<FontDetails> {
  return {
    name: family,
    data: await readFile(file),
    unicodeRange: ranges.map(([from, to]): [number, number] => [from, to]),
  };
}

/** The letters of a text that no face of the cards has: they would be drawn as empty boxes. */
export async function missingLetters(text: string): Promise<readonly string[]> {
  const letters = lettersOf(text);
  const served = await Promise.all(letters.map(slicesServing));
  return letters
    .filter((_, index) => served[index]?.length === 0)
    .map((letter) => String.fromCodePoint(letter));
}
