import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { linkTo, visitLink } from '../../src/navigation/deep-link.ts';
import { ArticleView } from '../../src/ui/article-view.tsx';
import { resolveVisit } from '../../src/visit/resolve-visit.ts';

const FOLDER = 'tests/fixtures/visits/good/before-our-era';
const SENTENCE = 'He held papers over his head';

/** A visit whose first three stops rest on one sentence, the first of them twice. */
function sharing() {
  const file = JSON.parse(readFileSync(`${FOLDER}/visit.geojson`, 'utf8'));
  const passage = (id: string, exact: string) => ({
    id,
    source: 'account',
    selector: { type: 'TextQuoteSelector', exact },
  });
  for (const { properties } of file.features.slice(0, 3)) properties.passages.push(passage('all', SENTENCE));
  file.features[0].properties.passages.push(passage('papers', SENTENCE));
  const resolved = resolveVisit({
    id: file.visit.id,
    path: 'visit.geojson',
    text: JSON.stringify(file),
    articles: [
      { id: 'account', path: 'account.md', text: readFileSync(`${FOLDER}/articles/account.md`, 'utf8') },
    ],
    pictures: [],
  });
  if (resolved.kind === 'problems') throw new Error(JSON.stringify(resolved.problems));
  return resolved.visit;
}

it('leads from words that tell of three stops to each of them in turn', () => {
  const visit = sharing();
  const [article] = visit.articles;
  if (!article) throw new Error('a visit has an account');
  const whole = visitLink(visit.id);
  const leadsFrom = (stop: string | undefined) => {
    const html = renderToStaticMarkup(
      <ArticleView visit={visit} link={linkTo(stop, whole)} article={article} />,
    );
    const [, href = ''] = new RegExp(`href="([^"]*)"[^>]*>${SENTENCE}`).exec(html) ?? [];
    return href.split('/').at(-2);
  };
  expect(leadsFrom(undefined)).toBe('alexandria');
  expect(leadsFrom('antioch')).toBe('alexandria');
  expect(['alexandria', 'pharos', 'nile'].map(leadsFrom)).toEqual(['pharos', 'nile', 'alexandria']);
});
