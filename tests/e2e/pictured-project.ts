import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectCopy } from './project.ts';

/** What the stop of `picturedProject` has. The pier lies on its side in its file, as a camera held upright notes it. */
export const PICTURES = [
  {
    file: 'harbour.jpg',
    alt: 'A steamer in a bay before low hills, the sun above them',
    caption: 'The bay on the morning of the arrival.',
    credit: 'Drawn for a test',
    licence: 'CC0-1.0',
  },
  { file: 'pier.jpg', alt: 'The steamer from the pier', credit: 'Drawn for a test', licence: 'CC0-1.0' },
  {
    file: 'plan.png',
    alt: 'The bay, in few colours',
    caption: 'As a print.',
    credit: 'Drawn for a test',
    licence: 'CC0-1.0',
  },
] as const;

export const PICTURED = { visit: 'kim-vladivostok-2019', stop: 'khasan', name: 'Khasan' } as const;

/** A copy of this project's visits to Russia, of which that of 2019 has pictures at its first stop; the caller throws the folder away. */
export async function picturedProject(): Promise<string> {
  const root = await projectCopy([PICTURED.visit, 'kim-russia-2023']);
  const folder = join(root, 'geodata/visits', PICTURED.visit);
  await cp('tests/fixtures/pictures', join(folder, 'pictures'), { recursive: true });
  const file = join(folder, 'visit.geojson');
  // The file as it is, which another test checks; only the first stop is touched.
  const visit = JSON.parse(await readFile(file, 'utf8'));
  visit.features[0].properties.pictures = PICTURES;
  await writeFile(file, JSON.stringify(visit, null, 2));
  return root;
}
