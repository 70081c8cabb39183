import { expect, it } from 'vitest';
import { historyOf, perform } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import { addSource, removeSource, setSource } from '../../src/author/operations.ts';
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
