import {
  AWAY,
  KEPT_DOCUMENTS,
  type KeepList,
  type Kept,
  type KeptVisit,
  type Message,
  type RenamedVisit,
  VISIT_LIST,
} from './keep-list.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written above this script by the build, see build/keep-list.ts. */
declare const KEEP: KeepList;

/**
 * Keeps visits for reading without a network. Each build has a cache of its own, so that versions never mix: a page
 * comes from this build's cache or from the network, never from another build's. A visit is kept whole, all its pages of the
 * versions that one list names, and only beside the scripts that it was built with. A file below assets/ has its hash in
 * its name, so any copy of it is the right one. Whatever is wrong with a cache, the network answers.
 */
const root = new URL(self.registration.scope);
// Caches belong to the whole origin, on which other sites may live in other folders.
const OURS = `whereabouts ${root.pathname} `;
const OWN = OURS + KEEP.build;
const ASSETS = 'assets/';
/** Shared pages that have no script to offer an update by: they come from the network first. */
const SHARED_PAGES = new Set(Object.keys(KEEP.shared.pages));
/** How the files begin that hold what the search finds. Itself it reads them from the network, so that all are of one build. */
const DOCUMENTS = 'search/documents-';

/** Milliseconds that a cache may take before the network is asked in its place, and that it may where there is nothing else to ask. */
const [PATIENCE, LONG_PATIENCE] = [2000, 30_000];
/** Whether a cache has taken longer than that, and has not answered since: the network is asked at once. */
let isLate = false;

/** The cache could not take a file: there is no room, or it is broken. */
class NotStored extends Error {}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  // Only pages of this site can reach the worker, and app/offline.tsx is what speaks in them.
  const message = event.data as Message;
  if (message.kind === 'take-over') void self.skipWaiting();
  // A visit that cannot be kept is read from the network as before.
  else event.waitUntil(keep(message.visit).catch(() => {}));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(root.href)) return;
  const path = url.pathname.slice(root.pathname.length).replace(/index\.html$/, '');
  if (path === KEPT_DOCUMENTS) event.respondWith(keptDocuments());
  // What may have been kept: pages, and what they show.
  if (!(path === '' || /\/$|^assets\/|\.svg$|\/compared\.json$/.test(path))) return;
  event.respondWith(SHARED_PAGES.has(path) ? freshly(path, request) : answer(path, request));
});

/** Takes over the visits that the reader has kept. Fails, to be tried again, when the site does not hold this build yet. */
async function install(): Promise<void> {
  for (const visit of await keptVisits().catch(() => [])) {
    try {
      await keepWhole(visit);
    } catch (error) {
      // A visit that the site has no more is let go.
      if (error instanceof Gone) continue;
      // A reader whose storage is full still gets the new version.
      if (!(error instanceof NotStored)) throw error;
      return;
    }
  }
}

/** The former build stays: a page of it may still be open in another tab and want its scripts. */
async function activate(): Promise<void> {
  const former = await formerCaches().catch(() => []);
  await Promise.allSettled(former.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function keep(visit: string): Promise<void> {
  try {
    await keepWhole(visit);
  } catch (error) {
    const former = await formerCaches();
    // While another build waits to take over, or this one does, the caches of both are wanted.
    if (!(error instanceof NotStored) || former.length === 0 || self.registration.waiting) throw error;
    // What the former build left makes room.
    await Promise.all(former.map((name) => caches.delete(name)));
    await keep(visit);
  }
}

/** Stores what a visit is missing, and its list last: where that is, the visit is kept whole. */
async function keepWhole(visit: string): Promise<void> {
  const path = `${visit}/${VISIT_LIST}`;
  const cache = await caches.open(OWN).catch(notStored);
  const stored = await cache.match(new URL(path, root)).catch(notStored);
  const answer = stored ?? (await download(path));
  // Written by a build of this site, see build/keep-list.ts.
  const list = (await answer.clone().json()) as KeptVisit | RenamedVisit;
  if ('now' in list) {
    await keepWhole(list.now);
  } else {
    if (list.scripts !== KEEP.scripts) throw new Error(`${path} is of a build with other scripts`);
    await fill(KEEP.shared, cache, true);
    await fill(list, cache, stored !== undefined);
  }
  if (!stored) await cache.put(new URL(path, root), answer).catch(notStored);
}

/**
 * Stores what is missing, one file at a time and the pages last: a page that is kept can show all that it needs.
 *
 * @param settled whether pages that are there are known to be of this list's versions
 */
async function fill(kept: Kept, cache: Cache, settled: boolean): Promise<void> {
  const stored = new Set((await cache.keys().catch(notStored)).map(({ url }) => url));
  const files = kept.files.map((path) => [path, undefined] as const);
  for (const [path, version] of [...files, ...Object.entries(kept.pages)]) {
    const { href } = new URL(path, root);
    if (stored.has(href)) {
      if (settled || version === undefined) continue;
      const before = await cache.match(href).catch(notStored);
      if (before && (await isOf(before, version))) continue;
    }
    const response = (await copy(path, version)) ?? (await download(path, version));
    await cache.put(href, response).catch(notStored);
  }
}

const notStored = (cause: unknown): never => {
  throw new NotStored('the cache took no file', { cause });
};

/** The site does not have it. */
class Gone extends Error {}

/** A file of the former build that this build has too. */
async function copy(path: string, version: string | undefined): Promise<Response | undefined> {
  if (version === undefined && !path.startsWith(ASSETS)) return undefined;
  const found = await inCaches(path, await formerCaches()).catch(() => undefined);
  return found && (await isOf(found, version)) ? found : undefined;
}

async function download(path: string, version?: string): Promise<Response> {
  const response = await fetch(new URL(path, root), {
    // What has a hash in its name cannot have changed.
    cache: path.startsWith(ASSETS) ? 'default' : 'no-cache',
    priority: 'low',
  });
  if (response.status === 404 || response.status === 410) throw new Gone(`the site has no ${path}`);
  if (!response.ok || response.redirected || !(await isOf(response, version))) {
    throw new Error(`${path} is not, or not yet, a file of this build`);
  }
  return response;
}

/** Whether a page says that it is of the version that the list names. Other files have no version or have it in their names. */
async function isOf(response: Response, version: string | undefined): Promise<boolean> {
  return version === undefined || (await response.clone().text()).includes(`"${version}"`);
}

/**
 * What is kept, else the network's. When neither has it: for a stop or a chapter of a long visit, the page of another; of a visit that
 * was renamed, the way to the page that it has now; else a page that says what is kept.
 */
async function answer(path: string, request: Request): Promise<Response> {
  const kept = await findSoon(path);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await within(LONG_PATIENCE, withoutNetwork(path, request));
    if (kept) return kept;
    throw error;
  }
}

async function withoutNetwork(path: string, request: Request): Promise<Response | undefined> {
  // The cache may have been late.
  const kept = await find(path);
  if (kept || request.destination !== 'document') return kept;
  const { search } = new URL(request.url);
  return (await standIn(path, search)) ?? away(request.url);
}

/** In the place of a page another of the same folder that is kept, or what leads to the visit's present address. */
async function standIn(path: string, search: string): Promise<Response | undefined> {
  const [visit = '', ...rest] = path.split('/');
  const kept = await find(`${visit}/${VISIT_LIST}`);
  if (!kept) return undefined;
  // Written by a build of this site, see build/keep-list.ts.
  const list = (await kept.json()) as KeptVisit | RenamedVisit;
  if ('now' in list) return Response.redirect(new URL([list.now, ...rest].join('/') + search, root));
  const page = list.standIns[path.replace(/[^/]+\/$/, '')];
  return page === undefined ? undefined : find(page);
}

/** Says that a page is not to be had, and leads to the visits that are. */
async function away(asked: string): Promise<Response | undefined> {
  const page = await find(AWAY.path);
  if (!page) return undefined;
  const kept = await Promise.all((await visitsIn(OWN).catch(() => [])).map(linkTo));
  const html = (await page.text())
    .replace(AWAY.base, () => `<base href="${attribute(root.href)}">`)
    .replace(`"${AWAY.asked}"`, () => `"${attribute(asked)}"`)
    .replace(AWAY.kept, () => kept.join(''));
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** The way to a visit that is kept, called as its page is. */
async function linkTo(visit: string): Promise<string> {
  const page = await find(`${visit}/`);
  const [, title] = /<title>([^<]*) · [^·<]*<\/title>/.exec((await page?.text()) ?? '') ?? [];
  return title === undefined ? '' : `<li><a href="${visit}/">${title}</a></li>`;
}

const attribute = (address: string): string => address.replaceAll('&', '&amp;').replaceAll('"', '%22');

/** The network's, else what is kept. */
async function freshly(path: string, request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await within(LONG_PATIENCE, find(path));
    if (kept) return kept;
    throw error;
  }
}

/** Every document of the search that is kept, a list a file; where nothing is, or the cache is broken, none. */
async function keptDocuments(): Promise<Response> {
  const texts = async () => {
    const cache = await caches.open(OWN);
    const requests = (await cache.keys()).filter(({ url }) => url.startsWith(root.href + DOCUMENTS));
    const kept = await Promise.all(requests.map((request) => cache.match(request)));
    return Promise.all(kept.flatMap((response) => (response ? [response.text()] : [])));
  };
  const lists = (await within(LONG_PATIENCE, texts())) ?? [];
  return new Response(`[${lists.join()}]`, { headers: { 'content-type': 'application/json' } });
}

/** What is kept, if the cache says so before the network had better be asked. */
async function findSoon(path: string): Promise<Response | undefined> {
  if (isLate) return undefined;
  const found = find(path)
    .catch(() => undefined)
    .then((kept) => {
      isLate = false;
      return { kept };
    });
  const answer = await within(PATIENCE, found);
  if (!answer) isLate = true;
  return answer?.kept;
}

/** What is kept, as late as the cache says so. */
const find = async (path: string): Promise<Response | undefined> =>
  (await inCaches(path, [OWN])) ??
  (path.startsWith(ASSETS) ? inCaches(path, await formerCaches()) : undefined);

/** What comes of something within so many milliseconds, if anything does. */
const within = <Outcome>(milliseconds: number, coming: Promise<Outcome>): Promise<Outcome | undefined> =>
  Promise.race([
    coming.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds, undefined)),
  ]);

async function inCaches(path: string, names: readonly string[]): Promise<Response | undefined> {
  for (const cacheName of names) {
    const found = await caches.match(new URL(path, root), { cacheName });
    if (found) return found;
  }
  return undefined;
}

/** The caches of other builds of this site, the oldest first, as the standard orders them. */
async function formerCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== OWN);
}

/** The visits that the former build kept. */
async function keptVisits(): Promise<readonly string[]> {
  const [latest] = (await formerCaches()).slice(-1);
  return latest === undefined ? [] : visitsIn(latest);
}

/** The visits that a cache holds whole. */
async function visitsIn(name: string): Promise<readonly string[]> {
  const requests = await (await caches.open(name)).keys();
  const paths = requests.map(({ url }) => new URL(url).pathname.slice(root.pathname.length));
  const end = `/${VISIT_LIST}`;
  return paths.filter((path) => path.endsWith(end)).map((path) => path.slice(0, -end.length));
}
