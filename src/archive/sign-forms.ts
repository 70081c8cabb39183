import shinjitai from 'opencc-js/dict/JPShinjitaiCharacters';
import simplified from 'opencc-js/dict/TSCharacters';

/**
 * The characters that are written one for another in Chinese and Japanese, those that belong together in one string: "台臺檯颱" has what
 * is written 台 in simplified Chinese, 国 and 國 are one in Japanese too. The tables are OpenCC's, of which only a build takes the
 * weight: a reader's page is told of the characters of its own archive, see `formsIn`.
 */
export function signForms(): readonly string[] {
  const groups = new Map<string, string>();
  const join = (one: string, other: string) => {
    const [a, b] = [groups.get(one) ?? one, groups.get(other) ?? other];
    if (a === b) return;
    for (const sign of a + b) groups.set(sign, a + b);
  };
  for (const [sign, usual] of pairsOf(simplified)) if (sign && usual) join(sign, usual);
  // 弁 stands in Japanese for three that have nothing to do with each other; so do others with more than one.
  for (const [sign, old, another] of pairsOf(shinjitai))
    if (sign && old && another === undefined) join(sign, old);
  return [...new Set(groups.values())];
}

const pairsOf = (table: string): readonly (readonly string[])[] =>
  table.split('|').map((entry) => entry.split(' '));

/**
 * Of groups of forms what a query has to know of an archive with these characters: the forms that it has, then, after a space, those
 * that it has not and somebody may type: "台 臺檯颱". Nothing of a group of which it has none.
 */
export function formsIn(groups: readonly string[], signs: ReadonlySet<string>): readonly string[] {
  return groups.flatMap((group) => {
    const own = [...group].filter((sign) => signs.has(sign));
    const others = [...group].filter((sign) => !signs.has(sign));
    return own.length === 0 ? [] : [[own.join(''), others.join('')].join(' ').trimEnd()];
  });
}

/** Forms in which a word is looked for at most: each is a page to load. */
const MOST_FORMS = 6;

/** Gives the forms in which an archive may have a word, as it was typed first. `forms` as `formsIn` has them. */
export function openForms(forms: readonly string[]): (word: string) => readonly string[] {
  const known = new Map<string, string>();
  for (const line of forms) {
    const [own = '', others = ''] = line.split(' ');
    for (const sign of own + others) known.set(sign, own);
  }
  return (word) => {
    let words = [''];
    for (const sign of word) {
      const own = known.get(sign);
      const signs = own === undefined || own.includes(sign) ? [...new Set([sign, ...(own ?? '')])] : [...own];
      words = signs.flatMap((each) => words.map((begun) => begun + each));
    }
    return words.slice(0, MOST_FORMS);
  };
}
