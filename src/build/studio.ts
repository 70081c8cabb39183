import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from 'vite';
import { messages } from '#messages/interface.ts';
import { LANGUAGE } from '#messages/locale.ts';
import { studio } from '#messages/studio.ts';
import { PAGE_DATA_ID } from '../app/page-data.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';
import type { StudioData } from '../studio/page-data.ts';
import { STUDIO } from '../visit/reserved-ids.ts';
import { type Assets, fontHead, policyMeta } from './document.ts';
import { FILE_MANIFEST, FILE_SCRIPT, STUDIO_MANIFEST, STUDIO_SCRIPT } from './entries.ts';
import { attribute, jsonForHtml, text } from './escape.ts';
import { hashOf } from './hash.ts';
import { readLand } from './read-land.ts';
import type { SiteFile } from './site.ts';
import { worldSheets } from './world-sheets.ts';

const filesMade = new WeakMap<Sheet, SiteFile>();

/** A sheet as a file, made once: it is large, and many pages name it. The hash in the name lets a host keep the file for ever. */
function sheetFile(sheet: Sheet): SiteFile {
  const known = filesMade.get(sheet);
  if (known) return known;
  const text = JSON.stringify(sheet);
  const file: SiteFile = [`assets/map/${sheet.name}-${hashOf(text)}.json`, text];
  filesMade.set(sheet, file);
  return file;
}

/** Where the land of the world stands, by which the studio asks what the check asks of it. */
const landHref = (land: string) => `assets/map/land-${hashOf(land)}.json`;
/** What the studio's page loads, relative to the site's root. */
interface StudioAssets {
  readonly styles: readonly string[];
  readonly script: string;
  readonly policy: string | undefined;
  readonly file: StudioData['file'];
}

export const STUDIO_DEVELOPMENT: StudioAssets = {
  script: STUDIO_SCRIPT,
  styles: [],
  policy: undefined,
  file: undefined,
};

/** Names, from Vite's manifest, what the studio's page has to load. */
export async function studioAssets(
  staging: string,
  { policy, font }: Pick<Assets, 'policy' | 'font'>,
): Promise<StudioAssets> {
  const manifest = await readManifest(staging, STUDIO_MANIFEST);
  const inFile = await readManifest(staging, FILE_MANIFEST);
  const [entry, fileEntry] = [manifest[STUDIO_SCRIPT], inFile[FILE_SCRIPT]];
  if (!entry || !fileEntry)
    throw new Error(`Vite's manifests do not name ${STUDIO_SCRIPT} and ${FILE_SCRIPT}`);
  const styles = new Set<string>();
  const seen = new Set<string>();
  const follow = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const sheet of chunk.css ?? []) styles.add(sheet);
    for (const other of chunk.imports ?? []) follow(other);
  };
  follow(STUDIO_SCRIPT);
  return {
    script: entry.file,
    styles: [...styles],
    policy,
    file: { script: fileEntry.file, styles: fileEntry.css ?? [], ...(font ? { font } : {}) },
  };
}

// Written by Vite a moment ago.
const readManifest = async (staging: string, name: string) =>
  JSON.parse(await readFile(join(staging, name), 'utf8')) as Manifest;

/** The files that only the studio has, but for its scripts: its page, and the land for its questions. */
export async function studioFiles(tiles: Tiles, assets: StudioAssets): Promise<readonly SiteFile[]> {
  const [sheets, land] = await Promise.all([worldSheets(), readLand()]);
  return [
    [`${STUDIO}/index.html`, studioDocument(sheets, landHref(land), tiles, assets)],
    [landHref(land), land],
  ];
}

/** The files of the map of the world, on which the studio and all pages that show several visits are drawn. */
export const worldFiles = (sheets: readonly Sheet[]): readonly SiteFile[] => sheets.map(sheetFile);

/** How a page names the sheets of the map of the world, which it loads as its view comes to them. */
export const worldReferences = (sheets: readonly Sheet[]): readonly SheetReference[] =>
  sheets.map((sheet) => {
    const { name, box, minZoom } = sheet;
    return { name, box, minZoom, href: sheetFile(sheet)[0] };
  });

/** The studio's page. It is nothing without scripts, and says so. */
function studioDocument(sheets: readonly Sheet[], land: string, tiles: Tiles, assets: StudioAssets): string {
  const data: StudioData = { sheets: worldReferences(sheets), land, tiles, file: assets.file };
  const root = '../';
  return [
    '<!doctype html>',
    `<html lang="${LANGUAGE}" data-root="${root}" data-address="${STUDIO}/">`,
    '<head>',
    '<meta charset="utf-8">',
    ...policyMeta(assets.policy),
    // The bar of selected words, and what a list offers, stand above a phone's keyboard.
    '<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    `<title>${text(studio.title)}</title>`,
    `<meta name="description" content="${attribute(studio.about)}">`,
    `<link rel="icon" href="${root}icon.svg" type="image/svg+xml">`,
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${root}${href}">`),
    ...(assets.file?.font ? fontHead(root + assets.file.font) : []),
    '</head>',
    '<body>',
    `<div id="root"><main class="studio-missing stands-in"><p>${text(studio.needsScripts)}</p><p><a href="${root}">${text(messages.allVisits)}</a></p></main></div>`,
    `<script type="application/json" id="${PAGE_DATA_ID}">${jsonForHtml(data)}</script>`,
    `<script type="module" src="${root}${assets.script}"></script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
