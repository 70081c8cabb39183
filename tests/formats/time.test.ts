import { expect, it } from 'vitest';
import { timeOf } from '../../src/formats/reading/time.ts';

it.each([
  ['2024年11月3日', '2024-11-03'],
  ['２０２４年１１月３日', '2024-11-03'],
  ['2024 年 11 月', '2024-11'],
  ['2024年11月3號', '2024-11-03'],
  ['2024년 11월 3일', '2024-11-03'],
  ['2024년 11월 3일'.normalize('NFD'), '2024-11-03'],
  ['2024. 11. 3.', '2024-11-03'],
  ['-000043-03-15', '-0043-03-15'],
])('reads %s', (text, edtf) => {
  expect(timeOf(text)).toEqual({ kind: 'date', edtf });
});

it.each(['2024年13月3日', '2024年2月30日', '24年11月3日', '03/04/2024', '2024-02-30'])(
  'reads no day that there is not, and none that there may be two of: %s',
  (text) => {
    expect(timeOf(text)).toBeUndefined();
  },
);
