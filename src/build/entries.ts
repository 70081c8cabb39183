/** What Vite bundles: the scripts and styles of the pages, by their sources, and what makes the site. */

/** The script of a visit's pages. */
export const CLIENT = 'src/app/entry-client.tsx';
/** The script of the search: it stands on its page alone. */
export const SEARCH_SCRIPT = 'src/search/entry.ts';
/** The script of the first page, and that of the page that lays visits side by side. */
export const GALLERY_SCRIPT = 'src/gallery/entry.tsx';
export const COMPARE_SCRIPT = 'src/gallery/compare-entry.tsx';
/** What the pages beside a visit's have of styles, and what an embed has. */
export const PAGE_STYLES = 'src/ui/pages.css';
export const EMBED_STYLES = 'src/ui/embed.css';
/** The studio's script: built apart from the readers' pages, so that these carry none of it. */
export const STUDIO_SCRIPT = 'src/studio/entry.tsx';
/** What it does beside its page. */
export const STUDIO_WORKERS = ['src/studio/propose-worker.ts', 'src/studio/review-worker.ts'];
/** The script of a visit that is one file. */
export const FILE_SCRIPT = 'src/app/entry-file.tsx';
/** The manifests of these two builds, in the folder where they are written. */
export const STUDIO_MANIFEST = '.vite/studio.json';
export const FILE_MANIFEST = '.vite/file.json';

/** The service worker: built beside the scripts under a name that never changes, at the root that it works for. */
export const WORKER_SOURCE = 'src/worker/service-worker.ts';
export const WORKER = 'service-worker.js';

export const entryFileName = ({ name }: { readonly name: string }) =>
  name === 'service-worker' ? WORKER : 'assets/[name]-[hash].js';

/** What renders pages. */
export const SERVER = 'src/app/entry-server.tsx';
/** What makes the site, and what makes the files of a visit or a topic in a thread of its own. */
export const SITE_BUILDER = 'src/build/build-site.ts';
/** What makes the site without Vite, see main.js. */
export const AGAIN = 'src/build/build-again.ts';
export const BUILD_WORKER = 'src/build/build-worker.ts';

/** What answers while developing, and what shows problems then; these are never built. */
export const DEVELOPMENT = 'src/build/development.ts';
export const PROBLEMS_SCRIPT = 'src/dev/show-problems.ts';

/** The file of what Vite bundles of such a source for Node. */
export const bundledName = (source: string) => source.replace(/^.*\//, '').replace(/\.tsx?$/, '.js');
