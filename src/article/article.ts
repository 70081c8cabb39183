/** A run of text in which nothing changes: style, link and passages are the same from its first letter to its last. */
export interface Segment {
  readonly text: string;
  readonly emphasis?: true;
  readonly strong?: true;
  /** An address of the article's own; already sanitised (http, https or mailto). */
  readonly href?: string;
  /** The ids of the passages that this run belongs to (see `Passage` in visit/visit.ts); absent when none. */
  readonly passages?: readonly string[];
  /** Whether a reader's link points at this run. */
  readonly quoted?: true;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly segments: readonly Segment[] }
  | { readonly kind: 'paragraph'; readonly segments: readonly Segment[] }
  | { readonly kind: 'quote'; readonly paragraphs: readonly (readonly Segment[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Segment[])[] };

/** One account of a visit, ready to show: its canonical text is all segments in order, see `canonicalText`. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** The calendar day of publication, as YYYY-MM-DD. */
  readonly date: string;
  readonly dateline?: string;
  /** BCP 47. */
  readonly language: string;
  /** What the account rests on, in words; `sourceUrl` where it can be read. */
  readonly source: string;
  readonly sourceUrl?: string;
  /** SPDX identifier or name of the licence. */
  readonly licence: string;
  readonly blocks: readonly Block[];
}

/** What separates two blocks (or two items of one) in the canonical text, as a blank line does in Markdown. */
export const BLOCK_SEPARATOR = '\n\n';

/** The runs of segments that a block holds, in reading order: one for most, one an item for lists and quotations. */
export function runsOf(block: Block): readonly (readonly Segment[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.segments];
    case 'quote':
      return block.paragraphs;
    case 'list':
      return block.items;
  }
}

/** The text that quotes are found in: what a reader sees, without markup, blocks parted by `BLOCK_SEPARATOR`. */
export function canonicalText(blocks: readonly Block[]): string {
  return blocks
    .flatMap(runsOf)
    .map((run) => run.map((segment) => segment.text).join(''))
    .join(BLOCK_SEPARATOR);
}
