import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Programs and schemas of others that judge what we write. They come with the system: where they are not installed and cannot
 * be (no package manager, no right to use it, no network), their tests are skipped and say so.
 */
const PACKAGES = { ogr2ogr: 'gdal-bin', gpsbabel: 'gpsbabel', xmllint: 'libxml2-utils' } as const;
export type Tool = keyof typeof PACKAGES;

export const has = (tool: Tool): boolean => spawnSync(tool, ['--version']).error === undefined;

/** Installs what is missing, where that can be done. */
export function installTools(): void {
  const missing = (Object.keys(PACKAGES) as Tool[]).filter((tool) => !has(tool));
  if (missing.length > 0)
    spawnSync('apt-get', ['install', '-y', '-q', ...missing.map((tool) => PACKAGES[tool])], {
      timeout: 240_000,
    });
}

export interface Schemas {
  readonly gpx: string;
  readonly kml: string;
}

/**
 * The official schemas of GPX 1.1 (Topografix) and KML 2.2 (Open Geospatial Consortium), out of the Debian package pytrainer,
 * which is unpacked and not installed. Beside that of KML stands ours of the few extensions that we write.
 */
export function officialSchemas(): Schemas | undefined {
  const folder = join('.cache', 'judges');
  const schemas = join(folder, 'usr/share/pytrainer/schemas');
  if (!existsSync(join(schemas, 'ogckml22.xsd'))) {
    mkdirSync(folder, { recursive: true });
    spawnSync('apt-get', ['download', '-q', 'pytrainer'], { cwd: folder, timeout: 120_000 });
    const file = readdirSync(folder).find((name) => /^pytrainer_.*\.deb$/.test(name));
    if (!file || spawnSync('dpkg', ['-x', file, '.'], { cwd: folder }).status !== 0) return undefined;
  }
  const kml = join(schemas, 'kml22gx.xsd');
  copyFileSync(join(import.meta.dirname, 'kml22gx.xsd'), kml);
  return { gpx: join(schemas, 'Topografix_gpx11.xsd'), kml };
}
