import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { parseAddress } from '../navigation/deep-link.ts';
import { STUDIO } from '../visit/reserved-ids.ts';
import type { Visit } from '../visit/visit.ts';
import { buildSite, GAZETTEER } from './build-site.ts';
import { CLIENT_BUNDLE, SERVER_BUNDLE } from './bundles.ts';
import type { Assets } from './document.ts';
import { COMPARE_SCRIPT, GALLERY_SCRIPT } from './gallery.ts';
import { icons } from './icons.ts';
import { drawnImage, type ImageFile, renditionImages } from './images.ts';
import { type LiveVisits, liveVisits, PROBLEMS_SCRIPT } from './live-visits.ts';
import { mediaTypeOf } from './media-types.ts';
import { gazetteerFiles } from './read-gazetteer.ts';
import { SEARCH_SCRIPT } from './search.ts';
import {
  type Renderer,
  type Site,
  type SiteFile,
  siteWideFiles,
  visitCards,
  visitDocument,
  visitFiles,
} from './site.ts';
import { CLIENT } from './site-assets.ts';
import {
  FILE_MANIFEST,
  FILE_SCRIPT,
  STUDIO_DEVELOPMENT,
  STUDIO_MANIFEST,
  STUDIO_SCRIPT,
  studioFiles,
} from './studio.ts';
import { topicFiles } from './topics.ts';
import { entryFileName, WORKER_SOURCE } from './worker.ts';

const SERVER = 'src/app/entry-server.tsx';
/** What makes the files of a visit or a topic, in a thread of its own. */
const BUILD_WORKER = 'src/build/build-worker.ts';
const STYLES = 'src/ui/style.css';
const GALLERY_STYLES = 'src/ui/gallery-page.css';

const ENTITIES = 'decode-named-character-reference';

/** Builds the site: the scripts, then a page for every visit and stop. While developing, renders each page on request. */
export function whereabouts(): Plugin {
  return {
    name: 'whereabouts',
    config: () => ({
      appType: 'custom' as const,
      // In a browser, what reads Markdown would ask the page for its entities: a worker has none, and the policy forbids it.
      resolve: { alias: { [ENTITIES]: createRequire(import.meta.url).resolve(ENTITIES) } },
      environments: {
        client: {
          build: {
            manifest: true,
            outDir: CLIENT_BUNDLE,
            rollupOptions: {
              input: [CLIENT, SEARCH_SCRIPT, GALLERY_SCRIPT, COMPARE_SCRIPT, WORKER_SOURCE],
              output: { entryFileNames: entryFileName },
            },
          },
        },
        // Apart, so that the readers' scripts are what they would be without a studio.
        studio: {
          consumer: 'client' as const,
          build: {
            manifest: STUDIO_MANIFEST,
            outDir: CLIENT_BUNDLE,
            emptyOutDir: false,
            copyPublicDir: false,
            rollupOptions: { input: [STUDIO_SCRIPT] },
          },
        },
        // The reader's app in one script, which the studio puts into a visit that is one file.
        file: {
          consumer: 'client' as const,
          build: {
            manifest: FILE_MANIFEST,
            outDir: CLIENT_BUNDLE,
            emptyOutDir: false,
            copyPublicDir: false,
            modulePreload: false as const,
            rollupOptions: {
              input: [FILE_SCRIPT],
              // No file asks an online map for anything, so what draws its tiles is never loaded.
              external: [/\/vector-tiles\.ts$/],
              output: { codeSplitting: false },
            },
          },
        },
        ssr: {
          build: {
            outDir: SERVER_BUNDLE,
            copyPublicDir: false,
            rollupOptions: { input: [SERVER, BUILD_WORKER] },
          },
        },
      },
      builder: { buildApp: buildSite },
    }),
    configureServer: (server) => {
      const live = liveVisits(server);
      return () => {
        server.middlewares.use(pages(server, live));
      };
    },
    // While developing only: what is built comes by no such page.
    transformIndexHtml: (_, { server }) => (server ? [PROBLEMS_SCRIPT] : []),
  };
}

const DEVELOPMENT: Assets = {
  styles: [STYLES],
  script: CLIENT,
  search: SEARCH_SCRIPT,
  gallery: { script: GALLERY_SCRIPT, styles: [GALLERY_STYLES], modules: [] },
  compare: { script: COMPARE_SCRIPT, styles: [GALLERY_STYLES], modules: [] },
  modules: [],
  font: undefined,
  policy: undefined,
};

/** Renders the page that an address asks for, from the files as they are now, or were when they were last whole. */
function pages(server: ViteDevServer, live: LiveVisits): Connect.NextHandleFunction {
  return async (request, response, next) => {
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
      if (url.startsWith(`/${STUDIO}/`) || url.startsWith('/assets/map/world')) {
        const files = await studioFiles(site.tiles, STUDIO_DEVELOPMENT);
        const [path, text] = files.find(([path]) => url.startsWith(`/${path}`)) ?? files[0] ?? ['', ''];
        response.setHeader('content-type', mediaTypeOf(path) ?? 'text/html; charset=utf-8');
        response.end(path.endsWith('.html') ? await server.transformIndexHtml(url, text) : text);
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
        response.end(await server.transformIndexHtml(url, document));
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
      const styles = await readFile(resolve(server.config.root, STYLES), 'utf8');
      for (const [path, text] of allFiles(site, renderer, styles)) {
        if (`/${path}` !== url && path !== '404.html') continue;
        response.statusCode = path === '404.html' ? 404 : 200;
        response.setHeader('content-type', mediaTypeOf(path) ?? 'application/octet-stream');
        response.end(text);
        return;
      }
      next();
    } catch (error) {
      next(error);
    }
  };
}

function imageAt(site: Site, renderer: Renderer, path: string): ImageFile | undefined {
  const own = (visit: Visit) => [
    ...visitCards(site, renderer, visit).map(drawnImage),
    ...renditionImages(visit),
  ];
  return [...icons().map(drawnImage), ...site.visits.flatMap(own)].find((image) => image.path === path);
}

function* allFiles(site: Site, renderer: Renderer, styles: string): Generator<SiteFile> {
  for (const visit of site.visits) yield* visitFiles(site, renderer, DEVELOPMENT, visit);
  for (const topic of site.topics) yield* topicFiles(site, renderer, topic, DEVELOPMENT);
  yield* siteWideFiles(site, renderer, DEVELOPMENT, styles);
}
