import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { comparedOf } from '../../src/archive/compared.ts';
import { ownPages } from '../../src/archive/own-pages.ts';
import { type Topic, topicsOf } from '../../src/archive/topics.ts';
import { SERVER_BUNDLE } from '../../src/build/bundles.ts';
import { bundledName, SERVER } from '../../src/build/entries.ts';
import { gallerySiteFiles } from '../../src/build/gallery.ts';
import type { Renderer } from '../../src/build/renderer.ts';
import { searchFilesOf } from '../../src/build/search.ts';
import { EMPTY_SITE, type Site } from '../../src/build/site.ts';
import { readAssets } from '../../src/build/site-assets.ts';
import { siteWideFiles, topicWideFiles } from '../../src/build/site-wide.ts';
import { topicFiles, topicWriters } from '../../src/build/topics.ts';
import { worldSheets } from '../../src/build/world-sheets.ts';
import { COMPARED, THUMBNAIL } from '../../src/visit/reserved-ids.ts';
import type { Visit } from '../../src/visit/visit.ts';

/** What is made of an archive. */
interface Wanted {
  /** All pages that look across visits; else the first page alone. */
  readonly across?: boolean;
  /** The topics that have their pages made. */
  readonly topics?: (topic: Topic) => boolean;
}

/**
 * A new folder with the pages that gather some visits and lead to them, as a build would make them, beside the scripts of the site
 * that was built last. The visits' own pages, which would be thousands, are not there.
 */
export async function writeAcross(
  visits: readonly Visit[],
  { across, topics }: Wanted = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'whereabouts-archive-'));
  await cp('dist/assets', join(folder, 'assets'), { recursive: true });
  const bundle = pathToFileURL(resolve(SERVER_BUNDLE, bundledName(SERVER)));
  // Our own bundle, of the build that dist is of.
  const renderer = (await import(bundle.href)) as Renderer;
  const letters = visits.map(({ title, description }) => title + description).join('');
  const { assets, font, styles } = await readAssets('none', letters);
  const gathered = across ? topicsOf(visits) : [];
  const site: Site = {
    ...EMPTY_SITE,
    visits,
    topics: gathered,
    ownPages: ownPages(visits, gathered),
    topicWriters: await topicWriters(),
    world: await worldSheets(),
  };
  const drawn = await readFile('dist/kim-russia-2023/map.svg', 'utf8');
  const write = async (path: string, content: string | Buffer) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  await write(font.path, await readFile(font.file));
  await write('icon.svg', await readFile('dist/icon.svg'));
  await write('404.html', 'No such page');
  for (const visit of visits) {
    await write(`${visit.id}/${THUMBNAIL}`, drawn);
    await write(`${visit.id}/${COMPARED}`, JSON.stringify(comparedOf(visit)));
  }
  const files = across
    ? [
        ...topicWideFiles(site, renderer, assets),
        ...siteWideFiles(site, renderer, assets, styles),
        ...searchFilesOf(site),
      ]
    : gallerySiteFiles(site, renderer, assets);
  for (const [path, text] of files) await write(path, text);
  for (const topic of site.topics)
    if (topics?.(topic))
      for (const [path, text] of topicFiles(site, renderer, topic, assets)) await write(path, text);
  return folder;
}
