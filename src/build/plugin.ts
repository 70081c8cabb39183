import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connect, Manifest, Plugin, ViteBuilder, ViteDevServer } from 'vite';
import { GALLERY, parseAddress, pathOf, SEARCH } from '../navigation/deep-link.ts';
import { STUDIO } from '../visit/reserved-ids.ts';
import type { Visit } from '../visit/visit.ts';
import { cutGazetteer } from './cut-gazetteer.ts';
import { type Assets, inlineOf, type OwnAssets } from './document.ts';
import { articleFont } from './font.ts';
import { COMPARE_SCRIPT, GALLERY_SCRIPT } from './gallery.ts';
import { imageFiles, keepImages } from './images.ts';
import { type Stamped, stamp } from './keep-list.ts';
import { type LiveVisits, liveVisits, PROBLEMS_SCRIPT } from './live-visits.ts';
import { mediaTypeOf } from './media-types.ts';
import { noticesOf } from './notices.ts';
import { contentSecurityPolicy } from './policy.ts';
import { readSite } from './read-site.ts';
import { reviewNotice } from './review-visits.ts';
import { keptDocuments, SEARCH_SCRIPT, searchDigests } from './search.ts';
import { type Renderer, readingLinks, type Site, siteFiles, sitePictures, visitDocument } from './site.ts';
import { STUDIO_MANIFEST, STUDIO_SCRIPT, studioAssets, studioFiles } from './studio.ts';
import { entryFileName, scriptsOf, WORKER_SOURCE, writeWorker } from './worker.ts';

const CLIENT = 'src/app/entry-client.tsx';
const SERVER = 'src/app/entry-server.tsx';
const STYLES = 'src/ui/style.css';
const GALLERY_STYLES = 'src/ui/gallery-page.css';
/** Where a site stands until it is whole: a build that fails leaves the last good one alone. */
const STAGING = '.cache/site';
const SERVER_BUNDLE = '.cache/server';

const ENTITIES = 'decode-named-character-reference';
/** Where the studio finds places by their names. */
const GAZETTEER = 'gazetteer';

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
            outDir: STAGING,
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
            outDir: STAGING,
            emptyOutDir: false,
            copyPublicDir: false,
            rollupOptions: { input: [STUDIO_SCRIPT] },
          },
        },
        ssr: { build: { outDir: SERVER_BUNDLE, copyPublicDir: false, rollupOptions: { input: SERVER } } },
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

async function buildSite(builder: ViteBuilder): Promise<void> {
  const { config } = builder;
  const { client, ssr, studio } = builder.environments;
  if (!client || !ssr || !studio) throw new Error('the environments are not configured');
  // Before anything is written: bad input throws here, with every problem in its message.
  const site = await readSite();
  await builder.build(client);
  await builder.build(studio);
  await builder.build(ssr);
  const staging = resolve(config.root, STAGING);
  const { assets, styles, shared, own } = await readAssets(staging, site);
  const bundle = pathToFileURL(resolve(config.root, SERVER_BUNDLE, 'entry-server.js'));
  // Our own bundle, built a moment ago from entry-server.tsx.
  const renderer = (await import(`${bundle.href}?${Date.now()}`)) as Renderer;
  let files = 0;
  const pages = new Map<string, Stamped>();
  const pagesOf = (visit: Visit) =>
    new Map(
      readingLinks(visit)
        .map(pathOf)
        .flatMap((folder) => {
          const page = pages.get(folder);
          return page ? [[folder, page] as const] : [];
        }),
    );
  for (const [path, text] of siteFiles(site, renderer, assets, styles)) {
    const page = path.endsWith('index.html') ? stamp(text) : undefined;
    if (page) pages.set(path.slice(0, -'index.html'.length), page);
    await write(join(staging, path), page?.text ?? text);
    files++;
  }
  const inStudio = await studioFiles(site.tiles, await studioAssets(staging, assets.policy));
  for (const [path, text] of inStudio) await write(join(staging, path), text);
  await cp(await cutGazetteer(site.visits), join(staging, GAZETTEER), { recursive: true });
  const pictures = sitePictures(site, renderer);
  const images = imageFiles(pictures, site.visits);
  for (const { path, bytes } of images) await write(join(staging, path), await bytes());
  await keepImages(pictures, site.visits);
  await rm(join(staging, '.vite'), { recursive: true, force: true });
  const { each, always } = keptDocuments(searchDigests(site));
  const kept = site.visits.map((visit, index) => ({
    id: visit.id,
    pages: pagesOf(visit),
    documents: each[index] ?? {},
  }));
  const leading = Object.fromEntries(
    [GALLERY, SEARCH].map(pathOf).map((path) => [path, pages.get(path)?.version ?? '']),
  );
  await writeWorker(staging, shared, own, { ...always, ...leading }, kept);
  const dist = resolve(config.root, 'dist');
  await rm(dist, { recursive: true, force: true });
  await rename(staging, dist);
  config.logger.info(
    `${files} pages and sheets of ${site.visits.length} visits and ${images.length} pictures written to dist`,
  );
  const notices = [...(await noticesOf(site, pictures)), await reviewNotice()];
  for (const notice of notices) if (notice !== undefined) config.logger.warn(`\n${notice}`);
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Names, from Vite's manifest, what a page has to load; writes the font beside it. */
async function readAssets(
  staging: string,
  site: Site,
): Promise<{
  readonly assets: Assets;
  readonly styles: string;
  /** What every visit's page loads, and what the pages that lead to visits load besides. */
  readonly shared: readonly string[];
  readonly own: readonly string[];
}> {
  // Written by Vite a moment ago.
  const manifest = JSON.parse(await readFile(join(staging, '.vite/manifest.json'), 'utf8')) as Manifest;
  const entry = manifest[CLIENT];
  const search = manifest[SEARCH_SCRIPT]?.file;
  if (!entry || search === undefined)
    throw new Error(`Vite's manifest does not name ${CLIENT} and ${SEARCH_SCRIPT}`);
  const font = await articleFont(JSON.stringify(site.visits));
  const hash = createHash('sha256').update(font).digest('hex').slice(0, 8);
  const fontPath = `assets/source-serif-${hash}.woff2`;
  await writeFile(join(staging, fontPath), font);
  const sheets = entry.css ?? [];
  const texts = await Promise.all(sheets.map((sheet) => readFile(join(staging, sheet), 'utf8')));
  const styles = texts.join('\n');
  const shared = [...scriptsOf(manifest, CLIENT, site.tiles), fontPath, 'icon.svg'];
  return {
    styles,
    shared,
    own: [SEARCH_SCRIPT, GALLERY_SCRIPT]
      .flatMap((script) => scriptsOf(manifest, script, site.tiles))
      .filter((file, at, all) => !shared.includes(file) && all.indexOf(file) === at),
    assets: {
      styles: sheets,
      script: entry.file,
      search,
      gallery: ownAssets(manifest, GALLERY_SCRIPT, sheets),
      compare: ownAssets(manifest, COMPARE_SCRIPT, sheets),
      modules: (entry.imports ?? []).flatMap((key) => manifest[key]?.file ?? []),
      font: fontPath,
      policy: contentSecurityPolicy(inlineOf(fontPath, styles), site.tiles),
    },
  };
}

/** What a script of its own loads at once; `known` are the style sheets that all pages have. */
function ownAssets(manifest: Manifest, key: string, known: readonly string[]): OwnAssets {
  const entry = manifest[key];
  if (!entry) throw new Error(`Vite's manifest does not name ${key}`);
  const imported = (entry.imports ?? []).flatMap((other) => manifest[other] ?? []);
  const styles = [entry, ...imported]
    .flatMap(({ css = [] }) => css)
    .filter((sheet) => !known.includes(sheet));
  return { script: entry.file, styles: [...new Set(styles)], modules: imported.map(({ file }) => file) };
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
        const files = await studioFiles(site.tiles, { script: STUDIO_SCRIPT, styles: [], policy: undefined });
        const [path, text] = files.find(([path]) => url.startsWith(`/${path}`)) ?? files[0] ?? ['', ''];
        response.setHeader('content-type', mediaTypeOf(path) ?? 'text/html; charset=utf-8');
        response.end(path.endsWith('.html') ? await server.transformIndexHtml(url, text) : text);
        return;
      }
      if (url.startsWith(`/${GAZETTEER}/`)) {
        const folder = await cutGazetteer(site.visits);
        response.setHeader('content-type', mediaTypeOf(url) ?? 'text/plain; charset=utf-8');
        response.end(await readFile(join(folder, basename(url))));
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
      const image =
        type?.startsWith('image/') &&
        imageFiles(sitePictures(site, renderer), site.visits).find(({ path }) => `/${path}` === url);
      if (type && image) {
        response.setHeader('content-type', type);
        response.end(await image.bytes());
        return;
      }
      const styles = await readFile(resolve(server.config.root, STYLES), 'utf8');
      for (const [path, text] of siteFiles(site, renderer, DEVELOPMENT, styles)) {
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
