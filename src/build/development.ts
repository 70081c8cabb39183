import { readFile } from 'node:fs/promises';
import type { Connect, ViteDevServer } from 'vite';
import { parseAddress } from '../navigation/parse-address.ts';
import { STUDIO } from '../visit/reserved-ids.ts';
import type { Visit } from '../visit/visit.ts';
import { GAZETTEER } from './cut-gazetteer.ts';
import type { Assets } from './document.ts';
import {
  CLIENT,
  COMPARE_SCRIPT,
  EMBED_STYLES,
  GALLERY_SCRIPT,
  PAGE_STYLES,
  SEARCH_SCRIPT,
  SERVER,
} from './entries.ts';
import { feedFiles } from './feeds.ts';
import { icons } from './icons.ts';
import { drawnImage, type ImageFile, renditionImages } from './images.ts';
import { liveVisits } from './live-visits.ts';
import { mediaTypeOf } from './media-types.ts';
import { gazetteerFiles } from './read-gazetteer.ts';
import type { Renderer } from './renderer.ts';
import { searchFilesOf } from './search.ts';
import type { Site, SiteFile } from './site.ts';
import { siteWideFiles } from './site-wide.ts';
import { STUDIO_DEVELOPMENT, studioFiles, worldFiles } from './studio.ts';
import { topicFiles } from './topics.ts';
import { sheetFiles, visitCards, visitDocument, visitFiles } from './visit-pages.ts';

const STYLES = 'src/ui/style.css';
const GALLERY_STYLES = 'src/ui/gallery-page.css';

/** The page at an address that has none. */
const LACKING = '404.html';

const DEVELOPMENT: Assets = {
  styles: [STYLES],
  pageStyles: PAGE_STYLES,
  embedStyles: EMBED_STYLES,
  script: CLIENT,
  search: SEARCH_SCRIPT,
  gallery: { script: GALLERY_SCRIPT, styles: [GALLERY_STYLES], modules: [] },
  compare: { script: COMPARE_SCRIPT, styles: [GALLERY_STYLES], modules: [] },
  modules: [],
  font: undefined,
  policy: undefined,
};

/** What a development server answers with. */
interface DevelopmentPages {
  readonly answer: Connect.NextHandleFunction;
  /** Leaves the files alone: this code has changed, and what it is now takes over. */
  readonly stop: () => void;
}

/** Renders the page that an address asks for, from the files as they are now, or were when they were last whole. */
export function developmentPages(server: ViteDevServer): DevelopmentPages {
  const live = liveVisits(server);
  const answer: Connect.NextHandleFunction = async (request, response, next) => {
    const url = request.originalUrl ?? '/';
    try {
      const current = await live.current();
      if (!('site' in current)) {
        response.statusCode = 500;
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(current.page);
        return;
      }
      const { site } = current;
      if (url.startsWith(`/${STUDIO}/`) || /^\/assets\/map\/(world|land)-/.test(url)) {
        const files = [...(await studioFiles(site.tiles, STUDIO_DEVELOPMENT)), ...worldFiles(site.world)];
        const [path, text] = files.find(([path]) => url.startsWith(`/${path}`)) ?? files[0] ?? ['', ''];
        response.setHeader('content-type', mediaTypeOf(path) ?? 'text/html; charset=utf-8');
        response.end(path.endsWith('.html') ? await server.transformIndexHtml(url, String(text)) : text);
        return;
      }
      if (url.startsWith(`/${GAZETTEER}/`)) {
        const load = await gazetteerFiles(site.visits);
        response.setHeader('content-type', mediaTypeOf(url) ?? 'text/plain; charset=utf-8');
        response.end(await load(url.slice(`/${GAZETTEER}/`.length)));
        return;
      }
      // Loaded by Vite from entry-server.tsx, which satisfies `Renderer`.
      const renderer = (await server.ssrLoadModule(`/${SERVER}`)) as Renderer;
      const link = parseAddress(url.slice(1));
      const document = link && visitDocument(site, renderer, link, DEVELOPMENT);
      if (document) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(await server.transformIndexHtml(url, String(document)));
        return;
      }
      // Made when it is asked for, and only then.
      const type = mediaTypeOf(url);
      const image = type?.startsWith('image/') && imageAt(site, renderer, url.slice(1));
      if (type && image) {
        response.setHeader('content-type', type);
        response.end(await readFile(await image.file()));
        return;
      }
      const [path, text] = fileAt(site, renderer, url.slice(1)) ?? [];
      if (path === undefined) return next();
      response.statusCode = path === LACKING ? 404 : 200;
      response.setHeader('content-type', mediaTypeOf(path) ?? 'application/octet-stream');
      response.end(text);
    } catch (error) {
      next(error);
    }
  };
  return { answer, stop: live.stop };
}

function imageAt(site: Site, renderer: Renderer, path: string): ImageFile | undefined {
  const own = (visit: Visit) => [
    ...visitCards(site, renderer, visit).map(drawnImage),
    ...renditionImages(visit),
  ];
  return [...icons().map(drawnImage), ...site.visits.flatMap(own)].find((image) => image.path === path);
}

/** The file at a path; where there is none, the page that says so. */
function fileAt(site: Site, renderer: Renderer, path: string): SiteFile | undefined {
  const sought = searchFilesFor(site).get(path);
  if (sought !== undefined) return [path, sought];
  let lacking: SiteFile | undefined;
  for (const file of allFiles(site, renderer)) {
    if (file[0] === path) return file;
    if (file[0] === LACKING) lacking = file;
  }
  return lacking;
}

const searches = new WeakMap<Site, ReadonlyMap<string, SiteFile[1]>>();

/** A search asks for many files, of which none can be made without the others. */
function searchFilesFor(site: Site): ReadonlyMap<string, SiteFile[1]> {
  const files = searches.get(site) ?? new Map(searchFilesOf(site));
  searches.set(site, files);
  return files;
}

function* allFiles(site: Site, renderer: Renderer): Generator<SiteFile> {
  const styles = [STYLES, PAGE_STYLES].map((sheet) => `@import "/${sheet}";`).join('\n');
  for (const visit of site.visits) {
    yield* sheetFiles(site, visit);
    yield* visitFiles(site, renderer, DEVELOPMENT, visit);
  }
  for (const topic of site.topics) yield* topicFiles(site, renderer, topic, DEVELOPMENT);
  yield* siteWideFiles(site, renderer, DEVELOPMENT, styles);
  yield* feedFiles(site, renderer);
}
