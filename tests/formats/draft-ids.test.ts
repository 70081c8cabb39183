import { describe, expect, it } from 'vitest';
import { Ids, slugOf } from '../../src/formats/draft-ids.ts';

describe('an id made of a name', () => {
  it.each([
    ['Владивосток, вокзал', 'vladivostok-vokzal'],
    ['«…»', undefined],
    [
      'Reception by the governor and the archbishop at the Winter Palace of Bakhchysarai',
      'reception-by-the-governor-and-the-archbishop-at-the-winter',
    ],
    // What only leads on to the words that are cut off.
    [
      'Norwegian foreign minister ends five-day tour of the Caucasus in Batumi',
      'norwegian-foreign-minister-ends-five-day-tour',
    ],
    // The sixtieth letter is the last of its word.
    [
      'Reception by the governor and the archbishop at the old fort of Bakhchysarai',
      'reception-by-the-governor-and-the-archbishop-at-the-old-fort',
    ],
    [
      'Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu',
      'taumatawhakatangihangakoauauotamateaturipukakapikimaungahoro',
    ],
  ])('%s', (name, id) => expect(slugOf(name)).toBe(id));

  it('is another where long names begin with the same words', () => {
    const ids = new Ids();
    const begins = 'Reception by the governor and the archbishop at the Winter';
    expect([
      ids.give(`${begins} Palace of Livadia`, 'stop'),
      ids.give(`${begins} Palace of Yalta`, 'stop'),
    ]).toEqual([
      'reception-by-the-governor-and-the-archbishop-at-the-winter',
      'reception-by-the-governor-and-the-archbishop-at-the-winter-2',
    ]);
  });
});
