import fc from 'fast-check';
import { canonicalText } from '../../src/article/article.ts';
import type { Operation } from '../../src/author/history.ts';
import type { Manuscript } from '../../src/author/manuscript.ts';
import * as operations from '../../src/author/operations.ts';
import { readArticle } from '../../src/author/read-article.ts';
import type { ProposedStop } from '../../src/drafting/draft-visit.ts';
import { shippedManuscript } from './manuscript-of-visit.ts';

type Operations = typeof operations;
/** Each function that makes an operation: one that is added and not tried below is a mistake in types. */
export type OperationName = {
  [Name in keyof Operations]: Operations[Name] extends (...given: never[]) => Operation ? Name : never;
}[keyof Operations];

/** What chance has to say: which stop, which words of the article, and what is typed. */
interface Chance {
  readonly at: number;
  readonly from: number;
  readonly length: number;
  readonly words: string;
}
const chance: fc.Arbitrary<Chance> = fc.record({
  at: fc.nat(7),
  from: fc.nat(5000),
  length: fc.integer({ min: 20, max: 80 }),
  words: fc.string({ maxLength: 12 }),
});

const AROUND = { country: 'RU', timeZone: 'Asia/Vladivostok' };
const SOURCE = {
  id: 'geonames',
  title: 'GeoNames',
  publisher: 'GeoNames',
  url: 'https://www.geonames.org/',
};
const RIVAL = {
  name: 'Artyom',
  country: 'RU',
  kind: 'town',
  coordinates: [132.18, 43.36] as [number, number],
  precision: 5000,
  confidence: 0.4,
  source: 'geonames',
};

const PICTURE_FILES = ['quay.jpg', 'train.png'] as const;
const pictures = PICTURE_FILES.map((file) => ({ file, alt: 'A', credit: 'B', licence: 'CC0-1.0' }));

const WARNINGS = ['time/day', 'geography/same-point'] as const;

/** A shipped visit of which one stop is a proposal with a rival, and all have pictures and a silence. */
export const START: Manuscript = (() => {
  const shipped = shippedManuscript('kim-russia-2023');
  const suggested = { confidence: 0.7, why: ['for a test'], rivals: [RIVAL] };
  return {
    ...shipped,
    visit: {
      ...shipped.visit,
      sources: [{ ...SOURCE, id: 'idle', title: 'Nothing rests on it' }, ...shipped.visit.sources, SOURCE],
      accepted: shipped.stops.map(({ id }) => ({ rule: WARNINGS[0], stop: id, reason: 'It is so.' })),
    },
    stops: shipped.stops.map((stop, index) => ({
      ...stop,
      pictures,
      ...(index === 2 ? { suggested } : {}),
    })),
    pictures: PICTURE_FILES.map((file) => ({ file, digest: file, width: 3, height: 2 })),
  };
})();

/** Every operation as somebody may do it: on what is there, and on what is not. */
export const OPERATIONS: Readonly<
  Record<OperationName, (manuscript: Manuscript, chance: Chance) => Operation>
> = {
  addStop: (of, { at, words, ...rest }) =>
    operations.addStop(operations.newStopId(of, words), words || 'Stop', selected(of, rest), at),
  removeStop: (of, { at }) => operations.removeStop(stopOf(of, at).id),
  moveToDay: (of, { at }) => operations.moveToDay(stopOf(of, at).id),
  moveStop: (of, { at, from }) => operations.moveStop(stopOf(of, at).id, from % 9),
  addPassage: (of, { at, ...rest }) => operations.addPassage(stopOf(of, at).id, selected(of, rest)),
  addPassageOfVisit: (of, { at: _, ...rest }) => operations.addPassageOfVisit(selected(of, rest)),
  removePassageOfVisit: ({ visit }, { at }) =>
    operations.removePassageOfVisit(visit.passages?.[at]?.id ?? 'none'),
  addPoint: (of, { at: _, ...rest }) => operations.addPoint(selected(of, rest)),
  setPoint: ({ visit }, { at, words, from }) =>
    operations.setPoint(at, words, {
      ...(from % 2 ? { stated: [visit.passages?.[at]?.id ?? 'none'] } : {}),
      ...(from % 3 ? { established: ['geonames'] } : {}),
    }),
  movePoint: (_, { at, from }) => operations.movePoint(at, from % 9),
  removePassage: (of, { at }) => operations.removePassage(stopOf(of, at).id, passageOf(of, at)),
  renameStop: (of, { at, words }) => operations.renameStop(stopOf(of, at).id, words),
  setDate: (of, { at, from, length, words }) =>
    from % 3 === 0
      ? operations.setDate(stopOf(of, at).id, words)
      : operations.setDate(stopOf(of, at).id, `2023-09-${10 + (from % 20)}`, selected(of, { from, length })),
  // Of shipped stops, none is without a date.
  dateAlike:
    (of, { at }) =>
    (manuscript) => {
      operations.setDate(stopOf(of, at + 1).id, '')(manuscript);
      operations.dateAlike(stopOf(of, at).id)(manuscript);
    },
  setBasis: (of, { at }) => operations.setBasis(stopOf(of, at).id, 'date', { stated: [passageOf(of, at)] }),
  placeByHand: (of, { at, from, length }) =>
    operations.placeByHand(stopOf(of, at).id, [(from % 360) - 180, (length % 170) - 85], AROUND, from),
  placeAtCoordinates: (of, { at, from, length }) =>
    operations.placeAtCoordinates(
      stopOf(of, at).id,
      [(from % 360) - 180, (length % 170) - 85],
      AROUND,
      length,
    ),
  placeAt: (of, { at, from, words }) =>
    operations.placeAt(
      stopOf(of, at).id,
      {
        id: `place ${from}`,
        name: words || 'Place',
        kind: 'town',
        position: [(from % 360) - 180, 43],
        precision: 1000,
        source: SOURCE,
        population: 0,
      },
      AROUND,
    ),
  setPlace: (of, { at, words, length }) =>
    operations.setPlace(stopOf(of, at).id, { kind: words, precision: length }),
  takeRival: (of, { at }) => operations.takeRival(stopOf(of, at).id, at % 2, AROUND),
  lieIn: (of, { at, from, words }) =>
    operations.lieIn(
      stopOf(of, at).id,
      { name: words || 'Town', ...(from % 2 ? { geonames: 1 + from } : {}) },
      {
        stated: from % 3 ? [passageOf(of, at)] : [],
        ...(from % 5 ? { source: SOURCE } : {}),
      },
    ),
  setTownBasis: (of, { at, from }) =>
    operations.setTownBasis(stopOf(of, at).id, from % 2 ? { stated: [passageOf(of, at)] } : {}),
  leaveTown: (of, { at }) => operations.leaveTown(stopOf(of, at).id),
  setEvent: (of, { at, words, from }) =>
    operations.setEvent(stopOf(of, at).id, from % 4, words, { established: ['geonames'] }),
  addPresence: (of, { at, words }) =>
    operations.addPresence(stopOf(of, at).id, words || 'Somebody', { stated: [passageOf(of, at)] }),
  setPresence: (of, { at, from }) =>
    operations.setPresence(stopOf(of, at).id, of.visit.agents[from % 5]?.id ?? '', {
      established: ['geonames'],
    }),
  removePresence: (of, { at, from }) =>
    operations.removePresence(stopOf(of, at).id, of.visit.agents[from % 5]?.id ?? ''),
  setWay: (of, { at, from, length }) =>
    operations.setWay(
      stopOf(of, at).id,
      length % 2 === 0 ? 'arrival' : 'departure',
      from % 2 === 0 ? 'train' : 'unknown',
      { stated: [passageOf(of, at)] },
    ),
  removeDeparture: (of, { at }) => operations.removeDeparture(stopOf(of, at).id),
  acceptStop: (of, { at }) => operations.acceptStop(stopOf(of, at).id),
  acceptAll: () => operations.acceptAll(),
  discardAll: () => operations.discardAll(),
  joinStop: (of, { at, from }) => operations.joinStop(stopOf(of, at).id, stopOf(of, from % 8).id),
  takeProposals: (of, chance) => operations.takeProposals(of.articles[0]?.id ?? '', proposals(of, chance)),
  takeAllProposals: (of, chance) =>
    operations.takeAllProposals(
      of.articles.map(({ id }) => ({ account: id, proposed: proposals(of, chance) })),
      () => {},
    ),
  addPicture: (of, { at, from, words }) =>
    operations.addPicture(stopOf(of, at).id, `${words}.JPG`, {
      digest: String(from % 4),
      width: 30,
      height: 20,
    }),
  showOnlyAt: (of, { at }) => operations.showOnlyAt(stopOf(of, at).id, pictureOf(of, at)),
  describePicture: (of, { at, words }) =>
    operations.describePicture(stopOf(of, at).id, pictureOf(of, at), { alt: words, caption: words }),
  creditAlike: (of, { at }) => operations.creditAlike(stopOf(of, at).id, pictureOf(of, at)),
  movePicture: (of, { at, from }) => operations.movePicture(stopOf(of, at).id, pictureOf(of, at), from % 3),
  removePicture: (of, { at }) => operations.removePicture(stopOf(of, at).id, pictureOf(of, at)),
  silenceWarning: (of, { at, from, words }) =>
    operations.silenceWarning(warning(of, at, from), words || 'It is so.'),
  askAgain: (of, { at, from }) => operations.askAgain(warning(of, at, from)),
  notePublished: () => operations.notePublished(),
  recordCorrection: (_, { words }) => operations.recordCorrection('2026-11-28', words || undefined),
  addAccount: (of, { words }) => {
    const account = { front: { title: words }, body: words || 'Words.' };
    return operations.addAccount({ id: operations.newAccountId(of, account), ...account });
  },
  moveAccount: (of, { at, from }) =>
    operations.moveAccount(of.articles[at % of.articles.length]?.id ?? '', from % 3),
  addClaim: (of, { at, from }) =>
    operations.addClaim(stopOf(of, at).id, operations.ABOUT[from % 3] ?? 'name'),
  setFigure: (of, { at, from, words }) => operations.setFigure(stopOf(of, at).id, from % 3, words),
  setStatement: (of, { at, from, words }) =>
    operations.setStatement(stopOf(of, at).id, from % 2, from % 3, words, [passageOf(of, at)]),
  removeClaim: (of, { at, from }) => operations.removeClaim(stopOf(of, at).id, from % 2),
  removeAccount: (of, { at }) => operations.removeAccount(of.articles[at % of.articles.length]?.id ?? ''),
  setVisit: (_, { words }) => operations.setVisit('title', words),
  setId: (_, { from }) => operations.setId(`visit-${from}`),
  setFront: (of, { words }) => operations.setFront(of.articles[0]?.id ?? '', 'publisher', words),
  setBody: (of, { words }) =>
    operations.setBody(of.articles[0]?.id ?? '', `${of.articles[0]?.body ?? ''}\n\n${words}`),
  setAgent: ({ visit }, { at, words }) =>
    operations.setAgent(visit.agents[at % visit.agents.length]?.id ?? '', at % 2 ? 'role' : 'name', words),
  // Of shipped visits, everybody was somewhere.
  removeAgent:
    (of, { at }) =>
    (manuscript) => {
      const id = of.visit.agents[at % of.visit.agents.length]?.id ?? '';
      for (const stop of manuscript.stops)
        if (stop.present) stop.present = stop.present.filter(({ agent }) => agent !== id);
      operations.removeAgent(id)(manuscript);
    },
  setRoleBasis: (of, { at, from }) =>
    operations.setRoleBasis(of.visit.agents[at % of.visit.agents.length]?.id ?? '', {
      ...(from % 2 ? { stated: [`${stopOf(of, at).id}.${passageOf(of, at)}`] } : {}),
      ...(from % 3 ? { established: [of.visit.sources[at % of.visit.sources.length]?.id ?? ''] } : {}),
    }),
  setAgentKind: ({ visit }, { at }) =>
    operations.setAgentKind(
      visit.agents[at % visit.agents.length]?.id ?? '',
      at % 2 ? 'Organisation' : 'Person',
    ),
  setSource: ({ visit }, { at, words }) =>
    operations.setSource(visit.sources[at % visit.sources.length]?.id ?? '', 'title', words),
  removeSource: ({ visit }, { at }) =>
    operations.removeSource(visit.sources[at % visit.sources.length]?.id ?? ''),
  addSource: (_, { words }) => operations.addSource({ title: words || 'Source', publisher: 'Somebody' }),
};

/** An operation with what chance has to say about it; what it is done to is what the ones before it made. */
export type Doing = (manuscript: Manuscript) => Operation;
export const doing = (name: OperationName): fc.Arbitrary<Doing> =>
  chance.map((given) => (manuscript) => OPERATIONS[name](manuscript, given));

// The table above has these keys and no other.
export const NAMES = Object.keys(OPERATIONS) as readonly OperationName[];
export const anyDoing: fc.Arbitrary<Doing> = fc.oneof(...NAMES.map(doing));

const NOBODY = { id: 'none', passages: [], pictures: [] };
const stopOf = ({ stops }: Manuscript, at: number) => stops[at] ?? NOBODY;
const passageOf = (of: Manuscript, at: number) => stopOf(of, at).passages[0]?.id ?? 'none';
const pictureOf = (of: Manuscript, at: number) => stopOf(of, at).pictures?.[0]?.file ?? 'none.jpg';

/** A warning at a stop or at none; START has some of them silenced. */
const warning = (of: Manuscript, at: number, from: number): operations.Silenced => ({
  rule: WARNINGS[from % WARNINGS.length] ?? '',
  stop: from % 4 === 0 ? undefined : stopOf(of, at).id,
});

function selected(
  { articles: [article] }: Manuscript,
  { from, length }: Pick<Chance, 'from' | 'length'>,
): operations.SelectedText {
  const read = article && readArticle(article);
  const text = read?.kind === 'article' ? canonicalText(read.article.blocks) : 'x';
  const start = from % Math.max(1, text.length - 1);
  return { article: article?.id ?? '', text, start, end: Math.min(text.length, start + length) };
}

const proposals = (of: Manuscript, { words, ...rest }: Chance) => ({
  stops: [proposed(of, words, rest)],
  agents: [{ id: 'somebody-proposed', kind: 'Person' as const, name: words || 'Somebody' }],
  sources: [SOURCE],
});

function proposed(of: Manuscript, words: string, where: Pick<Chance, 'from' | 'length'>): ProposedStop {
  const { text, start, end } = selected(of, where);
  const exact = text.slice(start, end);
  return {
    id: 'proposed',
    name: words || 'Proposed',
    place: { name: 'Proposed', kind: 'place' },
    passages: [
      { id: 'named', source: of.articles[0]?.id ?? '', selector: { type: 'TextQuoteSelector', exact } },
    ],
    events: [],
    basis: { name: { stated: ['named'] }, position: { established: ['geonames'] } },
    suggested: { confidence: 0.5, why: ['for a test'], rivals: [RIVAL] },
  };
}
