import { firstIndex } from '../order/first-index.ts';
import { BLOCK_SEPARATOR, type Block, runsOf } from './article.ts';

/** Letters from which on a chapter ends, some 1,000 words; a heading ends it from half of that. */
const CHAPTER = 6_000;

/** A run of an account's blocks, as much as a page of a long visit carries. */
export interface Chapter {
  /** Where it begins in the account's canonical text, UTF-16 code units. */
  readonly start: number;
  readonly blocks: readonly Block[];
}

/** An account's blocks in chapters: each ends where a block ends, before a heading where one is near, never in a passage. */
export function chaptersOf(blocks: readonly Block[]): readonly Chapter[] {
  const chapters: { start: number; blocks: Block[] }[] = [];
  let [offset, length] = [0, 0];
  for (const block of blocks) {
    const chapter = chapters.at(-1);
    const full = length >= (block.kind === 'heading' ? CHAPTER / 2 : CHAPTER);
    const before = chapter?.blocks.at(-1);
    // What stands under a heading stands with it, and a passage is not parted.
    const joined = before && (before.kind === 'heading' || sharePassage(before, block));
    if (chapter && (!full || joined)) chapter.blocks.push(block);
    else {
      chapters.push({ start: offset, blocks: [block] });
      length = 0;
    }
    const letters = lettersOf(block);
    offset += letters;
    length += letters;
  }
  return chapters;
}

function sharePassage(one: Block, other: Block): boolean {
  const passages = passagesOf(one);
  return passages.length > 0 && passagesOf(other).some((passage) => passages.includes(passage));
}

/** Where each chapter begins. */
export const chapterStarts = (blocks: readonly Block[]): readonly number[] =>
  chaptersOf(blocks).map(({ start }) => start);

/** The chapter, from 0, in which an offset of the canonical text lies. */
export function chapterAt(starts: readonly number[], offset: number): number {
  return Math.max(0, firstIndex(starts.length, (index) => (starts[index] ?? 0) > offset) - 1);
}

/** The ids of the passages that a block has words of. */
export const passagesOf = (block: Block): readonly string[] =>
  runsOf(block).flatMap((run) => run.flatMap((segment) => segment.passages ?? []));

/** The letters of a block in the canonical text, with what separates it from the next. */
export function lettersOf(block: Block): number {
  let letters = 0;
  for (const run of runsOf(block)) {
    for (const { text } of run) letters += text.length;
    letters += BLOCK_SEPARATOR.length;
  }
  return letters;
}
