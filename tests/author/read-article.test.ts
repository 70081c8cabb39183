import { expect, it } from 'vitest';
import { look } from '../../src/author/look.ts';
import { readArticle } from '../../src/author/read-article.ts';
import { shippedManuscript } from './manuscript-of-visit.ts';

it('reads an article once for all that is asked between two edits of it, and anew when its text has changed in place', () => {
  const manuscript = shippedManuscript('kim-vladivostok-2019');
  const [article] = manuscript.articles;
  if (!article) throw new Error('no article');
  const inPlace = { ...article };
  const read = readArticle(inPlace);
  expect(readArticle(inPlace)).toBe(read);
  inPlace.body = 'Other words.';
  expect(readArticle(inPlace)).not.toBe(read);
  expect(JSON.stringify(readArticle(inPlace))).toContain('Other words.');
  // What was read for one look is what the next one shows.
  const [before, after] = [look(manuscript), look({ ...manuscript, stops: manuscript.stops.slice(1) })];
  expect(after.articles.get(article.id)).toBe(before.articles.get(article.id));
});
