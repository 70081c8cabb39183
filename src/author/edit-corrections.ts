import type { Article } from '../article/article.ts';
import { correctionSince } from '../visit/changes.ts';
import { type Published, parsePublished, printPublished, publishedOf } from '../visit/published.ts';
import { VisitFile } from '../visit/schema.ts';
import type { Operation } from './history.ts';
import { folderOf, type Manuscript } from './manuscript.ts';
import { readArticle } from './read-article.ts';

/** What the visit says from now on is compared with what it says now, since this is what is published. */
export const notePublished = (): Operation => (manuscript) => {
  const said = saidBy(manuscript);
  if (said) manuscript.published = printPublished(said.now);
};

/** What differs from what was published is told to readers as a correction of a day (YYYY-MM-DD), and is what is published from then on. */
export const recordCorrection = (date: string, reason: string | undefined): Operation => {
  return (manuscript) => {
    const said = saidBy(manuscript);
    const before = publishedBefore(manuscript);
    if (!said || !before) return;
    const correction = correctionSince(before, said.now, said.file, { date, reason });
    if (!correction) return;
    manuscript.visit.corrections = [...(manuscript.visit.corrections ?? []), correction];
    manuscript.published = printPublished(said.now);
  };
};

/** Whether a stop was published, by the id that it has, so that its address has to answer for ever. */
export const wasPublished = (manuscript: Pick<Manuscript, 'published'>, stop: string): boolean =>
  publishedBefore(manuscript)?.stops.some(({ id }) => id === stop) ?? false;

/** What was published; undefined where nothing is noted, or what is noted cannot be read, as the check says. */
function publishedBefore({ published }: Pick<Manuscript, 'published'>): Published | undefined {
  const parsed = published === undefined ? undefined : parsePublished('', published);
  return parsed?.kind === 'published' ? parsed.published : undefined;
}

/** What a manuscript says; undefined as long as it is no visit. */
function saidBy(manuscript: Manuscript): { readonly file: VisitFile; readonly now: Published } | undefined {
  const file = VisitFile.safeParse(JSON.parse(folderOf(manuscript).geojson));
  const articles = manuscript.articles.flatMap((article): readonly Article[] => {
    const read = readArticle(article);
    return read.kind === 'article' ? [read.article] : [];
  });
  return file.success ? { file: file.data, now: publishedOf(file.data, articles) } : undefined;
}
