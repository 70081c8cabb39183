import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A sign between two digits, and what no backslash may come into: code and addresses. */
const BETWEEN_DIGITS = /`[^`]*`|<[^<>\s]*>|(?<=\d)\*(?=\d)/g;

/** Markdown (CommonMark) as a tree. In an article "5*3*2" is a reckoning: a sign between two digits opens no emphasis. */
export const markdownTree = (markdown: string): Root =>
  fromMarkdown(markdown.replace(BETWEEN_DIGITS, (found) => (found === '*' ? '\\*' : found)));
