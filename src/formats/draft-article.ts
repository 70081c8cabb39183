import { stringify } from 'yaml';
import type { DraftAccount, DraftSection } from './draft.ts';
import { headingOf, markdownOf } from './reading/markup.ts';

/** A section as Markdown: its heading and its words; of a stop that has only a name, a paragraph of that. */
export function markdownOfSection({ stop, heading, markdown }: DraftSection): string {
  if (heading === undefined) return markdown;
  return stop !== undefined && markdown === ''
    ? markdownOf(heading, 'plain')
    : `${headingOf(heading)}\n\n${markdown}`.trim();
}

/** An account as the file that an article is. */
export function articleOf({ id: _, sections, ...front }: DraftAccount): string {
  const body = sections.map(markdownOfSection).filter((part) => part !== '');
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`;
}
