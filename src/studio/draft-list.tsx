import type { ReactNode } from 'react';
import { LOCALE } from '#messages/locale.ts';
import { studio } from '#messages/studio.ts';
import { DraftPicture } from './draft-picture.tsx';
import type { Kept } from './storage.ts';
import { studioHref } from './studio-link.ts';

interface Props {
  readonly drafts: readonly Kept[];
  /** What can be done to one. */
  readonly children: (draft: Kept, title: string) => ReactNode;
}

/** Drafts with their pictures, to open and to do something to. */
export function DraftList({ drafts, children }: Props) {
  return (
    <ul className="studio-list">
      {drafts.map((draft) => {
        const { key, manuscript, count, changed } = draft;
        const title = titleOf(draft);
        const when = new Date(changed).toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });
        return (
          <li key={key}>
            <a href={studioHref({ draft: key })}>
              <DraftPicture stops={manuscript.stops} />
              <strong dir="auto" title={title}>
                {title}
              </strong>
              <span>{studio.draftAbout(manuscript.stops.length, count, when)}</span>
            </a>
            <div className="studio-list-actions">{children(draft, title)}</div>
          </li>
        );
      })}
    </ul>
  );
}

/** What a draft is called. */
export const titleOf = ({ manuscript }: Kept): string =>
  manuscript.visit.title || manuscript.articles[0]?.front['title'] || studio.untitled;
