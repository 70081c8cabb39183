import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mendQuotes } from '../../src/visit/mend-quotes.ts';
import { resolveVisit, type VisitFiles } from '../../src/visit/resolve-visit.ts';

const FOLDER = 'geodata/visits/kim-russia-2023';
const AS_IT_IS: VisitFiles = {
  id: 'kim-russia-2023',
  path: `${FOLDER}/visit.geojson`,
  text: readFileSync(`${FOLDER}/visit.geojson`, 'utf8'),
  articles: readdirSync(`${FOLDER}/articles`).map((name) => {
    const path = `${FOLDER}/articles/${name}`;
    return { id: name.replace('.md', ''), path, text: readFileSync(path, 'utf8') };
  }),
  pictures: [],
};

/** The visit after an editor has worked on its article. */
function edited(edit: (article: string) => string): VisitFiles {
  return { ...AS_IT_IS, articles: AS_IT_IS.articles.map((each) => ({ ...each, text: edit(each.text) })) };
}

it('leaves a visit in which nothing changed byte for byte alone', () =>
  expect(mendQuotes(AS_IT_IS)).toEqual({ text: AS_IT_IS.text, mendings: [] }));

it.each([
  ['quotation marks made straight', (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')],
  [
    'a typing error',
    (text: string) => text.replaceAll('fighter', 'figther').replaceAll('farewell', 'fare-well'),
  ],
  ['a word more', (text: string) => text.replaceAll('bulletproof train', 'bulletproof green train')],
  [
    'American spelling',
    (text: string) => text.replaceAll('armoured', 'armored').replaceAll('defence', 'defense'),
  ],
])('takes over %s, and then the build takes the visit', (_, edit) => {
  const files = edited(edit);
  expect(resolveVisit(files).kind).toBe('problems');
  const { text, mendings } = mendQuotes(files);
  expect(mendings.length).toBeGreaterThan(0);
  expect(resolveVisit({ ...files, text }).kind).toBe('visit');
  // Nothing but the mended selectors has changed.
  const before = AS_IT_IS.text.split('\n');
  const after = text.split('\n');
  expect(after).toHaveLength(before.length);
  const changed = after.filter((line, index) => line !== before[index]);
  expect(changed.every((line) => /"(exact|prefix|suffix|selector)"/.test(line))).toBe(true);
  for (const { before: old, after: now } of mendings) expect(now).not.toEqual(old);
});

it('never touches words that are gone', () => {
  const files = edited((text) =>
    text.replace(/At an airport near Vladivostok[^.]*\./, 'Nothing more is known.'),
  );
  const { text, mendings } = mendQuotes(files);
  expect(mendings).toEqual([]);
  expect(text).toBe(files.text);
});

it('leaves a file alone that is no visit', () =>
  expect(mendQuotes({ ...AS_IT_IS, text: '{ "type": 1 }' })).toEqual({
    text: '{ "type": 1 }',
    mendings: [],
  }));
