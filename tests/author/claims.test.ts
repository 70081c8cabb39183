import { describe, expect, it } from 'vitest';
import { historyOf, type Operation, perform } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import type { Manuscript } from '../../src/author/manuscript.ts';
import {
  addClaim,
  moveAccount,
  removeClaim,
  removePassage,
  setFigure,
  setStatement,
} from '../../src/author/operations.ts';
import { told } from '../../src/studio/told.ts';
import { shippedManuscript } from './manuscript-of-visit.ts';

const KIM = shippedManuscript('kim-russia-2023');
const [FIRST = '', SECOND = ''] = KIM.visit.articles;
const ARTYOM = stopOf(KIM);

/** What is shipped, with nothing side by side at this stop. */
const BARE: Manuscript = {
  ...KIM,
  stops: KIM.stops.map(({ claims, ...stop }) =>
    stop.id === 'artyom' || claims === undefined ? stop : { ...stop, claims },
  ),
};

function stopOf({ stops }: Manuscript) {
  const stop = stops.find(({ id }) => id === 'artyom');
  if (!stop) throw new Error('the stop is gone');
  return stop;
}

const passageIn = (account: string) => ARTYOM.passages.find(({ source }) => source === account)?.id ?? '';
const after = (...all: readonly Operation[]): Manuscript =>
  all.reduce((now, each) => perform(now, 'something', each), historyOf(BARE)).manuscript;
const fieldsOf = (manuscript: Manuscript) => told(look(manuscript).problems).map(({ field }) => field);

describe('what accounts say side by side', () => {
  it('begins with the accounts whose words the name rests on', () => {
    const { claims } = stopOf(after(addClaim('artyom', 'name')));
    const stated = ARTYOM.basis.name?.stated ?? [];
    const accounts = new Set(
      ARTYOM.passages.filter(({ id }) => stated.includes(id)).map((each) => each.source),
    );
    expect(accounts.size).toBeGreaterThan(0);
    expect(claims?.[0]?.says.map(({ value }) => value)).toEqual([...accounts].map(() => ARTYOM.name));
  });

  it('is a figure of two accounts, and says at its field what is missing until it is whole', () => {
    const begun = after(addClaim('artyom', 'figure'));
    expect(fieldsOf(begun)).toEqual(['claims.0.of', 'claims.0']);
    const half = [
      addClaim('artyom', 'figure'),
      setFigure('artyom', 0, 'Distance from the border'),
      setStatement('artyom', 0, 0, '200 km', [passageIn(FIRST)]),
    ];
    expect(fieldsOf(after(...half))).toEqual(['claims.0']);
    const whole = after(...half, setStatement('artyom', 0, 1, '250 km', [passageIn(SECOND)]));
    const { problems, visit } = look(whole);
    expect(problems).toEqual([]);
    const comparisons = visit.stops.find(({ id }) => id === 'artyom')?.comparisons ?? [];
    expect(comparisons.map(({ statements }) => statements.map(({ value }) => value))).toEqual([
      ['200 km', '250 km'],
    ]);
  });

  it('says at the field of the account what is wrong with its date', () => {
    const dated = after(
      addClaim('artyom', 'figure'),
      removeClaim('artyom', 0),
      addClaim('artyom', 'date'),
      setStatement('artyom', 0, 0, '2023-09-17', [passageIn(FIRST)]),
      setStatement('artyom', 0, 1, 'last Sunday', [passageIn(SECOND)]),
    );
    expect(fieldsOf(dated)).toEqual(['claims.0.says.1']);
  });

  it('goes with the words of all but one account; what somebody has only begun stays', () => {
    const lost = after(
      addClaim('artyom', 'figure'),
      setStatement('artyom', 0, 0, '200 km', [passageIn(FIRST)]),
      setStatement('artyom', 0, 1, '250 km', [passageIn(SECOND)]),
      addClaim('artyom', 'figure'),
      setStatement('artyom', 1, 0, 'eleven', [passageIn(FIRST)]),
      removePassage('artyom', passageIn(SECOND)),
    );
    expect(stopOf(lost).claims?.map(({ says }) => says.map(({ value }) => value))).toEqual([['eleven']]);
  });

  it('says nothing of an account whose field was emptied', () => {
    const emptied = after(
      addClaim('artyom', 'figure'),
      setStatement('artyom', 0, 0, '200 km', [passageIn(FIRST)]),
      setStatement('artyom', 0, 0, '', []),
    );
    expect(stopOf(emptied).claims?.[0]?.says).toEqual([]);
  });
});

it('the order of the accounts is that of the visit’s file, and nothing is wrong with another', () => {
  const moved = after(moveAccount(SECOND, 0));
  expect(moved.visit.articles).toEqual([SECOND, FIRST]);
  expect(look(moved).problems).toEqual([]);
  expect(look(moved).visit.articles.map(({ id }) => id)).toEqual([SECOND, FIRST]);
});
