import { expect, it } from 'vitest';
import { historyOf, perform } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import { addSource, removeSource, setFront, setSource } from '../../src/author/operations.ts';
import { shippedManuscript } from './manuscript-of-visit.ts';

const KIM = shippedManuscript('kim-russia-2023');

it('takes a source away only if nothing rests on it, and corrects one where it is', () => {
  const first = KIM.visit.sources[0]?.id ?? '';
  expect(perform(historyOf(KIM), 'away', removeSource(first)).manuscript).toEqual(KIM);
  const added = perform(historyOf(KIM), 'new', addSource({ title: 'Teh Times', publisher: 'Times' }));
  const id = added.manuscript.visit.sources.at(-1)?.id ?? '';
  const corrected = perform(added, 'title', setSource(id, 'title', 'The Times'));
  expect(corrected.manuscript.visit.sources.at(-1)).toEqual({ id, title: 'The Times', publisher: 'Times' });
  expect(look(corrected.manuscript).problems).toEqual([]);
  expect(perform(corrected, 'away', removeSource(id)).manuscript).toEqual(KIM);
});

it.each([
  ['paper.example/2025', 'https://paper.example/2025'],
  ['https://paper.example', 'https://paper.example'],
  // What is of another scheme is for the check to name.
  ['http://paper.example', 'http://paper.example'],
  ['paper.example:8080', 'https://paper.example:8080'],
  // Laid by before it is typed to its end.
  ['https:', 'https:'],
  ['https:/', 'https:/'],
])('takes the address %s as %s', (typed, url) => {
  const of = ({ manuscript }: ReturnType<typeof perform>) => manuscript.visit.sources.at(-1);
  const bare = { title: 'Times', publisher: 'Times' };
  const added = perform(historyOf(KIM), 'new', addSource({ ...bare, url: typed }));
  expect(of(added)?.url).toBe(url);
  const id = of(added)?.id ?? '';
  expect(of(perform(added, 'url', setSource(id, 'url', '')))).toEqual({ id, ...bare });
  expect(of(perform(added, 'url', setSource(id, 'url', typed)))?.url).toBe(url);
  const [article] = KIM.articles;
  const front = perform(historyOf(KIM), 'front', setFront(article?.id ?? '', 'sourceUrl', typed));
  expect(front.manuscript.articles[0]?.front['sourceUrl']).toBe(url);
});
