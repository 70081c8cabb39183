import { createHash } from 'node:crypto';
import { PICTURES } from '../visit/renditions.ts';
import type { KeepList, Kept } from '../worker/keep-list.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** A page that says its own version. */
export interface Stamped {
  readonly version: string;
  readonly text: string;
}

/** Writes a page's version into it, so that the service worker can tell whose build it is, whatever a host adds to it. */
export function stamp(document: string): Stamped {
  const version = hashOf(document);
  return { version, text: document.replace('<html ', `<html data-version="${version}" `) };
}

/** A file of the site below assets/, as a page names it in its markup or its data. */
const ASSET = /assets\/[\w./-]+\.\w+/g;

/** Of each picture one format is kept: browsers of 2023 and later take AVIF. */
const OTHER_FORMAT = new RegExp(`^${PICTURES}.*(?<!\\.avif)$`);

/**
 * What the service worker may keep: for each visit its pages and the files that they show. What stands in a head alone
 * (pictures for other sites' previews) is not shown.
 *
 * @param pages every page by its folder, relative to the root ('' is the page of all visits)
 * @param files all files of the site
 * @param shared what every visit's page loads, at once or later
 * @param visits the visits, each with the folders of its pages
 */
export function keepList(
  pages: ReadonlyMap<string, Stamped>,
  files: ReadonlySet<string>,
  shared: readonly string[],
  visits: readonly { readonly id: string; readonly folders: readonly string[] }[],
): KeepList {
  const keptWith = (folders: readonly string[]): Kept => {
    const kept = folders.flatMap((folder) => {
      const page = pages.get(folder);
      return page ? [[folder, page] as const] : [];
    });
    const shown = kept.flatMap(([, { text }]) => text.slice(text.indexOf('<body>')).match(ASSET) ?? []);
    return {
      files: [...new Set(shown)].filter(
        (file) => files.has(file) && !shared.includes(file) && !OTHER_FORMAT.test(file),
      ),
      pages: Object.fromEntries(kept.map(([folder, { version }]) => [folder, version])),
    };
  };
  const list = {
    shared: { files: shared, pages: keptWith(['']).pages },
    visits: Object.fromEntries(visits.map(({ id, folders }) => [id, keptWith(folders)])),
  };
  return { build: hashOf(JSON.stringify(list)), ...list };
}
