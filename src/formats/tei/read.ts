import { draftOf } from '../draft-of.ts';
import { Refusal, reader } from '../reading/refusal.ts';
import { type Block, blocksOf, type MarkKind } from './blocks.ts';
import { headOf, lettersIn } from './head.ts';
import { Itinerary } from './itinerary.ts';
import { Places } from './places.ts';
import { type Element, readTree, textOf, within } from './tree.ts';

const MOST_BLOCKS = 20_000;

/**
 * TEI P5 (tei-c.org): a text becomes the article, and the places that it marks become stops, with the date that stands before them or above
 * them. Where the file lists events at places, these are the stops, and what names their places tells of them; where a letter was sent
 * from is one.
 */
export const read = reader(async (source, book, options) => {
  const root = await readTree(source, book, options);
  const places = new Places(root, book);
  const itinerary = new Itinerary(places, book);
  for (const event of eventsIn(root)) itinerary.addEvent(event);
  const letters = lettersIn(root);
  if (itinerary.isEmpty) for (const letter of letters) itinerary.addLetter(letter);
  const blocks: Block[] = [];
  for (const text of textsIn(root))
    for (const block of blocksOf(text, kindIn(itinerary), book))
      if (blocks.push(block) > MOST_BLOCKS)
        throw new Refusal(
          `it has more than ${MOST_BLOCKS.toLocaleString('en')} paragraphs, and no article has so many`,
        );
  const words = blocks.map((block) => itinerary.wordsOf(block));
  if (itinerary.isEmpty) for (const place of within(root, 'place')) itinerary.addListed(place);
  const [letter, another] = letters;
  const from = letter?.place && places.of(letter.place).name;
  const dateline = another ? [] : [from, textOf(letter && within(letter.sent, 'date')[0])].filter(Boolean);
  return draftOf(
    source,
    {
      format: 'TEI',
      ...headOf(root, book),
      ...(dateline.length > 0 ? { dateline: dateline.join(', ') } : {}),
      found: [...words, ...itinerary.found],
    },
    book,
    options,
  );
});

/** Events of lists; those of persons are of their lives, and what is on an agenda is of a meeting. */
function eventsIn(root: Element): readonly Element[] {
  const ofPersons = new Set(within(root, 'person', 'org').flatMap((each) => within(each, 'event')));
  const events = within(root, 'event').filter((each) => !ofPersons.has(each));
  const inner = new Set(events.flatMap((each) => (each.attributes['where'] ? within(each, 'event') : [])));
  return events.filter((each) => !inner.has(each));
}

/** Texts that are not in another. */
function textsIn(root: Element): readonly Element[] {
  const texts = within(root, 'text');
  const inner = new Set(texts.flatMap((each) => within(each, 'text')));
  return texts.filter((each) => !inner.has(each));
}

/** Kinds of what is named that nobody stops at. */
const TOO_LARGE = /^(?:country|state|region|continent|bloc|province|sea|ocean|river|people|nation)$/i;
const NAMES = /^(?:placeName|settlement|geogName|district)$/;

/** What an element of a text is asked for. */
const kindIn =
  ({ tellsOf }: Itinerary) =>
  (element: Element): MarkKind | undefined => {
    const { name, attributes } = element;
    const type = attributes['type'] ?? '';
    if (name === 'date') return 'date';
    const isPlace =
      NAMES.test(name) || (/^(?:name|rs)$/.test(name) && /^(?:place|city|town|settlement|ort)/i.test(type));
    if (isPlace && !tellsOf(element)) return TOO_LARGE.test(type) ? undefined : 'name';
    return tellsOf(element) ? 'passage' : undefined;
  };
