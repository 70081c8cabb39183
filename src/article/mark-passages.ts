import { BLOCK_SEPARATOR, type Block, type Segment } from './article.ts';

/** A range in the canonical text, UTF-16 code units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A passage's range. */
interface PassageRange extends TextRange {
  readonly id: string;
}

/** The same blocks with their segments cut where passages begin and end, each piece naming the passages it is part of. */
export function markPassages(blocks: readonly Block[], ranges: readonly PassageRange[]): readonly Block[] {
  return cutBlocks(blocks, ranges, (segment, within) => ({
    ...segment,
    passages: within.map((range) => range.id),
  }));
}

/** The same blocks with the words of some ranges marked as those that a link points at. */
export function markQuoted(blocks: readonly Block[], ranges: readonly TextRange[]): readonly Block[] {
  return cutBlocks(blocks, ranges, (segment) => ({ ...segment, quoted: true }));
}

/** Cuts segments where ranges begin and end, and gives each piece that lies within any of them to `mark`. */
function cutBlocks<Range extends TextRange>(
  blocks: readonly Block[],
  ranges: readonly Range[],
  mark: (segment: Segment, within: readonly Range[]) => Segment,
): readonly Block[] {
  let offset = 0;
  const touching = touchingIn(ranges);
  const cutRun = (run: readonly Segment[]): readonly Segment[] => {
    const pieces = run.flatMap((segment) => {
      const start = offset;
      offset += segment.text.length;
      return cut(segment, start, touching(start, offset), mark);
    });
    offset += BLOCK_SEPARATOR.length;
    return pieces;
  };
  const cutBlock = (block: Block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, segments: cutRun(block.segments) };
      case 'quote':
        return { ...block, paragraphs: block.paragraphs.map(cutRun) };
      case 'list':
        return { ...block, items: block.items.map(cutRun) };
    }
  };
  return blocks.map(cutBlock);
}

/** Tells, of stretches of the text in their order, which ranges touch each, in the order of the ranges. */
function touchingIn<Range extends TextRange>(
  ranges: readonly Range[],
): (start: number, end: number) => readonly Range[] {
  const coming = ranges.map((range, place) => ({ range, place }));
  coming.sort((a, b) => b.range.start - a.range.start);
  let open: typeof coming = [];
  return (start, end) => {
    for (let next = coming.at(-1); next && next.range.start < end; next = coming.at(-1)) {
      open.push(next);
      coming.pop();
    }
    open = open.filter(({ range }) => range.end > start).sort((a, b) => a.place - b.place);
    return open.map(({ range }) => range);
  };
}

/** A segment in pieces; `touching` are the ranges that touch it. */
function cut<Range extends TextRange>(
  segment: Segment,
  start: number,
  touching: readonly Range[],
  mark: (segment: Segment, within: readonly Range[]) => Segment,
): readonly Segment[] {
  const end = start + segment.text.length;
  const borders = new Set([start, end]);
  for (const range of touching) {
    borders.add(Math.max(start, range.start));
    borders.add(Math.min(end, range.end));
  }
  const points = [...borders].sort((a, b) => a - b);
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? start;
    const within = touching.filter((range) => range.start < to && range.end > from);
    const piece = { ...segment, text: segment.text.slice(from - start, to - start) };
    return within.length > 0 ? mark(piece, within) : piece;
  });
}
