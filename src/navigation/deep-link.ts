import type { TextQuoteSelector } from '../annotation/selector.ts';
import {
  BY,
  CHAPTER,
  COMPARE,
  EMBED,
  FILES,
  HOW_WE_KNOW,
  ITINERARY,
  PAGE,
  SEARCH_FOLDER,
  TOPICS,
} from '../visit/reserved-ids.ts';
import {
  type Comparing,
  comparingIn,
  type GalleryChoice,
  galleryChoiceIn,
  queryOfChoice,
  queryOfComparing,
} from './archive-query.ts';

/** The two ways through a visit: as it happened, or as the article comes to it. */
export type Order = 'visited' | 'reported';

/**
 * The whole page; the map with its card and stepper alone, made for a frame on somebody else's page; or the whole page as
 * one file that is no part of a site, whose places are fragments of its address.
 */
export type View = 'page' | 'embed' | 'file';

/** The colours that the host of an embed asks for; without, those of the reader's system. */
export type Theme = 'light' | 'dark';

const THEMES: readonly Theme[] = ['light', 'dark'];

interface Within {
  readonly visit: string;
  /** The account that is read; without, the visit's first. */
  readonly account?: string;
  readonly order: Order;
  readonly view: View;
  /** Of an embed only. */
  readonly theme?: Theme;
  /** Words of the article that the link points at, found anew when it is opened. */
  readonly quote?: TextQuoteSelector;
}

/** What the reader looks at. The address bar holds exactly this and nothing else does. */
export type DeepLink =
  /** All visits, or those that are chosen. `page`, from 2: where their list goes on for who reads without scripts. */
  | ({ readonly kind: 'gallery'; readonly page?: number } & GalleryChoice)
  | ({ readonly kind: 'compare' } & Comparing)
  | { readonly kind: 'search' }
  /** Visits gathered by a person, a place, a country or a year; without an id, the list of all of the kind. A page is from 2. */
  | {
      readonly kind: 'topic';
      readonly topic: (typeof TOPICS)[number];
      readonly id?: string;
      readonly page?: number;
    }
  /** Of a long visit in pages, from 2; without one, the first. */
  | { readonly kind: 'how-we-know'; readonly visit: string; readonly page?: number }
  | { readonly kind: 'files' | 'itinerary'; readonly visit: string }
  /** With a chapter (of a long visit, from 2), the visit where its account is read from there on. */
  | ({ readonly kind: 'visit'; readonly chapter?: number } & Within)
  | ({ readonly kind: 'stop'; readonly stop: string } & Within);

/** A link to a visit or to one of its stops: what the app shows. */
export type VisitLink = Extract<DeepLink, { readonly kind: 'visit' | 'stop' }>;

/** A link to the first page. */
export type GalleryLink = Extract<DeepLink, { readonly kind: 'gallery' }>;

/** A link to visits laid side by side. */
export type CompareLink = Extract<DeepLink, { readonly kind: 'compare' }>;

/** A link to what may have several pages. */
export type PagedLink = Extract<DeepLink, { readonly kind: 'topic' | 'how-we-know' }>;

/** Whether a link leads to what the app shows, and not to a page that needs no script. */
export const isVisitLink = (link: DeepLink): link is VisitLink =>
  link.kind === 'visit' || link.kind === 'stop';

/** The folders of pages that stand beside the visit and need no script. */
const ASIDES = { 'how-we-know': HOW_WE_KNOW, files: FILES, itinerary: ITINERARY } as const;
const ASIDE_KINDS = ['how-we-know', 'files', 'itinerary'] as const;

/** The id of the element in which a passage begins, and so the fragment that leads to it. */
export const passageElementId = (passage: string): string => `passage-${passage}`;

export const GALLERY: GalleryLink = { kind: 'gallery' };
export const SEARCH: DeepLink = { kind: 'search' };

/** The same place shown as a whole page or as an embed. */
export function inView(link: VisitLink, view: View): VisitLink {
  const { theme, ...plain } = link;
  return { ...plain, view, ...(view === 'embed' && theme ? { theme } : {}) };
}

/** A visit's own page. */
export function visitLink(visit: string): VisitLink {
  return { kind: 'visit', visit, order: 'visited', view: 'page' };
}

/** A page of several, from 1: the first has the address of the whole. */
export function pageLink({ page: _, ...link }: PagedLink, number: number): PagedLink {
  return number === 1 ? link : { ...link, page: number };
}

/** A link moved to a stop, or (`undefined`) to the visit's own page: all stays but the words that it points at. */
export function linkTo(stop: string | undefined, from: VisitLink): VisitLink {
  const { visit, account, order, view, theme } = from;
  const within = { visit, ...(account ? { account } : {}), order, view, ...(theme ? { theme } : {}) };
  return stop === undefined ? { kind: 'visit', ...within } : { kind: 'stop', stop, ...within };
}

/** The visit where its account is read from a chapter on, from 1; the first is the visit's own page. */
export function chapterLink(chapter: number, from: VisitLink): VisitLink {
  return { ...linkTo(undefined, inView(from, 'page')), kind: 'visit', ...(chapter > 1 ? { chapter } : {}) };
}

/** The same place as another account tells of it (`undefined`: the visit's first), without words pointed at in this one. */
export function inAccount(link: VisitLink, account: string | undefined): VisitLink {
  const { account: left, quote, ...rest } = link;
  if (rest.kind === 'stop') return account === undefined ? rest : { ...rest, account };
  // Its chapters are others.
  const { chapter, ...whole } = rest;
  return account === undefined ? whole : { ...whole, account };
}

/**
 * The page's folder below the site's root, without a leading slash: '', 'visit/', 'visit/stop/', 'visit/stop/embed/', and
 * with an account 'visit/by/account/stop/'; of a long visit also 'visit/chapter/2/' and 'visit/how-we-know/page/2/'.
 */
export function pathOf(link: DeepLink): string {
  if (link.kind === 'gallery') return link.page === undefined ? '' : `${PAGE}/${link.page}/`;
  if (link.kind === 'compare') return `${COMPARE}/`;
  if (link.kind === 'search') return `${SEARCH_FOLDER}/`;
  if (link.kind === 'topic') {
    const { topic, id, page } = link;
    return `${[topic, ...(id === undefined ? [] : [id]), ...(page === undefined ? [] : [PAGE, page])].join('/')}/`;
  }
  if (!isVisitLink(link)) {
    const page = link.kind === 'how-we-know' && link.page ? `${PAGE}/${link.page}/` : '';
    return `${link.visit}/${ASIDES[link.kind]}/${page}`;
  }
  const folders = [
    link.visit,
    ...(link.account ? [BY, link.account] : []),
    ...(link.kind === 'stop' ? [link.stop] : link.chapter ? [CHAPTER, String(link.chapter)] : []),
    ...(link.view === 'embed' ? [EMBED] : []),
  ];
  return `${folders.join('/')}/`;
}

/** The way from a page up to the site's root: './', '../', '../../' and so on. Keeps the site free to live under any path. */
export function rootFrom(link: DeepLink): string {
  if (isVisitLink(link) && link.view === 'file') return '';
  return '../'.repeat(pathOf(link).split('/').length - 1) || './';
}

/** The query that a link carries; the order that things happened in and the system's colours add nothing. */
function queryOf(link: DeepLink): string {
  if (link.kind === 'gallery') return queryOfChoice(link);
  if (link.kind === 'compare') return queryOfComparing(link);
  if (!isVisitLink(link)) return '';
  const fields = [
    ...(link.order === 'reported' ? ['order=reported'] : []),
    ...(link.theme ? [`theme=${link.theme}`] : []),
  ];
  return fields.length > 0 ? `?${fields.join('&')}` : '';
}

/** The fragment that a link carries: its quote, which no server has to see and whose length no server limits. */
function fragmentOf(link: DeepLink): string {
  if (!isVisitLink(link) || !link.quote) return '';
  const { exact, prefix, suffix } = link.quote;
  const parts = Object.entries({ quote: exact, prefix, suffix }).flatMap(([key, words]) =>
    words === undefined ? [] : [`${key}=${encodeURIComponent(words)}`],
  );
  return `#${parts.join('&')}`;
}

/** A link's address relative to the site's root; of a file, relative to the file. */
export function addressOf(link: DeepLink): string {
  if (isVisitLink(link) && link.view === 'file') return addressInFile(link);
  return pathOf(link) + queryOf(link) + fragmentOf(link);
}

/** A place in a visit that is one file: `#khasan`, `#by/day-by-day/khasan?order=reported`, and `#` for the whole visit. */
function addressInFile(link: VisitLink): string {
  const folders = [...(link.account ? [BY, link.account] : []), ...(link.kind === 'stop' ? [link.stop] : [])];
  const quote = fragmentOf(link).slice(1);
  const fields = [queryOf(link).slice(1), quote].filter((part) => part !== '').join('&');
  return `#${folders.join('/')}${fields === '' ? '' : `?${fields}`}`;
}

/** The inverse of `addressOf` for a visit that is one file: `hash` is the fragment, with its "#". */
export function parseInFile(hash: string, visit: string): VisitLink {
  const [path = '', fields = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter((part) => part !== '');
  const account = parts[0] === BY ? parts[1] : undefined;
  const stop = parts[account === undefined ? 0 : 2];
  const quote = quoteIn(`#${fields}`);
  const within = {
    visit,
    ...(account === undefined ? {} : { account }),
    order: new URLSearchParams(fields).get('order') === 'reported' ? 'reported' : 'visited',
    view: 'file',
    ...(quote ? { quote } : {}),
  } as const;
  return stop === undefined ? { kind: 'visit', ...within } : { kind: 'stop', stop, ...within };
}

/** The `href` of one page as another page has to write it, relative, so that no page knows where the site lives. */
export function hrefOf(to: DeepLink, from: DeepLink): string {
  return rootFrom(from) + addressOf(to);
}

/**
 * The inverse of `addressOf`: an address relative to the root ('visit/stop/?order=reported#x') as a link, or
 * undefined for one that no page of this shape has. Whether such a visit exists is not asked here.
 */
export function parseAddress(address: string): DeepLink | undefined {
  const { pathname, searchParams, hash } = new URL(address, 'https://root.invalid/');
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

/** The same place in the visit, gone through in another order. */
export function inOrder(link: VisitLink, order: Order): VisitLink {
  return { ...link, order };
}

/** Whether two links look at the same thing in the same order. */
export function sameLink(a: DeepLink, b: DeepLink): boolean {
  return addressOf(a) === addressOf(b);
}
