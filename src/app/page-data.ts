import { type Chapter, chapterAt } from '../article/chapters.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';
import type { IntlAnswers } from '../messages/intl.ts';
import { inView, type VisitLink, visitLink } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import { accountOf, passagesIn } from '../visit/accounts.ts';
import type { StopInBrief, Visit } from '../visit/visit.ts';

/** What a visit's page carries for its scripts, as JSON in the page itself; of a long visit, what one of its parts is. */
export interface PageData {
  readonly visit: Visit;
  readonly sheets: readonly SheetReference[];
  readonly tiles: Tiles;
  readonly answers: IntlAnswers;
}

/** What the page of a long visit carries: where the files of the visit are, and which of them it shows. */
export interface LongPage {
  readonly tiles: Tiles;
  /** Relative to the site's root. */
  readonly folder: string;
  /** From 0. */
  readonly part: number;
  readonly account: string;
  /** From 0; undefined for a page without a text. */
  readonly chapter?: number;
}

/** A chapter of an account of a long visit, with the stop of each passage in it, by the passage's id. */
export interface ChapterFile extends Chapter {
  readonly named: Readonly<Record<string, StopInBrief>>;
  readonly answers: IntlAnswers;
}

/** The names of a long visit's files in its folder: its parts (each a `PageData`), its chapters, and its `OverviewFile`. */
export const partFile = (part: number): string => `part-${part + 1}.json`;
export const chapterFile = (account: string, chapter: number): string =>
  `account-${account}-${chapter + 1}.json`;
export const OVERVIEW_FILE = 'overview.json';

/** The chapter, from 0, that a link shows of the account it names; undefined where the stop is not told of in it. */
export function chapterOf(visit: Visit, link: VisitLink): number | undefined {
  if (link.kind === 'visit') return (link.chapter ?? 1) - 1;
  const account = accountOf(visit, link.account)?.id ?? '';
  const stop = currentStop(visit, link);
  const [first] = stop ? passagesIn(stop, account) : [];
  return first && chapterAt(visit.whole?.chapters[account] ?? [], first.start);
}

/** Where a visit begins that is one file. */
export const fileLink = (visit: string): VisitLink => inView(visitLink(visit), 'file');

/** The id of the element that holds the JSON. */
export const PAGE_DATA_ID = 'page-data';
