import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { visitLink } from '../../src/navigation/deep-link.ts';
import { ArticleView } from '../../src/ui/article-view.tsx';
import { resolveVisit } from '../../src/visit/resolve-visit.ts';

const FOLDER = 'tests/fixtures/visits/good/words-that-stand-twice';

/**
 * The words of each mark of its account, and of those that are gathered to have no gap between them, where a second passage has
 * these words.
 */
function marksWith(exact: string, prefix: string) {
  const file = JSON.parse(readFileSync(`${FOLDER}/visit.geojson`, 'utf8'));
  const { passages } = file.features[0].properties;
  passages.push({
    id: 'other',
    source: 'main',
    selector: { type: 'TextQuoteSelector', exact, prefix },
  });
  const resolved = resolveVisit({
    id: file.visit.id,
    path: 'visit.geojson',
    text: JSON.stringify(file),
    articles: [{ id: 'main', path: 'main.md', text: readFileSync(`${FOLDER}/articles/main.md`, 'utf8') }],
    pictures: [],
  });
  if (resolved.kind === 'problems') throw new Error(JSON.stringify(resolved.problems));
  const { visit } = resolved;
  const [article] = visit.articles;
  if (!article) throw new Error('a visit has an account');
  const html = renderToStaticMarkup(
    <ArticleView visit={visit} link={visitLink(visit.id)} article={article} />,
  );
  const inMarks = (of: string) =>
    [...of.matchAll(/<mark.*?<\/mark>/g)].map(([mark]) => mark.replace(/<[^>]+>/g, ''));
  const [gathered = '', ...others] = [...html.matchAll(/<span class="passages">(.*?)<\/span>/g)].map(
    ([run]) => run,
  );
  expect(others).toEqual([]);
  return { all: inMarks(html), gathered: inMarks(gathered) };
}

it('has no gap where a passage begins and ends within another', () => {
  const { all, gathered } = marksWith('the old hotel', 'In the morning she left ');
  expect(gathered).toEqual(['left ', 'the old hotel', ' by the river']);
  expect(all).toEqual(gathered);
});

it('has no gap where two passages overlap', () => {
  const { all, gathered } = marksWith('by the river, for the railway', 'the old hotel ');
  expect(gathered).toEqual(['left the old hotel ', 'by the river', ', for the railway']);
  expect(all).toEqual(gathered);
});

it('keeps passages apart that have no words in common, though one begins where the other ends', () => {
  const { all, gathered } = marksWith(', for the railway', 'by the river');
  expect(all).toEqual(['left the old hotel by the river', ', for the railway']);
  expect(gathered).toEqual([]);
});
