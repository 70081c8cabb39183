import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from 'vite';
import type { Tiles } from '../cartography/tiles.ts';
import { CLIENT_BUNDLE } from './bundles.ts';
import type { Assets, OwnAssets } from './document.ts';
import {
  CLIENT,
  COMPARE_SCRIPT,
  EMBED_STYLES,
  GALLERY_SCRIPT,
  PAGE_STYLES,
  SEARCH_SCRIPT,
} from './entries.ts';
import { articleFont, lettersOfFont } from './font.ts';
import { hashOf } from './hash.ts';
import { inlineOf } from './inline.ts';
import { keptFile } from './kept-bytes.ts';
import { contentSecurityPolicy } from './policy.ts';
import { scriptsOf } from './worker.ts';

/** Where cut fonts are kept between builds, see font.ts. */
const FONTS = '.cache/fonts';

/** What pages load, as the build has made it. */
export interface SiteAssets {
  readonly assets: Assets;
  /** The text of the style sheets of pages that are no visit's. */
  readonly styles: string;
  readonly font: { readonly path: string; readonly file: string; readonly hash: string };
  /** What every visit's page loads, and what the pages that lead to visits load besides. */
  readonly shared: readonly string[];
  readonly own: readonly string[];
}

/** Names, from Vite's manifest, what a page has to load; cuts the font for the letters of the visits. */
export async function readAssets(tiles: Tiles, letters: string): Promise<SiteAssets> {
  // Written by Vite.
  const manifest = JSON.parse(readFileSync(join(CLIENT_BUNDLE, '.vite/manifest.json'), 'utf8')) as Manifest;
  const entry = manifest[CLIENT];
  const search = manifest[SEARCH_SCRIPT]?.file;
  const pageStyles = manifest[PAGE_STYLES]?.file;
  const embedStyles = manifest[EMBED_STYLES]?.file;
  if (!entry || search === undefined || pageStyles === undefined || embedStyles === undefined)
    throw new Error(
      `Vite's manifest does not name ${CLIENT}, ${SEARCH_SCRIPT}, ${PAGE_STYLES} and ${EMBED_STYLES}`,
    );
  const cut = lettersOfFont(letters);
  const name = hashOf(cut, 24);
  const file = await keptFile(FONTS, `${name}.woff2`, () => articleFont(cut));
  const hash = hashOf(readFileSync(file), 8);
  const fontPath = `assets/source-serif-${hash}.woff2`;
  const sheets = entry.css ?? [];
  const styles = [...sheets, pageStyles]
    .map((sheet) => readFileSync(join(CLIENT_BUNDLE, sheet), 'utf8'))
    .join('\n');
  const shared = [...scriptsOf(manifest, CLIENT, tiles), pageStyles, embedStyles, fontPath, 'icon.svg'];
  return {
    styles,
    font: { path: fontPath, file, hash },
    shared,
    own: [SEARCH_SCRIPT, GALLERY_SCRIPT, COMPARE_SCRIPT]
      .flatMap((script) => scriptsOf(manifest, script, tiles))
      .filter((file, at, all) => !shared.includes(file) && all.indexOf(file) === at),
    assets: {
      styles: sheets,
      pageStyles,
      embedStyles,
      script: entry.file,
      search,
      gallery: ownAssets(manifest, GALLERY_SCRIPT, sheets),
      compare: ownAssets(manifest, COMPARE_SCRIPT, sheets),
      modules: (entry.imports ?? []).flatMap((key) => manifest[key]?.file ?? []),
      font: fontPath,
      policy: contentSecurityPolicy(inlineOf(fontPath, styles), tiles),
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
