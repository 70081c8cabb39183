import { expect, it } from 'vitest';
import { canonicalText } from '../../src/article/article.ts';
import { type History, historyOf, perform } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import {
  addPassageOfVisit,
  addPoint,
  joinStop,
  movePoint,
  removeAccount,
  removePassageOfVisit,
  type SelectedText,
  setBody,
  setPoint,
} from '../../src/author/operations.ts';
import { readArticle } from '../../src/author/read-article.ts';
import { shippedManuscript } from './manuscript-of-visit.ts';

const SHIPPED = shippedManuscript('kim-russia-2023');
const { significance: _, passages: __, ...visit } = SHIPPED.visit;
/** As it is before anybody has said why it matters. */
const BARE = historyOf({ ...SHIPPED, visit });

/** Words of the first account. */
function words(exact: string): SelectedText {
  const [article] = SHIPPED.articles;
  const read = article && readArticle(article);
  if (read?.kind !== 'article') throw new Error('the account cannot be read');
  const text = canonicalText(read.article.blocks);
  const start = text.indexOf(exact);
  expect(start).toBeGreaterThan(0);
  return { article: article?.id ?? '', text, start, end: start + exact.length };
}
const VISIT = ({ manuscript }: History) => manuscript.visit;
const SHELLS = words('millions of artillery shells');
const WORRY = words('Many countries had followed it with worry.');

it('begins a point as the words that it rests on, for somebody to say in their own', () => {
  const begun = perform(BARE, 'point', addPoint(SHELLS));
  expect(VISIT(begun).significance).toEqual([{ text: 'millions of artillery shells', stated: ['told'] }]);
  expect(VISIT(begun).passages).toMatchObject([{ id: 'told', source: 'farewell' }]);
  const said = perform(begun, 'said', setPoint(0, 'Shells may go to Russia.', { stated: ['told'] }));
  expect(look(said.manuscript).problems).toEqual([]);
  // The same words are the same passage.
  const again = perform(said, 'again', addPoint(SHELLS));
  expect(VISIT(again).passages).toHaveLength(1);
  expect(VISIT(again).significance).toHaveLength(2);
});

it('takes with a point the words that nothing else rests on, and only these', () => {
  const both = [addPoint(SHELLS), addPoint(WORRY), addPassageOfVisit(words('informed'))];
  const told = both.reduce((history, each) => perform(history, 'add', each), BARE);
  expect(VISIT(told).passages?.map(({ id }) => id)).toEqual(['told', 'told-2', 'told-3']);
  const shared = perform(told, 'too', setPoint(1, 'It worried others.', { stated: ['told', 'told-2'] }));
  const gone = perform(shared, 'away', setPoint(1, '', {}));
  expect(VISIT(gone).passages?.map(({ id }) => id)).toEqual(['told', 'told-3']);
  const last = perform(gone, 'away', setPoint(0, '', {}));
  expect(VISIT(last).passages?.map(({ id }) => id)).toEqual(['told-3']);
  expect(VISIT(last)).not.toHaveProperty('significance');
  const none = perform(last, 'away', removePassageOfVisit('told-3'));
  expect(VISIT(none)).toEqual(visit);
});

it('keeps points whose words are gone, for somebody to say what they rest on', () => {
  const told = perform(BARE, 'point', addPoint(SHELLS));
  const lost = perform(told, 'away', removePassageOfVisit('told'));
  expect(VISIT(lost).significance).toEqual([{ text: 'millions of artillery shells' }]);
  expect(look(lost.manuscript).problems.map(({ at }) => at)).toEqual([['visit', 'significance', 0]]);
  expect(VISIT(perform(told, 'away', removeAccount('farewell')))).not.toHaveProperty('passages');
});

it('moves points in their order, and their words with the text', () => {
  const told = [addPoint(SHELLS), addPoint(WORRY)].reduce(
    (history, each) => perform(history, 'add', each),
    BARE,
  );
  const turned = perform(told, 'order', movePoint(1, 0));
  expect(VISIT(turned).significance?.map(({ stated }) => stated)).toEqual([['told-2'], ['told']]);
  const body = SHIPPED.articles[0]?.body.replace(
    'millions of artillery shells',
    'many millions of artillery shell',
  );
  const edited = perform(turned, 'text', setBody('farewell', body ?? ''));
  expect(VISIT(edited).passages?.[0]?.selector.exact).toContain('millions of artillery shell');
  expect(look(edited.manuscript).problems).toEqual([]);
});

it('rests on the words of a stop where that becomes part of another', () => {
  const named = setPoint(0, 'The place stood for a wish.', { stated: ['space-launch-site.wish'] });
  const joined = perform(
    perform(BARE, 'point', named),
    'join',
    joinStop('space-launch-site', 'aircraft-plant'),
  );
  expect(VISIT(joined).significance?.[0]?.stated).toEqual(['aircraft-plant.wish']);
});
