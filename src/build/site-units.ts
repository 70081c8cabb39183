import { setImmediate as immediately } from 'node:timers/promises';
import { GALLERY, pathOf, SEARCH } from '../navigation/deep-link.ts';
import { AWAY } from '../worker/keep-list.ts';
import { bundledFiles, CLIENT_BUNDLE } from './bundles.ts';
import { GAZETTEER, gazetteerFolder } from './cut-gazetteer.ts';
import { WORKER } from './entries.ts';
import { fingerprintOf } from './fingerprint.ts';
import { keptWithGallery } from './gallery.ts';
import { icons } from './icons.ts';
import { drawnImage } from './images.ts';
import { stamp } from './keep-list.ts';
import { ownCuts, ownPlaces } from './own-places.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';
import type { SiteAssets } from './site-assets.ts';
import { siteWideFiles, topicWideFiles } from './site-wide.ts';
import { studioAssets, studioFiles, worldReferences } from './studio.ts';
import type { Making, Said } from './units.ts';

/** What the rest of the site has to know of the pages that look across visits. */
export interface MadeSiteWide {
  readonly kind: 'site-wide';
  /** Of those that are kept for reading offline, by their folders, the versions that they say of themselves. */
  readonly versions: Readonly<Record<string, string>>;
  /** What else is kept with the first page. */
  readonly kept: readonly string[];
}

/** What the pages that look across visits are made of. */
interface Across {
  readonly site: Site;
  readonly said: ReadonlyMap<string, Said>;
  /** A hash of what topics are gathered from: with it changes all that a list, or the head of a page, shows of one. */
  readonly topicsKey: string;
  readonly renderer: Renderer;
}

/**
 * Makes what is no one visit's and no one topic's. Lets the threads be answered in between.
 *
 * @param cut is waited for: the gazetteer is cut then
 */
export async function makeSiteWide(
  making: Making,
  across: Across,
  siteAssets: SiteAssets,
  cut: Promise<unknown>,
): Promise<MadeSiteWide> {
  await putShared(making, across.site, siteAssets);
  await cut;
  const gazetteer = gazetteerFolder();
  if (!(await making.tree.reuse(GAZETTEER, gazetteer))) making.tree.addFolder(GAZETTEER, gazetteer);
  return makeAcross(making, across, siteAssets);
}

/** What is the same on any page, and the studio. */
async function putShared({ tree }: Making, { tiles }: Site, { assets, font }: SiteAssets): Promise<void> {
  for (const [path, file] of bundledFiles())
    if (path !== WORKER) tree.putFile(path, fingerprintOf([file]), file);
  tree.putFile(font.path, font.hash, font.file);
  for (const image of icons().map(drawnImage)) tree.putFile(image.path, image.name, await image.file());
  for (const [path, text] of await studioFiles(tiles, await studioAssets(CLIENT_BUNDLE, assets)))
    tree.put(path, text);
}

/** Each part is made from what it shows: the text of an article changes none of them. */
async function makeAcross(
  { code, tree, settings }: Making,
  { site, said, topicsKey, renderer }: Across,
  { assets, styles }: SiteAssets,
): Promise<MadeSiteWide> {
  const leading = [...[GALLERY, SEARCH, renderer.COMPARE_LINK].map(pathOf), AWAY.path];
  const part = (
    name: string,
    from: unknown,
    files: () => Iterable<SiteFile>,
    kept: () => readonly string[],
  ) =>
    tree.unit(name, fingerprintOf([], code, JSON.stringify([settings, assets, from])), async (put) => {
      const versions: Record<string, string> = {};
      for (const [path, text] of files()) {
        const page = /(?:^|\/)index\.html$/.test(path) || path === AWAY.path ? stamp(text) : undefined;
        const at = path.replace(/index\.html$/, '');
        if (page && leading.includes(at)) versions[at] = page.version;
        put(path, page?.content ?? text);
        await immediately();
      }
      return { kind: 'site-wide', versions, kept: kept() };
    });
  const none = () => [];
  const places = () =>
    [...ownPlaces(site.visits)].map(([path, text]): SiteFile => [`${GAZETTEER}/${path}`, text]);
  const says = [...said].map(([id, each]) => {
    return [id, each.says, [...(site.ownPages.get(id) ?? [])], site.firstRecords.get(id)];
  });
  const leads = [says, topicsKey, site.redirects, site.gone, site.withdrawn, worldReferences(site.world)];
  const parts = [
    await part('own places', ownCuts(site.visits), places, none),
    await part('lists', [topicsKey, site.visits.length], () => topicWideFiles(site, renderer, assets), none),
    await part(
      'first pages',
      leads,
      () => siteWideFiles(site, renderer, assets, styles),
      () => keptWithGallery(site),
    ),
  ].flatMap((made) => (made.kind === 'site-wide' ? [made] : []));
  return {
    kind: 'site-wide',
    versions: Object.assign({}, ...parts.map(({ versions }) => versions)),
    kept: parts.flatMap(({ kept }) => kept),
  };
}
