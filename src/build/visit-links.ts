import {
  type DeepLink,
  inAccount,
  inView,
  isVisitLink,
  linkTo,
  pathOf,
  type VisitLink,
  visitLink,
} from '../navigation/deep-link.ts';
import { addressedAs } from '../visit/accounts.ts';
import { isLong, pagesOfGrounds } from '../visit/parts.ts';
import type { Visit } from '../visit/visit.ts';
import { chapterLinks } from './long-visit.ts';

/** The pages of a visit: for each account its own, and one a stop. */
export function pageLinks(visit: Visit): readonly VisitLink[] {
  return visit.articles.flatMap(({ id }) => {
    const whole = inAccount(visitLink(visit.id), addressedAs(visit, id));
    return [whole, ...visit.stops.map((stop) => linkTo(stop.id, whole))];
  });
}

const pages = new WeakMap<Visit, ReadonlySet<string>>();

/** Whether a visit has a page at a link. */
export function hasPage(visit: Visit, link: VisitLink): boolean {
  const known = pages.get(visit) ?? pathsOfPages(visit);
  pages.set(visit, known);
  return known.has(pathOf(inView(link, 'page')));
}

const pathsOfPages = (visit: Visit) =>
  new Set([...pageLinks(visit), ...(isLong(visit) ? chapterLinks(visit) : [])].map(pathOf));

/** The same with what stands beside them: every address of a visit that somebody reads. */
export function readingLinks(visit: Visit): readonly DeepLink[] {
  const long = isLong(visit) ? [...chapterLinks(visit), { kind: 'itinerary', visit: visit.id } as const] : [];
  return [
    ...pageLinks(visit),
    ...long,
    ...Array.from(
      { length: pagesOfGrounds(visit) },
      (_, index): DeepLink => ({
        kind: 'how-we-know',
        visit: visit.id,
        ...(index > 0 ? { page: index + 1 } : {}),
      }),
    ),
    { kind: 'files', visit: visit.id },
  ];
}

/**
 * The pages of a visit that are kept for reading offline: of a long one not those of its stops and chapters, which are too many, but
 * one of each kind that stands in for all of them. What its facts rest on is kept to the last page: no other could stand in for one,
 * and at 1,000 stops all of them add 0.2 MB to what is loaded.
 */
export function keptLinks(visit: Visit): readonly DeepLink[] {
  if (!isLong(visit)) return readingLinks(visit);
  const isOneOfMany = (link: DeepLink) => isVisitLink(link) && (link.kind === 'stop' || isChapter(link));
  return [...readingLinks(visit).filter((link) => !isOneOfMany(link)), ...standIns(visit)];
}

/** Of a long visit, for each of its accounts the pages that are opened without a network in the place of another stop's or chapter's. */
export function standIns(visit: Visit): readonly VisitLink[] {
  const [first] = isLong(visit) ? visit.stops : [];
  if (!first) return [];
  const chapters = chapterLinks(visit);
  return visit.articles.flatMap(({ id }) => {
    const whole = inAccount(visitLink(visit.id), addressedAs(visit, id));
    const chapter = chapters.find(({ account }) => account === whole.account);
    return [linkTo(first.id, whole), ...(chapter ? [chapter] : [])];
  });
}

/** All that is written of a visit: its pages, and an embed of each. */
export function visitLinks(visit: Visit): readonly DeepLink[] {
  return readingLinks(visit).flatMap((link): readonly DeepLink[] =>
    isVisitLink(link) && !isChapter(link) ? [link, inView(link, 'embed')] : [link],
  );
}

const isChapter = (link: VisitLink) => link.kind === 'visit' && link.chapter !== undefined;
