import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftVisit, ImportNote } from '../formats/draft.ts';
import { draftFiles, type VisitFolder } from '../formats/draft-files.ts';
import { updatedFolder } from '../formats/draft-update.ts';
import { RESERVED_FOR_VISITS } from '../visit/reserved-ids.ts';
import { makeFolder, writeWhole } from './writing-files.ts';

/**
 * What stands in `imported/` inside a visit's folder: the folder as it was made of the source the last time, and the
 * source's name. By it a later import tells what the source changed from what an editor changed.
 */
const IMPORTED = 'imported';
const SOURCE = 'source.json';

type WrittenImport =
  | {
      readonly kind: 'written';
      readonly folder: string;
      readonly updated: boolean;
      readonly notes: readonly ImportNote[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Writes a draft as the visit `id` below `root`. A folder that was made of a source of the same name is updated; every
 * other that is there already is left alone.
 */
export async function writeImport(
  root: string,
  id: string,
  sourceName: string,
  draft: DraftVisit,
): Promise<WrittenImport> {
  const fault = faultOfId(id);
  if (fault) return refused(fault);
  const folder = join(root, id);
  const made = draftFiles(draft, id);
  if (!(await stat(folder).catch(() => undefined))) {
    await orNothing(folder, async () => {
      await writeFolder(folder, made);
      await remember(folder, made, sourceName);
    });
    return { kind: 'written', folder, updated: false, notes: [] };
  }
  const before = await nameOfSource(folder);
  if (before === undefined) {
    return refused(`${folder} is there already and was not imported: choose another id with --id`);
  }
  if (before !== sourceName) {
    return refused(
      `${folder} was imported from ${before}: choose another id with --id, or give the file that name if it is a newer one`,
    );
  }
  try {
    const [mine, imported] = await Promise.all([readFolder(folder), readFolder(join(folder, IMPORTED))]);
    const { folder: merged, notes } = updatedFolder(mine, imported, made);
    await writeFolder(folder, merged);
    await remember(folder, made, sourceName);
    return { kind: 'written', folder, updated: true, notes };
  } catch (error) {
    return refused(
      `${folder} cannot be updated: ${error instanceof Error ? error.message : 'it cannot be read'}`,
    );
  }
}

const refused = (reason: string): WrittenImport => ({ kind: 'refused', reason });

/** Writes a new visit's folder as `id` below `root`; one that is there already is left alone. */
export async function writeVisit(
  root: string,
  id: string,
  visit: VisitFolder,
): Promise<
  | { readonly kind: 'written'; readonly folder: string }
  | { readonly kind: 'refused'; readonly reason: string }
> {
  const fault = faultOfId(id);
  if (fault) return { kind: 'refused', reason: fault };
  const folder = join(root, id);
  if (await stat(folder).catch(() => undefined))
    return { kind: 'refused', reason: `${folder} is there already: choose another id with --id` };
  await orNothing(folder, () => writeFolder(folder, visit));
  return { kind: 'written', folder };
}

/** Why a name can be no visit's id. */
function faultOfId(id: string): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return `"${id}" can be no visit's id: expected lower-case letters, digits and hyphens between them, such as kim-russia-2023`;
  return RESERVED_FOR_VISITS.includes(id)
    ? `"${id}" can be no visit's id: the site has something else at that address. Choose another one with --id`
    : undefined;
}

/** Writes a new folder, or leaves none: the next try would take what is there for somebody's. */
async function orNothing(folder: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    // What is in the way of this was told by the error above.
    await rm(folder, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

async function writeFolder(folder: string, { geojson, articles }: VisitFolder): Promise<void> {
  await makeFolder(join(folder, 'articles'));
  await writeWhole(join(folder, 'visit.geojson'), geojson);
  for (const { id, text } of articles) await writeWhole(join(folder, 'articles', `${id}.md`), text);
}

async function remember(folder: string, made: VisitFolder, file: string): Promise<void> {
  await writeFolder(join(folder, IMPORTED), made);
  await writeWhole(join(folder, IMPORTED, SOURCE), `${JSON.stringify({ file })}\n`);
}

async function nameOfSource(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, IMPORTED, SOURCE), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && 'file' in value ? String(value.file) : undefined;
}

async function readFolder(folder: string): Promise<VisitFolder> {
  const names = await readdir(join(folder, 'articles')).catch(() => []);
  const articles = names.filter((name) => name.endsWith('.md')).sort();
  return {
    geojson: await readFile(join(folder, 'visit.geojson'), 'utf8'),
    articles: await Promise.all(
      articles.map(async (name) => ({
        id: name.replace(/\.md$/, ''),
        text: await readFile(join(folder, 'articles', name), 'utf8'),
      })),
    ),
  };
}
