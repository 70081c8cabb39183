import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connect, Plugin, ViteBuilder, ViteDevServer } from 'vite';
import {
  bundle,
  CLIENT_BUNDLE,
  endWithParent,
  isBundled,
  madeWith,
  onlyBundles,
  SERVER_BUNDLE,
} from './bundles.ts';
import {
  AGAIN,
  BUILD_WORKER,
  bundledName,
  CLIENT,
  COMPARE_SCRIPT,
  DEVELOPMENT,
  EMBED_STYLES,
  entryFileName,
  FILE_MANIFEST,
  FILE_SCRIPT,
  GALLERY_SCRIPT,
  PAGE_STYLES,
  PROBLEMS_SCRIPT,
  SEARCH_SCRIPT,
  SERVER,
  SITE_BUILDER,
  STUDIO_MANIFEST,
  STUDIO_SCRIPT,
  STUDIO_WORKERS,
  WORKER_SOURCE,
} from './entries.ts';
import { interfaceLanguage } from './interface-language.ts';
import { systemFault } from './system-fault.ts';
import { pageToOpen, ROOT } from './visit-folders.ts';

/** Packages that no bundle can hold. */
const NATIVE = ['sharp', 'takumi-js', 'subset-font'];

const ENTITIES = 'decode-named-character-reference';

/** That a part of Leaflet does nothing until it is used, but for those that give the map a method or a handler: see leaflet.js. */
const LEAFLET_BY_PARTS = {
  moduleSideEffects: [
    {
      test: /\/leaflet\/src\/(?!map\/handler\/|layer\/vector\/Renderer\.getRenderer)/,
      sideEffects: false,
    },
  ],
};

/**
 * What pages share, in as few files as they can fetch it in: by itself each set of pages that has something in common gets a
 * file for it. What a file of these imports comes with it.
 */
const SHARED_SCRIPTS = [
  // What the search shares with the others: it needs nothing of React.
  {
    name: 'address',
    test: /\/src\/(navigation\/parse-address|messages\/(direction|separator)|gazetteer\/fold|order\/first-index)\.ts$|vite\/preload-helper/,
    priority: 2,
  },
  // What comes to life with React begins with this.
  {
    name: 'page',
    test: /\/react-dom\/|\/src\/(app\/(gestures|trusted-types)|cartography\/(crowded|drawn-once|frame|spread)|ui\/(after-paint|boundary|bring-into-view|comes-later|icons|in-tongue|keep-focus|parting|stays-whole))\.tsx?$/,
    priority: 1,
  },
  // What all live maps have: of a visit, of a long one, of the first page.
  { name: 'map', test: /\/src\/(cartography|map)\/|\/node_modules\/.*leaflet/, minShareCount: 3 },
];

const PAGE_SCRIPTS = [CLIENT, SEARCH_SCRIPT, GALLERY_SCRIPT, COMPARE_SCRIPT];

/** Where the words of a site stand. */
const spokenIn = (root: string) => resolve('src/messages', interfaceLanguage(root));

/** Of what is only ever built, a development server gets nothing ready. */
const NONE = { noDiscovery: true };

/** Builds the site: the scripts, then a page for every visit and stop. While developing, renders each page on request. */
export function whereabouts(): Plugin {
  return {
    name: 'whereabouts',
    config: async ({ server }, { command, mode }) => ({
      appType: 'custom' as const,
      ...(server?.open === true ? { server: { open: await pageToOpen(ROOT) } } : {}),
      // In a browser, what reads Markdown would ask the page for its entities: a worker has none, and the policy forbids it.
      resolve: {
        alias: [
          { find: ENTITIES, replacement: createRequire(import.meta.url).resolve(ENTITIES) },
          // What package.json says is what the commands and the tests speak.
          ...(mode === 'test' ? [] : [{ find: /^#messages(?=\/)/, replacement: spokenIn(ROOT) }]),
          ...(command === 'build' ? [{ find: /^leaflet$/, replacement: resolve('src/map/leaflet.js') }] : []),
        ],
      },
      build: { rollupOptions: { treeshake: LEAFLET_BY_PARTS } },
      environments: {
        client: {
          // All that a page may ask for while developing: what was found only then would have the page reloaded under somebody's hands.
          optimizeDeps: { entries: [...PAGE_SCRIPTS, STUDIO_SCRIPT, ...STUDIO_WORKERS, PROBLEMS_SCRIPT] },
          build: {
            manifest: true,
            outDir: CLIENT_BUNDLE,
            rollupOptions: {
              input: [...PAGE_SCRIPTS, PAGE_STYLES, EMBED_STYLES, WORKER_SOURCE],
              output: { entryFileNames: entryFileName, codeSplitting: { groups: SHARED_SCRIPTS } },
            },
          },
        },
        // Apart, so that the readers' scripts are what they would be without a studio.
        studio: {
          consumer: 'client' as const,
          optimizeDeps: NONE,
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
          optimizeDeps: NONE,
          build: {
            manifest: FILE_MANIFEST,
            outDir: CLIENT_BUNDLE,
            emptyOutDir: false,
            copyPublicDir: false,
            modulePreload: false as const,
            rollupOptions: {
              input: [FILE_SCRIPT],
              // No file asks an online map for anything, so what draws tiles is never loaded.
              external: [/\/(picture|vector)-tiles\.ts$/],
              output: { codeSplitting: false },
            },
          },
        },
        ssr: {
          // Each thread loads it: one file is read in a third of the time of the hundreds that it is made of. What is native, or
          // looks for its own files, stays where it is.
          resolve: command === 'build' ? { noExternal: true, external: NATIVE } : {},
          // As Vite builds: without React's other half, which is for developing.
          ...(command === 'build'
            ? { define: { 'process.env.NODE_ENV': JSON.stringify('production') } }
            : {}),
          build: {
            outDir: SERVER_BUNDLE,
            copyPublicDir: false,
            rollupOptions: {
              input: [SERVER, SITE_BUILDER, AGAIN, BUILD_WORKER],
              // Half of the text to read, three times a build. Names stay, for who has to read where an error came from.
              output: { minify: { compress: true, mangle: false, codegen: true } },
            },
          },
        },
      },
      builder: { buildApp },
    }),
    configureServer: (server) => () => {
      server.middlewares.use(pages(server));
    },
    // While developing only: what is built comes by no such page.
    transformIndexHtml: (_, { server }) =>
      server ? [{ tag: 'script', attrs: { type: 'module', src: `/${PROBLEMS_SCRIPT}` } }] : [],
  };
}

/**
 * Bundles the scripts, and then lets the bundle of what makes the site do so. This file and what it imports are read whenever Vite
 * or Vitest starts: what makes the site is not among it.
 */
async function buildApp(builder: ViteBuilder): Promise<void> {
  const { mode, logger } = builder.config;
  if (onlyBundles()) return onlyBundle(builder);
  const made = madeWith(mode);
  if (!isBundled(made)) await bundle(builder, made);
  // Else Vite, finding nothing built, would build all of it once more.
  for (const environment of Object.values(builder.environments)) environment.isBuilt = true;
  const bundled = pathToFileURL(resolve(SERVER_BUNDLE, bundledName(SITE_BUILDER)));
  // Our own bundle, from build-site.ts.
  const { buildSite } = (await import(bundled.href)) as typeof import('./build-site.ts');
  await buildSite(made.page, logger.warn);
}

async function onlyBundle(builder: ViteBuilder): Promise<void> {
  endWithParent();
  try {
    await bundle(builder, madeWith(builder.config.mode));
  } catch (error) {
    const fault = systemFault(error);
    if (fault === undefined) throw error;
    console.error(fault);
    process.exit(1);
  }
}

type Development = typeof import('./development.ts');

/** Answers with the code as it is now. */
function pages(server: ViteDevServer): Connect.NextHandleFunction {
  let running:
    | { readonly code: Development; readonly pages: ReturnType<Development['developmentPages']> }
    | undefined;
  return async (request, response, next) => {
    try {
      // Loaded by Vite from development.ts.
      const code = (await server.ssrLoadModule(`/${DEVELOPMENT}`)) as Development;
      if (running?.code !== code) {
        running?.pages.stop();
        running = { code, pages: code.developmentPages(server) };
      }
      running.pages.answer(request, response, next);
    } catch (error) {
      next(error);
    }
  };
}
