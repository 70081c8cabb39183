import { createHash } from 'node:crypto';
import { PICTURES } from '../visit/renditions.ts';
import type { KeepList, KeptVisit } from '../worker/keep-list.ts';

/** A short name for what is in a text. */
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);

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

/** Scripts and styles are named by what is in them, so that their names say all. */
export const scriptsMark = (shared: readonly string[]): string => hashOf(shared.join('\n'));

/**
 * What a visit needs to be read without a network: its pages and the files that they show. What stands in a head alone (pictures for
 * other sites' previews) is not shown.
 *
 * @param pages its pages by their folders, relative to the root
 * @param documents the files in which the search has it, with their versions
 * @param files all files below assets/
 * @param shared what every visit's page loads, at once or later
 */
export function visitKeepList(
  pages: ReadonlyMap<string, Stamped>,
  documents: Readonly<Record<string, string>>,
  files: ReadonlySet<string>,
  shared: readonly string[],
): KeptVisit {
  const shown = [...pages.values()].flatMap(
    ({ text }) => text.slice(text.indexOf('<body>')).match(ASSET) ?? [],
  );
  return {
    scripts: scriptsMark(shared),
    files: [...new Set(shown)].filter(
      (file) => files.has(file) && !shared.includes(file) && !OTHER_FORMAT.test(file),
    ),
    pages: {
      ...documents,
      ...Object.fromEntries([...pages].map(([folder, { version }]) => [folder, version])),
    },
  };
}

/**
 * What the service worker keeps for every visit.
 *
 * @param shared the scripts and styles that a visit's page loads, at once or later
 * @param own those of `pages`
 * @param pages the pages that lead to visits, and what else goes with them, with their versions
 * @param visits the lists of all visits as they are written
 */
export function keepList(
  shared: readonly string[],
  own: readonly string[],
  pages: Readonly<Record<string, string>>,
  visits: readonly string[],
): KeepList {
  const list = { scripts: scriptsMark(shared), shared: { files: [...shared, ...own], pages } };
  return { build: hashOf(JSON.stringify([list, ...visits])), ...list };
}
