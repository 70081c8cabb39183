import { pagedLists } from '../archive/page-ledger.ts';
import { siteRedirects, unrecordedPaths } from '../archive/site-record.ts';
import { checkTopics, goneTopics } from '../archive/topic-ledger.ts';
import { type Topic, topicsOf } from '../archive/topics.ts';
import { withdrawnVisits } from '../archive/withdrawn.ts';
import type { VisitAddresses } from '../visit/addresses.ts';
import { firstRecords, type LedgerSource } from '../visit/ledger.ts';
import { reportProblems } from '../visit/report.ts';
import type { Visit } from '../visit/visit.ts';
import { type Digest, digestIn, keptDigests } from './kept-reading.ts';
import type { Progress } from './progress.ts';
import { readAcross } from './read-across.ts';
import type { ReadJob } from './read-job.ts';
import { isKept } from './reading-files.ts';
import type { Site } from './site.ts';
import type { Making, Said, ToBuild } from './units.ts';

/** Visits that this thread looks through in the time that the others need to start. */
const MEANWHILE = 100;

/** What a site is built from: its visits in brief, and what looks across them. */
export interface ReadArchive {
  readonly visits: readonly ToBuild[];
  /** In the order of the visits. */
  readonly digests: readonly Digest[];
  /** The visits themselves, as the digests have them. */
  readonly brief: readonly Visit[];
  /** Of each visit by its id. */
  readonly said: ReadonlyMap<string, Said>;
  readonly topics: readonly Topic[];
  readonly addresses: readonly VisitAddresses[];
  /** What was published, as geodata/addresses.json records it. */
  readonly recorded: LedgerSource;
}

const readHere = async (job: ReadJob) => (await import('./read-job.ts')).doReadJob(job);

/** Reads every visit below `root` that was not read before as it is now, and throws if anything is wrong with any. */
export async function readArchive(
  root: string,
  pool: Making['pool'],
  visits: readonly ToBuild[],
  progress: Progress,
): Promise<ReadArchive> {
  const unread = new Set(visits.filter(({ key }) => !isKept(key)));
  // Threads need half a second to start. When there is nothing else to do meanwhile, this one reads the first.
  const [first] = visits.length - unread.size < MEANWHILE ? unread : [];
  const reading = progress.begin('Reading visits', visits.length);
  const asked = new Map(
    [...unread].map((visit) => {
      const job = { kind: 'read', visit: visit.id, key: visit.key } as const;
      return [visit, visit === first ? readHere(job) : pool.run(job)] as const;
    }),
  );
  const kept = keptDigests();
  const read = await Promise.all(
    visits.map(async (visit) => {
      const answer = await asked.get(visit);
      reading.step();
      return answer?.kind === 'problems'
        ? answer
        : { kind: 'digest' as const, key: visit.key, digest: digestIn(kept.textOf(visit.key)) };
    }),
  );
  const across = await readAcross(
    root,
    visits.map(({ id }) => id),
    read.map((each) => (each.kind === 'digest' ? each.digest.addresses : each.addresses)),
  );
  const problems = [
    ...read.flatMap((each) => (each.kind === 'problems' ? each.problems : [])),
    ...across.problems,
  ];
  if (across.parsed.kind === 'problems' || problems.length > 0)
    throw new Error(`\n${reportProblems(problems)}`);
  kept.keep(visits.map(({ key }) => key));
  const sound = read.flatMap((each) => (each.kind === 'digest' ? [each] : []));
  const digests = sound.map(({ digest }) => digest);
  const { source } = across.parsed;
  const brief = digests.map(({ visit }) => visit);
  const topics = topicsOf(brief, source.topics);
  const lost = checkTopics(source, topics);
  if (lost.length > 0) throw new Error(`\n${reportProblems(lost)}`);
  const said = new Map(sound.map(({ key, digest: { visit, says } }) => [visit.id, { key, says }]));
  return { visits, digests, brief, said, topics, addresses: across.addresses, recorded: source };
}

/** How the addresses of an archive stand to those that were published. */
export function publishedBefore({
  digests,
  topics,
  addresses,
  recorded,
}: ReadArchive): Pick<Site, 'redirects' | 'firstRecords' | 'gone' | 'withdrawn' | 'unrecorded'> {
  const paged = [...digests.flatMap((digest) => digest.paged), ...pagedLists(digests.length, topics)];
  const addressed = { addresses, topics, paged };
  return {
    redirects: siteRedirects(recorded, addressed),
    firstRecords: firstRecords(recorded.ledger, addresses),
    gone: goneTopics(recorded.topics, topics),
    withdrawn: withdrawnVisits(recorded.ledger),
    unrecorded: unrecordedPaths(recorded, addressed),
  };
}
