import { freeId, slugOf } from '../formats/draft-ids.ts';
import { RESERVED_IN_VISIT } from '../visit/reserved-ids.ts';
import type { Operation } from './history.ts';
import type { Manuscript, ManuscriptArticle, Passage } from './manuscript.ts';

/** The id that a new account gets: its addresses have it, by what it is called or else by who published it. */
export const newAccountId = ({ articles }: Manuscript, { front }: Pick<ManuscriptArticle, 'front'>): string =>
  freeId(slugOf(front['title'] ?? '') ?? slugOf(front['publisher'] ?? '') ?? 'account', [
    ...RESERVED_IN_VISIT,
    ...articles.map(({ id }) => id),
  ]);

/** Another account of the visit, behind those that it has: the first keeps the visit's own address. */
export const addAccount =
  ({ id, front, body }: ManuscriptArticle): Operation =>
  ({ articles }) => {
    if (!articles.some((each) => each.id === id)) articles.push({ id, front: { ...front }, body });
  };

/**
 * Moves an account to another place in their order, from 0. The one that comes first has the visit's own address; its own leads
 * there too.
 */
export const moveAccount =
  (id: string, to: number): Operation =>
  ({ articles }) => {
    const at = articles.findIndex((each) => each.id === id);
    const [article] = at < 0 ? [] : articles.splice(at, 1);
    if (article) articles.splice(Math.max(0, Math.min(to, articles.length)), 0, article);
  };

/** Takes an account away, and the passages of it with it; the last one stays. */
export const removeAccount =
  (id: string): Operation =>
  (manuscript) => {
    const left = manuscript.articles.filter((each) => each.id !== id);
    if (left.length === 0) return;
    manuscript.articles = left;
    const isLeft = ({ source }: Passage) => source !== id;
    for (const stop of manuscript.stops) stop.passages = stop.passages.filter(isLeft);
    const ofVisit = manuscript.visit.passages?.filter(isLeft);
    if (ofVisit?.length) manuscript.visit.passages = ofVisit;
    else delete manuscript.visit.passages;
  };
