import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { readVisit } from '../../src/build/read-visits.ts';
import { BasisNote } from '../../src/ui/basis-note.tsx';

const read = await readVisit('tests/fixtures/visits/good', 'minimal');
if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));

const PUBLISHERS = ['KCNA', 'TASS', 'KCNA', 'KCNA'];
const sources = PUBLISHERS.map((publisher, at) => ({ id: `source-${at}`, title: `Report ${at}`, publisher }));
const notes = renderToStaticMarkup(
  <BasisNote
    visit={{ ...read.visit, sources }}
    standing={{ kind: 'established', sources: sources.map(({ id }) => id) }}
  />,
);

/** What each note says to the eye. */
const seen = notes
  .split('class="basis')
  .slice(1)
  .map((note) =>
    note
      .replace(/^[^>]*>/, '')
      .replace(/<span class="visually-hidden">.*?<\/span>/g, '')
      .replace(/<.*/, ''),
  );

it('names who published several sources of a fact once to the eye, and each time to the ear', () => {
  expect(seen).toEqual(['KCNA', 'TASS', '2', '3']);
  expect(notes.match(/KCNA, <\/span>[23]/g)).toHaveLength(2);
  for (const { title } of sources) expect(notes).toContain(`title="${title}`);
});
