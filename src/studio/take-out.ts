import { strToU8, zipSync } from 'fflate';
import { folderOf, type Manuscript } from '../author/manuscript.ts';

/** The files of a visit's folder: path below geodata/visits, and text. */
export function filesToTake(manuscript: Manuscript): readonly (readonly [path: string, text: string])[] {
  const { id } = manuscript;
  const { geojson, articles } = folderOf(manuscript);
  return [
    [`${id}/visit.geojson`, geojson],
    ...articles.map((article) => [`${id}/articles/${article.id}.md`, article.text] as const),
  ];
}

/** A day for every file, so that the same visit makes the same archive. */
const PACKED = new Date('2000-01-01T00:00:00');

export function packed(manuscript: Manuscript): Uint8Array {
  const files = filesToTake(manuscript).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: PACKED });
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

/** Writes a visit's folder into `visits`; files that are not ours stay. */
export async function writeInto(visits: FileSystemDirectoryHandle, manuscript: Manuscript): Promise<void> {
  for (const [path, text] of filesToTake(manuscript)) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let folder = visits;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await folder.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }
}
