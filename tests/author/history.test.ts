import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type History, historyOf, type Operation, perform, redo, undo } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import { folderOf, type Manuscript, manuscriptOf } from '../../src/author/manuscript.ts';
import * as operations from '../../src/author/operations.ts';
import { told } from '../../src/studio/told.ts';
import { SHIPPED, shippedManuscript } from './manuscript-of-visit.ts';
import { anyDoing, type Doing, doing, NAMES, START } from './operations-of.ts';

const bytesOf = (manuscript: Manuscript) => JSON.stringify([folderOf(manuscript), manuscript.pictures]);
const done = (doings: readonly Doing[]) =>
  doings.reduce<History>(
    (history, each) => perform(history, 'something', each(history.manuscript)),
    historyOf(START),
  );

describe.each(NAMES)('%s', (name) => {
  it('is taken back by its inverse, done again alike, and leaves a visit or says what is wrong', () =>
    fc.assert(
      fc.property(fc.array(anyDoing, { maxLength: 5 }), doing(name), (before, last) => {
        const history = done(before);
        const after = perform(history, 'something', last(history.manuscript));
        if (after === history) return;
        expect(undo(after).manuscript).toEqual(history.manuscript);
        expect(bytesOf(undo(after).manuscript)).toBe(bytesOf(history.manuscript));
        expect(bytesOf(redo(undo(after)).manuscript)).toBe(bytesOf(after.manuscript));
        const { manuscript } = after;
        const { problems, visit } = look(manuscript);
        if (problems.length === 0) expect(visit.stops).toHaveLength(manuscript.stops.length);
        else expect(told(problems).every(({ words }) => words !== '')).toBe(true);
        for (const stop of visit.stops) expect(manuscript.stops.some(({ id }) => id === stop.id)).toBe(true);
      }),
      { numRuns: 6, seed: 8 },
    ));

  it('does something', () => {
    // Mostly one of the first does: the others are not made up.
    const some = (seed: number) =>
      fc.sample(fc.tuple(fc.array(anyDoing, { maxLength: 5 }), doing(name)), { numRuns: 20, seed });
    const changes = Array.from({ length: 20 }, (_, seed) => seed).some((seed) =>
      some(seed).some(([before, last]) => {
        const history = done(before);
        return perform(history, 'something', last(history.manuscript)) !== history;
      }),
    );
    expect(changes).toBe(true);
  });
});

describe('a history', () => {
  it('goes back to the beginning and on to the end with identical bytes, whatever was done', () =>
    fc.assert(
      fc.property(fc.array(anyDoing, { maxLength: 25 }), (doings) => {
        let history = done(doings);
        const end = bytesOf(history.manuscript);
        while (history.done > 0) history = undo(history);
        expect(bytesOf(history.manuscript)).toBe(bytesOf(START));
        while (history.done < history.edits.length) history = redo(history);
        expect(bytesOf(history.manuscript)).toBe(end);
      }),
      { numRuns: 15, seed: 7 },
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
    expect(look(manuscript).problems).toEqual([]);
    expect(manuscriptOf(id, folderOf(manuscript))).toEqual(manuscript);
  });

  it('has each picture once, under a name of its own, as long as a stop shows it', () => {
    const bare = shippedManuscript('kim-russia-2023');
    const [first, second] = bare.stops.map(({ id }) => id);
    const add = (stop: string | undefined, name: string, digest: string) =>
      operations.addPicture(stop ?? '', name, { digest, width: 3, height: 2 });
    const after = (history: History, ...all: readonly Operation[]) =>
      all.reduce((now, each) => perform(now, 'picture', each), history);
    const added = after(
      historyOf(bare),
      add(first, 'Набережная 1.JPG', 'one'),
      add(second, 'again.jpg', 'one'),
      add(first, 'naberezhnaya-1.png', 'two'),
    );
    const [one = '', two] = added.manuscript.pictures.map(({ file }) => file);
    expect([one, two]).toEqual(['naberezhnaya-1.jpg', 'naberezhnaya-1-2.png']);
    expect(told(look(added.manuscript).problems).map(({ field }) => field)).toContain('pictures.0.alt');
    const digests = ({ manuscript }: History) => manuscript.pictures.map(({ digest }) => digest);
    const once = after(added, operations.removePicture(first ?? '', one));
    expect(digests(once)).toEqual(['one', 'two']);
    expect(digests(after(once, operations.removePicture(second ?? '', one)))).toEqual(['two']);
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
    expect(look(edited).problems.map(({ rule }) => rule)).toEqual(['suggestion']);
  });
});
