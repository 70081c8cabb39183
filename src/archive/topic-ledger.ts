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

const living = (topics: readonly Topic[]) => new Set(topics.map(({ kind, id }) => `${kind} ${id}`));

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

/** The addresses that lead on, each with the one that took its place: of each page of a topic, as many as it has now. */
export function topicRedirects(
  ledger: TopicLedger,
  topics: readonly Topic[],
): readonly Redirect<TopicLink>[] {
  const there = living(topics);
  return [...recorded(ledger)].flatMap(({ kind, id, now }) => {
    if (now === undefined || now === null || there.has(`${kind} ${id}`)) return [];
    const [from, to] = [linkTo(kind, id), linkTo(kind, now)];
    const topic = topics.find((each) => each.kind === kind && each.id === now);
    const further = topic ? pagesOfTopic(topic).slice(1) : [];
    return [
      { from, to },
      ...further.map((_, index) => ({ from: { ...from, page: index + 2 }, to: { ...to, page: index + 2 } })),
    ];
  });
}

/** What had an address and is in no visit any more, with the day (YYYY-MM-DD) on which that was recorded. */
export interface GoneTopic {
  readonly kind: TopicKind;
  readonly id: string;
  readonly recorded: string;
}

/** What has left the archive for good, and nothing took its place. */
export function goneTopics(ledger: TopicLedger, topics: readonly Topic[]): readonly GoneTopic[] {
  const there = living(topics);
  return [...recorded(ledger)].flatMap(({ kind, id, recorded: day, now }) =>
    now === null && !there.has(`${kind} ${id}`) ? [{ kind, id, recorded: day }] : [],
  );
}

/** What has an address that is not in the ledger, or stands there for something else that is no more. */
export const unrecordedTopics = (ledger: TopicLedger, topics: readonly Topic[]): readonly Topic[] =>
  topics.filter(({ kind, id, is }) => ledger[kind]?.[id]?.is !== is);

/** The ledger with more topics, recorded on a day (YYYY-MM-DD). What it holds keeps its day. */
export function recordTopics(ledger: TopicLedger, topics: readonly Topic[], day: string): TopicLedger {
  return Object.fromEntries(
    TOPICS.map((kind) => {
      const own = topics.filter((topic) => topic.kind === kind);
      const more = own.map(({ id, is }) => [id, { recorded: ledger[kind]?.[id]?.recorded ?? day, is }]);
      return [kind, { ...ledger[kind], ...Object.fromEntries(more) }] as const;
    }).filter(([, entries]) => Object.keys(entries).length > 0),
  );
}
