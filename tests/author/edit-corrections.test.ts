import { expect, it } from 'vitest';
import { historyOf, perform, undo } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import { filesOf, folderOf, type Manuscript, manuscriptOf } from '../../src/author/manuscript.ts';
import { notePublished, recordCorrection, renameStop } from '../../src/author/operations.ts';
import { reviewCorrections } from '../../src/review/corrections.ts';
import { Questions } from '../../src/review/questions.ts';
import { parseJson } from '../../src/visit/json-source.ts';
import { VisitFile } from '../../src/visit/schema.ts';
import { shippedManuscript } from './manuscript-of-visit.ts';

const START = shippedManuscript('kim-vladivostok-2019');
const edited = perform(historyOf(START), 'rename', renameStop('khasan', 'Khasan, on the border'));
const day = '2026-11-28';

/** Where the review asks what readers are to be told. */
function asked(manuscript: Manuscript): readonly (string | undefined)[] {
  const files = filesOf(manuscript);
  const { problems, visit } = look(manuscript);
  expect(problems).toEqual([]);
  const parsed = parseJson(files.text);
  if (parsed.kind === 'faults') throw new Error('a manuscript is JSON');
  const questions = new Questions(files.path, parsed.source);
  reviewCorrections(files, VisitFile.parse(parsed.source.value), visit, questions);
  return questions.concerns.map(({ stop }) => stop);
}

it('asks nothing of what was published, and asks of what differs from it', () => {
  expect(asked(START)).toEqual([]);
  expect(asked(edited.manuscript)).toEqual(['khasan']);
});

it('records what differs as one correction, which settles it and can be taken back', () => {
  const recorded = perform(edited, 'correct', recordCorrection(day, 'It is on the border.'));
  expect(recorded.manuscript.visit.corrections).toEqual([
    {
      date: day,
      reason: 'It is on the border.',
      changes: [{ about: 'name', stop: 'khasan', was: START.stops[0]?.name, is: 'Khasan, on the border' }],
    },
  ]);
  expect(asked(recorded.manuscript)).toEqual([]);
  expect(look(recorded.manuscript).visit.corrections).toHaveLength(1);
  expect(undo(recorded).manuscript).toEqual(edited.manuscript);
  expect(perform(recorded, 'correct', recordCorrection(day, undefined))).toBe(recorded);
});

it('lets what is not worth telling be what is published', () => {
  const noted = perform(edited, 'note', notePublished());
  expect(noted.manuscript.visit.corrections).toBeUndefined();
  expect(asked(noted.manuscript)).toEqual([]);
});

it('brings what was published through a folder as it was', () => {
  const { published } = folderOf(manuscriptOf(START.id, folderOf(START)));
  expect(published).toBe(START.published);
});
