import { messages } from '#messages/interface.ts';
import { type Article, BLOCK_SEPARATOR, runsOf } from '../article/article.ts';
import { isolated } from '../messages/direction.ts';
import { formatWhen, formatWhere } from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { linkTo, passageElementId, pathOf, visitLink } from '../navigation/deep-link.ts';
import { addressedAs } from '../visit/accounts.ts';
import type { Passage, Stop, Visit } from '../visit/visit.ts';
import { placeOf } from './scores.ts';
import { topicFacts, topicName, topicSurroundings } from './topic-name.ts';
import type { Topic } from './topics.ts';

/** Something that a search can find. What it is found by follows from this alone, see document-words.ts. */
export interface SearchDocument {
  readonly kind: 'visit' | 'stop' | 'passage' | 'people' | 'places' | 'countries' | 'years';
  readonly title: string;
  /** What it is called elsewhere. */
  readonly names?: string;
  /** What it is a part of, and stands after its title. */
  readonly of?: string;
  /** What stands under its title; of a passage the words of the account. */
  readonly text: string;
  /** What it is found by besides: who was there, what a place is called elsewhere. */
  readonly also?: string;
  /** Below the site's root; of a passage that of the page that has it. */
  readonly address: string;
  readonly language: string;
  /** Those words in `text` that a stop or the visit as a whole rests on. */
  readonly anchored?: readonly AnchoredWords[];
}

/**
 * A range of a document's text (UTF-16 code units, end exclusive), with the name of the stop or visit that it tells of and the
 * address where it stands.
 */
export type AnchoredWords = readonly [start: number, end: number, told: string, address: string];

/** Letters of a paragraph that is one document; a longer one is several, parted between sentences. */
const LONGEST = 700;

/** A visit, its stops, and all that its accounts say. */
export function documentsOfVisit(visit: Visit): readonly SearchDocument[] {
  const { language } = visit;
  return [
    {
      kind: 'visit',
      title: visit.title,
      text: [
        `${formatWhen(visit.dates.value)} · ${messages.stopCount(visit.stops.length)}.`,
        ...[visit.description, ...visit.significance.map(({ value }) => value)].map(isolated),
      ].join(' '),
      address: pathOf(visitLink(visit.id)),
      language,
    },
    ...visit.stops.map((stop) => ofStop(visit, stop)),
    ...visit.articles.flatMap((article) => ofArticle(visit, article)),
  ];
}

function ofStop(visit: Visit, { id, place, when, name, events, present }: Stop): SearchDocument {
  const who = present.flatMap(({ agent }) => visit.agents.filter((each) => each.id === agent));
  const also = [
    ...Object.values(place.names),
    ...Object.values(place.locality?.value.names ?? {}),
    ...who.flatMap((agent) => [agent.name, ...Object.values(agent.names)]),
  ];
  return {
    kind: 'stop',
    title: name.value,
    of: visit.title,
    text: [
      `${formatWhen(when.value)}, ${formatWhere(place)}.`,
      ...events.map(({ value }) => isolated(value)),
    ].join(' '),
    ...(also.length > 0 ? { also: also.join(' ') } : {}),
    address: pathOf(linkTo(id, visitLink(visit.id))),
    language: visit.language,
  };
}

/** Each paragraph of an account, with the words in it that stops rest on. */
function ofArticle(visit: Visit, article: Article): readonly SearchDocument[] {
  const account = addressedAs(visit, article.id);
  const page = account === undefined ? visitLink(visit.id) : { ...visitLink(visit.id), account };
  const passagesWithin = passagesOf(visit, article);
  let begin = 0;
  const pieces = article.blocks.flatMap(runsOf).flatMap((run) => {
    const text = run.map((segment) => segment.text).join('');
    const start = begin;
    begin += text.length + BLOCK_SEPARATOR.length;
    return piecesOf(text).map(({ from, to }) => ({ text: text.slice(from, to), start: start + from }));
  });
  return pieces.map(({ text, start }): SearchDocument => {
    const end = start + text.length;
    const anchored = passagesWithin(start, end).map(({ told, passage }): AnchoredWords => {
      const [from, to] = [Math.max(0, passage.start - start), Math.min(text.length, passage.end - start)];
      return [from, to, told, addressOfPassage(passage)];
    });
    return {
      kind: 'passage',
      title: article.title,
      text,
      address: pathOf(page),
      language: article.language,
      ...(anchored.length > 0 ? { anchored } : {}),
    };
  });

  function addressOfPassage({ id, stop }: Passage): string {
    return `${pathOf(linkTo(stop, page))}#${passageElementId(id)}`;
  }
}

/**
 * Gives the passages of an account that have words of a range of its text, with the name of what they tell of, those of the whole first and
 * the others in the order of their stops: thousands of ranges ask for them.
 */
function passagesOf(visit: Visit, { id }: Article) {
  const all = [
    ...visit.passages.map((passage) => ({ told: visit.title, passage })),
    ...visit.stops.flatMap((stop) => stop.passages.map((passage) => ({ told: stop.name.value, passage }))),
  ].filter(({ passage }) => passage.article === id);
  const placed = all.map((each, place) => ({ ...each, place }));
  placed.sort((a, b) => a.passage.start - b.passage.start);
  const starts = placed.map(({ passage }) => passage.start);
  const longest = all.reduce((most, { passage }) => Math.max(most, passage.end - passage.start), 0);
  return (start: number, end: number) =>
    placed
      .slice(placeOf(start - longest, starts), placeOf(end, starts))
      .filter(({ passage }) => passage.end > start)
      .sort((a, b) => a.place - b.place);
}

/** A text in pieces of bounded length, each beginning with a sentence where there is one to begin with, else with a word. */
function piecesOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const room = text.slice(from, from + LONGEST);
    const sentence = [...room.matchAll(/[.!?。！？…]["'”’»)]*\s+|[。！？]["'”’»)」』）]*/gu)].at(-1);
    const end = sentence && sentence.index > LONGEST / 3 ? sentence.index + sentence[0].length : undefined;
    const word = room.lastIndexOf(' ') + 1;
    // No sign is cut in two.
    const signs = /[\ud800-\udbff]$/.test(room) ? LONGEST - 1 : LONGEST;
    const to = from + (end ?? (word > LONGEST / 3 ? word : signs));
    pieces.push({ from, to });
    from = to;
  }
  if (text.length > from) pieces.push({ from, to: text.length });
  return pieces;
}

/**
 * A person, a place, a country or a year.
 *
 * @param elsewhere what it is called in other languages besides what its visits say
 */
export function documentOfTopic(topic: Topic, elsewhere: readonly string[]): SearchDocument {
  const names =
    topic.kind === 'people' ? topic.agent.names : topic.kind === 'places' ? topic.place.names : {};
  const others = Object.values(names).join(' ');
  const surroundings = topicSurroundings(topic);
  const also = [topic.kind === 'people' ? topic.agent.role : surroundings, ...elsewhere].filter(Boolean);
  return {
    kind: topic.kind,
    title: topicName(topic),
    ...(others === '' ? {} : { names: others }),
    text: [...(surroundings === '' ? [] : [surroundings]), topicFacts(topic)].join(DOT),
    ...(also.length > 0 ? { also: also.join(' ') } : {}),
    address: pathOf({ kind: 'topic', topic: topic.kind, id: topic.id }),
    language: 'en',
  };
}
