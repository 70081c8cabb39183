import { join } from 'node:path';
import { type Mending, mendQuotes } from '../visit/mend-quotes.ts';
import { readVisitFiles } from './read-visits.ts';
import { visitIds } from './visit-folders.ts';
import { writeWhole } from './writing-files.ts';

/** Mends the selectors of every visit below `root`/visits, writes the files that changed, and says what changed. */
export async function mendVisits(root: string): Promise<readonly Mending[]> {
  const mendings: Mending[] = [];
  for (const id of await visitIds(root)) {
    const { files } = await readVisitFiles(join(root, 'visits'), id);
    if (!files) continue;
    const mended = mendQuotes(files);
    if (mended.mendings.length === 0) continue;
    await writeWhole(files.path, mended.text);
    mendings.push(...mended.mendings);
  }
  return mendings;
}
