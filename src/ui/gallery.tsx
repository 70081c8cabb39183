import { archive } from '#messages/archive.ts';
import { corrections } from '#messages/corrections.ts';
import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import { type GalleryEntry, pagesOfGallery } from '../archive/gallery-index.ts';
import type { Topic } from '../archive/topics.ts';
import { formatWhen } from '../messages/format.ts';
import {
  CORRECTIONS,
  GALLERY,
  type GalleryLink,
  hrefOf,
  linkTo,
  pageLink,
  visitLink,
} from '../navigation/deep-link.ts';
import { STUDIO } from '../visit/reserved-ids.ts';
import type { Visit } from '../visit/visit.ts';
import { GALLERY_ROOT_ID, type GalleryData } from './gallery-data.ts';
import { inTongue } from './in-tongue.ts';
import { LIST_ID, PageHead, SkipToList } from './page-head.tsx';
import { SearchForm } from './search.tsx';
import { TopicNav } from './topics.tsx';
import { VisitList } from './visit-list.tsx';
import { WaysOn } from './ways-on.tsx';

/**
 * The first page: the map of all visits beside their list. `app` is what the script takes over, as markup; what stands round it needs
 * no script.
 */
export function Gallery({
  data,
  topics,
  corrected,
  app,
}: {
  readonly data: GalleryData;
  readonly topics: readonly Topic[];
  /** Whether anything was corrected in any visit. */
  readonly corrected: boolean;
  readonly app: string;
}) {
  return (
    <div className="gallery is-whole">
      <header className="gallery-head">
        {data.visits > 0 && <SkipToList />}
        <p className="wordmark">{messages.product}</p>
        <h1>{standing.tagline}</h1>
        <SearchForm here={GALLERY} />
      </header>
      <main>
        <h2 className="visually-hidden">{standing.galleryTitle}</h2>
        <div id={GALLERY_ROOT_ID} dangerouslySetInnerHTML={{ __html: app }} />
        <div className="gallery-foot">
          <Pages page={1} pages={pagesOfGallery(data.visits)} />
          <TopicNav topics={topics} />
          <p className="gallery-studio">
            <a className="button" href={`${hrefOf(GALLERY, GALLERY)}${STUDIO}/`}>
              {standing.makeVisit}
            </a>
            {corrected && (
              <a className="button" href={hrefOf(CORRECTIONS, GALLERY)}>
                {corrections.title}
              </a>
            )}
          </p>
        </div>
      </main>
    </div>
  );
}

/** A page of the list from the second on, for who reads without scripts. */
export function GalleryPage({
  entries,
  page,
  pages,
  sketch,
}: {
  readonly entries: readonly GalleryEntry[];
  readonly page: number;
  readonly pages: number;
  readonly sketch: string;
}) {
  const here: GalleryLink = { ...GALLERY, page };
  return (
    <div className="gallery is-whole is-page">
      <PageHead of="gallery" here={here} title={archive.gallery.pageTitle(page)} skips />
      <main>
        <section className="gallery-stage" aria-label={archive.gallery.map}>
          <div className="gallery-map map">
            <div className="map-clear">
              <div className="sketch" dangerouslySetInnerHTML={{ __html: sketch }} />
            </div>
          </div>
        </section>
        <div id={LIST_ID} className="gallery-list">
          <VisitList
            numbers={entries.map((_, number) => number)}
            entries={new Map(entries.entries())}
            here={here}
            pointed={undefined}
            picked={[]}
            actions={undefined}
          />
        </div>
        <div className="gallery-foot">
          <Pages page={page} pages={pages} />
        </div>
      </main>
    </div>
  );
}

/** The way through the pages of the list; where the list grows by a press, the first page does not show it. */
function Pages({ page, pages }: { readonly page: number; readonly pages: number }) {
  if (pages < 2) return null;
  const link = (to: number) => pageLink(GALLERY, to);
  const here = link(page);
  return (
    <nav className="pages" aria-label={archive.gallery.pages}>
      {page > 1 && (
        <a className="button" rel="prev" href={hrefOf(link(page - 1), here)}>
          {archive.gallery.previous}
        </a>
      )}
      <span>{archive.gallery.page(page, pages)}</span>
      {page < pages && (
        <a className="button" rel="next" href={hrefOf(link(page + 1), here)}>
          {archive.gallery.next}
        </a>
      )}
    </nav>
  );
}

/** Visits that the page for a wrong address names, and stops of each. */
const MOST_OFFERED = 6;
const MOST_STOPS_OFFERED = 12;

/**
 * The page for an address that leads nowhere: says so, and offers the latest visits, all of them, and the search. A script of the page's own
 * says what of the address there is.
 */
export function NotFound({ visits }: { readonly visits: readonly Visit[] }) {
  return (
    <div className="know">
      <PageHead of="know" here={GALLERY} title={standing.notFoundTitle}>
        <p className="know-about">{standing.notFound}</p>
        <p className="know-about" data-lacks hidden>
          {standing.notFoundIn[0]}
          <span />
          {standing.notFoundIn[1]}
          <a href={hrefOf(GALLERY, GALLERY)}>{messages.product}</a>
          {standing.notFoundIn[2]}
        </p>
      </PageHead>
      <main>
        <SearchForm here={GALLERY} />
        <h2>{standing.notFoundOffer}</h2>
        {visits.slice(0, MOST_OFFERED).map((visit) => (
          <section key={visit.id} className="visit-offer" data-offer={visit.id}>
            <h3 {...inTongue(visit.language)}>
              <a href={hrefOf(visitLink(visit.id), GALLERY)}>{visit.title}</a>
            </h3>
            <ul className="offers">
              {visit.stops.slice(0, MOST_STOPS_OFFERED).map((stop) => (
                <li key={stop.id}>
                  <a href={hrefOf(linkTo(stop.id, visitLink(visit.id)), GALLERY)}>
                    {stop.number}. <bdi {...inTongue(visit.language)}>{stop.name.value}</bdi>
                  </a>
                  , <span className="kept-together">{formatWhen(stop.when.value)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <WaysOn here={GALLERY} />
      </main>
    </div>
  );
}
