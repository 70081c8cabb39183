import { foldName } from '../gazetteer/fold.ts';

/** Scripts that put no spaces between words: their words are taken two signs at a time. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** The words of a text as they are looked up: without case, accents and marks, each once. */
export function searchWords(text: string): readonly string[] {
  const words = foldName(text)
    .split(' ')
    .flatMap((word) => partsOf(word));
  return [...new Set(words.filter((word) => word !== ''))];
}

function partsOf(word: string): readonly string[] {
  const runs = word.match(UNSPACED);
  if (!runs) return [word];
  return [...runs.flatMap(pairsOf), ...word.split(UNSPACED)];
}

function pairsOf(run: string): readonly string[] {
  const signs = [...run];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}
