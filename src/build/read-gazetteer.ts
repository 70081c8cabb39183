import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { openGazetteer } from '../gazetteer/open-gazetteer.ts';
import type { Visit } from '../visit/visit.ts';
import { cutGazetteer } from './cut-gazetteer.ts';

/** The gazetteer of this site, for commands and tests. */
export async function readGazetteer(visits: readonly Visit[]): Promise<Gazetteer> {
  const folder = await cutGazetteer(visits);
  return openGazetteer((name) => readFile(join(folder, name), 'utf8'));
}
