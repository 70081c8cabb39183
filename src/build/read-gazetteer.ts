import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { openGazetteer } from '../gazetteer/open-gazetteer.ts';
import type { Visit } from '../visit/visit.ts';
import { cutGazetteer } from './cut-gazetteer.ts';
import { ownPlaces } from './own-places.ts';

/** The texts of the files of this site's gazetteer, by their names. */
export async function gazetteerFiles(visits: readonly Visit[]): Promise<(name: string) => Promise<string>> {
  const folder = await cutGazetteer();
  const own = ownPlaces(visits);
  return async (name) => own.get(name) ?? readFile(join(folder, basename(name)), 'utf8');
}

/** The gazetteer of this site, for commands and tests. */
export const readGazetteer = async (visits: readonly Visit[]): Promise<Gazetteer> =>
  openGazetteer(await gazetteerFiles(visits));
