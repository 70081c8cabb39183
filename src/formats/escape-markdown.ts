/** What opens emphasis, code, links, HTML and references to characters, and what would close a heading. */
const INLINE = /[\\`*_[]|&(?=[#a-z])|<(?=[!/?a-z])|#(?=#*$)/gi;
/** What opens a heading, a quotation, a list, a rule, a fence or underlines a heading, where a line begins with it. */
const OPENS = /^(?=[#>=~+-])/;
const NUMBERED = /^(\d+)(?=[.)])/;

/**
 * One line of text as Markdown that means it letter for letter (CommonMark 0.31, 2.4: a backslash before punctuation). White
 * space at its ends is the caller's to keep or to drop. A library of trees does the same, with every rule tried on every text:
 * that is most of the time that a file of thousands of stops takes.
 */
export const escapeMarkdown = (line: string): string =>
  line.replace(INLINE, '\\$&').replace(OPENS, '\\').replace(NUMBERED, '$1\\');
