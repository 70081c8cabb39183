import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { TILES, type Tiles } from '../cartography/tiles.ts';
import { parseJson } from '../visit/json-source.ts';

/** The owner's settings, geodata/site.json. */
export interface Settings {
  /** The public address of the site, for example https://news.example/maps/: all absolute addresses come from it. */
  readonly address?: string;
  readonly tiles: Tiles;
}

const FILE = 'geodata/site.json';
const NAMES: readonly string[] = ['address', 'tiles'] satisfies readonly (keyof Settings)[];

/** The owner's settings; of who has none, what most have. Throws, with the place in the file, on what they cannot be. */
export async function readSettings(): Promise<Settings> {
  const parsed = parseJson(existsSync(FILE) ? await readFile(FILE, 'utf8') : '{}');
  if (parsed.kind === 'faults') {
    const faults = parsed.faults.map(({ line, column, message }) => `${FILE}:${line}:${column}: ${message}`);
    throw new Error(faults.join('\n'));
  }
  const { value: settings, placeOf } = parsed.source;
  const fault = (what: string, ...path: readonly string[]) => {
    const { line, column } = placeOf([...path]);
    return new Error(`${FILE}:${line}:${column}: ${what}`);
  };
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw fault('expected an object');
  const unknown = Object.keys(settings).find((name) => !NAMES.includes(name));
  if (unknown !== undefined)
    throw fault(`there is no setting "${unknown}"; expected ${NAMES.join(' or ')}`, unknown);
  const { address, tiles = 'none' } = settings as Readonly<Record<string, unknown>>;
  const known = TILES.find((each) => each === tiles);
  if (!known)
    throw fault(`"tiles" is ${JSON.stringify(tiles)}; expected one of ${TILES.join(', ')}`, 'tiles');
  if (address === undefined || address === null) return { tiles: known };
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  // The paths of pages are simply put behind it.
  if (!url || !/^https?:$/.test(url.protocol) || !url.href.endsWith('/') || url.search || url.hash) {
    throw fault(
      `"address" is ${JSON.stringify(address)}; expected a whole address that ends in a slash, or null`,
      'address',
    );
  }
  return { address: url.href, tiles: known };
}
