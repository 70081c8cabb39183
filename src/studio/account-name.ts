import { studio } from '#messages/studio.ts';
import type { ManuscriptArticle } from '../author/manuscript.ts';
import { isolated } from '../messages/direction.ts';
import { DOT } from '../messages/separator.ts';

/** What an account is called in a sentence: its headline, else who published it. */
export const accountName = ({ front }: Pick<ManuscriptArticle, 'front'>): string =>
  isolated(front['title'] || front['publisher'] || studio.untitled);

/** What one chooses an account by: several may have one headline. */
export const accountInList = ({ front }: Pick<ManuscriptArticle, 'front'>): string =>
  [front['title'] || studio.untitled, front['publisher']]
    .flatMap((part) => (part ? [isolated(part)] : []))
    .join(DOT);
