import { readFile } from 'node:fs/promises';
import { TILES, type Tiles } from '../cartography/tiles.ts';

/** The owner's settings, geodata/site.json. */
export interface Settings {
  /** The public address of the site, for example https://news.example/maps/: all absolute addresses come from it. */
  readonly address?: string;
  readonly tiles: Tiles;
}

/** The owner's settings. Throws on what they cannot be. */
export async function readSettings(): Promise<Settings> {
  const file = 'geodata/site.json';
  const settings: unknown = JSON.parse(await readFile(file, 'utf8'));
  const fault = (what: string) => new Error(`${file}: ${what}`);
  if (typeof settings !== 'object' || settings === null) throw fault('expected an object');
  const { address, tiles = 'none' } = settings as Readonly<Record<string, unknown>>;
  const known = TILES.find((each) => each === tiles);
  if (!known) throw fault(`"tiles" is ${JSON.stringify(tiles)}; expected one of ${TILES.join(', ')}`);
  if (address === undefined || address === null) return { tiles: known };
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  // The paths of pages are simply put behind it.
  if (!url || !/^https?:$/.test(url.protocol) || !url.href.endsWith('/') || url.search || url.hash) {
    throw fault(
      `"address" is ${JSON.stringify(address)}; expected a whole address that ends in a slash, or null`,
    );
  }
  return { address: url.href, tiles: known };
}
