import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Paged, pagedInVisit } from '../archive/page-ledger.ts';
import { digestOf, type SearchDigest } from '../archive/search-digest.ts';
import { documentsOfVisit, type SearchDocument } from '../archive/search-documents.ts';
import { pathOf } from '../navigation/deep-link.ts';
import type { Review } from '../review/review.ts';
import type { VisitAddresses } from '../visit/addresses.ts';
import { isLong } from '../visit/parts.ts';
import type { Basis, Claim, Visit } from '../visit/visit.ts';
import { fingerprintOf } from './fingerprint.ts';
import { fileOf, filesOf, READ } from './reading-files.ts';
import { type DocumentVersions, versionsOf } from './search.ts';
import { TextsFile } from './texts-file.ts';
import { readingLinks } from './visit-links.ts';

/** What the pages that look across visits need of one. */
export interface Digest {
  /** In brief: without its texts, and without what only its own pages tell of its stops and ways. */
  readonly visit: Visit;
  readonly addresses: VisitAddresses;
  readonly concerns: Review['concerns'];
  /** A hash of the visit without the texts: pages that show no text stay as they are while it stays. */
  readonly says: string;
  /** A hash of what topics are gathered from, who was where and when: while it stays in all visits, so does what lists say of topics. */
  readonly gathered: string;
  /** Every letter that any page of it shows. */
  readonly letters: string;
  readonly documents: DocumentVersions;
  /** Of a long visit the paths of all that is read of it: its chapters follow from its texts. */
  readonly reading?: readonly string[];
  /** What of it is read page by page. */
  readonly paged: readonly Paged[];
}

/** A visit that was read, and found to be right. */
export interface Reading {
  readonly visit: Visit;
  readonly addresses: VisitAddresses;
  readonly review: Review;
}

/** Keeps what was read. `key` is a hash of the visit's files and of the code that read them. */
export function keepReading(key: string, reading: Reading): void {
  const { visit, addresses, review } = reading;
  const articles = visit.articles.map((article) => ({ ...article, blocks: [] }));
  const whole = JSON.stringify(reading);
  const documents = keepSearched(key, documentsOfVisit(visit));
  const told = JSON.stringify({ ...visit, articles } satisfies Visit);
  const brief = inBrief({ ...visit, articles });
  const digest: Digest = {
    visit: brief,
    says: fingerprintOf([], told),
    gathered: gatheredFrom(brief),
    addresses,
    concerns: review.concerns,
    letters: [...new Set(whole)].sort().join(''),
    documents,
    paged: pagedInVisit(visit),
    ...(isLong(visit) ? { reading: readingLinks(visit).map(pathOf) } : {}),
  };
  write(fileOf(key, 'told'), told);
  write(fileOf(key, 'digest'), JSON.stringify(digest));
  // Last: it says that all are there.
  write(fileOf(key, 'whole'), whole);
}

/** Of all visits at once most of it would be what no list shows: what is said of a stop, and what that rests on. */
const inBrief = (visit: Visit): Visit => ({
  ...visit,
  significance: [],
  passages: [],
  legs: [],
  stops: visit.stops.map(({ name, when, place, present, ...stop }) => ({
    ...stop,
    name: bare(name),
    when: bare(when),
    place: {
      ...place,
      name: bare(place.name),
      ...(place.locality ? { locality: bare(place.locality) } : {}),
    },
    present: present.map(({ agent }) => ({ agent, basis: UNTOLD })),
    events: [],
    pictures: [],
    passages: [],
    comparisons: [],
  })),
});

/** All that decides what topics there are, and what a list or the search says of each: nothing of what the visit or its stops are called. */
const gatheredFrom = ({ id, language, dates, agents, stops }: Visit): string =>
  fingerprintOf(
    [],
    JSON.stringify([id, language, dates.value, agents]),
    ...stops.map(({ id: stop, when, place, present }) => JSON.stringify([stop, when.value, place, present])),
  );

/** Stands for what only a visit's own pages tell. */
const UNTOLD: Basis = { kind: 'established', sources: [] };
const bare = <T>({ value }: Claim<T>): Claim<T> => ({ value, basis: UNTOLD });

/** Keeps what the search has of a visit, or of all topics, and tells what is known of it without reading it. */
export function keepSearched(key: string, documents: readonly SearchDocument[]): DocumentVersions {
  const { files, words } = digestOf(documents);
  mkdirSync(READ, { recursive: true });
  write(fileOf(key, 'documents'), JSON.stringify(files));
  // Last: it says that both are there.
  write(fileOf(key, 'words'), words);
  return versionsOf(files);
}

export const isSearchedKept = (key: string): boolean => existsSync(fileOf(key, 'words'));

// Each as `keepReading` wrote it.
export const readingOf = (key: string) => JSON.parse(readFileSync(fileOf(key, 'whole'), 'utf8')) as Reading;
/** A visit without the texts of its articles. */
export const toldOf = (key: string) => JSON.parse(readFileSync(fileOf(key, 'told'), 'utf8')) as Visit;
export const documentsOf = (key: string) =>
  JSON.parse(readFileSync(fileOf(key, 'documents'), 'utf8')) as SearchDigest['files'];

/** A part of all readings, which every build reads: from one file, as far as it has them. */
class PartOfAll {
  private readonly texts: TextsFile;

  constructor(private readonly part: keyof typeof TEXTS) {
    this.texts = TextsFile.in(join(READ, TEXTS[part]));
  }

  textOf(key: string): string {
    return this.texts.get(key) ?? this.readOf(key);
  }

  /** That of a reading which may not be kept any more. */
  find(key: string): string | undefined {
    return this.texts.get(key) ?? (existsSync(fileOf(key, this.part)) ? this.readOf(key) : undefined);
  }

  /** For the next build to find these in it, and few others. */
  keep(keys: readonly string[]): void {
    this.texts.keep(keys, (key) => this.readOf(key));
  }

  private readonly readOf = (key: string) => readFileSync(fileOf(key, this.part), 'utf8');
}

const TEXTS = { digest: 'digests.texts', words: 'words.texts' } as const;

export const keptDigests = () => new PartOfAll('digest');
export const keptWords = () => new PartOfAll('words');

// As `keepReading` wrote it.
export const digestIn = (text: string) => JSON.parse(text) as Digest;

/** The names of the files of some readings, for those of others to be thrown away. */
export const keptReadings = (keys: readonly string[]) => ({
  folder: READ,
  names: [...keys.flatMap((key) => filesOf(key).map((file) => basename(file))), ...Object.values(TEXTS)],
});

/** Moved there when it is whole: a build may be killed while it writes. */
function write(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
