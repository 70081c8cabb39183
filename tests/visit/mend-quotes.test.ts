import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mendQuotes } from '../../src/visit/mend-quotes.ts';
import { reportMendings } from '../../src/visit/report.ts';
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

it('takes over what was edited of the words about the whole', () => {
  const files = edited((text) =>
    text.replace('may supply Russia with millions', 'may supply Russia with many millions'),
  );
  const { text, mendings } = mendQuotes(files);
  expect(mendings.map(({ stop, after }) => [stop, after.selector.exact.includes('many millions')])).toEqual([
    [undefined, true],
  ]);
  expect(resolveVisit({ ...files, text }).kind).toBe('visit');
  expect(reportMendings(mendings)).toMatch(/visit\.geojson:\d+\n/);
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

describe('words that stand twice', () => {
  const FIXTURE = 'tests/fixtures/visits/good/words-that-stand-twice';
  const article = readFileSync(`${FIXTURE}/articles/main.md`, 'utf8');
  const files = (text: string, edit = (whole: string) => whole): VisitFiles => ({
    id: 'words-that-stand-twice',
    path: `${FIXTURE}/visit.geojson`,
    text,
    articles: [{ id: 'main', path: `${FIXTURE}/articles/main.md`, text: edit(article) }],
    pictures: [],
  });
  const asItIs = readFileSync(`${FIXTURE}/visit.geojson`, 'utf8');
  const passageOf = (text: string) => JSON.parse(text).features[0].properties.passages[0];

  it('keeps where they stand, and notes when they have moved', () => {
    expect(mendQuotes(files(asItIs)).mendings).toEqual([]);
    const moved = mendQuotes(
      files(asItIs, (text) => text.replace('---\n\n', '---\n\nA new first line.\n\n')),
    );
    expect(passageOf(moved.text).position.start).toBe(passageOf(asItIs).position.start + 19);
    expect(passageOf(moved.text).selector).toEqual(passageOf(asItIs).selector);
    expect(reportMendings(moved.mendings)).toMatch(/stood at \d+, stands at \d+/);
  });

  it('finds them by where they stood when all round them was rewritten', () => {
    const rewrite = (text: string) =>
      text
        .replace('In the morning she', 'On the next day he!')
        .replace('for the railway station', 'to a quay far, far away.');
    const { text, mendings } = mendQuotes(files(asItIs, rewrite));
    expect(mendings).toHaveLength(1);
    expect(resolveVisit(files(text, rewrite)).kind).toBe('visit');
    const without = asItIs.replace(/,\s*"position": \{[^}]*\}(?=\s*\}\s*\])/, '');
    expect(passageOf(without).position).toBeUndefined();
    expect(mendQuotes(files(without, rewrite)).mendings).toEqual([]);
  });
});
