import { expect, it } from 'vitest';
import { readVisitFiles } from '../../src/build/read-visits.ts';
import { resolveVisit } from '../../src/visit/resolve-visit.ts';

it('takes a passage or a source that a fact names twice once', async () => {
  const { files } = await readVisitFiles('tests/fixtures/visits/good', 'two-articles');
  if (!files) throw new Error('the fixture cannot be read');
  const twice = files.text.replace(
    /("(?:stated|established)": \[)([^\]]*)\](?=\s*[,}])/g,
    (_, begin: string, ids: string) => `${begin}${ids}, ${ids}]`,
  );
  expect(twice).not.toBe(files.text);
  expect(resolveVisit({ ...files, text: twice })).toMatchObject({
    kind: 'visit',
    visit: Object(resolveVisit(files)).visit,
  });
});
