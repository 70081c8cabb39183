import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GEONAMES } from '../../src/build/gazetteer/towns.ts';
import { describeNote } from '../../src/formats/describe-note.ts';
import type { Read, ResolvedPlace } from '../../src/formats/draft.ts';
import { draftFiles } from '../../src/formats/draft-files.ts';
import { formatOf } from '../../src/formats/read-any.ts';
import { reportProblems } from '../../src/visit/report.ts';
import { resolveVisit } from '../../src/visit/resolve-visit.ts';

/**
 * Drop a file into tests/fixtures/formats/<format>/ and it is a test: what is read of it, what is noted, the folder
 * that is made of it, and what the check says of that folder, are compared with expected/<file>.md beside it.
 */
const ROOT = join(import.meta.dirname, '../fixtures/formats');

/** A gazetteer that knows one place. */
const resolvePlace = (name: string): ResolvedPlace | undefined =>
  name === 'Reykjavík'
    ? {
        name: 'Reykjavík',
        position: [-21.8954, 64.1355],
        precision: 5_000,
        kind: 'city',
        country: 'IS',
        geonames: 3413829,
        source: GEONAMES,
      }
    : undefined;

for (const format of readdirSync(ROOT)) {
  describe(format, async () => {
    const { read }: { read: Read } = await import(`../../src/formats/${format}/read.ts`);
    const files = readdirSync(join(ROOT, format), { withFileTypes: true }).filter((entry) => entry.isFile());
    it.each(files.map(({ name }) => name))('%s', async (name) => {
      const source = { name, bytes: readFileSync(join(ROOT, format, name)), modified: '2024-05-01' };
      const chosen = await formatOf(source)?.reading.load();
      expect(chosen?.read).toBe(read);
      const result = await read(source, { resolvePlace });
      const report = result.kind === 'refused' ? `Refused: ${result.reason}\n` : reportOf(result);
      await expect(report).toMatchFileSnapshot(join(ROOT, format, 'expected', `${name}.md`));
    });
  });
}

function reportOf({ draft, notes }: Extract<Awaited<ReturnType<Read>>, { kind: 'draft' }>): string {
  const id = draft.visit.id ?? 'imported';
  const { geojson, articles } = draftFiles(draft, id);
  const resolved = resolveVisit({
    id,
    path: 'visit.geojson',
    text: geojson,
    articles: articles.map((article) => ({ ...article, path: `articles/${article.id}.md` })),
    pictures: [],
  });
  const parts = [
    ['Notes', notes.map((note) => `${note.kind}: ${describeNote(note)}`).join('\n')],
    ['Check', resolved.kind === 'visit' ? 'No problem.' : reportProblems(resolved.problems)],
    ...articles.map(({ id, text }) => [`articles/${id}.md`, text.trimEnd()]),
    ['visit.geojson', geojson.trimEnd()],
  ];
  return `${parts.map(([title, text]) => `# ${title}\n\n${text}`).join('\n\n')}\n`;
}
