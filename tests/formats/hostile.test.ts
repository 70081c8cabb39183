import { describe, expect, it } from 'vitest';
import { draftFiles } from '../../src/formats/draft-files.ts';
import { readAny } from '../../src/formats/read-any.ts';
import { HOSTILE } from './hostile-files.ts';

/** Controls, halves of surrogate pairs and turns of direction that no text of a visit may have. */
const UNCLEAN = /(?![\t\n])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u;
/** Markup that would run, were it ever taken for HTML; in Markdown a harmless "<" is escaped. */
const RUNS = /(?<!\\)<(script|img|svg|iframe|style)|\]\(\s*javascript:/i;

describe('files that mean harm', () => {
  // How long they take is no matter of a test.
  it.each(HOSTILE.map((hostile) => [hostile.name, hostile] as const))(
    '%s',
    { timeout: 60_000 },
    async (_, { file, ends }) => {
      const result = await readAny(file());
      if (ends !== 'draft') {
        expect(result).toMatchObject({ kind: 'refused', reason: expect.stringMatching(ends) });
        if (result.kind === 'refused') expect(result.reason).not.toContain('\n');
        return;
      }
      if (result.kind !== 'draft') throw new Error(result.reason);
      const { geojson, articles } = draftFiles(result.draft, 'hostile');
      for (const text of [geojson, ...articles.map((article) => article.text)]) {
        expect(text).not.toMatch(UNCLEAN);
        expect(text).not.toMatch(RUNS);
      }
      JSON.parse(geojson, (_, value: unknown) => {
        if (typeof value === 'string') expect(value).not.toMatch(UNCLEAN);
        return value;
      });
    },
  );
});
