import { type Zippable, zipSync } from 'fflate';
import { studio } from '#messages/studio.ts';
import { folderOf, type Manuscript } from '../author/manuscript.ts';
import { PUBLISHED } from '../visit/published.ts';
import { pictureBytes } from './storage.ts';

type File = readonly [path: string, content: Uint8Array<ArrayBuffer>];

/**
 * The files of a visit's folder: path below geodata/visits, and content.
 *
 * @param draft the key under which its pictures are kept
 * @throws Error that names a picture which is not there
 */
export async function filesToTake(draft: string, manuscript: Manuscript): Promise<readonly File[]> {
  const { id, pictures } = manuscript;
  const inPictures = pictures.map(async ({ file, digest }): Promise<File> => {
    const bytes = await pictureBytes(draft, digest);
    if (!bytes) throw new Error(studio.pictureLost(file));
    return [`${id}/pictures/${file}`, bytes];
  });
  return [...textsToTake(manuscript), ...(await Promise.all(inPictures))];
}

/** The same without its pictures. */
export function textsToTake(manuscript: Manuscript): readonly File[] {
  const { id } = manuscript;
  const { geojson, articles, published } = folderOf(manuscript);
  const texts = [
    [`${id}/visit.geojson`, geojson],
    ...articles.map((article) => [`${id}/articles/${article.id}.md`, article.text] as const),
    ...(published === undefined ? [] : [[`${id}/${PUBLISHED}`, published] as const]),
  ] as const;
  const encoder = new TextEncoder();
  return texts.map(([path, text]): File => [path, encoder.encode(text)]);
}

/** A day for every file, so that the same visit makes the same archive. */
const PACKED = new Date('2000-01-01T00:00:00');

export function packed(files: readonly File[]): Uint8Array {
  // Pictures are packed already.
  const entries = files.map(([path, content]) => {
    return [path, [content, { level: path.includes('/pictures/') ? 0 : 6 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: PACKED });
}

/** Hands a visit's folder to the reader's own downloads, as an archive. */
export async function saveFolder(draft: string, manuscript: Manuscript): Promise<void> {
  save(`${manuscript.id}.zip`, packed(await filesToTake(draft, manuscript)), 'application/zip');
}

/** Hands a file to the reader's own downloads. */
export function save(name: string, content: string | Uint8Array, type: string): void {
  // A copy with a buffer of its own, as Blob's types ask.
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What browsers with the File System Access API have; TypeScript's DOM library knows only a part of it. */
type ShowDirectoryPicker = (options: {
  readonly id: string;
  readonly mode: 'readwrite';
}) => Promise<FileSystemDirectoryHandle>;

/** Asks for the folder geodata/visits; undefined where a browser cannot write into folders. */
export function directoryPicker(): ShowDirectoryPicker | undefined {
  const { showDirectoryPicker } = window as { readonly showDirectoryPicker?: ShowDirectoryPicker };
  return showDirectoryPicker?.bind(window);
}

/** A site's folder of visits. */
export interface VisitsFolder {
  readonly folder: FileSystemDirectoryHandle;
  /** The way to it from the folder that was chosen, with that one's name. */
  readonly path: string;
}

/**
 * The folder of visits that somebody means who chose that one, or the site's or the project's that holds it; undefined for a
 * visit's own.
 */
export async function visitsIn(chosen: FileSystemDirectoryHandle): Promise<VisitsFolder | undefined> {
  let [folder, path] = [chosen, chosen.name];
  for (const name of ['geodata', 'visits']) {
    const below = await there(folder.getDirectoryHandle(name));
    if (below) [folder, path] = [below, `${path}/${name}`];
  }
  return (await there(folder.getFileHandle(VISIT))) ? undefined : { folder, path };
}

/** Whether a folder of visits has another visit where these files would go, or this one as it is not here. */
export async function isTaken(visits: FileSystemDirectoryHandle, files: readonly File[]): Promise<boolean> {
  const [path, content] = files.find(([path]) => path.endsWith(`/${VISIT}`)) ?? [];
  const visit = await there(visits.getDirectoryHandle(path?.split('/')[0] ?? ''));
  const file = visit && (await there(visit.getFileHandle(VISIT)));
  return file !== undefined && (await (await file.getFile()).text()) !== new TextDecoder().decode(content);
}

const VISIT = 'visit.geojson';

/** What a folder has, unless it has no such thing. */
async function there<Handle>(asked: Promise<Handle>): Promise<Handle | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && /^(NotFound|TypeMismatch)Error$/.test(error.name)) return undefined;
    throw error;
  }
}

/** Writes a visit's folder into `visits`; files that are not ours stay. */
export async function writeInto(visits: FileSystemDirectoryHandle, files: readonly File[]): Promise<void> {
  for (const [path, content] of files) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let folder = visits;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await folder.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    await stream.write(content);
    await stream.close();
  }
}

/**
 * What a visit's folder holds beside what was written into it, of the kinds that the check would ask about: the file of an account, or a
 * picture, that the visit had before. It may be somebody's only copy, so it stays.
 *
 * @returns paths below the visit's folder
 */
export async function leftIn(
  visits: FileSystemDirectoryHandle,
  id: string,
  files: readonly File[],
): Promise<readonly string[]> {
  const visit = await visits.getDirectoryHandle(id);
  const written = new Set(files.map(([path]) => path));
  const left: string[] = [];
  for (const [name, file] of [
    ['articles', /\.md$/],
    ['pictures', /^[^.]/],
  ] as const) {
    const folder = await there(visit.getDirectoryHandle(name));
    for await (const each of folder ? namesIn(folder) : [])
      if (file.test(each) && !written.has(`${id}/${name}/${each}`)) left.push(`${name}/${each}`);
  }
  return left.sort();
}

// TypeScript's DOM library has the names in a folder in a part that is not included here.
const namesIn = (folder: FileSystemDirectoryHandle) =>
  (folder as unknown as { keys(): AsyncIterable<string> }).keys();
