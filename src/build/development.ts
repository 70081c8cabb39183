import { readFile } from 'node:fs/promises';
import type { Connect, ViteDevServer } from 'vite';
import { parseAddress } from '../navigation/parse-address.ts';
import { STUDIO } from '../visit/reserved-ids.ts';
import { GAZETTEER } from './cut-gazetteer.ts';
import { type DevelopmentFiles, developmentFiles } from './development-files.ts';
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
import { liveVisits } from './live-visits.ts';
import { mediaTypeOf } from './media-types.ts';
import { gazetteerFiles } from './read-gazetteer.ts';
import type { Renderer } from './renderer.ts';
import type { Site } from './site.ts';
import { STUDIO_DEVELOPMENT, studioFiles, worldFiles } from './studio.ts';
import { visitDocument } from './visit-pages.ts';

const STYLES = 'src/ui/style.css';
const GALLERY_STYLES = 'src/ui/gallery-page.css';

/** What the page of a wrong address carries in itself. */
const STYLES_OF_ANY = [STYLES, PAGE_STYLES].map((sheet) => `@import "/${sheet}";`).join('\n');

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
  let made: { readonly of: Site; readonly by: Renderer; readonly files: DevelopmentFiles } | undefined;
  const filesOf = (site: Site, renderer: Renderer) => {
    if (made?.of !== site || made.by !== renderer)
      made = {
        of: site,
        by: renderer,
        files: developmentFiles(site, renderer, DEVELOPMENT, STYLES_OF_ANY),
      };
    return made.files;
  };
  const answer: Connect.NextHandleFunction = async (request, response, next) => {
    const url = request.originalUrl ?? '/';
    try {
      // Loaded by Vite from entry-server.tsx, which satisfies `Renderer`.
      const renderer = (await server.ssrLoadModule(`/${SERVER}`)) as Renderer;
      const current = await live.current(renderer);
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
      const link = parseAddress(url.slice(1));
      const document = link && visitDocument(site, renderer, link, DEVELOPMENT);
      if (document) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(await server.transformIndexHtml(url, String(document)));
        return;
      }
      const files = filesOf(site, renderer);
      const path = url.slice(1);
      const type = mediaTypeOf(url);
      const image = type?.startsWith('image/') && files.image(path);
      if (type && image) {
        response.setHeader('content-type', type);
        response.end(await readFile(await image.file()));
        return;
      }
      const own = files.file(path);
      const [at, text] = own === undefined ? [LACKING, files.file(LACKING)] : [path, own];
      if (text === undefined) return next();
      response.statusCode = at === LACKING ? 404 : 200;
      response.setHeader('content-type', mediaTypeOf(at) ?? 'application/octet-stream');
      response.end(text);
    } catch (error) {
      next(error);
    }
  };
  return { answer, stop: live.stop };
}
