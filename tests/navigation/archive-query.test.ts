import { describe, expect, it } from 'vitest';
import { chosen, fieldsOf, type GalleryChoice, without } from '../../src/navigation/archive-query.ts';

const CHOICE: GalleryChoice = {
  country: ['RU'],
  year: ['2019', '2023'],
  from: '2019-04',
  to: '2023',
  picked: ['a', 'b'],
  listed: 80,
};

describe('what leaves visits out of a choice', () => {
  it.each<[string, GalleryChoice, readonly string[]]>([
    ['its values and its time', CHOICE, ['country', 'year', 'time']],
    ['a time that only begins', { from: '2019' }, ['time']],
    ['a time that only ends', { to: '2019' }, ['time']],
    ['neither what is picked nor how long the list is', { picked: ['a'], listed: 80 }, []],
  ])('is %s', (_, choice, fields) => expect(fieldsOf(choice)).toEqual(fields));

  it('is taken off one by one, and the list begins again', () => {
    const { listed: _, ...begun } = CHOICE;
    const { from: __, to: ___, ...atAnyTime } = begun;
    expect(without(CHOICE, 'time')).toEqual(atAnyTime);
    const { country: ____, ...anywhere } = begun;
    expect(without(CHOICE, 'country')).toEqual(anywhere);
    expect(fieldsOf(fieldsOf(CHOICE).reduce(without, CHOICE))).toEqual([]);
  });
});

it('has no field without values once its last one is taken off', () => {
  expect(chosen({ country: ['RU'], listed: 80 }, { country: [] })).toEqual({});
  expect(chosen({ country: ['RU'] }, { listed: 20 })).toEqual({ country: ['RU'], listed: 20 });
});
