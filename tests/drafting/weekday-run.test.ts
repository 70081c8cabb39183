import { describe, expect, it } from 'vitest';
import { ENGLISH_CALENDAR } from '../../src/drafting/english-calendar.ts';
import { GERMAN_CALENDAR } from '../../src/drafting/german-calendar.ts';
import { toldDays } from '../../src/drafting/told-days.ts';

const [MONDAY, WEDNESDAY] = ['2025-03-10', '2025-03-12'];
const march = (...days: readonly number[]) => days.map((day) => `2025-03-${String(day).padStart(2, '0')}`);

describe('weekdays that go on from day to day', () => {
  it.each([
    [
      'On Monday he flew to Oslo. On Tuesday he was in Bergen, on Wednesday in Bodø, on Friday in Narvik.',
      [3, 4, 5, 7],
    ],
    ['She sailed on Monday.\n\nOn Tuesday she saw Lerwick.\n\nBy Thursday she was in Tórshavn.', [3, 4, 6]],
    [
      'On Monday he flew to Oslo. The next day he was in Bergen, on Wednesday in Bodø and on Thursday in Narvik.',
      [3, 4, 5, 6],
    ],
    [
      'On Monday he flew to Oslo, on Tuesday to Bergen and on Wednesday to Bodø. The trip, he said on Monday, was long.',
      [3, 4, 5, 10],
    ],
    [
      'He went home on Saturday. On Monday he flew to Oslo, on Tuesday to Bergen, on Wednesday to Bodø.',
      [8, 3, 4, 5],
    ],
    [
      'He came on Saturday, slept on Sunday, played on Monday and Tuesday, and left on Wednesday.',
      [1, 2, 3, 4, 5],
    ],
  ])('are those of the week before a Monday’s report that they cannot have ended by: “%s”', (text, days) => {
    expect(toldDays(text, MONDAY, ENGLISH_CALENDAR).map(({ edtf }) => edtf)).toEqual(march(...days));
  });

  it.each([
    // What was told of the day of the report, and of what had been.
    ['On Monday he flew to Oslo.', [10]],
    ['On Monday he flew to Oslo. On Sunday he was in Bergen, on Saturday in Bodø.', [10, 9, 8]],
    [
      'On Monday he flew to Oslo. He had left on Tuesday, was in Bergen on Wednesday and in Bodø on Thursday.',
      [10, 4, 5, 6],
    ],
    [
      'She returned to London on Monday. On Tuesday she saw Oslo, on Wednesday Bergen, on Thursday Bodø.',
      [10, 4, 5, 6],
    ],
    ['On Monday he was in Oslo. On Thursday he saw Bergen, and on Friday Bodø.', [10, 6, 7]],
    // What a report tells in the present is still to come; what it tells in the present alone is no report of it.
    ['On Monday he flew to Oslo. On Tuesday he meets the king.', [10, 11]],
    [
      'He flew to Oslo on Monday. He travels to Bergen on Wednesday for talks and to Bodø on Friday.',
      [10, 12, 14],
    ],
    ['On Monday he flew to Oslo. After travels through Bergen on Saturday he rested.', [10, 8]],
    ['On Monday he flies to Oslo. On Sunday he visits Bergen.', [10, 9]],
    // Runs that end in time.
    ['He came on Thursday, was in Bergen on Friday, in Bodø on Saturday and left on Sunday.', [6, 7, 8, 9]],
    ['He came on Friday, was in Bergen on Saturday, in Bodø on Sunday and left on Monday.', [7, 8, 9, 10]],
  ])('stay as they are: “%s”', (text, days) => {
    expect(toldDays(text, MONDAY, ENGLISH_CALENDAR).map(({ edtf }) => edtf)).toEqual(march(...days));
  });

  it('leave a visit that goes on in the week of the report', () => {
    const text =
      'He came on Monday. On Tuesday he saw Bergen. On Wednesday he will meet the king, and on Thursday he is to leave.';
    const [monday, tuesday] = toldDays(text, MONDAY, ENGLISH_CALENDAR);
    expect([monday?.edtf, tuesday?.edtf]).toEqual(march(10, 4));
    const [came, saw] = toldDays(text, '2025-03-11', ENGLISH_CALENDAR);
    expect([came?.edtf, saw?.edtf]).toEqual(march(10, 11));
  });

  it('are of the week before a report from the middle of their week', () => {
    const text =
      'On Monday he flew to Oslo. Tuesday was for Bergen, Wednesday for Bodø, Thursday for Narvik, and on Friday he left.';
    expect(toldDays(text, WEDNESDAY, ENGLISH_CALENDAR).map(({ edtf }) => edtf)).toEqual(march(3, 4, 5, 6, 7));
  });

  it('are known in German', () => {
    const text =
      'Am Montag flog er nach Oslo. Am Dienstag war er in Bergen, am Mittwoch in Bodø, am Freitag in Narvik.';
    expect(toldDays(text, MONDAY, GERMAN_CALENDAR).map(({ edtf }) => edtf)).toEqual(march(3, 4, 5, 7));
  });
});
