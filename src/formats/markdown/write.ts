import type { BlockContent, List, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { messages } from '#messages/interface.ts';
import { type Article, type Block, runsOf, type Segment } from '../../article/article.ts';
import { formatDay, formatLongWhen, formatPosition, formatWhen } from '../../messages/format.ts';
import { type SourceNotes, sourceNotes } from '../../visit/source-notes.ts';
import type { Basis, Passage, Stop, Visit } from '../../visit/visit.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import {
  arrivalAt,
  citation,
  placeOf,
  presentAt,
  rounded,
  sourceAndLicence,
  within180,
} from '../writing/telling.ts';
import { suffered, type Write } from '../writing/write.ts';

/** Markdown (CommonMark) to read, mail or paste: the itinerary with its sources by number, and the accounts whole. */
export const write: Write = (visit, { addressOf }) => {
  const notes = sourceNotes(visit);
  const address = addressOf({});
  const root: Root = {
    type: 'root',
    children: [
      heading(1, visit.title),
      paragraph(
        text(`${formatWhen(visit.dates.value)}${numbers(visit.dates.basis, notes)}. ${visit.description}`),
      ),
      ...(address ? [paragraph({ type: 'link', url: address, children: [text(address)] })] : []),
      ...significance(visit, notes),
      heading(2, messages.itinerary),
      ...visit.stops.flatMap((stop) => told(visit, stop, notes)),
      ...visit.articles.flatMap(account),
      heading(2, messages.paperSources),
      list(
        notes.sources.map((source) => [text(citation(source))]),
        true,
      ),
    ],
  };
  return {
    text: toMarkdown(root, { bullet: '-', emphasis: '_' }),
    losses: suffered(visit, ['anchors', 'comparisons', 'pictures', 'corrections']),
  };
};

/** Controls, with which a file is taken for binary data. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}/gu;
/** White space that would mean something, which the library knows how to write. */
const TELLING_SPACE = /^\s|\s$|[\t\n\r]/;

/** Text as Markdown can hold it; escaped already, it goes out as it is, which the library does with what it takes for HTML. */
const text = (value: string): PhrasingContent => {
  const clean = value.replace(UNWRITABLE, '\ufffd');
  return TELLING_SPACE.test(clean)
    ? { type: 'text', value: clean }
    : { type: 'html', value: escapeMarkdown(clean) };
};
const SPACE: PhrasingContent = { type: 'html', value: ' ' };
const paragraph = (...children: readonly PhrasingContent[]): BlockContent => ({
  type: 'paragraph',
  children: [...children],
});
const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
});
const list = (items: readonly (readonly PhrasingContent[])[], ordered = false): List => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map((item) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(...item)],
  })),
});

/** The numbers of the sources that a fact rests on, as they stand at the end. */
const numbers = (basis: Basis, notes: SourceNotes) => {
  const of = notes.numbersOf(basis);
  return of.length > 0 ? ` [${of.join(', ')}]` : '';
};

/** Why it matters, with the words that say so. */
function significance({ significance: points, passages }: Visit, notes: SourceNotes): readonly RootContent[] {
  if (points.length === 0) return [];
  return [
    heading(2, messages.whyItMatters),
    list(points.map(({ value, basis }) => [text(value + numbers(basis, notes))])),
    ...passages.map(quoted),
  ];
}

const quoted = ({ exact }: Passage): RootContent => ({
  type: 'blockquote',
  children: [paragraph(text(exact))],
});

function told(visit: Visit, stop: Stop, notes: SourceNotes): readonly RootContent[] {
  const { place, when } = stop;
  const [longitude, latitude] = within180(place.position.value);
  const arrival = arrivalAt(visit, stop);
  const present = presentAt(visit, stop);
  const where = formatPosition([rounded(longitude), rounded(latitude)], place.precision);
  const fact = (label: string, value: string, basis?: Basis): readonly PhrasingContent[] => [
    { type: 'strong', children: [text(`${label}:`)] },
    SPACE,
    text(`${value}${basis ? numbers(basis, notes) : ''}`),
  ];
  return [
    heading(3, `${stop.number}. ${stop.name.value}`),
    list([
      fact(messages.when, formatLongWhen(when.value), when.basis),
      fact(messages.where, placeOf(stop), place.name.basis),
      ...(place.locality
        ? [fact(messages.factAbout.locality, place.locality.value.name, place.locality.basis)]
        : []),
      fact(
        messages.factAbout.position,
        `${where}, ${messages.within(place.precision)}`,
        place.position.basis,
      ),
      ...(arrival ? [fact(messages.arrival, messages.travelled(arrival), arrival.modeBasis)] : []),
      ...(present.length > 0 ? [fact(messages.whoWasThere, present.join(', '))] : []),
    ]),
    ...stop.events.map(({ value, basis }) => paragraph(text(value + numbers(basis, notes)))),
    ...stop.passages.map(quoted),
  ];
}

function account(article: Article): readonly RootContent[] {
  return [
    heading(2, article.title),
    paragraph(
      text(
        `${article.publisher}, ${article.dateline ?? formatDay(article.date)}. ${sourceAndLicence(article)}`,
      ),
    ),
    ...article.blocks.map(block),
  ];
}

function block(each: Block): RootContent {
  const runs = runsOf(each).map((run) => run.map(words));
  switch (each.kind) {
    case 'heading':
      // Below the account's own title.
      return { type: 'heading', depth: ({ 2: 3, 3: 4, 4: 5 } as const)[each.level], children: runs.flat() };
    case 'paragraph':
      return paragraph(...runs.flat());
    case 'quote':
      return { type: 'blockquote', children: runs.map((run) => paragraph(...run)) };
    case 'list':
      return list(runs, each.ordered);
  }
}

function words({ text: value, emphasis, strong, href }: Segment): PhrasingContent {
  let made = text(value);
  if (emphasis) made = { type: 'emphasis', children: [made] };
  if (strong) made = { type: 'strong', children: [made] };
  return href ? { type: 'link', url: href, children: [made] } : made;
}
