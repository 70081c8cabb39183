import type { CSSProperties, ReactNode } from 'react';
import type { Block, Segment } from '../article/article.ts';

interface Props {
  readonly block: Block;
  /** Draws a run of text. */
  readonly run: (segments: readonly Segment[]) => ReactNode;
  readonly style?: CSSProperties | undefined;
}

/** A block of an article as its element; what stands in its runs is for the page to draw. */
export function ArticleBlock({ block, run, style }: Props) {
  switch (block.kind) {
    case 'heading': {
      const Heading = ({ 2: 'h3', 3: 'h4', 4: 'h5' } as const)[block.level];
      return <Heading style={style}>{run(block.segments)}</Heading>;
    }
    case 'paragraph':
      return <p style={style}>{run(block.segments)}</p>;
    case 'quote':
      return (
        <blockquote style={style}>
          {block.paragraphs.map((segments, index) => (
            <p key={index}>{run(segments)}</p>
          ))}
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List style={style}>
          {block.items.map((segments, index) => (
            <li key={index}>{run(segments)}</li>
          ))}
        </List>
      );
    }
  }
}
