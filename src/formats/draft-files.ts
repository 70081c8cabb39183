import { stringify } from 'yaml';
import { prepare } from '../annotation/candidates.ts';
import { describe } from '../annotation/describe.ts';
import { canonicalText } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import type { VisitFile } from '../visit/schema.ts';
import type { DraftAccount, DraftSection, DraftStop, DraftVisit } from './draft.ts';
import { IMPORTED } from './draft-head.ts';
import { headingOf, markdownOf } from './reading/markup.ts';

/** A visit's folder as texts. What a person has to decide yet is absent in it, so that the check names it. */
export interface VisitFolder {
  /** visit.geojson. */
  readonly geojson: string;
  /** articles/<id>.md. */
  readonly articles: readonly { readonly id: string; readonly text: string }[];
  /** published.json, where that was noted. */
  readonly published?: string;
}

/** The files of a draft under the id that its folder has. */
export function draftFiles(draft: DraftVisit, id: string): VisitFolder {
  const accounts = draft.accounts.map((account) => ({ account, text: articleOf(account) }));
  const passages = new Map(accounts.flatMap(({ account, text }) => [...passagesOf(account, text)]));
  const { agents = [], sources = [], articles = [], ...visit } = draft.visit;
  const file = {
    $schema: '../../visit.schema.json',
    type: 'FeatureCollection',
    visit: { ...visit, id, articles, agents, sources },
    features: draft.stops.map((stop) => featureOf(stop, passages.get(stop.id) ?? [])),
  };
  return {
    geojson: `${JSON.stringify(inOrder(file), null, 2)}\n`,
    articles: accounts.map(({ account, text }) => ({ id: account.id, text })),
  };
}

type Passages = VisitFile['features'][number]['properties']['passages'];

function featureOf(stop: DraftStop, found: Passages): object {
  const { id, position, place, passages = found, basis, events = [], ...properties } = stop;
  const imported = { established: [IMPORTED] };
  const named = passages.some((passage) => passage.id === 'name') ? { stated: ['name'] } : imported;
  return {
    type: 'Feature',
    id,
    geometry: position ? { type: 'Point', coordinates: position } : null,
    properties: {
      ...properties,
      place,
      passages,
      events,
      // What the file does not say, whoever says it later does not have from it.
      basis: {
        name: named,
        ...(stop.date === undefined ? {} : { date: imported }),
        place: imported,
        ...(position ? { position: imported } : {}),
        ...basis,
      },
    },
  };
}

/** A section as Markdown: its heading and its words; of a stop that has only a name, a paragraph of that. */
function markdownOfSection({ stop, heading, markdown }: DraftSection): string {
  if (heading === undefined) return markdown;
  return stop !== undefined && markdown === ''
    ? markdownOf(heading, 'plain')
    : `${headingOf(heading)}\n\n${markdown}`.trim();
}

function articleOf({ id: _, sections, ...front }: DraftAccount): string {
  const body = sections.map(markdownOfSection).filter((part) => part !== '');
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`;
}

/** The passages of each stop that an account has a section for: its heading, and the first words below it. */
function passagesOf(account: DraftAccount, article: string): ReadonlyMap<string, Passages> {
  const blocks = blocksOf(account, article);
  const text = canonicalText(blocks);
  const prepared = prepare(text);
  const passages = new Map<string, Passages>();
  let at = 0;
  for (const section of account.sections) {
    const own = canonicalText(blocksOf(account, `${FRONT}${markdownOfSection(section)}\n`));
    const start = own === '' ? -1 : text.indexOf(own, at);
    if (start < 0) continue;
    at = start + own.length;
    if (section.stop === undefined) continue;
    const quoted = (id: string, from: number, to: number) => ({
      id,
      source: account.id,
      selector: describe(prepared, from, to),
    });
    const heading = section.heading === undefined ? 0 : (own.split('\n\n')[0] ?? '').length;
    const below = heading > 0 && own.length > heading ? heading + 2 : heading;
    const words = own.slice(below).split('\n\n')[0] ?? '';
    passages.set(section.stop, [
      ...(passages.get(section.stop) ?? []),
      ...(heading > 0 ? [quoted('name', start, start + heading)] : []),
      ...(words === '' ? [] : [quoted('told', start + below, start + below + firstOf(words))]),
    ]);
  }
  return passages;
}

/** A front matter that is whole, for parsing what stands below it. */
const FRONT = `---\n${stringify({ title: 'x', publisher: 'x', date: '2000-01-01', language: 'en', source: 'x', licence: 'x' })}---\n\n`;

function blocksOf({ id }: DraftAccount, article: string) {
  const body = article.replace(/^---\n[\s\S]*?\n---\n/, '');
  const parsed = parseArticle(id, `${FRONT}${body}`);
  return parsed.kind === 'article' ? parsed.article.blocks : [];
}

/** Letters that a passage has at most, to the end of a sentence where one ends before. */
const LONGEST = 400;
/** In scripts without spaces nothing has to follow. */
const SENTENCE_END = /[.!?…؟۔।]["”’»)]?(?=\s|$)|[。！？។]["”’»)」』]?/gu;

function firstOf(words: string): number {
  if (words.length <= LONGEST) return words.length;
  const last = [...words.slice(0, LONGEST).matchAll(SENTENCE_END)].at(-1);
  if (last) return last.index + last[0].length;
  const space = words.lastIndexOf(' ', LONGEST);
  return space > 0 ? space : LONGEST;
}

/** The keys of a visit and of its stops in the order in which people read them; others behind. */
const KEYS: readonly string[] = [
  'id',
  'formerIds',
  'title',
  'description',
  'name',
  'language',
  'licence',
  'date',
  'timeZone',
  'place',
  'passages',
  'pictures',
  'events',
  'present',
  'basis',
  'arrival',
  'departure',
  'articles',
  'agents',
  'sources',
];

function inOrder<File extends { visit: object; features: readonly object[] }>(file: File): object {
  return {
    ...file,
    visit: sorted(file.visit),
    features: file.features.map((feature) =>
      'properties' in feature && typeof feature.properties === 'object' && feature.properties
        ? { ...feature, properties: sorted(feature.properties) }
        : feature,
    ),
  };
}

function sorted(value: object): object {
  const rank = (key: string) => {
    const index = KEYS.indexOf(key);
    return index < 0 ? KEYS.length : index;
  };
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b)));
}
