import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Mending, mendQuotes } from '../visit/mend-quotes.ts';
import { readVisitFiles } from './read-visits.ts';
import { writeWhole } from './writing-files.ts';

/** Mends the selectors of every visit below `root`/visits, writes the files that changed, and says what changed. */
export async function mendVisits(root: string): Promise<readonly Mending[]> {
  const folder = join(root, 'visits');
  const entries = await readdir(folder, { withFileTypes: true });
  const mendings: Mending[] = [];
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const { files } = await readVisitFiles(folder, name);
    if (!files) continue;
    const mended = mendQuotes(files);
    if (mended.mendings.length === 0) continue;
    await writeWhole(files.path, mended.text);
    mendings.push(...mended.mendings);
  }
  return mendings;
}
