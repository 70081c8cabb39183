import type { Article } from '../article/article.ts';
import type { Problem } from '../visit/problem.ts';
import { resolveVisit } from '../visit/resolve-visit.ts';
import type { Visit } from '../visit/visit.ts';
import { type Aside, asFarAsItGoes } from './as-far-as-it-goes.ts';
import { filesOf, type Manuscript } from './manuscript.ts';
import { readArticle } from './read-article.ts';
import { filledIn, ONLY_SHOWN, UNSAID } from './stand-ins.ts';

/** What an editor sees of a manuscript: what the check says of it, and what can be shown of it already. */
export interface Look {
  /** What `npm run check` says of these files, and would say when more is said in them; none for a visit that can be published. */
  readonly problems: readonly Problem[];
  /** The visit as it is, else as far as it goes: stops that have a place and words. */
  readonly visit: Visit;
  /** Its articles as they are read, by id; what is missing above the text does not hide it. */
  readonly articles: ReadonlyMap<string, Article>;
}

/**
 * Looks a manuscript over, as the build would.
 *
 * @param aside suggestions that are not shown as stops of the visit, but for the one that is looked at
 */
export function look(manuscript: Manuscript, aside: Aside = { doubtful: new Set() }): Look {
  const resolved = resolveVisit(filesOf(manuscript));
  const articles = new Map(
    manuscript.articles.flatMap((article) => {
      const read = readArticle(article);
      return read.kind === 'article' ? [[article.id, read.article] as const] : [];
    }),
  );
  if (resolved.kind === 'visit') return { problems: [], visit: resolved.visit, articles };
  const problems = [...resolved.problems, ...askedLater(manuscript, resolved.problems)];
  return { problems, visit: asFarAsItGoes(manuscript, articles, aside), articles };
}

/**
 * What the check asks about only once nothing is missing, such as whether a date is one: an editor should not hear of it when all else is
 * done.
 *
 * @param asked what the check asks about first
 */
function askedLater(manuscript: Manuscript, asked: readonly Problem[]): readonly Problem[] {
  const unshaped = asked.filter(({ rule }) => rule === 'schema');
  if (unshaped.length === 0) return [];
  const { visit } = manuscript;
  const stops = manuscript.stops.flatMap((stop) => {
    if (!unshaped.some((each) => each.stop === stop.id)) return [stop];
    const { coordinates = [0, 0], date, passages } = stop;
    return date === undefined || passages.length === 0
      ? []
      : [filledIn(stop, { coordinates, date, passages })];
  });
  const resolved = resolveVisit(
    filesOf({
      ...manuscript,
      visit: {
        ...visit,
        title: UNSAID.title,
        description: UNSAID.title,
        language: 'en',
        licence: UNSAID.licence,
        date: visit.date ?? UNSAID.date,
        timeZone: visit.timeZone ?? 'UTC',
        basis: visit.basis ?? { date: { established: [ONLY_SHOWN.id] } },
        sources: [...visit.sources, ONLY_SHOWN],
      },
      stops,
      articles: manuscript.articles.map(({ id, body }) => ({ id, body, front: UNSAID })),
    }),
  );
  if (resolved.kind === 'visit') return [];
  // What is wrong with the visit itself may only be what stands in here for what is missing.
  return resolved.problems.filter(
    ({ rule, stop }) =>
      rule === 'reserved-id' ||
      rule === 'visit-id' ||
      (stop !== undefined &&
        rule !== 'schema' &&
        rule !== 'suggestion' &&
        (rule !== 'date-outside' || visit.date !== undefined)),
  );
}
