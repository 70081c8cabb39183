import { type Article, canonicalText } from '../article/article.ts';
import { languageTag } from '../article/language-tag.ts';
import { emptyVisit } from '../visit/empty-visit.ts';
import { resolveVisit } from '../visit/resolve-visit.ts';
import { spanOf } from '../visit/span-of-dates.ts';
import type { Visit } from '../visit/visit.ts';
import { daysOf } from './doubles.ts';
import { numbersOf } from './doubtful.ts';
import { filesOf, type Manuscript, type ManuscriptStop } from './manuscript.ts';
import { placeOfPassage } from './read-article.ts';
import { filledIn, ONLY_SHOWN, UNSAID } from './stand-ins.ts';

/** Which suggestions are doubtful, and which one of them is looked at. */
export interface Aside {
  readonly doubtful: ReadonlySet<string>;
  readonly lookedAt?: string | undefined;
}

/** A visit of those stops that have a place and words, all on one day: what is shown of it is where they are. */
export function asFarAsItGoes(
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
    // Names on the map are read out in it; what somebody has typed may be none yet.
    language: languageTag.safeParse(visit.language).data ?? UNSAID.language,
    licence: UNSAID.licence,
    sources: [ONLY_SHOWN],
  };
  const shown: Manuscript = {
    id: SHOWN_ID,
    visit: {
      ...said,
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
