import type { ReactElement } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import type { Chapter } from '../article/chapters.ts';
import { CARD } from '../cartography/card-scene.ts';
import { frameFor, frameOfTopic } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { type IntlAnswers, recordAnswers } from '../messages/intl.ts';
import { pageTitle, spokenStop } from '../messages/titles.ts';
import type { VisitLink } from '../navigation/deep-link.ts';
import { hrefOf, inAccount, linkTo, visitLink } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import { AccountSwitch } from '../ui/accounts.tsx';
import { ArticleView, MarkedBlocks } from '../ui/article-view.tsx';
import { EMBED_SIZE, embedCode } from '../ui/embed-code.ts';
import { Files, type FileToTake } from '../ui/files.tsx';
import { HowWeKnow, type HowWeKnowProps, stopsOnPages } from '../ui/how-we-know.tsx';
import { Itinerary } from '../ui/itinerary.tsx';
import { ItineraryPage } from '../ui/itinerary-page.tsx';
import { LongPaper } from '../ui/long-paper.tsx';
import { PaperFront, PaperNotes } from '../ui/paper.tsx';
import cardStyles from '../ui/share-card.css?raw';
import { ShareCard } from '../ui/share-card.tsx';
import { Sketch } from '../ui/sketch.tsx';
import { StopCard } from '../ui/stop-card.tsx';
import { Thumbnail, thumbnailFrame } from '../ui/thumbnail.tsx';
import { withTokens } from '../ui/token-values.ts';
import { accountOf, addressedAs } from '../visit/accounts.ts';
import type { Overview } from '../visit/overview.ts';
import type { StopInBrief, Visit } from '../visit/visit.ts';
import { App } from './app.tsx';
import { Embed } from './embed.tsx';
import { LongApp } from './long-app.tsx';
import type { ChapterFile, PageData } from './page-data.ts';
import type { Rendered } from './rendered.ts';

export * from './render-archive.tsx';
export type { FileToTake, Rendered };
export { EMBED_SIZE, embedCode, frameFor, frameOfTopic, thumbnailFrame };

/** What a page of a long visit shows. */
interface LongPageToRender {
  readonly data: PageData;
  readonly overview: Overview;
  readonly chapter: (ChapterFile & { readonly index: number }) | undefined;
}

/** Markup that only a printer shows: before the page and after it. */
export interface Paper {
  readonly front: string;
  readonly notes: string;
}
export const paperColour = withTokens('var(--paper)');

/** What a visit's pages carry for printing, round what they show. `sheets` is the map of the whole visit, thinned. */
export function renderPaper(visit: Visit, sheets: readonly Sheet[], address: string | undefined): Paper {
  return {
    front: renderToStaticMarkup(<PaperFront visit={visit} sheets={sheets} address={address} />),
    notes: renderToStaticMarkup(<PaperNotes visit={visit} />),
  };
}

/** A visit's or a stop's page. `sketchSheets` is the map round the frame, thinned. */
export function renderVisitPage(data: PageData, link: VisitLink, sketchSheets: readonly Sheet[]): Rendered {
  const Page = link.view === 'embed' ? Embed : App;
  return renderPage(data.visit, link, { sheets: sketchSheets }, (sketch) => (
    <Page data={data} page={link} sketch={sketch} />
  ));
}

/** A page of a long visit: the part and the chapter that it shows. */
export function renderLongPage(
  { data, overview, chapter }: LongPageToRender,
  link: VisitLink,
  sketchSheets: readonly Sheet[],
): Rendered {
  const Page = link.view === 'embed' ? Embed : LongApp;
  const shown = chapter && { index: chapter.index, chapter, named: chapter.named };
  return renderPage(data.visit, link, { sheets: sketchSheets, overview }, (sketch) => (
    <Page data={data} page={link} sketch={sketch} chapter={shown} />
  ));
}

/** What a link shows of a visit, as a page that comes to life: `page` draws it round its drawn map. */
function renderPage(
  visit: Visit,
  link: VisitLink,
  map: { readonly sheets: readonly Sheet[]; readonly overview?: Overview },
  page: (sketch: string) => ReactElement,
): Rendered {
  const stop = currentStop(visit, link);
  const sketch = renderToStaticMarkup(
    <Sketch
      visit={visit}
      link={link}
      {...map}
      on="screen"
      hrefOf={(to) => hrefOf(linkTo(to.id, link), link)}
    />,
  );
  return {
    title: pageTitle(visit, stop, accountOf(visit, link.account)),
    description: stop ? stop.events.map((event) => event.value).join(' ') : visit.description,
    language: visit.language,
    body: renderToString(page(sketch)),
  };
}

/** What a page of a long visit carries for printing: where the rest is. */
export function renderLongPaper(visit: Visit): Paper {
  return { front: renderToStaticMarkup(<LongPaper visit={visit} />), notes: '' };
}

/** The page that lists every stop of a long visit. */
export function renderItinerary(visit: Visit, overview: Overview): Rendered {
  return {
    title: standing.itineraryTitle(visit),
    description: standing.itineraryAbout(visit),
    language: visit.language,
    body: renderToStaticMarkup(<ItineraryPage visit={visit} overview={overview} />),
  };
}

/** What Intl has to say in a chapter. */
export function chapterAnswers(
  { blocks }: Chapter,
  named: Readonly<Record<string, StopInBrief>>,
  link: VisitLink,
): IntlAnswers {
  return recordAnswers(() => {
    renderToStaticMarkup(<MarkedBlocks blocks={blocks} named={new Map(Object.entries(named))} link={link} />);
  });
}

/** What Intl has to say on any page of a visit, whichever stop the reader steps to and in whichever order. */
export function answersFor(visit: Visit): IntlAnswers {
  const whole = visitLink(visit.id);
  const links = visit.articles.flatMap(({ id }) => {
    const account = inAccount(whole, addressedAs(visit, id));
    return [account, ...visit.stops.map((stop) => linkTo(stop.id, account))];
  });
  return recordAnswers(() => {
    for (const link of links) {
      const stop = currentStop(visit, link);
      renderToStaticMarkup(<StopCard visit={visit} link={link} open={false} onLook={() => {}} />);
      pageTitle(visit, stop);
      if (stop) spokenStop(visit, stop, stop.number);
    }
    renderToStaticMarkup(<Itinerary visit={visit} link={whole} />);
    renderToStaticMarkup(<AccountSwitch visit={visit} link={whole} />);
    for (const leg of visit.legs) messages.travelled(leg);
    for (const article of visit.articles) {
      renderToStaticMarkup(<ArticleView visit={visit} link={whole} article={article} />);
    }
  });
}

const CARD_STYLES = withTokens(cardStyles);

/** The picture of a link, to be drawn as an image: its markup, its style sheet, its size in pixels, and that nothing shines through it. */
export function renderShareCard(visit: Visit, link: VisitLink, sheets: readonly Sheet[]) {
  const markup = renderToStaticMarkup(<ShareCard visit={visit} link={link} sheets={sheets} />);
  return { markup: withTokens(markup), styles: CARD_STYLES, ...CARD, opaque: true };
}

/** The page that says what each fact of a visit rests on, or one of its pages, from 1. */
export function renderHowWeKnow(
  visit: Visit,
  review: Pick<HowWeKnowProps, 'concerns' | 'accepted'>,
  page: number,
): Rendered {
  return {
    title: standing.howWeKnowTitle(visit, page > 1 ? stopsOnPages(visit, page) : undefined),
    description: standing.howWeKnowAbout(visit),
    language: visit.language,
    body: renderToStaticMarkup(<HowWeKnow visit={visit} {...review} page={page} />),
  };
}

/** The page of a visit's files in other formats. */
export function renderFiles(visit: Visit, files: readonly FileToTake[]): Rendered {
  return {
    title: standing.downloadTitle(visit),
    description: standing.downloadAbout,
    language: visit.language,
    body: renderToStaticMarkup(<Files visit={visit} files={files} />),
  };
}

/** The small map of a visit, as an SVG picture. `sheets` is the map round it, thinned. */
export const renderThumbnail = (visit: Visit, sheets: readonly Sheet[]): string =>
  renderToStaticMarkup(<Thumbnail visit={visit} sheets={sheets} />);
