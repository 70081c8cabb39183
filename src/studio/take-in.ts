import { strFromU8, unzipSync } from 'fflate';
import { ZodError } from 'zod';
import { type Manuscript, manuscriptOf } from '../author/manuscript.ts';
import type { ImportNote } from '../formats/draft.ts';
import { draftFiles } from '../formats/draft-files.ts';
import { slugOf } from '../formats/draft-ids.ts';
import { readAny } from '../formats/read-any.ts';
import { readLocating } from '../formats/read-locating.ts';
import { studio } from '../messages/studio-en.ts';
import { RESERVED_FOR_VISITS } from '../visit/reserved-ids.ts';
import { gazetteer } from './gazetteer.ts';

export type TakenIn =
  | { readonly kind: 'manuscript'; readonly manuscript: Manuscript; readonly notes: readonly ImportNote[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Bytes of what a visit's folder has at most when it is unpacked. */
const LARGEST = 64_000_000;

/** Makes a manuscript of a file: a visit's folder that was packed here, or any format that is read. */
export async function takeIn(name: string, bytes: Uint8Array): Promise<TakenIn> {
  const packed = /\.zip$/i.test(name) ? unpack(name, bytes) : undefined;
  if (packed) return packed;
  const result = await readLocating(readAny, { name, bytes }, gazetteer);
  if (result.kind === 'refused') return result;
  const { draft, notes } = result;
  const id = idOf(draft.visit.id ?? draft.visit.title ?? draft.accounts[0]?.title ?? name);
  return { kind: 'manuscript', manuscript: manuscriptOf(id, draftFiles(draft, id)), notes };
}

/**
 * Text that was pasted: its first line is the headline where it looks like one.
 *
 * @param published the day on which it was published, YYYY-MM-DD, where somebody said it
 */
export function takeInText(text: string, published: string | undefined): Promise<TakenIn> {
  const [first = '', ...rest] = text.trim().split(/\r?\n/);
  const headed = rest.some((line) => line.trim() !== '') && first.length <= 140 && !/^#|^---/.test(first);
  const markdown = headed ? `# ${first}\n\n${paragraphs(rest.join('\n'))}` : paragraphs(text.trim());
  const front = published && !/^---/.test(text.trim()) ? `---\ndate: ${published}\n---\n\n` : '';
  return takeIn('pasted.md', new TextEncoder().encode(front + markdown));
}

/** Text whose lines are paragraphs, as a browser gives it when a page is copied, gets an empty line between them. */
function paragraphs(text: string): string {
  return /\n\s*\n/.test(text.trim()) || /^---/.test(text) ? text : text.replace(/\r?\n/g, '\n\n');
}

function idOf(name: string): string {
  const id = slugOf(name.replace(/\.\w+$/, '')) ?? 'visit';
  return RESERVED_FOR_VISITS.includes(id) ? `${id}-visit` : id;
}

function unpack(name: string, bytes: Uint8Array): TakenIn {
  const pictures: string[] = [];
  try {
    let size = 0;
    const files = unzipSync(bytes, {
      filter: (file) => {
        if (/(^|\/)pictures\/[^/]+$/.test(file.name)) pictures.push(file.name.replace(/^.*\//, ''));
        if (!/(^|\/)(visit\.geojson|articles\/[^/]+\.md)$/.test(file.name)) return false;
        size += file.originalSize;
        if (size > LARGEST) throw new Error('there is more in it than a visit’s texts');
        return true;
      },
    });
    const entries = Object.entries(files).map(([path, content]) => [path, strFromU8(content)] as const);
    const geojson = entries.find(([path]) => path.endsWith('visit.geojson'));
    if (!geojson) return { kind: 'refused', reason: `${name}: there is no visit.geojson in it` };
    const [path, text] = geojson;
    const articles = entries
      .filter(([each]) => each.endsWith('.md'))
      .map(([each, article]) => ({ id: each.replace(/^.*\//, '').replace(/\.md$/, ''), text: article }));
    const id = /([^/]+)\/visit\.geojson$/.exec(path)?.[1] ?? idOf(name);
    const notes =
      pictures.length === 0
        ? []
        : [
            {
              kind: 'left-out',
              message: studio.picturesStay,
              places: pictures.slice(0, 5),
              count: pictures.length,
            } as const,
          ];
    return { kind: 'manuscript', manuscript: manuscriptOf(id, { geojson: text, articles }), notes };
  } catch (error) {
    return { kind: 'refused', reason: `${name}: ${whyNot(error)}` };
  }
}

/** Why an archive cannot be worked at, for a person. */
function whyNot(error: unknown): string {
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    return `visit.geojson is no visit: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`;
  }
  if (error instanceof SyntaxError) return `visit.geojson is no JSON: ${error.message}`;
  return error instanceof Error ? error.message : 'it cannot be unpacked';
}
