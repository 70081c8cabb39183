import { anchor } from '../annotation/anchor.ts';
import type { Anchor } from '../annotation/selector.ts';
import { type Article, canonicalText } from '../article/article.ts';
import { type ArticleFault, parseArticle } from '../article/parse-article.ts';
import { emptyVisit } from '../visit/empty-visit.ts';
import type { Problem } from '../visit/problem.ts';
import { PUBLISHED } from '../visit/published.ts';
import { resolveVisit, type VisitFiles } from '../visit/resolve-visit.ts';
import { spanOf } from '../visit/span-of-dates.ts';
import type { Visit } from '../visit/visit.ts';
import { daysOf } from './doubles.ts';
import { numbersOf } from './doubtful.ts';
import {
  articleText,
  folderOf,
  type Manuscript,
  type ManuscriptArticle,
  type ManuscriptStop,
} from './manuscript.ts';

/** What an editor sees of a manuscript: what the check says of it, and what can be shown of it already. */
export interface Look {
  /** What `npm run check` says of these files, and would say when more is said in them; none for a visit that can be published. */
  readonly problems: readonly Problem[];
  /** The visit as it is, else as far as it goes: stops that have a place and words. */
  readonly visit: Visit;
  /** Its articles as they are read, by id; what is missing above the text does not hide it. */
  readonly articles: ReadonlyMap<string, Article>;
}

/** The files of a manuscript as the check and the build take them. */
export function filesOf(manuscript: Manuscript): VisitFiles {
  const { id } = manuscript;
  const { geojson, articles, published } = folderOf(manuscript);
  return {
    id,
    path: `${id}/visit.geojson`,
    text: geojson,
    articles: articles.map((article) => ({ ...article, path: `${id}/articles/${article.id}.md` })),
    pictures: manuscript.pictures.map(({ file, ...facts }) => ({
      ...facts,
      kind: 'picture',
      name: file,
      path: `${id}/pictures/${file}`,
    })),
    ...(published === undefined ? {} : { published: { path: `${id}/${PUBLISHED}`, text: published } }),
  };
}

/** Which suggestions are doubtful, and which one of them is looked at. */
interface Aside {
  readonly doubtful: ReadonlySet<string>;
  readonly lookedAt?: string | undefined;
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

/** What stands above a text whose editor has not said it yet. */
const UNSAID = {
  title: 'Untitled',
  publisher: 'Unnamed',
  date: '2000-01-01',
  language: 'und',
  source: 'Unnamed',
  licence: 'Unnamed',
};

type ReadArticle =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'faults'; readonly faults: readonly ArticleFault[] };

/** An article as it is read. Lines above the text that are missing or wrong are left to the check. */
export function readArticle(article: ManuscriptArticle): ReadArticle {
  const whole = parseArticle(article.id, articleText(article));
  if (whole.kind === 'article') return whole;
  const { title = UNSAID.title, dateline } = article.front;
  const front = { ...UNSAID, title, ...(dateline ? { dateline } : {}) };
  return parseArticle(article.id, articleText({ front, body: article.body }));
}

/** What keeps an article's text from being shown, each with the words of its line; nothing where it can be. */
export function faultsOfText({
  id,
  body,
}: ManuscriptArticle): readonly (Pick<ArticleFault, 'message' | 'expected'> & { readonly line: string })[] {
  const text = articleText({ front: UNSAID, body });
  const parsed = parseArticle(id, text);
  if (parsed.kind === 'article') return [];
  const lines = text.split('\n');
  // A line may hold several of a kind.
  const told = new Map(parsed.faults.map((fault) => [`${fault.line} ${fault.message}`, fault]));
  return [...told.values()].map(({ line, ...fault }) => ({ ...fault, line: lines[line - 1] ?? '' }));
}

/** Where a passage of a stop stands in its article. */
export function placeOfPassage(
  { selector: { type, exact, prefix, suffix }, position, source }: ManuscriptStop['passages'][number],
  articles: ReadonlyMap<string, Article>,
): Anchor | undefined {
  const article = articles.get(source);
  const quote = { type, exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
  return article && anchor(quote, canonicalText(article.blocks), position);
}

/** The source that everything rests on which is only shown to its editor. */
const ONLY_SHOWN = { id: 'only-shown', title: 'Not said yet', publisher: 'Not said yet' };

/** A visit of those stops that have a place and words, all on one day: what is shown of it is where they are. */
function asFarAsItGoes(
  manuscript: Manuscript,
  articles: ReadonlyMap<string, Article>,
  { doubtful, lookedAt }: Aside,
): Visit {
  const { id, visit } = manuscript;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(visit.date ?? '')?.[0] ?? UNSAID.date;
  const rests = { established: [ONLY_SHOWN.id] };
  const likely = manuscript.stops.filter((stop) => !doubtful.has(stop.id));
  // Behind all others, so that no way leads over it from one of them to the next.
  const asked = manuscript.stops.filter((stop) => doubtful.has(stop.id) && stop.id === lookedAt);
  const stops = [...likely, ...asked].flatMap((stop): ManuscriptStop[] => {
    const { coordinates, passages, arrival } = stop;
    const found = passages.filter((passage) => placeOfPassage(passage, articles)?.kind === 'anchored');
    if (!coordinates || found.length === 0) return [];
    return [
      {
        ...filledIn(stop, {
          coordinates,
          date: day,
          passages: found.map((passage) => exactly(passage, articles)),
        }),
        ...(arrival
          ? { arrival: { mode: arrival.mode, ...rests, ...(arrival.line ? { line: arrival.line } : {}) } }
          : {}),
      },
    ];
  });
  const said = {
    title: visit.title || UNSAID.title,
    description: visit.description || UNSAID.title,
    licence: UNSAID.licence,
    sources: [ONLY_SHOWN],
  };
  const shown: Manuscript = {
    id: SHOWN_ID,
    visit: {
      ...said,
      language: 'en',
      date: day,
      timeZone: 'UTC',
      basis: { date: rests },
      articles: [...articles.keys()],
      agents: [],
    },
    stops,
    articles: manuscript.articles
      .filter((article) => articles.has(article.id))
      .map(({ id: article, body }) => ({ id: article, body, front: UNSAID })),
    pictures: [],
  };
  const resolved = stops.length > 0 ? resolveVisit(filesOf(shown)) : undefined;
  // A map without a stop shows the world.
  if (resolved?.kind !== 'visit') return emptyVisit({ id, ...said, day });
  const dates = new Map(manuscript.stops.map((each) => [each.id, daysOf(each)]));
  const dated = [...dates.values()].filter((each) => each !== undefined);
  const atSomeTime = dated.length > 0 ? daysOf({ date: spanOf(dated) }) : undefined;
  // Numbered as in the list, in which those without a place stand too, and each on its own day: one that has none is within the others'.
  const numbers = numbersOf(manuscript.stops, doubtful);
  const numbered = resolved.visit.stops.map((stop) => ({
    ...stop,
    number: numbers.get(stop.id) ?? stop.number,
    when: {
      ...stop.when,
      value: dates.get(stop.id) ?? (atSomeTime ? { ...atSomeTime, uncertain: true } : stop.when.value),
    },
  }));
  const legs = resolved.visit.legs.filter(({ to }) => to === undefined || !doubtful.has(to));
  return { ...resolved.visit, id, stops: numbered, legs };
}

type Given = Required<Pick<ManuscriptStop, 'coordinates' | 'date' | 'passages'>>;

/** A stop with what is given of it, and with stand-ins for all else that is missing. */
function filledIn({ id, name, timeZone, place }: ManuscriptStop, given: Given): ManuscriptStop {
  const rests = { established: [ONLY_SHOWN.id] };
  return {
    id,
    ...given,
    name: name || 'Unnamed',
    timeZone: timeZone ?? 'UTC',
    place: {
      name: place.name || name || 'Unnamed',
      country: place.country ?? 'XZ',
      kind: place.kind || 'place',
      precision: place.precision ?? 1000,
    },
    events: [],
    basis: { name: rests, date: rests, place: rests, position: rests },
  };
}

/** An id that is always allowed. */
const SHOWN_ID = 'shown';

/** The words of a passage as they stand now: an editor who mends the text still sees it marked. */
function exactly(
  passage: ManuscriptStop['passages'][number],
  articles: ReadonlyMap<string, Article>,
): ManuscriptStop['passages'][number] {
  const found = placeOfPassage(passage, articles);
  const article = articles.get(passage.source);
  if (found?.kind !== 'anchored' || found.differs === 'nothing' || !article) return passage;
  const text = canonicalText(article.blocks);
  const { start, end } = found.at;
  return {
    ...passage,
    selector: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 64), start),
      suffix: text.slice(end, end + 64),
    },
  };
}
