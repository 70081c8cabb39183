import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/article/article.ts';
import { type History, historyOf, type Operation, perform, redo, undo } from '../../src/author/history.ts';
import { look, readArticle } from '../../src/author/look.ts';
import { folderOf, type Manuscript, manuscriptOf } from '../../src/author/manuscript.ts';
import * as operations from '../../src/author/operations.ts';
import { SHIPPED, shippedManuscript } from './manuscript-of-visit.ts';

const START = shippedManuscript('kim-russia-2023');

/** Anything that an editor may do, to a stop by its place in the list and to words by where they are. */
const operation: fc.Arbitrary<(manuscript: Manuscript) => Operation> = fc
  .tuple(fc.nat(7), fc.nat(5000), fc.integer({ min: 20, max: 80 }), fc.string({ maxLength: 12 }), fc.nat(16))
  .map(([at, from, length, words, which]) => (manuscript) => {
    const id = manuscript.stops[at % Math.max(1, manuscript.stops.length)]?.id ?? 'none';
    const article = manuscript.articles[0];
    const read = article && readArticle(article);
    const text = read?.kind === 'article' ? canonicalText(read.article.blocks) : 'x';
    const start = from % Math.max(1, text.length - 1);
    const selected = { article: article?.id ?? '', text, start, end: Math.min(text.length, start + length) };
    const position = [(from % 360) - 180, (length % 170) - 85] as const;
    const all: readonly Operation[] = [
      operations.addStop(operations.newStopId(manuscript, words), words || 'Stop', selected, at),
      operations.removeStop(id),
      operations.moveStop(id, at),
      operations.addPassage(id, selected),
      operations.removePassage(id, manuscript.stops[at]?.passages[0]?.id ?? ''),
      operations.renameStop(id, words),
      operations.setDate(id, `2023-09-${String(10 + (from % 20)).padStart(2, '0')}`, selected),
      operations.setDate(id, words),
      operations.setBasis(id, 'date', { stated: [manuscript.stops[at]?.passages[0]?.id ?? ''] }),
      operations.placeByHand(id, position),
      operations.setPlace(id, { kind: words, precision: length }),
      operations.setEvent(id, at, words, { established: ['placed-by-hand'] }),
      operations.addPresence(id, words || 'Somebody', { stated: ['named'] }),
      operations.removePresence(id, manuscript.visit.agents[at]?.id ?? ''),
      operations.setArrival(id, 'train', { stated: ['named'] }),
      operations.setVisit('title', words),
      operations.setBody(article?.id ?? '', `${article?.body ?? ''}\n\n${words}`),
    ];
    return all[which] ?? operations.acceptAll();
  });

const bytesOf = (manuscript: Manuscript) => JSON.stringify(folderOf(manuscript));

describe('a history', () => {
  it('goes back to the beginning and on to the end with identical bytes, whatever was done', () =>
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 25 }), (doings) => {
        let history: History = historyOf(START);
        for (const doing of doings) {
          const after = perform(history, 'something', doing(history.manuscript));
          // Each edit's inverse takes it back alone.
          expect(undo(after).manuscript).toEqual(
            after === history ? undo(history).manuscript : history.manuscript,
          );
          history = after;
        }
        const end = bytesOf(history.manuscript);
        while (history.done > 0) history = undo(history);
        expect(bytesOf(history.manuscript)).toBe(bytesOf(START));
        while (history.done < history.edits.length) history = redo(history);
        expect(bytesOf(history.manuscript)).toBe(end);
      }),
      { numRuns: 15, seed: 7 },
    ));

  it('always is a visit, or says what is wrong with it and shows what there is', () =>
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 12 }), (doings) => {
        const { manuscript } = doings.reduce<History>(
          (history, doing) => perform(history, 'something', doing(history.manuscript)),
          historyOf(START),
        );
        const { problems, visit } = look(manuscript);
        if (problems.length === 0) expect(visit.stops).toHaveLength(manuscript.stops.length);
        else for (const problem of problems) expect(problem.message).not.toBe('');
        for (const stop of visit.stops) expect(manuscript.stops.some(({ id }) => id === stop.id)).toBe(true);
      }),
      { numRuns: 20, seed: 8 },
    ));

  it('forgets what was taken back when something else is done', () => {
    const one = perform(historyOf(START), 'one', operations.setVisit('title', 'One'));
    const other = perform(undo(one), 'other', operations.setVisit('title', 'Other'));
    expect(other.edits.map(({ label }) => label)).toEqual(['other']);
    expect(redo(other)).toBe(other);
  });

  it('takes no note of what changes nothing', () => {
    const history = historyOf(START);
    expect(perform(history, 'nothing', operations.removeStop('nobody'))).toBe(history);
  });
});

describe('a manuscript', () => {
  it.each(SHIPPED)('of %s has nothing wrong, and comes back from its files as it was', (id) => {
    const manuscript = shippedManuscript(id);
    // Pictures are no part of a manuscript: they stay in the folder.
    const problems = look(manuscript).problems.filter(({ message }) => !message.includes('picture'));
    expect(problems.filter(({ rule }) => rule !== 'missing-file')).toEqual([]);
    expect(manuscriptOf(id, folderOf(manuscript))).toEqual(manuscript);
  });

  it('moves passages with the words that an editor mends, and leaves those whose words are gone', () => {
    const body = START.articles[0]?.body ?? '';
    const edited = perform(
      historyOf(START),
      'text',
      operations.setBody(
        START.articles[0]?.id ?? '',
        `A new first paragraph.\n\n${body.replaceAll('armoured', 'armored').replaceAll('bulletproof', 'bullet-proof')}`,
      ),
    ).manuscript;
    expect(look(edited).problems).toEqual([]);
  });
});
