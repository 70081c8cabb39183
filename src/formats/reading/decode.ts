import type { Notebook } from '../draft-notebook.ts';

/** Bytes that are decoded at a time: enough to be fast, few enough to stop early. */
export const CHUNK = 1 << 18;

/** The encoding of a text: what a byte order mark says, what an XML declaration says, what its bytes can be. */
export function encodingOf(bytes: Uint8Array, book: Notebook): string {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  const zeros = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (zeros(1) > head.length / 4) return 'utf-16le';
  if (zeros(0) > head.length / 4) return 'utf-16be';
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(String.fromCharCode(...head))?.[1];
  if (declared && !/^utf-?8$/i.test(declared)) {
    try {
      return new TextDecoder(declared).encoding;
    } catch {
      book.guessed('unknown-encoding', undefined, declared);
    }
  }
  if (isUtf8(bytes)) return 'utf-8';
  book.guessed('western-encoding');
  return 'windows-1252';
}

/** The texts of a file's bytes, a chunk at a time. */
export function* decodedChunks(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const end = start + CHUNK;
    yield decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
  }
}

/** A file's text without its byte order mark. */
export function decode(bytes: Uint8Array, book: Notebook): string {
  return new TextDecoder(encodingOf(bytes, book)).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += CHUNK) {
      const end = start + CHUNK;
      decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
    }
    return true;
  } catch {
    return false;
  }
}
