import type { SourceFile } from '../draft.ts';
import { wideEncodingOf } from './decode.ts';

const SIGNATURES: readonly (readonly [bytes: readonly number[], words: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive (a KMZ, ...)'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty ZIP archive'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file'],
  [[0x53, 0x51, 0x4c, 0x69], 'a SQLite database'],
];

/** What is in the archives that word processors and their like write, by the names of their first files. */
const PACKED: readonly (readonly [pattern: RegExp, words: string])[] = [
  [
    /^PK[\s\S]{28}(\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/)/,
    'a Word, Excel or PowerPoint file',
  ],
  [/^PK[\s\S]{28}mimetypeapplication\/vnd\.oasis\.opendocument/, 'an OpenDocument file'],
  [/^PK[\s\S]{28}mimetypeapplication\/epub/, 'an e-book (EPUB)'],
];

const TEXTS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^\s*$/, 'a file of white space'],
  [/^\s*BEGIN:VCALENDAR/i, 'an iCalendar'],
  [/^\s*BEGIN:VCARD/i, 'a vCard'],
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<gpx[\s>]/i, 'GPX'],
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(\w+:)?kml[\s>]/i, 'KML'],
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype html|<html[\s>])/i, 'an HTML page'],
  [/^\s*(<\?xml[^>]*>\s*)?(<[!?][\s\S]*?>\s*)*<(\w+:)?(TEI|teiCorpus)[\s>.]/, 'a text in TEI'],
  [/^\s*<\?xml/i, 'XML'],
  [/^\s*</, 'markup'],
  [/^\s*\{[\s\S]*"storymap"\s*:/, 'a StoryMapJS story'],
  [/^\s*\{[\s\S]*"type"\s*:\s*"(Feature|FeatureCollection)"/, 'GeoJSON'],
  [/^\s*\{\\rtf/, 'a Rich Text document: save it as HTML or plain text'],
  [/^\s*@\w+\s*\{\s*[^,\s{}]+,/, 'a list of references (BibTeX), which has no places'],
  [/^\s*TY {2}- \w+\s*$/m, 'a list of references (RIS), which has no places'],
  [
    /^\s*\[\s*\{(?=[\s\S]*"issued"\s*:)(?=[\s\S]*"type"\s*:)/,
    'a list of references (CSL), which has no places',
  ],
  [/^\s*\[\s*\{\s*"@context"\s*:\s*"https?:\/\/www\.w3\.org\/ns\/anno\.jsonld"/, 'Web Annotations'],
  [
    /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/|['"]use strict['"];?)*(?:(?:export\s+)?(?:var|let|const)\s+\w+(?:\s*:\s*\w+)?\s*=\s*\{|(?:export\s+default|module\.exports\s*=)\s*\{)/,
    'a program (JavaScript)',
  ],
  [/^\s*[[{]/, 'JSON'],
  [/^---\r?\n/, 'Markdown with front matter'],
  [/^[^\t\r\n]*\t[^\t\r\n]*\t[^\r\n]*\r?\n[^\t\r\n]*\t[^\t\r\n]*\t/, 'a table parted by tabs'],
  [/^[^\n]*[,;\t|][^\n]*(\n|$)/, 'a table (CSV)'],
];

/** What a file looks like, as a phrase: "a PDF", "an HTML page". Looks at its first bytes only. */
export function looksLike({ bytes }: SourceFile): string {
  if (bytes.length === 0) return 'an empty file';
  const first = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  const packed = PACKED.find(([pattern]) => pattern.test(first));
  if (packed) return packed[1];
  const signature = SIGNATURES.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (signature) return signature[1];
  const head = bytes.subarray(0, 4096);
  const wide = wideEncodingOf(head);
  if (!wide && head.includes(0)) return 'binary data (there are NUL bytes in it, which no text has)';
  const text = new TextDecoder(wide ?? 'utf-8').decode(head);
  return TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'plain text';
}
