import { type DeepLink, pathOf } from '../navigation/deep-link.ts';
import type { Redirect } from '../navigation/redirects.ts';
import type { LedgerSource, TopicLedger } from '../visit/ledger.ts';
import type { Problem } from '../visit/problem.ts';
import { TOPICS } from '../visit/reserved-ids.ts';
import { pagesOfTopic } from './topic-pages.ts';
import type { Topic, TopicKind } from './topics.ts';

type TopicLink = Extract<DeepLink, { readonly kind: 'topic' }>;

const linkTo = (kind: TopicKind, id: string): TopicLink => ({ kind: 'topic', topic: kind, id });

/** The path of a topic's address below the site's root. */
export const pathOfTopic = ({ kind, id }: Topic): string => pathOf(linkTo(kind, id));

/** A recorded address, and what took its place. */
function* recorded(ledger: TopicLedger) {
  for (const kind of TOPICS)
    for (const [id, entry] of Object.entries(ledger[kind] ?? {})) yield { kind, id, ...entry };
}

/** By their kinds and ids, made once: several look them up among the thousands of an archive. */
const byAddress = new WeakMap<readonly Topic[], ReadonlyMap<string, Topic>>();

function living(topics: readonly Topic[]): ReadonlyMap<string, Topic> {
  const known = byAddress.get(topics) ?? new Map(topics.map((topic) => [`${topic.kind} ${topic.id}`, topic]));
  byAddress.set(topics, known);
  return known;
}

/** Every recorded address of a person, a place, a country or a year that would stop answering. */
export function checkTopics(
  { file, topics: ledger, placeOf }: Pick<LedgerSource, 'file' | 'topics' | 'placeOf'>,
  topics: readonly Topic[],
): readonly Problem[] {
  const there = living(topics);
  return [...recorded(ledger)]
    .filter(
      ({ kind, id, now }) => !there.has(`${kind} ${id}`) && now !== null && !there.has(`${kind} ${now}`),
    )
    .map(({ kind, id, is, now }) => ({
      file,
      ...placeOf([kind, id]),
      rule: 'lost-address',
      message: `the address ${pathOf(linkTo(kind, id))} would stop answering: it was published for “${is}”, and ${
        now === undefined ? 'no stop has to do with that any more' : `there is no “${now}” to take its place`
      }`,
      expected: `"now": the id of what took its place (the last part of its address) here, or "now": null where nothing did`,
    }));
}

/**
 * The addresses that lead on, each with the one that took its place: of each page that a topic had, or that what took its place has, to
 * the page of the same number, or to the last one.
 */
export function topicRedirects(
  ledger: TopicLedger,
  topics: readonly Topic[],
): readonly Redirect<TopicLink>[] {
  const there = living(topics);
  return [...recorded(ledger)].flatMap(({ kind, id, pages = 1, now }) => {
    const own = there.get(`${kind} ${id}`);
    if (own && pages === 1) return [];
    const topic = own ?? there.get(`${kind} ${now}`);
    if (!topic) return [];
    const count = pagesOfTopic(topic).length;
    const former = numbersTo(Math.max(pages, count)).slice(own ? count : 0);
    return former.map((page) => ({
      from: atPage(linkTo(kind, id), page),
      to: atPage(linkTo(kind, topic.id), Math.min(page, count)),
    }));
  });
}

const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

/** A page of a topic; the first one has the topic's own address. */
const atPage = (link: TopicLink, page: number): TopicLink => (page > 1 ? { ...link, page } : link);

/** What had an address and is in no visit any more, with the day (YYYY-MM-DD) on which that was recorded. */
export interface GoneTopic {
  readonly kind: TopicKind;
  readonly id: string;
  readonly recorded: string;
  /** How many pages it had. */
  readonly pages: number;
}

/** What has left the archive for good, and nothing took its place. */
export function goneTopics(ledger: TopicLedger, topics: readonly Topic[]): readonly GoneTopic[] {
  const there = living(topics);
  return [...recorded(ledger)].flatMap(({ kind, id, recorded: day, pages = 1, now }) =>
    now === null && !there.has(`${kind} ${id}`) ? [{ kind, id, recorded: day, pages }] : [],
  );
}

/** The ledger where nothing takes the place of what is among the topics of now and not among those that are left. */
export function leaveTopics(ledger: TopicLedger, now: readonly Topic[], left: readonly Topic[]): TopicLedger {
  const [there, staying] = [living(now), living(left)];
  const leaves = (topic: string) => there.has(topic) && !staying.has(topic);
  return Object.fromEntries(
    Object.entries(ledger).map(([kind, entries]) => [
      kind,
      Object.fromEntries(
        Object.entries(entries).map(([id, entry]) => [
          id,
          leaves(`${kind} ${id}`) ? { ...entry, now: null } : entry,
        ]),
      ),
    ]),
  );
}

/** The addresses of all pages of what is gone. */
export const linksOfGone = ({ kind, id, pages }: GoneTopic): readonly TopicLink[] =>
  numbersTo(pages).map((page) => atPage(linkTo(kind, id), page));

/** What has an address that is not in the ledger, or more pages than there, or stands there for something else that is no more. */
export const unrecordedTopics = (ledger: TopicLedger, topics: readonly Topic[]): readonly Topic[] =>
  topics.filter((topic) => {
    const known = ledger[topic.kind]?.[topic.id];
    return known?.is !== topic.is || pagesOfTopic(topic).length > (known.pages ?? 1);
  });

/** The ledger with more topics, recorded on a day (YYYY-MM-DD). What it holds keeps its day, and the pages that it had. */
export function recordTopics(ledger: TopicLedger, topics: readonly Topic[], day: string): TopicLedger {
  return Object.fromEntries(
    TOPICS.map((kind) => {
      const own = topics.filter((topic) => topic.kind === kind);
      const more = own.map((topic) => {
        const { recorded: since = day, pages: had = 1 } = ledger[kind]?.[topic.id] ?? {};
        const pages = Math.max(had, pagesOfTopic(topic).length);
        return [topic.id, { recorded: since, is: topic.is, ...(pages > 1 ? { pages } : {}) }];
      });
      return [kind, { ...ledger[kind], ...Object.fromEntries(more) }] as const;
    }).filter(([, entries]) => Object.keys(entries).length > 0),
  );
}
