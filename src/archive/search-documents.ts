import { type NameEntry, pagesOf } from '../gazetteer/name-pages.ts';
import { archive } from '../messages/archive-en.ts';
import { messages } from '../messages/en.ts';
import { formatCountry, formatWhen } from '../messages/format.ts';
import { linkTo, passageElementId, pathOf, visitLink } from '../navigation/deep-link.ts';
import type { Visit } from '../visit/visit.ts';
import { searchWords } from './search-words.ts';
import { topicName, topicSpan } from './topic-name.ts';
import { stopCount, type Topic } from './topics.ts';

/** Something that a search can find. */
export interface SearchDocument {
  readonly kind: 'visit' | 'stop' | 'passage' | 'people' | 'places' | 'countries' | 'years';
  readonly title: string;
  /** What stands under its title; of a passage the words of the account. */
  readonly text: string;
  /** Below the site's root. */
  readonly address: string;
  readonly language: string;
}

/** What stands in `index.json` of the search. */
export interface SearchIndex {
  /** Documents in each of the files `documents-<n>.json`. */
  readonly perFile: number;
  readonly count: number;
  /** Where the pages of words begin: see gazetteer/name-pages.ts. */
  readonly names: readonly string[];
  readonly best: readonly string[];
}

/** A document with the words that it is found by, and how much each says about it. */
interface Indexed {
  readonly document: SearchDocument;
  readonly words: readonly (readonly [text: string, weight: number])[];
}

/** What a word says of what bears it as its name, of what it is an other name or a circumstance of, and of what merely has it. */
const [NAME, ABOUT, WITHIN] = [12, 5, 2];
const PER_FILE = 64;
/** Characters of a page of words: a search loads a page or two for each word. */
const PAGE = 16_000;

/** The files of the search over some visits and what they are gathered by, by their names below its folder. */
export function searchFiles(visits: readonly Visit[], topics: readonly Topic[]): ReadonlyMap<string, string> {
  const indexed = [...visits.flatMap(ofVisit), ...topics.map(ofTopic)];
  const entries = indexed.flatMap(({ words }, place): readonly NameEntry[] => {
    const weights = new Map<string, number>();
    for (const [text, weight] of words)
      for (const word of searchWords(text)) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
    return [...weights].map(([name, weight]) => ({ name, place, weight }));
  });
  const { files, index } = pagesOf(entries, PAGE);
  const documents = indexed.map(({ document }) => document);
  const parts = Array.from({ length: Math.ceil(documents.length / PER_FILE) }, (_, part) =>
    documents.slice(part * PER_FILE, (part + 1) * PER_FILE),
  );
  const head: SearchIndex = { perFile: PER_FILE, count: documents.length, ...index };
  return new Map([
    ['index.json', JSON.stringify(head)],
    ...files,
    ...parts.map((part, number) => [`documents-${number}.json`, JSON.stringify(part)] as const),
  ]);
}

function ofVisit(visit: Visit): readonly Indexed[] {
  const { language } = visit;
  const whole: Indexed = {
    document: {
      kind: 'visit',
      title: visit.title,
      text: `${formatWhen(visit.dates.value)} · ${messages.stopCount(visit.stops.length)}. ${visit.description}`,
      address: pathOf(visitLink(visit.id)),
      language,
    },
    words: [
      [visit.title, NAME],
      [visit.description, ABOUT],
    ],
  };
  const inStops = visit.stops.flatMap((stop): readonly Indexed[] => {
    const { place, when, name, events, passages, present } = stop;
    const address = pathOf(linkTo(stop.id, visitLink(visit.id)));
    const where = [place.name.value, place.region, formatCountry(place.country)].filter(
      (part) => part !== undefined,
    );
    const who = present.flatMap(({ agent }) => visit.agents.filter(({ id }) => id === agent));
    return [
      {
        document: {
          kind: 'stop',
          title: `${name.value} · ${visit.title}`,
          text: [`${formatWhen(when.value)}, ${where.join(', ')}.`, ...events.map(({ value }) => value)].join(
            ' ',
          ),
          address,
          language,
        },
        words: [
          [name.value, NAME],
          [[...where, ...Object.values(place.names), formatWhen(when.value)].join(' '), ABOUT],
          [visit.title, WITHIN],
          [who.flatMap((agent) => [agent.name, ...Object.values(agent.names)]).join(' '), WITHIN],
          [events.map(({ value }) => value).join(' '), WITHIN],
        ],
      },
      ...passages.map((passage): Indexed => {
        const account = visit.articles.find(({ id }) => id === passage.article);
        const first = account === undefined || account === visit.articles[0];
        const at = first ? address : pathOf({ ...linkTo(stop.id, visitLink(visit.id)), account: account.id });
        return {
          document: {
            kind: 'passage',
            title: `${name.value} · ${account?.title ?? visit.title}`,
            text: passage.exact,
            address: `${at}#${passageElementId(passage.id)}`,
            language: account?.language ?? language,
          },
          words: [[`${passage.exact} ${name.value}`, WITHIN]],
        };
      }),
    ];
  });
  return [whole, ...inStops];
}

function ofTopic(topic: Topic): Indexed {
  const name = topicName(topic);
  const names =
    topic.kind === 'people' ? topic.agent.names : topic.kind === 'places' ? topic.place.names : {};
  return {
    document: {
      kind: topic.kind,
      title: name,
      text: `${archive.visitCount(topic.journeys.length)} · ${messages.stopCount(stopCount(topic))} · ${topicSpan(topic)}`,
      address: pathOf({ kind: 'topic', topic: topic.kind, id: topic.id }),
      language: 'en',
    },
    words: [
      [name, NAME + 2],
      [Object.values(names).join(' '), NAME],
      ...(topic.kind === 'people' && topic.agent.role ? [[topic.agent.role, ABOUT] as const] : []),
    ],
  };
}
