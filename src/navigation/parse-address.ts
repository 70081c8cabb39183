import type { TextQuoteSelector } from '../annotation/selector.ts';
import {
  BY,
  CHAPTER,
  COMPARE,
  CORRECTIONS_FOLDER,
  EMBED,
  HOW_WE_KNOW,
  PAGE,
  SEARCH_FOLDER,
  TOPICS,
} from '../visit/reserved-ids.ts';
import { comparingIn, type GalleryChoice, galleryChoiceIn } from './archive-query.ts';
import {
  ASIDES,
  CORRECTIONS,
  type DeepLink,
  SEARCH,
  type Theme,
  type View,
  type VisitLink,
} from './deep-link.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];
/** Seconds that a stop is shown for at the least and at the most, where a visit plays by itself. */
const PLAY = { least: 3, most: 600 } as const;
const ASIDE_KINDS = ['how-we-know', 'files', 'itinerary'] as const;

/**
 * The inverse of `addressOf`: an address relative to the root ('visit/stop/?order=reported#x') as a link, or
 * undefined for one that no page of this shape has. Whether such a visit exists is not asked here.
 */
export function parseAddress(address: string): DeepLink | undefined {
  const { pathname, searchParams, hash } = new URL(`https://root.invalid/${address}`);
  const parts = pathname
    .replace(/\/index\.html$/, '/')
    .split('/')
    .filter((part) => part !== '');
  const view: View = parts.at(-1) === EMBED && parts.length > 1 ? 'embed' : 'page';
  const [visit, ...folders] = view === 'embed' ? parts.slice(0, -1) : parts;
  if (visit === undefined) return { kind: 'gallery', ...galleryChoiceIn(searchParams) };
  if (visit === PAGE) return pageIn(folders, galleryChoiceIn(searchParams));
  if (visit === COMPARE)
    return folders.length === 0 ? { kind: 'compare', ...comparingIn(searchParams) } : undefined;
  if (visit === SEARCH_FOLDER) return folders.length === 0 ? SEARCH : undefined;
  if (visit === CORRECTIONS_FOLDER) return folders.length === 0 ? CORRECTIONS : undefined;
  const topic = TOPICS.find((each) => each === visit);
  if (topic) return topicIn(topic, folders);
  for (const kind of ASIDE_KINDS)
    if (view === 'page' && folders.join('/') === ASIDES[kind]) return { kind, visit };
  if (view === 'page' && folders[0] === HOW_WE_KNOW && folders[1] === PAGE) {
    const page = numberFrom2(folders.slice(2));
    if (page) return { kind: 'how-we-know', visit, page };
  }
  const [by, account] = folders;
  const own = by === BY ? folders.slice(2) : folders;
  const chapter = view === 'page' && own[0] === CHAPTER ? numberFrom2(own.slice(1)) : undefined;
  const [stop, ...rest] = chapter ? [] : own;
  if (rest.length > 0 || stop === CHAPTER || (by === BY && account === undefined)) return undefined;
  const quote = quoteIn(hash);
  const theme = THEMES.find((each) => view === 'embed' && each === searchParams.get('theme'));
  const within = {
    visit,
    ...(by === BY && account ? { account } : {}),
    order: searchParams.get('order') === 'reported' ? 'reported' : 'visited',
    view,
    ...(theme ? { theme } : {}),
    ...playIn(searchParams),
    ...(quote ? { quote } : {}),
  } as const;
  if (stop !== undefined) return { kind: 'stop', stop, ...within };
  return { kind: 'visit', ...within, ...(chapter ? { chapter } : {}) };
}

function pageIn([page = '', ...rest]: readonly string[], choice: GalleryChoice): DeepLink | undefined {
  if (rest.length > 0 || !/^[1-9]\d{0,5}$/.test(page)) return undefined;
  return { kind: 'gallery', ...(page === '1' ? {} : { page: Number(page) }), ...choice };
}

/** The number of a chapter or a page that has an address of its own: the first has that of the whole. */
const numberFrom2 = ([number = '', ...rest]: readonly string[]) =>
  rest.length === 0 && /^([2-9]|[1-9]\d+)$/.test(number) ? Number(number) : undefined;

function topicIn(topic: (typeof TOPICS)[number], folders: readonly string[]): DeepLink | undefined {
  const [named, number] = folders.slice(-2);
  const page = folders.length > 1 && named === PAGE && /^([2-9]|[1-9]\d+)$/.test(number ?? '');
  const [id, ...rest] = page ? folders.slice(0, -2) : folders;
  if (rest.length > 0) return undefined;
  return {
    kind: 'topic',
    topic,
    ...(id === undefined ? {} : { id }),
    ...(page ? { page: Number(number) } : {}),
  };
}

/** What moves by itself was asked for in so many words, or it does not move. */
function playIn(fields: URLSearchParams): { readonly play?: number } {
  const asked = /^\d+$/.test(fields.get('play') ?? '') ? Number(fields.get('play')) : 0;
  return asked > 0 ? { play: Math.min(Math.max(asked, PLAY.least), PLAY.most) } : {};
}

function quoteIn(hash: string): TextQuoteSelector | undefined {
  // A plus sign is a plus sign here; in form data, which URLSearchParams reads, it would be a space.
  const fields = new URLSearchParams(hash.slice(1).replaceAll('+', '%2B'));
  const [exact, prefix, suffix] = ['quote', 'prefix', 'suffix'].map((key) => fields.get(key));
  if (!exact) return undefined;
  return {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

/** The inverse of `addressOf` for a visit that is one file: `hash` is the fragment, with its "#". */
export function parseInFile(hash: string, visit: string): VisitLink {
  const [path = '', fields = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter((part) => part !== '');
  const account = parts[0] === BY ? parts[1] : undefined;
  const stop = parts[account === undefined ? 0 : 2];
  const searchParams = new URLSearchParams(fields);
  const quote = quoteIn(`#${fields}`);
  const within = {
    visit,
    ...(account === undefined ? {} : { account }),
    order: searchParams.get('order') === 'reported' ? 'reported' : 'visited',
    view: 'file',
    ...playIn(searchParams),
    ...(quote ? { quote } : {}),
  } as const;
  return stop === undefined ? { kind: 'visit', ...within } : { kind: 'stop', stop, ...within };
}
