import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reportProblems } from '../../src/visit/report.ts';
import { resolveVisit } from '../../src/visit/resolve-visit.ts';

it('has a whole visit in docs/VISITS.md, which is one', () => {
  const page = readFileSync('docs/VISITS.md', 'utf8');
  const written = (language: string) =>
    new RegExp(`\n\`\`\`${language}\n([\\s\\S]*?)\`\`\`\n`).exec(page)?.[1] ?? '';
  const resolved = resolveVisit({
    id: 'bergen-2024',
    path: 'visit.geojson',
    text: written('json'),
    articles: [{ id: 'report', path: 'articles/report.md', text: written('markdown') }],
    pictures: [],
  });
  expect(resolved.kind === 'visit' ? '' : reportProblems(resolved.problems)).toBe('');
});
