import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { frameFor } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { messages } from '../messages/en.ts';
import type { VisitLink } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import { Gallery, NotFound } from '../ui/gallery.tsx';
import { Sketch } from '../ui/sketch.tsx';
import type { Visit } from '../visit/visit.ts';
import { App } from './app.tsx';
import type { PageData } from './page-data.ts';

export { frameFor };

/** A page as the build writes it into a document. */
export interface Rendered {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The markup of the whole page. */
  readonly body: string;
}

/** A visit's or a stop's page. `sketchSheets` is the map round the frame, thinned. */
export function renderVisitPage(data: PageData, link: VisitLink, sketchSheets: readonly Sheet[]): Rendered {
  const { visit } = data;
  const stop = currentStop(visit, link);
  const sketch = renderToStaticMarkup(<Sketch visit={visit} link={link} sheets={sketchSheets} />);
  return {
    title: messages.pageTitle(visit, stop),
    description: stop ? stop.events.map((event) => event.value).join(' ') : visit.description,
    language: visit.language,
    body: renderToString(<App data={data} page={link} sketch={sketch} />),
  };
}

export function renderGallery(visits: readonly Visit[]): Rendered {
  return {
    title: `${messages.product}: ${messages.tagline}`,
    description: messages.tagline,
    language: 'en',
    body: renderToStaticMarkup(<Gallery visits={visits} />),
  };
}

export function renderNotFound(visits: readonly Visit[]): Rendered {
  return {
    title: `${messages.notFoundTitle} · ${messages.product}`,
    description: messages.notFound,
    language: 'en',
    body: renderToStaticMarkup(<NotFound visits={visits} />),
  };
}
