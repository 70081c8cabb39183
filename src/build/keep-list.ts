import { PICTURES } from '../visit/renditions.ts';
import type { KeepList, KeptVisit } from '../worker/keep-list.ts';
import { hashOf } from './hash.ts';

/** A page, or data, that says its own version. */
interface Stamped {
  readonly version: string;
  readonly content: Buffer;
}

const [PAGE_OPENS, DATA_OPENS] = ['<html ', '{'];

/** Writes a page's version into it, so that the service worker can tell whose build it is, whatever a host adds to it. */
export const stamp = (document: string | Buffer): Stamped =>
  stamped(document, PAGE_OPENS, (version) => `data-version="${version}" `);

/** The same of an object as JSON: its version is its first member. */
export const stampData = (json: string | Buffer): Stamped =>
  stamped(json, DATA_OPENS, (version) => `"version":"${version}",`);

function stamped(text: string | Buffer, opening: string, mark: (version: string) => string): Stamped {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const version = hashOf(bytes);
  const at = bytes.indexOf(opening) + opening.length;
  const content = Buffer.concat([bytes.subarray(0, at), Buffer.from(mark(version)), bytes.subarray(at)]);
  return { version, content };
}

/** A file of the site below assets/, as a page names it in its markup or its data. */
const ASSET = /assets\/[\w./-]+\.\w+/g;

/**
 * The files below assets/ that a page may show. What stands in its head alone (pictures for other sites' previews) is not shown. Their
 * names are of ASCII, which Latin-1 reads fastest.
 */
export const assetsIn = (document: string | Buffer): readonly string[] =>
  document.toString('latin1').slice(document.indexOf('<body>')).match(ASSET) ?? [];

/** The pages of a visit by their folders, relative to the root, with their versions, and those of its own files that they may show. */
export interface Shown extends Pick<KeptVisit, 'pages' | 'standIns'> {
  readonly shown: readonly string[];
}

/** Of each picture one format is kept: browsers of 2023 and later take AVIF. */
const OTHER_FORMAT = new RegExp(`^${PICTURES}.*(?<!\\.avif)$`);

/** Scripts and styles are named by what is in them, so that their names say all. */
const scriptsMark = (shared: readonly string[]): string => hashOf(shared.join('\n'));

/**
 * What a visit needs to be read without a network: its pages and the files that they show.
 *
 * @param documents the files in which the search has it, with their versions
 * @param shared what every visit's page loads, at once or later
 */
export function visitKeepList(
  { pages, shown, standIns }: Shown,
  documents: Readonly<Record<string, string>>,
  shared: readonly string[],
): KeptVisit {
  return {
    scripts: scriptsMark(shared),
    files: shown.filter((file) => !OTHER_FORMAT.test(file)),
    pages: { ...documents, ...pages },
    standIns,
  };
}

/**
 * What the service worker keeps for every visit.
 *
 * @param shared the scripts and styles that a visit's page loads, at once or later
 * @param own those of `pages`
 * @param pages the pages that lead to visits, and what else goes with them, with their versions
 * @param visits a hash of the lists of all visits
 */
export function keepList(
  shared: readonly string[],
  own: readonly string[],
  pages: Readonly<Record<string, string>>,
  visits: string,
): KeepList {
  const list = { scripts: scriptsMark(shared), shared: { files: [...shared, ...own], pages } };
  return { build: hashOf(JSON.stringify([list, visits])), ...list };
}
