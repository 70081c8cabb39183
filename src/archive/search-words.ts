import { UNSPACED_SCRIPTS } from '../article/unspaced-scripts.ts';
import { foldName, isPlain } from '../gazetteer/fold.ts';

/** A run of a script that puts no spaces between words: these are taken two signs at a time. */
export const UNSPACED = new RegExp(`(?:[${UNSPACED_SCRIPTS}ー]\\p{M}*)+`, 'gu');

/** Letters that are typed for one another, and that Unicode does not take apart: of a keyboard without the other, or of a neighbour's. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ð: 'd',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
/** These, the stretch of Arabic letters (which is none itself), the digits of any script, and Katakana. */
const OTHERWISE = /[ßæœøđłıþðςىیکة\u0640]|\p{Nd}|[ァ-ヶ]/gu;
const KATAKANA_TO_HIRAGANA = 0x60;

/** The words of a text as they are looked up: without case, accents and marks, each once. */
export function searchWords(text: string): readonly string[] {
  const folded = foldName(text);
  const words = isPlain(folded)
    ? folded.split(' ')
    : folded.replace(OTHERWISE, letterFor).split(' ').flatMap(partsOf);
  return [...new Set(words.filter((word) => word !== ''))];
}

function letterFor(letter: string): string {
  if (letter === '\u0640') return '';
  if (/[ァ-ヶ]/u.test(letter)) return String.fromCharCode(letter.charCodeAt(0) - KATAKANA_TO_HIRAGANA);
  return ALIKE[letter] ?? String(digitOf(letter));
}

/** What a digit is worth: those of a script stand in Unicode from its zero on. */
function digitOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** Where letters of a script that writes particles onto words meet the name of another: "وGolda" is "و" and "Golda". */
const MEETING =
  /(?<=\p{Script=Latin})(?=[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}])|(?<=[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}])(?=\p{Script=Latin})/u;

function partsOf(word: string): readonly string[] {
  const runs = word.match(UNSPACED);
  if (!runs) return isPlain(word) ? [word] : word.split(MEETING);
  return [...runs.flatMap(pairsOf), ...word.split(UNSPACED)];
}

function pairsOf(run: string): readonly string[] {
  const signs = [...run];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

/** What Arabic writes onto a word before its article, the article, and the preposition that has swallowed it. */
const ARABIC = [/^[وفبكل](?=ال.{3})/u, /^ال(?=.{3})/u, /^لل(?=.{3})/u];
/** What Hebrew writes onto a word: the article, a conjunction, a preposition. */
const HEBREW = /^[והבלמשכ](?=\p{Script=Hebrew}{3})/u;

/**
 * The words by which a text is found: its own, and of those of a language that writes articles, prepositions and particles onto words what
 * is left without them, since they are looked for without.
 */
export const alsoBare = (words: readonly string[]): readonly string[] =>
  arePlain(words)
    ? words
    : [...new Set(words.flatMap((word) => [...barer(word), ...withoutParticles(word)]))];

/** Nothing is written onto words of Latin letters alone. */
const arePlain = (words: readonly string[]) => isPlain(words.join(' '));

function barer(word: string): readonly string[] {
  const next = [...ARABIC, HEBREW].map((onto) => word.replace(onto, '')).find((bare) => bare !== word);
  return next === undefined ? [word] : [word, ...barer(next)];
}

const HANGUL = /^\p{Script=Hangul}+$/u;

/** The same of a name: besides, what a Korean word ends in, since airport and bridge stand behind its name without a space. */
export const alsoEnds = (words: readonly string[]): readonly string[] =>
  arePlain(words)
    ? words
    : [...new Set(alsoBare(words).flatMap((word) => (HANGUL.test(word) ? endsOf(word) : [word])))];

/** A word and what it ends in, to two syllables; folded, a syllable is taken apart into its letters. */
function endsOf(word: string): readonly string[] {
  const syllables = [...word.normalize('NFC')];
  return [
    word,
    ...syllables.slice(1, -1).map((_, index) =>
      syllables
        .slice(index + 1)
        .join('')
        .normalize('NFD'),
    ),
  ];
}

/** What Korean writes behind a word, by whether that ends in a consonant; folded, a syllable is taken apart into its letters. */
const PARTICLES = [
  '(?:에서|에게|에게서|한테|께서|까지|부터|에|의|도|만)',
  '(?<=[\u11a8-\u11c2])(?:을|은|이|과|으로)',
  '(?<=[\u1161-\u1175])(?:를|는|가|와|로)',
  '(?<=\u11af)로',
].map((pattern) => pattern.normalize('NFD'));
const PARTICLE = new RegExp(
  `(?<=^(?:[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?){2,})(?:${PARTICLES.join('|')})$`,
  'u',
);

/**
 * What is left of a Korean word without its particles, one after the other, as long as these are two syllables: who asks for what was "in
 * Seoul" means Seoul.
 */
export function withoutParticles(word: string): readonly string[] {
  const bare = word.replace(PARTICLE, '');
  return bare === word ? [] : [bare, ...withoutParticles(bare)];
}
