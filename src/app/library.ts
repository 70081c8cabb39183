import { learnAnswers } from '../messages/intl.ts';
import type { VisitLink } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import { accountOf } from '../visit/accounts.ts';
import { type Overview, type OverviewFile, readOverview } from '../visit/overview.ts';
import { partOf } from '../visit/parts.ts';
import {
  type ChapterFile,
  chapterFile,
  chapterOf,
  type LongPage,
  OVERVIEW_FILE,
  type PageData,
  partFile,
} from './page-data.ts';

/** The files of a long visit, as a page comes to need them. */
export interface Library {
  /** The part that shows a link; undefined where it has not come. */
  readonly dataFor: (link: VisitLink) => PageData | undefined;
  readonly chapter: (account: string, chapter: number) => ChapterFile | undefined;
  readonly loadChapter: (account: string, chapter: number) => Promise<ChapterFile>;
  /** Whether all that a link shows is at hand. */
  readonly isReady: (link: VisitLink) => boolean;
  /** Brings what a link shows. Fails without a network. */
  readonly prepare: (link: VisitLink) => Promise<void>;
  /** All stops in brief, once they have come. */
  readonly overview: () => Overview | undefined;
  /** Brings it, and tells of it. */
  readonly onOverview: (listener: () => void) => () => void;
}

/** Fetches what the prerendered page shows, and gives out the rest when it is asked for. */
export async function openLibrary(root: URL, page: LongPage): Promise<Library> {
  const load = loaderOf(new URL(page.folder, root));
  const parts = new Map<number, PageData>();
  const chapters = new Map<string, ChapterFile>();
  const listeners = new Set<() => void>();
  let overview: Overview | undefined;

  const loadPart = (part: number) =>
    load<PageData>(partFile(part), (data) => {
      learnAnswers(data.answers);
      parts.set(part, data);
    });
  const loadChapter = (account: string, chapter: number) =>
    load<ChapterFile>(chapterFile(account, chapter), (file) => {
      learnAnswers(file.answers);
      chapters.set(chapterFile(account, chapter), file);
    });
  const loadOverview = () =>
    load<OverviewFile>(OVERVIEW_FILE, (file) => {
      overview = readOverview(file);
      for (const listener of listeners) listener();
    });

  /** The part that a stop belongs to; undefined where there is no such stop, or the overview has not come. */
  const partWith = (stop: string): number | undefined => {
    const index = overview?.indexOf(stop);
    return index === undefined ? undefined : partOf(index + 1);
  };
  const dataFor = (link: VisitLink): PageData | undefined => {
    if (link.kind === 'visit') return parts.get(0) ?? parts.get(page.part);
    const own = partWith(link.stop);
    return (own === undefined ? undefined : parts.get(own)) ?? amidMost(parts.values(), link.stop);
  };
  const chapter = (account: string, which: number) => chapters.get(chapterFile(account, which));
  const isReady = (link: VisitLink): boolean => {
    const data = dataFor(link);
    const wanted = data && chapterShown(data, link);
    return data !== undefined && (!wanted || chapter(...wanted) !== undefined);
  };
  const loadPartFor = async (link: VisitLink): Promise<PageData> => {
    if (link.kind === 'visit') return loadPart(0);
    await loadOverview();
    const part = partWith(link.stop);
    if (part === undefined) throw new Error(`there is no stop ${link.stop}`);
    return loadPart(part);
  };
  const prepare = async (link: VisitLink): Promise<void> => {
    if (!dataFor(link)) await loadPartFor(link);
    const data = dataFor(link);
    const wanted = data && chapterShown(data, link);
    if (wanted) await loadChapter(...wanted);
    // The part that it belongs to comes before its neighbours end.
    const stop = data && currentStop(data.visit, link);
    if (stop && !parts.has(partOf(stop.number))) void loadPart(partOf(stop.number)).catch(() => {});
  };

  await Promise.all([
    loadPart(page.part),
    ...(page.chapter === undefined ? [] : [loadChapter(page.account, page.chapter)]),
  ]);
  return {
    dataFor,
    chapter,
    loadChapter,
    isReady,
    prepare,
    overview: () => overview,
    onOverview: (listener) => {
      listeners.add(listener);
      // Without a network the part at hand is still there to read.
      void loadOverview().catch(() => {});
      return () => listeners.delete(listener);
    },
  };
}

/** Loads the files of a folder, and hands each over as it comes: one request a file; one that failed can be asked for again. */
function loaderOf(folder: URL) {
  const coming = new Map<string, Promise<unknown>>();
  return <T>(name: string, take: (file: T) => void): Promise<T> => {
    const known = coming.get(name);
    // Under one name always the same file.
    if (known) return known as Promise<T>;
    const file = fetch(new URL(name, folder)).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} for ${name}`);
      // Written by our own build.
      const file = (await response.json()) as T;
      take(file);
      return file;
    });
    coming.set(name, file);
    file.catch(() => coming.delete(name));
    return file;
  };
}

/** The chapter that a link shows, as its account and its number; undefined where it shows none. */
function chapterShown({ visit }: PageData, link: VisitLink): readonly [string, number] | undefined {
  const chapter = link.view === 'page' ? chapterOf(visit, link) : undefined;
  return chapter === undefined ? undefined : [accountOf(visit, link.account)?.id ?? '', chapter];
}

/** Of some parts the one that has most of a stop's neighbours; undefined where none has the stop. */
function amidMost(parts: Iterable<PageData>, stop: string): PageData | undefined {
  const [best] = [...parts].sort((a, b) => margin(b, stop) - margin(a, stop));
  return best && margin(best, stop) > 0 ? best : undefined;
}

/** How many of a stop's neighbours a part has on either side of it, 0 where it has not the stop or not what follows it. */
function margin({ visit }: PageData, id: string): number {
  const { stops, whole } = visit;
  const index = stops.findIndex((stop) => stop.id === id);
  if (index < 0) return 0;
  const [first, last] = whole?.ends ?? [];
  const before = stops[0]?.id === first ? stops.length : index;
  const after = stops.at(-1)?.id === last ? stops.length : stops.length - 1 - index;
  return Math.min(before, after);
}
