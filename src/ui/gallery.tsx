import type { Topic } from '../archive/topics.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { messages } from '../messages/en.ts';
import { formatCountry, formatWhen } from '../messages/format.ts';
import { GALLERY, hrefOf, linkTo, visitLink } from '../navigation/deep-link.ts';
import { STUDIO } from '../visit/reserved-ids.ts';
import type { Visit } from '../visit/visit.ts';
import { MapDrawing } from './map-drawing.tsx';
import { SearchForm } from './search.tsx';
import { TopicNav } from './topics.tsx';

/** A visit with the part of the embedded map that its thumbnail draws. */
export interface GalleryEntry {
  readonly visit: Visit;
  readonly sheets: readonly Sheet[];
}

/** Every visit of the site, the latest first, each one click away. Needs no script. */
export function Gallery({
  entries,
  topics,
}: {
  readonly entries: readonly GalleryEntry[];
  readonly topics: readonly Topic[];
}) {
  return (
    <div className="gallery">
      <header className="gallery-head">
        <p className="wordmark">{messages.product}</p>
        <h1>{messages.tagline}</h1>
      </header>
      <main>
        <SearchForm here={GALLERY} />
        <h2 className="visually-hidden">{messages.galleryTitle}</h2>
        <ol className="visits">
          {entries.map(({ visit, sheets }) => (
            <li key={visit.id} className="visit-entry" lang={visit.language}>
              <div className="thumbnail">
                <MapDrawing visit={visit} link={visitLink(visit.id)} sheets={sheets} />
              </div>
              <p className="visit-when">
                {formatWhen(visit.dates.value)} · {messages.stopCount(visit.stops.length)} ·{' '}
                {[...new Set(visit.stops.map((stop) => formatCountry(stop.place.country)))]
                  .slice(0, 4)
                  .join(', ')}
              </p>
              <h3>
                <a href={hrefOf(visitLink(visit.id), GALLERY)}>{visit.title}</a>
              </h3>
              <p>{visit.description}</p>
            </li>
          ))}
        </ol>
        <TopicNav topics={topics} />
        <p className="gallery-studio">
          <a className="button" href={`${hrefOf(GALLERY, GALLERY)}${STUDIO}/`}>
            {messages.makeVisit}
          </a>
        </p>
      </main>
    </div>
  );
}

/** The page for an address that leads nowhere: says so, and offers what exists. */
export function NotFound({ visits }: { readonly visits: readonly Visit[] }) {
  return (
    <div className="gallery">
      <header className="gallery-head">
        <p className="wordmark">
          <a href={hrefOf(GALLERY, GALLERY)}>{messages.product}</a>
        </p>
        <h1>{messages.notFoundTitle}</h1>
        <p>{messages.notFound}</p>
      </header>
      <main>
        <h2>{messages.notFoundOffer}</h2>
        {visits.map((visit) => (
          <section key={visit.id} className="visit-entry" lang={visit.language}>
            <h3>
              <a href={hrefOf(visitLink(visit.id), GALLERY)}>{visit.title}</a>
            </h3>
            <ul className="offers">
              {visit.stops.map((stop) => (
                <li key={stop.id}>
                  <a href={hrefOf(linkTo(stop.id, visitLink(visit.id)), GALLERY)}>
                    {messages.markerName(stop)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    </div>
  );
}
