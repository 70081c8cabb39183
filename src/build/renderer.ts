import type {
  AwayProps,
  CorrectionsPageProps,
  FileToTake,
  GalleryData,
  GallerySketch,
  Paper,
  Rendered,
  TopicPageProps,
  TopicsPageProps,
} from '../app/entry-server.tsx';
import type { PageData } from '../app/page-data.ts';
import type { GalleryEntry } from '../archive/gallery-index.ts';
import type { GoneTopic } from '../archive/topic-ledger.ts';
import type { Topic } from '../archive/topics.ts';
import type { WithdrawnVisit } from '../archive/withdrawn.ts';
import type { Chapter } from '../article/chapters.ts';
import type { Frame } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { IntlAnswers } from '../messages/intl.ts';
import type { DeepLink, VisitLink } from '../navigation/deep-link.ts';
import type { Review } from '../review/review.ts';
import type { Overview } from '../visit/overview.ts';
import type { StopInBrief, Visit } from '../visit/visit.ts';
import type { LongPageToRender } from './long-visit.ts';
import type { Drawing } from './picture.ts';

/** The app's server bundle, see app/entry-server.tsx. */
export interface Renderer {
  readonly frameFor: (visit: Visit, link: VisitLink) => Frame;
  readonly frameOfTopic: (visit: Visit) => Frame;
  readonly answersFor: (visit: Visit) => IntlAnswers;
  readonly renderPaper: (visit: Visit, sheets: readonly Sheet[], address: string | undefined) => Paper;
  readonly renderVisitPage: (data: PageData, link: VisitLink, sketchSheets: readonly Sheet[]) => Rendered;
  readonly chapterAnswers: (
    chapter: Chapter,
    named: Readonly<Record<string, StopInBrief>>,
    link: VisitLink,
  ) => IntlAnswers;
  readonly renderLongPage: (
    shown: LongPageToRender,
    link: VisitLink,
    sketchSheets: readonly Sheet[],
  ) => Rendered;
  readonly renderLongPaper: (visit: Visit) => Paper;
  readonly renderItinerary: (visit: Visit, overview: Overview) => Rendered;
  readonly renderFiles: (visit: Visit, files: readonly FileToTake[]) => Rendered;
  readonly renderHowWeKnow: (visit: Visit, review: Review, page: number) => Rendered;
  readonly renderShareCard: (visit: Visit, link: VisitLink, sheets: readonly Sheet[]) => Drawing;
  /** The colour that a page is on, for an app's window while it opens. */
  readonly paperColour: string;
  /** The frame that an embed stands in, and its size; see ui/embed-code.ts. */
  readonly embedCode: (address: string, title: string) => string;
  readonly EMBED_SIZE: { readonly width: number; readonly height: number };
  readonly renderGallery: (
    data: GalleryData,
    topics: readonly Topic[],
    corrected: boolean,
    sketch: GallerySketch,
  ) => Rendered;
  readonly renderGalleryPage: (
    entries: readonly GalleryEntry[],
    page: number,
    pages: number,
    sketch: GallerySketch,
  ) => Rendered;
  readonly GALLERY_DATA_ID: string;
  readonly renderCompare: (entries: readonly GalleryEntry[]) => Rendered;
  readonly COMPARE_DATA_ID: string;
  readonly COMPARE_LINK: DeepLink;
  readonly thumbnailFrame: (visit: Visit) => Frame;
  readonly renderThumbnail: (visit: Visit, sheets: readonly Sheet[]) => string;
  readonly renderSearch: (topics: readonly Topic[], visits: number) => Rendered;
  readonly renderCorrections: (props: CorrectionsPageProps) => Rendered;
  readonly renderTopic: (props: TopicPageProps) => Rendered;
  readonly renderTopics: (props: TopicsPageProps) => Rendered;
  readonly renderGoneTopic: (gone: GoneTopic) => Rendered;
  readonly renderWithdrawn: (visit: WithdrawnVisit, here: DeepLink) => Rendered;
  readonly renderAway: (props: AwayProps) => Rendered;
  readonly renderNotFound: (visits: readonly Visit[]) => Rendered;
}
