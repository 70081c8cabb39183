import type { TextQuoteSelector } from '../annotation/selector.ts';
import {
  BY,
  CHAPTER,
  COMPARE,
  CORRECTIONS_FOLDER,
  EMBED,
  FILES,
  HOW_WE_KNOW,
  ITINERARY,
  PAGE,
  SEARCH_FOLDER,
  type TOPICS,
} from '../visit/reserved-ids.ts';
import { type Comparing, type GalleryChoice, queryOfChoice, queryOfComparing } from './archive-query.ts';

/** The two ways through a visit: as it happened, or as the article comes to it. */
export type Order = 'visited' | 'reported';

/**
 * The whole page; the map with its card and stepper alone, made for a frame on somebody else's page; or the whole page as
 * one file that is no part of a site, whose places are fragments of its address.
 */
export type View = 'page' | 'embed' | 'file';

/** The colours that the host of an embed asks for; without, those of the reader's system. */
export type Theme = 'light' | 'dark';

interface Within {
  readonly visit: string;
  /** The account that is read; without, the visit's first. */
  readonly account?: string;
  readonly order: Order;
  readonly view: View;
  /** Of an embed only. */
  readonly theme?: Theme;
  /** Seconds a stop where the visit plays by itself, over and over: on a screen in a lobby. */
  readonly play?: number;
  /** Words of the article that the link points at, found anew when it is opened. */
  readonly quote?: TextQuoteSelector;
}

/** What the reader looks at. The address bar holds exactly this and nothing else does. */
export type DeepLink =
  /** All visits, or those that are chosen. `page`, from 2: where their list goes on for who reads without scripts. */
  | ({ readonly kind: 'gallery'; readonly page?: number } & GalleryChoice)
  | ({ readonly kind: 'compare' } & Comparing)
  | { readonly kind: 'search' }
  /** What was corrected in any visit. */
  | { readonly kind: 'corrections' }
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
export type PagedLink = Extract<DeepLink, { readonly kind: 'gallery' | 'topic' | 'how-we-know' }>;

/** A link to a visit, whose account may have several chapters. */
export type ChapteredLink = Extract<DeepLink, { readonly kind: 'visit' }>;

/** Stands where a stop's id would for the visit as a whole: no id is like it. */
export const WHOLE = '.';

/** What a link looks at: the id of a stop, or `WHOLE`. */
export const lookedAt = (link: VisitLink): string => (link.kind === 'stop' ? link.stop : WHOLE);

/** The stop that is looked at, by its id; undefined for `WHOLE`. */
export const stopLookedAt = (what: string): string | undefined => (what === WHOLE ? undefined : what);

/** Whether a link leads to what the app shows, and not to a page that needs no script. */
export const isVisitLink = (link: DeepLink): link is VisitLink =>
  link.kind === 'visit' || link.kind === 'stop';

/** The folders of pages that stand beside the visit and need no script. */
export const ASIDES = { 'how-we-know': HOW_WE_KNOW, files: FILES, itinerary: ITINERARY } as const;

/** The id of the element in which a passage begins, and so the fragment that leads to it. */
export const passageElementId = (passage: string): string => `passage-${passage}`;

/** The element of “How we know” that lists what was corrected, and that of one of these, by its number from 1. */
export const CORRECTIONS_ID = 'corrections';
export const correctionElementId = (number: number): string => `correction-${number}`;

export const GALLERY: GalleryLink = { kind: 'gallery' };
export const SEARCH: DeepLink = { kind: 'search' };
export const CORRECTIONS: DeepLink = { kind: 'corrections' };

/** The same place shown as a whole page or as an embed, whether or not this one plays by itself. */
export function inView(link: VisitLink, view: View): VisitLink {
  const { theme, play: _, ...plain } = link;
  return { ...plain, view, ...(view === 'embed' && theme ? { theme } : {}) };
}

/** The same place where the visit plays by itself, at a pace in seconds a stop; without one, where it does not. */
export function playingAt(pace: number | undefined, link: VisitLink): VisitLink {
  const { play: _, ...still } = link;
  return pace === undefined ? still : { ...still, play: pace };
}

/** A visit's own page. */
export function visitLink(visit: string): ChapteredLink {
  return { kind: 'visit', visit, order: 'visited', view: 'page' };
}

/** A page of several, from 1: the first has the address of the whole. */
export function pageLink({ page: _, ...link }: PagedLink, number: number): PagedLink {
  return number === 1 ? link : { ...link, page: number };
}

/** A link moved to a stop, or (`undefined`) to the visit's own page: all stays but the words that it points at. */
export function linkTo(stop: string | undefined, from: VisitLink): VisitLink {
  const { visit, account, order, view, theme, play } = from;
  const within = {
    visit,
    ...(account ? { account } : {}),
    order,
    view,
    ...(theme ? { theme } : {}),
    ...(play ? { play } : {}),
  };
  return stop === undefined ? { kind: 'visit', ...within } : { kind: 'stop', stop, ...within };
}

/** The visit where its account is read from a chapter on, from 1; the first is the visit's own page. */
export function chapterLink(chapter: number, from: VisitLink): ChapteredLink {
  const page = playingAt(from.play, inView(from, 'page'));
  return { ...linkTo(undefined, page), kind: 'visit', ...(chapter > 1 ? { chapter } : {}) };
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
  if (link.kind === 'corrections') return `${CORRECTIONS_FOLDER}/`;
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
    ...(link.play ? [`play=${link.play}`] : []),
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

/** The `href` of one page as another page has to write it, relative, so that no page knows where the site lives. */
export function hrefOf(to: DeepLink, from: DeepLink): string {
  return rootFrom(from) + addressOf(to);
}

/** The same place in the visit, gone through in another order. */
export function inOrder(link: VisitLink, order: Order): VisitLink {
  return { ...link, order };
}

/** Whether two links look at the same thing in the same order. */
export function sameLink(a: DeepLink, b: DeepLink): boolean {
  return addressOf(a) === addressOf(b);
}
