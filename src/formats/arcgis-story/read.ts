import type { Found, Words } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { draftOf } from '../draft-of.ts';
import { listOf, numberOf, objectOf, readJson, textOf } from '../reading/json.ts';
import { plainText } from '../reading/markup.ts';
import { positionOf } from '../reading/position.ts';
import { Refusal, reader } from '../reading/refusal.ts';

type Json = Readonly<Record<string, unknown>>;

/** Nodes inside each other. */
const DEEPEST = 64;

/**
 * A story of ArcGIS StoryMaps, as its item's data are (published.json): its texts become the account, and each place of a map tour a stop.
 * Maps that are items of their own, and pictures, stay where they are.
 */
export const read = reader((source, book, options) => {
  const file = objectOf(readJson(source, book));
  const nodes = objectOf(file?.['nodes']);
  const root = textOf(file?.['root']);
  if (!nodes || root === undefined)
    throw new Refusal('no story of ArcGIS StoryMaps: expected "root" and "nodes"');
  const story = new Story(nodes, book);
  story.add(root);
  const { title, summary, byline } = story.cover;
  return draftOf(
    source,
    {
      format: 'ArcGIS StoryMaps',
      title: textOf(title) ?? textOf(objectOf(story.data(root)['metaSettings'])?.['title']),
      description: textOf(summary),
      publisher: plainText(textOf(byline) ?? '', 'html') || undefined,
      found: story.found,
    },
    book,
    options,
  );
});

class Story {
  readonly found: Found[] = [];
  cover: Json = {};
  readonly #seen = new Set<string>();
  /** What nodes of maps hold that is none of the file's own. */
  static readonly #LEFT_OUT: ReadonlyMap<string, 'story-map' | 'story-media'> = new Map([
    ['webmap', 'story-map'],
    ['expressmap', 'story-map'],
    ['timeline', 'story-media'],
    ['image', 'story-media'],
    ['video', 'story-media'],
    ['audio', 'story-media'],
    ['embed', 'story-media'],
  ]);

  constructor(
    private readonly nodes: Json,
    private readonly book: Notebook,
  ) {}

  readonly data = (id: string): Json => objectOf(objectOf(this.nodes[id])?.['data']) ?? {};

  /** What a node says, and those in it. */
  add(id: string, depth = 0): void {
    const node = objectOf(this.nodes[id]);
    if (!node || this.#seen.has(id)) return;
    if (depth > DEEPEST) throw new Refusal(`more than ${DEEPEST} nodes inside each other`);
    this.#seen.add(id);
    const [type, data] = [textOf(node['type']) ?? '', this.data(id)];
    if (type === 'storycover') this.cover = { ...data, ...this.cover };
    else if (type === 'text') this.#say(id, data);
    else if (type === 'tour') this.#addTour(data);
    const left = Story.#LEFT_OUT.get(type);
    if (left) this.book.leftOut(left, id);
    if (type === 'credits') return;
    for (const child of listOf(node['children'])) if (typeof child === 'string') this.add(child, depth + 1);
  }

  #say(id: string, data: Json): void {
    const words = wordsOf(data);
    if (words) this.found.push({ kind: 'words', at: id, words: [words] });
  }

  /** Places of a tour: each has its title and its texts in nodes of their own, its position on the map of the tour. */
  #addTour(data: Json): void {
    const geometries = objectOf(this.data(textOf(data['map']) ?? '')['geometries']) ?? {};
    for (const [index, each] of listOf(data['places']).entries()) {
      const place = objectOf(each);
      if (!place) continue;
      const at = `place ${index + 1} of the tour`;
      const point = objectOf(listOf(objectOf(geometries[textOf(place['featureId']) ?? ''])?.['nodes'])[0]);
      const [longitude, latitude] = [numberOf(point?.['long']), numberOf(point?.['lat'])];
      const title = textOf(place['title']);
      const name = plainText(textOf(this.data(title ?? '')['text']) ?? title ?? '', 'html') || undefined;
      const words = listOf(place['contents']).flatMap((content) =>
        typeof content === 'string' ? (wordsOf(this.data(content)) ?? []) : [],
      );
      if (place['media'] !== undefined) this.book.leftOut('story-media', at);
      const isLocated = longitude !== undefined && latitude !== undefined;
      this.found.push({
        kind: 'place',
        at,
        name,
        words,
        ...(isLocated ? { position: positionOf(longitude, latitude, at, this.book) } : {}),
      });
    }
  }
}

const TAGS: Readonly<Record<string, string>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  quote: 'blockquote',
};

/** A text as HTML of what its style says that it is. */
function wordsOf(data: Json): Words | undefined {
  const text = textOf(data['text']);
  if (text === undefined) return undefined;
  const style = textOf(data['type']) ?? '';
  const tag = TAGS[style] ?? (/list/.test(style) ? 'ul' : 'p');
  return { text: `<${tag}>${text}</${tag}>`, markup: 'html' };
}
