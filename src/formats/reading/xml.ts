import { SaxesParser } from 'saxes';
import type { ReadOptions, SourceFile } from '../draft.ts';
import type { Notebook } from '../draft-notebook.ts';
import { CHUNK, decodedChunks, encodingOf } from './decode.ts';
import { looksLike } from './looks-like.ts';
import { checkSize, Refusal } from './refusal.ts';

/** Elements inside each other; the deepest real files have some dozens. */
const DEEPEST = 256;
/** Characters without a border of an element: what is longer is no text. */
const LONGEST = 16_000_000;
/** Bytes of the largest file. */
const LARGEST = 256_000_000;
/** Names that are kept: no format has so many. */
const MOST_NAMES = 1_000;
/** Bytes between two breaths, in which a page can paint its progress. */
const BREATH = 16 * CHUNK;

/** What is made of a file of some format. */
interface XmlReading {
  /** What the first element has to be, and what the format is called. */
  readonly root: { readonly names: readonly string[]; readonly format: string };
  readonly handlers: XmlHandlers;
}

interface XmlHandlers {
  /** An element begins; `name` is without its namespace prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void;
  /** An element ends; `text` is all the text that stands directly in it. */
  readonly close: (name: string, text: string) => void;
  /** Text, where it stands between elements: for what mixes both. */
  readonly text?: (text: string) => void;
}

/**
 * Reads XML from its beginning to its end, never as a whole. Only the five entities of XML itself are known: a file
 * that declares others is refused, so nothing expands and nothing outside is asked for.
 */
export async function readXml(
  source: SourceFile,
  { root, handlers }: XmlReading,
  book: Notebook,
  { onProgress }: ReadOptions = {},
): Promise<void> {
  checkSize(source, LARGEST);
  const parser = new SaxesParser({ xmlns: false });
  const texts: string[] = [];
  const localNames = new LocalNames();
  let quiet = 0;
  let begun = false;
  parser.on('error', (error) => {
    if (!begun) throw new Refusal(`no ${root.format}: the file looks like ${looksLike(source)}`);
    throw new Refusal(`no well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')} (line ${parser.line})`);
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      throw new Refusal('it declares XML entities, which are not read for safety');
  });
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0;
    begun = true;
    const local = localNames.of(name);
    if (texts.length === 0 && !root.names.includes(local)) {
      throw new Refusal(`no ${root.format}: the file is XML that begins with <${name.slice(0, 60)}>`);
    }
    if (texts.push('') > DEEPEST) throw new Refusal(`more than ${DEEPEST} elements inside each other`);
    // Without namespaces, which is how the parser is made, attributes are plain strings.
    handlers.open(local, attributes as Record<string, string>, parser.line);
  });
  const takeText = (text: string) => {
    quiet = 0;
    const at = texts.length - 1;
    if (at < 0) return;
    texts[at] += text;
    handlers.text?.(text);
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('closetag', ({ name }) => {
    quiet = 0;
    handlers.close(localNames.of(name), texts.pop() ?? '');
  });
  let read = 0;
  for (const chunk of decodedChunks(source.bytes, encodingOf(source.bytes, book))) {
    quiet += chunk.length;
    parser.write(chunk);
    if (quiet > LONGEST)
      throw new Refusal(`more than ${LONGEST / 1e6} million characters without an element`);
    read += CHUNK;
    if (onProgress && read % BREATH === 0) {
      onProgress(Math.min(1, read / source.bytes.length));
      await new Promise((resume) => setTimeout(resume, 0));
    }
  }
  parser.close();
  onProgress?.(1);
}

/** Names without their prefixes. A file has few, and one string for each of them makes a name quick to compare. */
class LocalNames {
  readonly #known = new Map<string, string>();

  of(name: string): string {
    const before = this.#known.get(name);
    if (before !== undefined) return before;
    const local = name.slice(name.indexOf(':') + 1);
    if (this.#known.size < MOST_NAMES) this.#known.set(name, local);
    return local;
  }
}
