import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the data of the site stand. */
export const ROOT = 'geodata';

/** The names of the folders of visits below `root`, links to folders among them, in their order; none where nobody has made one yet. */
export async function visitIds(root: string): Promise<readonly string[]> {
  const visits = join(root, 'visits');
  const entries = existsSync(visits) ? await readdir(visits, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isDirectory() || (entry.isSymbolicLink() && !isFile(join(visits, entry.name))))
    .map((entry) => entry.name)
    .sort();
}

/** The address that `npm start` opens: that of the only visit there is, else of the page of all. */
export async function pageToOpen(root: string): Promise<string> {
  const [visit, ...others] = await visitIds(root);
  return visit === undefined || others.length > 0 ? '/' : `/${visit}/`;
}

/** Of a link that leads nowhere nobody knows: its visit is missed when it is read. */
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** What a visit is made from, as paths. */
export const sourcesOf = (visit: string) => [join(ROOT, 'visits', visit), basemapOf(visit)];

/** Where the map of a visit stands that was cut for it, if one was. */
export const basemapOf = (visit: string) => join(ROOT, 'basemap', visit);
