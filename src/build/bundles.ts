import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteBuilder } from 'vite';
import { fingerprintOf } from './fingerprint.ts';
import { interfaceLanguage } from './interface-language.ts';
import { SourcePrints } from './source-prints.ts';
import { ROOT } from './visit-folders.ts';

/** Where Vite writes the readers' scripts and the studio's, and where what renders pages: kept between builds. */
export const CLIENT_BUNDLE = '.cache/bundle';
export const SERVER_BUNDLE = '.cache/server';
/** Says from what the bundles were made; is there only while they are whole. */
const STAMP = join(SERVER_BUNDLE, 'made-from');

const SOURCES = ['src', 'public', 'vite.config.ts', 'package.json', 'package-lock.json'];
/** The names on the maps of all visits that have none of their own, and of the world. */
const LABELS = 'geodata/basemap/labels.geojson';

/** How the code looked when it was last read. */
const PRINTS = '.cache/code.json';

/** What a site is made with, as hashes. */
interface MadeWith {
  /** The code, which the scripts are bundled from, in the language that the pages speak. */
  readonly code: string;
  /** All that every page is made with: the code, and the names on its maps. */
  readonly page: string;
}

/** What a site is made with now, in a mode of Vite's. */
export function madeWith(mode: string): MadeWith {
  const prints = SourcePrints.in(PRINTS);
  const code = fingerprintOf([], prints.of(SOURCES), mode, process.version, interfaceLanguage(ROOT));
  const page = fingerprintOf([], code, prints.of([LABELS]));
  prints.keep(PRINTS);
  return { code, page };
}

/** Whether the scripts have been bundled from this code. */
export const isBundled = ({ code }: MadeWith) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === code;

/** Bundles the scripts, and says from which code when they are whole. */
export async function bundle(builder: ViteBuilder, { code }: MadeWith): Promise<void> {
  rmSync(STAMP, { force: true });
  const { client, ssr, studio, file } = builder.environments;
  if (!client || !ssr || !studio || !file) throw new Error('the environments are not configured');
  await builder.build(client);
  await builder.build(studio);
  await builder.build(file);
  await builder.build(ssr);
  writeFileSync(STAMP, code);
}

/** Whether this process only bundles, see main.js. */
export const onlyBundles = () => process.env.WHEREABOUTS_ONLY_BUNDLES !== undefined;

/** Ends this process with the one that began it: what it writes would come between the files of the next build. */
export function endWithParent(): void {
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
}

/** The files of the client's bundle, by their paths in the site. */
export function bundledFiles(): readonly (readonly [path: string, file: string])[] {
  const all = readdirSync(CLIENT_BUNDLE, { recursive: true, encoding: 'utf8' });
  return all
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.vite') && statSync(join(CLIENT_BUNDLE, path)).isFile())
    .map((path) => [path, join(CLIENT_BUNDLE, path)]);
}
