import { readFile } from 'node:fs/promises';
import type { Problem } from '../visit/problem.ts';

/** A file's text, or why it cannot be had. UTF-8 without a byte order mark, as RFC 8259 asks of JSON. */
export async function readText(file: string): Promise<string | Problem> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return {
      file,
      rule: 'missing-file',
      message: 'the file is not there or cannot be read',
      expected: 'a readable file',
    };
  }
  const expected = 'UTF-8 without a byte order mark';
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.startsWith('\ufeff'))
      return {
        file,
        line: 1,
        column: 1,
        rule: 'encoding',
        message: 'the file begins with a byte order mark',
        expected,
      };
    const lost = text.indexOf('\ufffd');
    if (lost < 0) return text;
    const line = text.slice(0, lost).split('\n').length;
    return {
      file,
      line,
      rule: 'encoding',
      message: 'a letter was lost in an earlier conversion (U+FFFD)',
      expected,
    };
  } catch {
    const line = firstBadLine(bytes);
    return { file, line, rule: 'encoding', message: 'the bytes here are not UTF-8', expected };
  }
}

/** A broken sequence never contains a line feed, so each line can be tried by itself. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    line++;
    start = index + 1;
  }
  return line;
}
