import { parse, stringify, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { VisitFolder } from '../formats/draft-files.ts';
import { PUBLISHED } from '../visit/published.ts';
import type { VisitFiles } from '../visit/resolve-visit.ts';
import type { StopFeature, VisitFile } from '../visit/schema.ts';
import { inOrder } from './in-order.ts';

/** A visit that somebody works at: its files as data, in which everything that nobody has decided yet may be absent. */
export interface Manuscript {
  /** The name of the visit's folder, and so its address. */
  readonly id: string;
  readonly visit: Partial<Omit<VisitFile['visit'], 'id' | 'agents' | 'sources' | 'articles'>> &
    Pick<VisitFile['visit'], 'agents' | 'sources' | 'articles'>;
  /** In the order in which they were visited. */
  readonly stops: readonly ManuscriptStop[];
  readonly articles: readonly ManuscriptArticle[];
  /** The text of published.json, where it is noted what was published. */
  readonly published?: string;
  /** What is known of the files of its folder pictures/; what is in them is kept elsewhere, by its digest. */
  readonly pictures: readonly PictureFacts[];
}

/** A picture's file that somebody has looked into. */
export interface PictureFacts {
  /** Its name in the folder pictures/. */
  readonly file: string;
  /** SHA-256 of what is in it, in hexadecimal digits. */
  readonly digest: string;
  /** Pixels, as the picture is seen: turned the way that its camera noted. */
  readonly width: number;
  readonly height: number;
}

type Properties = StopFeature['properties'];
export type Passage = Properties['passages'][number];
export type StopBasis = Properties['basis'];

export interface ManuscriptStop
  extends Partial<Omit<Properties, 'name' | 'place' | 'passages' | 'events' | 'basis'>>,
    Pick<Properties, 'name' | 'passages' | 'events'> {
  readonly id: string;
  readonly coordinates?: readonly [longitude: number, latitude: number];
  readonly place: Partial<Properties['place']>;
  readonly basis: Partial<StopBasis>;
}

export interface ManuscriptArticle {
  readonly id: string;
  /** The lines above the text; see the front matter of parse-article.ts. */
  readonly front: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly body: string;
}

/** Fields of an article's front matter, in the order in which they are written; all but dateline and sourceUrl are needed. */
export const FRONT = [
  'title',
  'publisher',
  'date',
  'dateline',
  'language',
  'source',
  'sourceUrl',
  'licence',
] as const;

/** What a file has to be like to be worked at; whatever else is wrong with it is for the check to say. */
const list = <Item extends z.ZodType>(item: Item) => z.array(item).optional();
const quoted = z.looseObject({
  id: z.string(),
  source: z.string(),
  selector: z.looseObject({ exact: z.string() }),
});
const agreed = z.looseObject({ established: list(z.string()), stated: list(z.string()) });
const Workable = z.looseObject({
  visit: z.looseObject({
    agents: list(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        basis: z.looseObject({ role: agreed }).optional(),
      }),
    ),
    sources: list(z.looseObject({ id: z.string(), title: z.string() })),
    articles: list(z.string()),
    significance: list(z.looseObject({ ...agreed.shape, text: z.string() })),
    passages: list(quoted),
  }),
  features: z.array(
    z.looseObject({
      id: z.string(),
      geometry: z.looseObject({ coordinates: z.tuple([z.number(), z.number()]) }).nullable(),
      properties: z.looseObject({
        name: z.string().optional(),
        date: z.string().optional(),
        timeZone: z.string().optional(),
        place: z.looseObject({}).optional(),
        passages: list(quoted),
        events: list(z.looseObject({ ...agreed.shape, text: z.string() })),
        present: list(z.looseObject({ ...agreed.shape, agent: z.string() })),
        basis: z.record(z.string(), agreed).optional(),
      }),
    }),
  ),
});

/**
 * A visit's folder as a manuscript. What is missing in it or wrong with it, the check tells.
 *
 * @throws SyntaxError for what is no JSON, UnreadFront for an article, ZodError for what cannot be worked at at all
 */
export function manuscriptOf(
  id: string,
  folder: VisitFolder,
  pictures: readonly PictureFacts[] = [],
): Manuscript {
  // Beyond what `Workable` asks, the file is taken as it is: the check says what is wrong with it, at its place.
  const { visit, features } = Workable.parse(JSON.parse(folder.geojson)) as unknown as {
    readonly visit: Partial<VisitFile['visit']>;
    readonly features: readonly {
      readonly id: string;
      readonly geometry: { readonly coordinates: readonly [number, number] } | null;
      readonly properties: Partial<Properties>;
    }[];
  };
  const { id: _, agents = [], sources = [], articles = [], ...rest } = visit;
  return {
    id,
    visit: { ...rest, agents, sources, articles },
    stops: features.map(({ id: stop, geometry, properties }) => {
      const { name = '', place = {}, passages = [], events = [], basis = {}, ...others } = properties;
      return {
        id: stop,
        name,
        ...(geometry ? { coordinates: geometry.coordinates } : {}),
        ...others,
        place,
        passages,
        events,
        basis,
      };
    }),
    // In the visit's own order: the first is the one that its address shows.
    articles: folder.articles.map(articleOf).sort((a, b) => articles.indexOf(a.id) - articles.indexOf(b.id)),
    ...(folder.published === undefined ? {} : { published: folder.published }),
    pictures,
  };
}

/** What stands above an article's text is none that can be read; `line` is that of the article's file. */
export class UnreadFront extends Error {
  readonly article: string;
  readonly line: number;

  constructor(article: string, { linePos, message }: YAMLParseError) {
    super(message);
    this.article = article;
    // Below the line of ---.
    this.line = (linePos?.[0].line ?? 0) + 1;
  }
}

function frontOf(article: string, yaml: string): unknown {
  try {
    return parse(yaml, { schema: 'failsafe' });
  } catch (error) {
    throw error instanceof YAMLParseError ? new UnreadFront(article, error) : error;
  }
}

function articleOf({ id, text }: { readonly id: string; readonly text: string }): ManuscriptArticle {
  const [head = '', yaml = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text) ?? [];
  const front = frontOf(id, yaml);
  const fields = typeof front === 'object' && front !== null ? Object.entries(front) : [];
  return {
    id,
    front: Object.fromEntries(fields.map(([key, value]) => [key, String(value)])),
    body: text.slice(head.length).trim(),
  };
}

/** The text of an article's file. */
export function articleText({ front, body }: Pick<ManuscriptArticle, 'front' | 'body'>): string {
  const fields = [...FRONT, ...Object.keys(front).filter((key) => !FRONT.some((known) => known === key))];
  const told = fields.flatMap((key) => (front[key] ? [[key, front[key]] as const] : []));
  return `---\n${stringify(Object.fromEntries(told), { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}

/** The files of a manuscript, as they stand in geodata/visits/<id>. */
export function folderOf({ id, visit, stops, articles, published }: Manuscript): VisitFolder {
  const file = {
    $schema: '../../visit.schema.json',
    type: 'FeatureCollection',
    visit: { ...visit, id },
    features: stops.map(({ id: stop, coordinates, ...properties }) => ({
      type: 'Feature',
      id: stop,
      geometry: coordinates ? { type: 'Point', coordinates } : null,
      properties,
    })),
  };
  return {
    geojson: `${JSON.stringify(inOrder(file), null, 2)}\n`,
    articles: articles.map((article) => ({ id: article.id, text: articleText(article) })),
    ...(published === undefined ? {} : { published }),
  };
}

/** The files of a manuscript as the check and the build take them. */
export function filesOf(manuscript: Manuscript): VisitFiles {
  const { id } = manuscript;
  const { geojson, articles, published } = folderOf(manuscript);
  return {
    id,
    path: `${id}/visit.geojson`,
    text: geojson,
    articles: articles.map((article) => ({ ...article, path: `${id}/articles/${article.id}.md` })),
    pictures: manuscript.pictures.map(({ file, ...facts }) => ({
      ...facts,
      kind: 'picture',
      name: file,
      path: `${id}/pictures/${file}`,
    })),
    ...(published === undefined ? {} : { published: { path: `${id}/${PUBLISHED}`, text: published } }),
  };
}
