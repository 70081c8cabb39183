import { pageFor, pagesFor } from '../gazetteer/name-pages.ts';
import { isNearly, misspelt, remembering } from '../gazetteer/open-name-pages.ts';
import { mostOf, type Scores, scoresOf } from './scores.ts';
import { HEAD, type SearchIndex } from './search-files.ts';
import { fileName, type PageList } from './search-pages.ts';

/** A word that is typed with an error has at least so many letters. */
const LEAST_FOR_ERRORS = 4;
/** What a word says that is almost the one that was typed, and one that is so less. */
const [ALMOST, FARTHER] = [0.5, 0.3];
/**
 * A word of at most so many letters may have two errors as well, if what is meant begins with as many as that; longer ones may in
 * any case.
 */
const [MOST_LETTERS, BEGUN] = [7, 4];
/** Pages that are loaded for words that begin alike, and for such as may have been meant; where there are more, the best have to do. */
const [MOST_PAGES, MOST_PAGES_FOR_ERRORS] = [3, 6];
/** Of words that begin alike, so many are looked up by themselves where there are too many for all. */
const MOST_WORDS = 4;

type Load = (name: string) => Promise<string>;

/** A word with as much of its list as stands on its page. */
interface Word {
  readonly name: string;
  /** Documents that have it. */
  readonly count: number;
  /** As text, see postings.ts. */
  readonly postings: string;
  /** Of a common word, of which only the best is known: where all is. */
  readonly blocks?: readonly Block[];
}

/** A part of a list: the name of its file, and the first document in it. */
export interface Block {
  readonly name: string;
  readonly start: number;
}

/** A list that is one way in which a word of the query may be meant. */
export interface Reading {
  /** The word of the list; undefined where it is put together of several. */
  readonly word: string | undefined;
  /** Whether it is the list of a word, among others. */
  readonly isOf: (word: string) => boolean;
  /** What a document that has it scores, of those that are known. */
  readonly known: Scores;
  /** The most that any other document may score. */
  readonly unknown: number;
  readonly worth: number;
  readonly blocks: Word['blocks'];
  readonly count: number;
}

export interface WordLists {
  /**
   * The ways to take a word that was typed: as itself; if it is `open`, not typed to its end perhaps, or is no word, as what begins
   * with it. `alone`: no other word stands with it.
   */
  readonly readingsOf: (word: string, open: boolean, alone: boolean) => Promise<readonly Reading[]>;
  /** The same as itself alone. */
  readonly wholeOf: (word: string) => Promise<readonly Reading[]>;
  /** The ways to take one that was typed with an error. */
  readonly nearlyOf: (word: string) => Promise<readonly Reading[]>;
  /** A block of the list of a common word. */
  readonly block: (name: string) => Promise<Scores>;
}

/** The words of the search over its files. */
export function openWordLists(index: SearchIndex, load: Load): WordLists {
  const pages = remembering(async (name: string) => decodeWords(await load(name)));
  const bests = remembering(async (name: string) => decodeBest(await load(name)));
  const page = (number: number) => pages(fileName('words', index.words.prints[number] ?? ''));
  const printFor = (key: string, { firsts, prints }: PageList) => prints[pageFor(key, firsts)] ?? '';
  const wordOf = async (name: string) =>
    (await pages(fileName('words', printFor(name, index.words)))).get(name)?.();
  const bestOf = async (beginning: string) => {
    if (index.best.firsts.length === 0) return undefined;
    return (await bests(fileName('best', printFor(beginning, index.best)))).get(beginning);
  };
  const beginningWith = async (beginning: string, most: number): Promise<readonly Word[] | undefined> => {
    const numbers = pagesFor(beginning, index.words.firsts);
    if (numbers.length > most && (await bestOf(beginning))) return undefined;
    const found = await Promise.all(numbers.slice(0, most).map(page));
    return found.flatMap((words) =>
      [...words].flatMap(([name, read]) => (name.startsWith(beginning) ? [read()] : [])),
    );
  };
  /** Where too many words begin so, those of which documents are named. */
  const mayBeMeant = async (beginning: string): Promise<readonly { readonly name: string }[]> =>
    (await beginningWith(beginning, MOST_PAGES_FOR_ERRORS)) ??
    (await bestOf(beginning))?.words.map((name) => ({ name })) ??
    [];

  const ends = remembering(async (name: string) => decodeTails(await load(name)));
  const withTwoErrors = async (word: string): Promise<readonly { readonly name: string }[]> =>
    word.length <= BEGUN || word.length > MOST_LETTERS
      ? []
      : (await mayBeMeant(word.slice(0, BEGUN))).filter(({ name }) => isNearly(name, word, 2));
  /** Words with an error in their first letters: one letter that is another, too many or missing, or two that changed places. */
  const begunOtherwise = async (word: string): Promise<readonly { readonly name: string }[]> => {
    const letters = [...word];
    if (letters.length < LEAST_FOR_ERRORS || index.tails.firsts.length === 0) return [];
    const swapped = [0, 1].map((at) =>
      letters.toSpliced(at, 2, letters[at + 1] ?? '', letters[at] ?? '').join(''),
    );
    const found = await Promise.all(
      [HEAD - 1, HEAD, HEAD + 1].map(async (length) => {
        const tail = letters.slice(length).join('');
        const heads = (await ends(fileName('tails', printFor(tail, index.tails)))).get(tail) ?? [];
        return heads.map((head) => head + tail);
      }),
    );
    const near = found.flat().filter((name) => isNearly(name, word, 1));
    return [...swapped, ...near].map((name) => ({ name }));
  };

  return {
    readingsOf: async (word, open, alone) => {
      if (index.words.firsts.length === 0) return [];
      // What begins with an open word is asked for in any case: both at once.
      const beginning = open ? beginningWith(word, MOST_PAGES) : undefined;
      const [exact] = await Promise.all([wordOf(word), beginning]);
      if (exact && !open) return [readingOf({ word: exact, worth: 1 })];
      const all = await (beginning ?? beginningWith(word, MOST_PAGES));
      if (all) return asOne(all.map((each) => meantBy(each, word)));
      const best = await bestOf(word);
      const likely = (best?.words ?? []).filter((name) => name !== word).slice(0, alone ? 0 : MOST_WORDS);
      const words = [exact, ...(await Promise.all(likely.map(wordOf)))];
      return [
        ...words.flatMap((each) => (each ? [readingOf(meantBy(each, word))] : [])),
        {
          word: undefined,
          isOf: (each) => each.startsWith(word),
          known: scoresOf(best?.postings ?? '', ALMOST),
          unknown: 0,
          worth: ALMOST,
          blocks: undefined,
          count: Number.POSITIVE_INFINITY,
        },
      ];
    },
    wholeOf: async (word) => {
      const exact = index.words.firsts.length === 0 ? undefined : await wordOf(word);
      return exact ? [readingOf({ word: exact, worth: 1 })] : [];
    },
    nearlyOf: async (word) => {
      if (index.words.firsts.length === 0) return [];
      const alike = await misspelt(word, mayBeMeant, LEAST_FOR_ERRORS);
      const near = (alike.length > 0 ? alike : await begunOtherwise(word)).map(({ name }) => name);
      const farther = (await withTwoErrors(word)).map(({ name }) => name);
      const meant = [...new Set([...near, ...farther])].slice(0, 2 * MOST_WORDS);
      const words = await Promise.all(meant.map(wordOf));
      return words.flatMap((each) =>
        each ? [readingOf({ word: each, worth: near.includes(each.name) ? ALMOST : FARTHER })] : [],
      );
    },
    block: remembering(async (name: string) => scoresOf(await load(name), 1)),
  };
}

/** A word that may be meant, and what it is worth if it is. */
interface Meant {
  readonly word: Word;
  readonly worth: number;
}

/** A word as that which was begun with what was typed. */
const meantBy = (word: Word, typed: string): Meant => ({ word, worth: typed.length / word.name.length });

function readingOf({ word: { name, postings, blocks, count }, worth }: Meant): Reading {
  const known = scoresOf(postings, worth);
  return {
    word: name,
    isOf: (each) => each === name,
    known,
    // What is not among the best weighs no more than the least of them.
    unknown: blocks ? Math.min(...known.scores) : 0,
    worth,
    blocks,
    count,
  };
}

/**
 * Those words whose lists are known whole as one reading: hundreds of words may begin alike, and each document that may fit is looked
 * for in every reading.
 */
function asOne(words: readonly Meant[]): readonly Reading[] {
  const whole = words.filter(({ word }) => !word.blocks);
  const known = mostOf(whole.map(({ word, worth }) => ({ postings: word.postings, worth })));
  const names = new Set(whole.map(({ word }) => word.name));
  const isOf = (name: string) => names.has(name);
  const worth = whole.reduce((most, each) => Math.max(most, each.worth), 0);
  return [
    ...(known.documents.length > 0
      ? [
          {
            word: undefined,
            isOf,
            known,
            unknown: 0,
            worth,
            blocks: undefined,
            count: known.documents.length,
          },
        ]
      : []),
    ...words.filter(({ word }) => word.blocks).map(readingOf),
  ];
}

/** The words of a page, each read when it is asked for: of the hundred or more, a query wants one or a few. */
const decodeWords = (text: string): ReadonlyMap<string, () => Word> =>
  new Map(
    text.split('\n').map((line) => {
      const name = line.slice(0, line.indexOf('\t'));
      return [name, () => decodeWord(line)] as const;
    }),
  );

function decodeWord(line: string): Word {
  const [name = '', count = '', postings = '', directory] = line.split('\t');
  const blocks = directory?.split(' ').map((block): Block => {
    const [start = '', print = ''] = block.split('.');
    return { name: fileName('list', print), start: Number.parseInt(start, 36) };
  });
  return {
    name,
    count: Number.parseInt(count, 36),
    postings,
    ...(blocks ? { blocks } : {}),
  };
}

const decodeTails = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text.split('\n').map((line) => {
      const [tail = '', heads = ''] = line.split('\t');
      return [tail, heads.split(' ')] as const;
    }),
  );

const decodeBest = (text: string) =>
  new Map(
    text.split('\n').map((line) => {
      const [beginning = '', postings = '', words = ''] = line.split('\t');
      return [beginning, { postings, words: words.split(' ') }] as const;
    }),
  );
