import { createHash } from 'node:crypto';
import {
  type ChapterFile,
  chapterFile,
  chapterOf,
  type LongPage,
  OVERVIEW_FILE,
  type PageData,
  partFile,
} from '../app/page-data.ts';
import { chaptersOf, passagesOf } from '../article/chapters.ts';
import { inAccount, linkTo, type VisitLink, visitLink } from '../navigation/deep-link.ts';
import { accountOf, addressedAs } from '../visit/accounts.ts';
import { type Overview, overviewFile, readOverview } from '../visit/overview.ts';
import { partOf, partsOf } from '../visit/parts.ts';
import type { StopInBrief, Visit } from '../visit/visit.ts';
import type { Renderer } from './renderer.ts';
import type { SiteFile } from './site.ts';

/** A long visit as its files have it: see app/library.ts. */
export interface LongVisit {
  readonly parts: readonly PageData[];
  readonly overview: Overview;
  readonly chapters: ReadonlyMap<string, readonly ChapterFile[]>;
  /** Where its files stand, relative to the site's root; its name changes with what is in them. */
  readonly folder: string;
  readonly files: readonly SiteFile[];
}

/** A page of a long visit: what is shown on it, and the part of the visit that shows it. */
export interface LongPageToRender {
  readonly data: PageData;
  readonly overview: Overview;
  readonly chapter: (ChapterFile & { readonly index: number }) | undefined;
  readonly page: LongPage;
}

/** Where the files of long visits stand. */
export const LONG_VISITS = 'assets/visits/';

const made = new WeakMap<Visit, LongVisit>();

/** Cuts a long visit into its files. `common` is what each of its pages has beside the visit. */
export function longVisitOf(
  visit: Visit,
  renderer: Renderer,
  common: Pick<PageData, 'sheets' | 'tiles'>,
): LongVisit {
  const known = made.get(visit);
  if (known) return known;
  const visits = partsOf(visit);
  const overview = overviewFile(visit, visits);
  const parts = visits.map((part): PageData => {
    return { visit: part, ...common, answers: renderer.answersFor(part) };
  });
  const named = passageStops(visit);
  const chapters = new Map(
    visit.articles.map(({ id, blocks }) => [
      id,
      chaptersOf(blocks).map((chapter): ChapterFile => {
        const stops = Object.fromEntries(
          chapter.blocks.flatMap((block) =>
            passagesOf(block).flatMap((passage) => {
              const stop = named.get(passage);
              return stop ? [[passage, stop] as const] : [];
            }),
          ),
        );
        return {
          ...chapter,
          named: stops,
          answers: renderer.chapterAnswers(chapter, stops, visitLink(visit.id)),
        };
      }),
    ]),
  );
  const files = [
    [OVERVIEW_FILE, JSON.stringify(overview)] as const,
    ...parts.map((part, index) => [partFile(index), JSON.stringify(part)] as const),
    ...[...chapters].flatMap(([account, list]) =>
      list.map((chapter, index) => [chapterFile(account, index), JSON.stringify(chapter)] as const),
    ),
  ];
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(name).update(text);
  const folder = `${LONG_VISITS}${visit.id}-${hash.digest('hex').slice(0, 8)}/`;
  const long: LongVisit = {
    parts,
    overview: readOverview(overview),
    chapters,
    folder,
    files: files.map(([name, text]) => [folder + name, text]),
  };
  made.set(visit, long);
  return long;
}

/** The stop of each passage in brief. */
function passageStops(visit: Visit): ReadonlyMap<string, StopInBrief> {
  return new Map(
    visit.stops.flatMap(({ id, number, name, when, place, passages }) => {
      const brief: StopInBrief = {
        id,
        number,
        name: { value: name.value },
        when: { value: when.value },
        place: { position: { value: place.position.value }, precision: place.precision },
      };
      return passages.map((passage) => [passage.id, brief] as const);
    }),
  );
}

/** What a link to a long visit shows; undefined for one that leads nowhere. */
export function longPageOf(long: LongVisit, link: VisitLink): LongPageToRender | undefined {
  const index = link.kind === 'stop' ? long.overview.indexOf(link.stop) : 0;
  const part = index === undefined ? undefined : partOf(index + 1);
  const data = part === undefined ? undefined : long.parts[part];
  const account = data && accountOf(data.visit, link.account);
  if (part === undefined || !data || !account) return undefined;
  if (link.account !== undefined && link.account !== addressedAs(data.visit, account.id)) return undefined;
  const chapters = long.chapters.get(account.id) ?? [];
  const shown = link.view === 'embed' ? undefined : (chapterOf(data.visit, link) ?? 0);
  const chapter = shown === undefined ? undefined : chapters[shown];
  if (shown !== undefined && !chapter) return undefined;
  const { tiles } = data;
  return {
    data,
    overview: long.overview,
    chapter: chapter && { ...chapter, index: shown ?? 0 },
    page: {
      tiles,
      folder: long.folder,
      part,
      account: account.id,
      ...(shown === undefined ? {} : { chapter: shown }),
    },
  };
}

/** The pages of the chapters of each account but the first, which the visit's own page shows. */
export function chapterLinks(visit: Visit): readonly VisitLink[] {
  return visit.articles.flatMap(({ id, blocks }) =>
    chaptersOf(blocks)
      .slice(1)
      .map((_, index): VisitLink => {
        const whole = inAccount(linkTo(undefined, visitLink(visit.id)), addressedAs(visit, id));
        return { ...whole, kind: 'visit', chapter: index + 2 };
      }),
  );
}
