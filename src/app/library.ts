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
  const folder = new URL(page.folder, root);
  const parts = new Map<number, PageData>();
  const chapters = new Map<string, ChapterFile>();
  const coming = new Map<string, Promise<unknown>>();
  const listeners = new Set<() => void>();
  let overview: Overview | undefined;

  /** One request a file; one that failed can be asked for again. */
  const once = <T>(name: string, take: (file: T) => void): Promise<T> => {
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
  const loadPart = (part: number) =>
    once<PageData>(partFile(part), (data) => {
      learnAnswers(data.answers);
      parts.set(part, data);
    });
  const loadChapter = (account: string, chapter: number) =>
    once<ChapterFile>(chapterFile(account, chapter), (file) => {
      learnAnswers(file.answers);
      chapters.set(chapterFile(account, chapter), file);
    });
  const loadOverview = () =>
    once<OverviewFile>(OVERVIEW_FILE, (file) => {
      overview = readOverview(file);
      for (const listener of listeners) listener();
    });

  const dataFor = (link: VisitLink): PageData | undefined => {
    if (link.kind === 'visit') return parts.get(0) ?? parts.get(page.part);
    const index = overview?.indexOf(link.stop);
    const own = index === undefined ? undefined : parts.get(partOf(index + 1));
    return (
      own ??
      [...parts.values()]
        .sort((a, b) => margin(b, link.stop) - margin(a, link.stop))
        .find((data) => margin(data, link.stop) > 0)
    );
  };
  const accountIn = (data: PageData, link: VisitLink) => accountOf(data.visit, link.account)?.id ?? '';
  const chapter = (account: string, which: number) => chapters.get(chapterFile(account, which));
  const isReady = (link: VisitLink): boolean => {
    const data = dataFor(link);
    if (!data) return false;
    const wanted = link.view === 'page' ? chapterOf(data.visit, link) : undefined;
    return wanted === undefined || chapter(accountIn(data, link), wanted) !== undefined;
  };
  const prepare = async (link: VisitLink): Promise<void> => {
    if (!dataFor(link)) {
      if (link.kind === 'visit') await loadPart(0);
      else {
        await loadOverview();
        const index = overview?.indexOf(link.stop);
        if (index === undefined) throw new Error(`there is no stop ${link.stop}`);
        await loadPart(partOf(index + 1));
      }
    }
    const data = dataFor(link);
    const wanted = data && link.view === 'page' ? chapterOf(data.visit, link) : undefined;
    if (data && wanted !== undefined) await loadChapter(accountIn(data, link), wanted);
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
