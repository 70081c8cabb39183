/** UTF-16 code units from which on a piece ends where it can. */
const LONG_ENOUGH = 8_000;

/** What goes on over blank lines (fenced code, some HTML: CommonMark 0.31, 4.5 and 4.6), or reaches all over (definitions, 4.7). */
const REACHES_ON = /^ {0,3}(?:```|~~~|<(?:script|pre|style|textarea|[!?]))|\]:/im;

/** A blank line, and after it one that is no part of what stands before: not indented, and no item that goes on with a list. */
const BORDER = /\n[ \t]*\n(?=[^\s*+\-\d])/g;

interface MarkdownPiece {
  readonly text: string;
  /** The line of the whole that it begins with, from 0. */
  readonly line: number;
}

/**
 * A Markdown text in pieces that mean together what the whole means. The parser takes time by the square of the lists and
 * quotations of what it is given: a book of them takes minutes whole, and a moment in pieces.
 */
export function piecesOf(markdown: string): readonly MarkdownPiece[] {
  if (markdown.length <= LONG_ENOUGH || REACHES_ON.test(markdown)) return [{ text: markdown, line: 0 }];
  const pieces: MarkdownPiece[] = [];
  let [start, line] = [0, 0];
  for (const { 0: blank, index } of markdown.matchAll(BORDER)) {
    const end = index + blank.length;
    if (end - start < LONG_ENOUGH) continue;
    const text = markdown.slice(start, end);
    pieces.push({ text, line });
    line += text.split('\n').length - 1;
    start = end;
  }
  return [...pieces, { text: markdown.slice(start), line }];
}
