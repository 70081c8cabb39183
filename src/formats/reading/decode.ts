import type { Notebook } from '../draft-notebook.ts';

/** Bytes that are decoded at a time: enough to be fast, few enough to stop early. */
export const CHUNK = 1 << 18;

/** The encoding of a text: what a byte order mark says, what an XML declaration says, what its bytes can be. */
export function encodingOf(bytes: Uint8Array, book: Notebook): string {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const wide = wideEncodingOf(bytes);
  if (wide) return wide;
  const head = bytes.subarray(0, 512);
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(String.fromCharCode(...head))?.[1];
  // That it is UTF-16 where its bytes are not is what .NET declares of every text that it was held in.
  if (declared && !/^utf-?(8|16(le|be)?)$/i.test(declared)) {
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

/** UTF-16 in either order of its bytes, by its byte order mark, or by what it reads as where it has none; undefined for anything else. */
export function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  if (!head.includes(0)) return undefined;
  // Latin letters read in the wrong order are Chinese ones, but no text is without spaces or ends of lines.
  const [little, big] = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({
    encoding,
    spaces: spacesIn(head, encoding),
  }));
  const best = (little?.spaces ?? 0) >= (big?.spaces ?? 0) ? little : big;
  return best && best.spaces > 0 ? best.encoding : undefined;
}

/** Spaces and ends of lines in what some bytes read as; none where that is no text. */
function spacesIn(bytes: Uint8Array, encoding: string): number {
  // Half of a sign may stand at the end.
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1)).replace(/\ufffd$/, '');
  // What no text has: signs of control but those of lines and spaces, and what is no sign of any script.
  if (/(?![\t-\r\x7f-\x9f])\p{Cc}|\ufffd|\p{Cn}|\p{Co}/u.test(text)) return 0;
  return text.match(/[ \n\r]/g)?.length ?? 0;
}

/** The texts of a file's bytes, a chunk at a time. */
export function* decodedChunks(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const end = start + CHUNK;
    yield asMeant(decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length }), encoding);
  }
}

/** A file's text without its byte order mark. */
export function decode(bytes: Uint8Array, book: Notebook): string {
  const encoding = encodingOf(bytes, book);
  return asMeant(new TextDecoder(encoding).decode(bytes), encoding);
}

/** The signs of windows-1252 from 0x80 on (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 takes windows-1252 for Latin-1, which has controls where the quotation marks, the dashes and the euro are. */
function asMeant(text: string, encoding: string): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control);
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
