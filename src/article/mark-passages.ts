import { BLOCK_SEPARATOR, type Block, type Segment } from './article.ts';

/** A passage's range in the canonical text, UTF-16 code units, end exclusive. */
export interface PassageRange {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The same blocks with their segments cut where passages begin and end, each piece naming the passages it is part of. */
export function markPassages(blocks: readonly Block[], ranges: readonly PassageRange[]): readonly Block[] {
  let offset = 0;
  const mark = (run: readonly Segment[]): readonly Segment[] => {
    const marked = run.flatMap((segment) => {
      const start = offset;
      offset += segment.text.length;
      return cut(segment, start, ranges);
    });
    offset += BLOCK_SEPARATOR.length;
    return marked;
  };
  const markBlock = (block: Block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, segments: mark(block.segments) };
      case 'quote':
        return { ...block, paragraphs: block.paragraphs.map(mark) };
      case 'list':
        return { ...block, items: block.items.map(mark) };
    }
  };
  return blocks.map(markBlock);
}

function cut(segment: Segment, start: number, ranges: readonly PassageRange[]): readonly Segment[] {
  const end = start + segment.text.length;
  const touching = ranges.filter((range) => range.start < end && range.end > start);
  const borders = new Set([start, end]);
  for (const range of touching) {
    borders.add(Math.max(start, range.start));
    borders.add(Math.min(end, range.end));
  }
  const points = [...borders].sort((a, b) => a - b);
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? start;
    const passages = touching
      .filter((range) => range.start < to && range.end > from)
      .map((range) => range.id);
    const text = segment.text.slice(from - start, to - start);
    return passages.length > 0 ? { ...segment, text, passages } : { ...segment, text };
  });
}
