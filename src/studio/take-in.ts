import { strFromU8, unzipSync } from 'fflate';
import { ZodError } from 'zod';
import { importedFrom } from '#messages/import.ts';
import { LANGUAGE } from '#messages/locale.ts';
import { studio } from '#messages/studio.ts';
import { datedByItself } from '../author/dated-by-itself.ts';
import { type Manuscript, manuscriptOf, UnreadFront } from '../author/manuscript.ts';
import type { ImportNote, Remark } from '../formats/draft.ts';
import { draftFiles } from '../formats/draft-files.ts';
import { NOT_STATED } from '../formats/draft-head.ts';
import { slugOf } from '../formats/draft-ids.ts';
import { UNDETERMINED } from '../formats/draft-language.ts';
import { readAny } from '../formats/read-any.ts';
import { readLocating } from '../formats/read-locating.ts';
import { PUBLISHED } from '../visit/published.ts';
import { RESERVED_FOR_VISITS } from '../visit/reserved-ids.ts';
import { folderInPage } from './folder-in-page.ts';
import { gazetteer } from './gazetteer.ts';
import { type ReadPicture, readPicture } from './read-picture.ts';

export type TakenIn =
  | {
      readonly kind: 'manuscript';
      readonly manuscript: Manuscript;
      /** What is in its pictures, by their digests. */
      readonly pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
      readonly notes: readonly Remark[];
    }
  | Refused;

/** Why nothing came of it. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
  /** What of the reason is English whatever the interface speaks: all that those say who read formats. */
  readonly english?: string;
}

/** Bytes of the texts of a visit's folder, and of its pictures, at most when they are unpacked. */
const [LARGEST, LARGEST_PICTURES] = [64_000_000, 500_000_000];

/** Makes a manuscript of a file: a visit's folder that was packed here, one page that was made here, or any format that is read. */
export async function takeIn(name: string, bytes: Uint8Array): Promise<TakenIn> {
  // A page has its pictures in it; what is larger is more than a text can hold.
  const isPage = /\.html?$/i.test(name) && bytes.length <= LARGEST_PICTURES;
  const folder = /\.zip$/i.test(name) ? bytes : isPage && folderInPage(strFromU8(bytes));
  if (folder) return unpack(name, folder);
  const result = await readLocating(readAny, { name, bytes }, gazetteer);
  if (result.kind === 'refused') return { ...result, english: result.reason };
  const { draft, notes } = result;
  // Nothing could be added to it here that its passages are of.
  if (notes.some(({ about }) => about === 'article'))
    return { kind: 'refused', reason: studio.articlesApart(name) };
  const id = idOf(draft.visit.id ?? draft.visit.title ?? draft.accounts[0]?.title ?? name);
  const isArticle = draft.stops.length === 0;
  // Too few words to tell by are most likely those of whoever works here; of several languages one is chosen by hand.
  const isUntold = notes.some(({ kind, about }) => kind === 'decide' && about === 'language');
  const said = toBeSaid(
    manuscriptOf(id, draftFiles(draft, id)),
    isArticle ? name : undefined,
    isUntold ? LANGUAGE : undefined,
  );
  const manuscript = { ...said, articles: said.articles.map(datedByItself) };
  return {
    kind: 'manuscript',
    manuscript,
    pictures: new Map(),
    notes: notes.filter((note) => !isAskedFor(note)),
  };
}

type About<Kind> = Extract<ImportNote, { readonly kind: Kind }>['about'];

/** What the studio asks for by itself: what is not said, at its field, and stops, by proposing them. */
const ASKED_FOR: readonly About<'decide'>[] = [
  'publisher',
  'licence',
  'day-of-publication',
  'language',
  'no-positions',
];
/** What stands in its field for everybody to see. */
const SHOWN: readonly About<'guessed'>[] = ['language'];

const isAskedFor = ({ kind, about }: ImportNote): boolean =>
  (kind === 'decide' && ASKED_FOR.includes(about)) || (kind === 'guessed' && SHOWN.includes(about));

/**
 * Without the stand-ins for what a file does not say: who publishes a visit has to say it, and the check asks for what is absent.
 *
 * @param article the name of the file that an article alone came in
 * @param language what stands for one that is not said
 */
function toBeSaid(
  { visit, articles, ...rest }: Manuscript,
  article: string | undefined,
  language: string | undefined,
): Manuscript {
  // What describes the visit and where its text is from begin alike.
  const imported = article === undefined ? undefined : importedFrom(article, 0).replace(/\.$/, '');
  const isStandIn = (key: string, value: unknown) =>
    value === NOT_STATED ||
    (key === 'language' && value === UNDETERMINED) ||
    (imported !== undefined && typeof value === 'string' && value.startsWith(imported));
  const said = <Of extends object>(of: Of) =>
    // The same keys, but for some that may be absent anyway.
    Object.fromEntries(
      Object.entries(of).flatMap(([key, value]) => {
        if (!isStandIn(key, value)) return [[key, value]];
        return key === 'language' && language !== undefined ? [[key, language]] : [];
      }),
    ) as Of;
  return {
    ...rest,
    visit: said(visit),
    articles: articles.map((each) => ({ ...each, front: said(each.front) })),
  };
}

/** The id of a visit that is called so, or of a file of that name. */
export function idOf(name: string): string {
  const id = slugOf(name.replace(/\.\w+$/, '')) ?? 'visit';
  return RESERVED_FOR_VISITS.includes(id) ? `${id}-visit` : id;
}

async function unpack(name: string, bytes: Uint8Array): Promise<TakenIn> {
  try {
    let [texts, pictures] = [0, 0];
    const files = Object.entries(
      unzipSync(bytes, {
        filter: (file) => {
          const isPicture = PICTURE.test(file.name);
          if (!isPicture && !/(^|\/)(visit\.geojson|published\.json|articles\/[^/]+\.md)$/.test(file.name))
            return false;
          if (isPicture) pictures += file.originalSize;
          else texts += file.originalSize;
          if (texts > LARGEST || pictures > LARGEST_PICTURES) throw new Error(studio.tooMuchInArchive);
          return true;
        },
      }),
    );
    const geojson = files.find(([path]) => path.endsWith('visit.geojson'));
    if (!geojson) return { kind: 'refused', reason: studio.noVisitInArchive(name) };
    const [path, text] = geojson;
    const articles = files
      .filter(([each]) => each.endsWith('.md'))
      .map(([each, article]) => ({
        id: each.replace(/^.*\//, '').replace(/\.md$/, ''),
        text: strFromU8(article),
      }));
    const id = /([^/]+)\/visit\.geojson$/.exec(path)?.[1] ?? idOf(name);
    const published = files.find(([each]) => each.endsWith(`/${PUBLISHED}`) || each === PUBLISHED)?.[1];
    const bare = manuscriptOf(id, {
      geojson: strFromU8(text),
      articles,
      ...(published ? { published: strFromU8(published) } : {}),
    });
    const absent = bare.visit.articles.find((each) => !articles.some((article) => article.id === each));
    if (absent !== undefined) return { kind: 'refused', reason: studio.articleAbsent(name, absent) };
    const shown = new Set(bare.stops.flatMap((stop) => (stop.pictures ?? []).map(({ file }) => file)));
    const found = await lookInto(files.filter(([each]) => PICTURE.test(each)));
    const taken = found.flatMap(({ file, read }) =>
      shown.has(file) && read.kind === 'picture' ? [{ file, ...read }] : [],
    );
    return {
      kind: 'manuscript',
      manuscript: { ...bare, pictures: taken.map(({ file, facts }) => ({ file, ...facts })) },
      pictures: new Map(taken.map(({ facts, bytes: inIt }) => [facts.digest, inIt])),
      notes: [
        ...leftOut(
          studio.picturesBroken,
          found.filter(({ read }) => read.kind === 'refused'),
        ),
        ...leftOut(
          studio.picturesAbsent,
          [...shown].flatMap((file) => (found.some((each) => each.file === file) ? [] : [{ file }])),
        ),
        ...leftOut(
          studio.picturesUnused,
          found.filter(({ file }) => !shown.has(file)),
        ),
      ],
    };
  } catch (error) {
    return { kind: 'refused', reason: `${name}: ${whyNot(error)}` };
  }
}

const PICTURE = /(^|\/)pictures\/[^/]+$/;

interface Found {
  readonly file: string;
  readonly read: ReadPicture;
}

async function lookInto(
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
): Promise<readonly Found[]> {
  const found: Found[] = [];
  // One after the other: each is as large in memory as it has pixels.
  for (const [path, bytes] of files) {
    const file = path.replace(/^.*\//, '');
    found.push({ file, read: await readPicture(new File([new Uint8Array(bytes)], file)) });
  }
  return found;
}

const leftOut = (message: string, found: readonly Pick<Found, 'file'>[]): readonly Remark[] =>
  found.length === 0
    ? []
    : [{ kind: 'left-out', message, places: found.slice(0, 5).map(({ file }) => file), count: found.length }];

/** Why an archive cannot be worked at, for a person. */
function whyNot(error: unknown): string {
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    return studio.noVisit(issue?.path.join('.') ?? '', issue?.message ?? '');
  }
  if (error instanceof UnreadFront) return studio.unreadFront(error.article, error.line);
  if (error instanceof SyntaxError) return studio.noJson(error.message);
  // The archive itself, as fflate names it.
  return error instanceof Error && !('code' in error) ? error.message : studio.brokenArchive;
}
