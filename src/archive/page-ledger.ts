import { chapterStarts } from '../article/chapters.ts';
import {
  type ChapteredLink,
  chapterLink,
  type DeepLink,
  GALLERY,
  type PagedLink,
  pageLink,
  pathOf,
  visitLink,
} from '../navigation/deep-link.ts';
import { parseAddress } from '../navigation/parse-address.ts';
import type { Redirect } from '../navigation/redirects.ts';
import { addressedAs } from '../visit/accounts.ts';
import type { PageLedger } from '../visit/ledger.ts';
import { isLong, pagesOfGrounds } from '../visit/parts.ts';
import { TOPICS } from '../visit/reserved-ids.ts';
import type { Visit } from '../visit/visit.ts';
import { pagesOfGallery } from './gallery-index.ts';
import { pagesInList } from './topic-pages.ts';
import type { Topic } from './topics.ts';

type WholeLink = PagedLink | ChapteredLink;

/** What is read page by page: the address of its first page, and how many there are, from 2. */
export interface Paged {
  readonly link: WholeLink;
  readonly pages: number;
}

const several = (all: readonly Paged[]) => all.filter(({ pages }) => pages > 1);

/** What is read page by page of a visit, which has the texts of its articles: what its facts rest on, and accounts in chapters. */
export function pagedInVisit(visit: Visit): readonly Paged[] {
  if (!isLong(visit)) return [];
  return several([
    { link: { kind: 'how-we-know', visit: visit.id }, pages: pagesOfGrounds(visit) },
    ...visit.articles.map(({ id, blocks }) => {
      const account = addressedAs(visit, id);
      const link = { ...visitLink(visit.id), ...(account === undefined ? {} : { account }) };
      return { link, pages: chapterStarts(blocks).length };
    }),
  ]);
}

/** The lists that are read page by page: of so many visits, and of topics by their kinds. The pages of one topic are recorded with it. */
export function pagedLists(visits: number, topics: readonly Topic[]): readonly Paged[] {
  return several([
    { link: GALLERY, pages: pagesOfGallery(visits) },
    ...TOPICS.map((topic) => ({
      link: { kind: 'topic', topic } as const,
      pages: pagesInList(topics.filter(({ kind }) => kind === topic).length),
    })),
  ]);
}

/** A page, from 1, of what is read page by page. */
const atPage = (link: WholeLink, number: number): WholeLink =>
  link.kind === 'visit' ? chapterLink(number, link) : pageLink(link, number);

/** The path of its last page below the site's root. */
export const pathOfLast = ({ link, pages }: Paged): string => pathOf(atPage(link, pages));

/** What has more pages than the ledger knows of. */
export const unrecordedPages = (ledger: PageLedger, paged: readonly Paged[]): readonly Paged[] =>
  paged.filter(({ link, pages }) => pages > (ledger.get(pathOf(link)) ?? 1));

/** The ledger with what has more pages now. What it holds stays. */
export const recordPages = (ledger: PageLedger, more: readonly Paged[]): PageLedger =>
  new Map([...ledger, ...more.map(({ link, pages }) => [pathOf(link), pages] as const)]);

/**
 * The pages that are no more, each with the page of the same number at the address that the whole has now (`redirects` say which), or
 * with the last one.
 */
export function pageRedirects(
  ledger: PageLedger,
  paged: readonly Paged[],
  redirects: readonly Redirect[],
): readonly Redirect[] {
  if (ledger.size === 0) return [];
  const now = new Map(paged.map(({ link, pages }) => [pathOf(link), pages]));
  const moved = new Map(redirects.map(({ from, to }) => [pathOf(from), to]));
  return [...ledger].flatMap(([path, had]) => {
    const former = wholeAt(path);
    const to = moved.get(path);
    const whole = to ? wholeAt(pathOf(to)) : former;
    if (!former || !whole) return [];
    const pages = now.get(pathOf(whole)) ?? 1;
    const kept = to ? 1 : pages;
    return Array.from({ length: Math.max(0, had - kept) }, (_, index) => index + kept + 1).map((page) => ({
      from: atPage(former, page),
      to: atPage(whole, Math.min(page, pages)),
    }));
  });
}

/**
 * The itineraries of visits that were long and are no more, each with the visit, whose own page has all of its stops; and of those that
 * are long but were renamed. A long visit is one that the ledger has pages of.
 */
export function itineraryRedirects(
  ledger: PageLedger,
  paged: readonly Paged[],
  redirects: readonly Redirect[],
): readonly Redirect[] {
  const long = new Set(paged.flatMap(({ link }) => visitOf(link) ?? []));
  const moved = new Map(redirects.map(({ from, to }) => [pathOf(from), to]));
  const former = new Set([...ledger.keys()].flatMap((path) => visitOf(wholeAt(path)) ?? []));
  return [...former].flatMap((visit): readonly Redirect[] => {
    const now = visitOf(moved.get(pathOf(visitLink(visit)))) ?? visit;
    const from = { kind: 'itinerary', visit } as const;
    if (!long.has(now)) return [{ from, to: visitLink(now) }];
    return now === visit ? [] : [{ from, to: { kind: 'itinerary', visit: now } }];
  });
}

const visitOf = (link: DeepLink | undefined): string | undefined =>
  link?.kind === 'visit' || link?.kind === 'how-we-know' ? link.visit : undefined;

/** The lists of kinds of topics of which nothing is left. */
export const listRedirects = (topics: readonly Topic[]): readonly Redirect[] =>
  TOPICS.filter((topic) => !topics.some(({ kind }) => kind === topic)).map((topic) => ({
    from: { kind: 'topic', topic },
    to: GALLERY,
  }));

/** What may be read page by page at a path. */
function wholeAt(path: string): WholeLink | undefined {
  const link = parseAddress(path);
  return link?.kind === 'gallery' ||
    link?.kind === 'topic' ||
    link?.kind === 'how-we-know' ||
    link?.kind === 'visit'
    ? link
    : undefined;
}
