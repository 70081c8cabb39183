import fc from 'fast-check';
import { type Draft, produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { changeInWords } from '#messages/corrections.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { readVisitFiles } from '../../src/build/read-visits.ts';
import { changeInBrief } from '../../src/messages/correction-in-brief.ts';
import { changesSince } from '../../src/visit/changes.ts';
import { correctionsOf } from '../../src/visit/corrections.ts';
import { parsePublished, printPublished, publishedOf } from '../../src/visit/published.ts';
import { resolveVisit, type VisitFiles } from '../../src/visit/resolve-visit.ts';
import { reworded } from '../../src/visit/reworded.ts';
import { VisitFile } from '../../src/visit/schema.ts';

const { files } = await readVisitFiles('tests/fixtures/visits/doubtful', 'accepted');
if (!files) throw new Error('the fixture cannot be read');
const FILE = VisitFile.parse(JSON.parse(files.text));

const articlesOf = ({ articles }: VisitFiles) =>
  articles.flatMap(({ id, text }) => {
    const parsed = parseArticle(id, text);
    return parsed.kind === 'article' ? [parsed.article] : [];
  });
const WAS = publishedOf(FILE, articlesOf(files));

/** What is told of an edit, in words, each with the stop that it is of. */
const told = (
  edit: (file: Draft<VisitFile>) => void,
  article = (text: string) => text,
): readonly string[] => {
  const file = produce(FILE, edit);
  const edited: VisitFiles = {
    ...files,
    articles: files.articles.map((each) => ({ ...each, text: article(each.text) })),
  };
  const changes = changesSince(WAS, publishedOf(file, articlesOf(edited)), file);
  if (changes.length === 0) return [];
  const noted = produce(FILE, ({ visit }) => {
    visit.corrections = [{ date: '2026-11-28', changes: [...changes] }];
  });
  const resolved = resolveVisit({ ...files, text: JSON.stringify(noted) });
  if (resolved.kind === 'problems') throw new Error(JSON.stringify(resolved.problems));
  return (resolved.visit.corrections?.[0]?.changes ?? []).map(
    (change) =>
      `${change.stop ?? '-'}: ${changeInWords(change)
        .replace(/[\u2066-\u2069]/g, '')
        .replaceAll('\u00a0', ' ')}`,
  );
};

type Features = Draft<VisitFile>['features'];
const airport = ([first]: Features) => first as Features[number];
const artyom = ([, second]: Features) => second as Features[number];

describe('what has changed since a visit was published', () => {
  it.each<readonly [string, (file: Draft<VisitFile>) => void, readonly string[]]>([
    ['nothing', () => {}, []],
    [
      'what no reader is told as a fact',
      ({ visit }) => {
        visit.description = 'Two stops, told anew.';
        visit.accepted = undefined;
      },
      [],
    ],
    [
      'digits that are no other place',
      ({ features }) => {
        airport(features).geometry.coordinates = [132.148001, 43.399];
      },
      [],
    ],
    [
      'why it matters',
      ({ visit }) => {
        visit.significance = [{ text: 'It was the first.', stated: ['artyom.farewell'] }];
      },
      ['-: why it matters: added: “It was the first.”'],
    ],
    [
      'a position',
      ({ features }) => {
        airport(features).geometry.coordinates = [132.148, 43.507];
      },
      ['airport: moved 12 km north'],
    ],
    [
      'how exactly it is known',
      ({ features }) => {
        airport(features).properties.place.precision = 200;
      },
      ['airport: known within 200 m instead of 1 km'],
    ],
    [
      'a day',
      ({ features }) => {
        airport(features).properties.date = '2023-09-15/2023-09-16';
      },
      ['airport: dated 15–16 September 2023 instead of 16 September 2023'],
    ],
    [
      'title and dates',
      ({ visit }) => {
        visit.title = 'A long visit';
        visit.date = '2023-09';
      },
      [
        '-: called “A long visit” instead of “A short visit”',
        '-: dated September 2023 instead of 16–17 September 2023',
      ],
    ],
    [
      'name, place and country',
      ({ features }) => {
        const { properties } = airport(features);
        properties.name = 'Knevichi';
        properties.place.name = 'Knevichi';
        properties.place.country = 'KP';
      },
      [
        'airport: called “Knevichi” instead of “Airport near Vladivostok”',
        'airport: the place is called “Knevichi” instead of “Airport near Vladivostok”',
        'airport: in North Korea instead of Russia',
      ],
    ],
    [
      'a means of travel',
      ({ features }) => {
        artyom(features).properties.arrival = undefined;
        artyom(features).properties.departure = { mode: 'ship' };
      },
      ['artyom: the way here: unknown instead of by train', 'artyom: the way on: by ship instead of unknown'],
    ],
    [
      'events',
      ({ features }) => {
        const { events } = airport(features).properties;
        events.splice(0, 1, { text: 'She met three pilots.' }, { text: 'She flew.' });
        artyom(features).properties.events = [];
      },
      [
        'airport: what happened: “She met three pilots.” instead of “She met two pilots.”',
        'airport: what happened: added: “She flew.”',
        'artyom: what happened: taken out: “She left.”',
      ],
    ],
    [
      'who was there, and a name',
      ({ visit, features }) => {
        visit.agents = [{ id: 'anna', kind: 'Person', name: 'Anna Petrova' }];
        airport(features).properties.present = [];
      },
      [
        '-: named “Anna Petrova” instead of “Anna Ivanova”',
        'airport: who was there: taken out: “Anna Petrova”',
      ],
    ],
    [
      'who somebody is',
      ({ visit }) => {
        visit.agents = [{ id: 'anna', kind: 'Person', name: 'Anna Ivanova', role: 'Pilot' }];
      },
      ['-: who Anna Ivanova is: added: “Pilot”'],
    ],
    [
      'who somebody is that was not there before',
      ({ visit, features }) => {
        visit.agents = [...visit.agents, { id: 'oleg', kind: 'Person', name: 'Oleg', role: 'Governor' }];
        airport(features).properties.present = [
          ...(airport(features).properties.present ?? []),
          { agent: 'oleg', stated: ['pilots'] },
        ];
      },
      ['airport: who was there: added: “Oleg”'],
    ],
    [
      'a stop that went',
      ({ features }) => {
        features.splice(0, 1);
      },
      ['airport: the stop “Airport near Vladivostok” was taken out'],
    ],
    [
      'a stop that came, and another order',
      ({ features }) => {
        const copy = structuredClone(JSON.parse(JSON.stringify(airport(features)))) as Features[number];
        copy.id = 'quay';
        features.reverse();
        features.push(copy);
      },
      ['-: the stops stand in another order', 'quay: added as a stop'],
    ],
    [
      'an id, which is no correction',
      ({ features }) => {
        airport(features).id = 'knevichi';
        airport(features).properties.formerIds = ['airport'];
      },
      [],
    ],
  ])('%s', (_, edit, expected) => expect(told(edit)).toEqual(expected));

  it('the words of an account, with a few round them', () => {
    const edit = (text: string) => text.replace('two pilots', 'three pilots');
    expect(told(() => {}, edit)).toEqual([
      '-: in the text: “… Sunday. The day before, she had met three pilots at an airport near Vladivostok, …” instead of “… Sunday. The day before, she had met two pilots at an airport near Vladivostok, …”',
    ]);
  });

  it('paragraphs that came, and a headline', () => {
    const edit = (text: string) => `${text.replace('title: ', 'title: Anew, ')}\n\nShe came home.\n`;
    expect(told(() => {}, edit)).toEqual([
      '-: accounts: “Anew, A short visit” instead of “A short visit”',
      '-: in the text: added: “She came home.”',
    ]);
  });

  it('an account that was written anew', () => {
    const more = Array.from({ length: 20 }, (_, index) => `Paragraph ${index}.`).join('\n\n');
    expect(
      told(
        () => {},
        (text) => `${text}\n\n${more}\n`,
      ),
    ).toEqual(['-: the text was rewritten']);
  });
});

describe('what another tells of now', () => {
  it('is a stop that was taken out, and not the other stop’s name', () => {
    const file = produce(FILE, ({ features }) => {
      airport(features).properties.formerIds = ['artyom'];
      features.pop();
    });
    expect(changesSince(WAS, publishedOf(file, articlesOf(files)), file)).toEqual([
      { about: 'stop', stop: 'artyom', was: 'Artyom' },
    ]);
  });

  it('is one stop where two became one under another id', () => {
    const file = produce(FILE, ({ features }) => {
      const stop = airport(features);
      Object.assign(stop, { id: 'primorye' });
      stop.properties.formerIds = ['airport', 'artyom'];
      features.pop();
    });
    expect(changesSince(WAS, publishedOf(file, articlesOf(files)), file)).toEqual([
      { about: 'stop', stop: 'artyom', was: 'Artyom' },
    ]);
  });

  it('is an account that was taken out, and not the other’s text', () => {
    const second = { title: 'Another account', text: ['Other words.'] };
    const was = { ...WAS, accounts: { ...WAS.accounts, second } };
    const file = produce(FILE, ({ visit }) => {
      visit.formerArticles = { second: 'main' };
    });
    expect(changesSince(was, WAS, file)).toEqual([
      { about: 'account', account: 'second', was: 'Another account' },
    ]);
  });
});

describe('who somebody is', () => {
  const is = publishedOf(
    produce(FILE, ({ visit }) => {
      visit.agents = [{ id: 'anna', kind: 'Person', name: 'Anna Ivanova', role: 'Pilot' }];
    }),
    articlesOf(files),
  );
  const { roles: _, ...ofBefore } = WAS;

  it.each([
    ['is told of what was published with another', { ...WAS, roles: { anna: 'Governor' } }, 'Governor'],
    ['is not told where it was not noted yet', ofBefore, undefined],
    ['is not told where it is the same', is, undefined],
  ])('%s', (_, was, before) =>
    expect(changesSince(was, is, FILE)).toEqual(
      before === undefined ? [] : [{ about: 'role', person: 'Anna Ivanova', was: before, is: 'Pilot' }],
    ),
  );
});

describe('the town of a place', () => {
  const inTown = (name: string) =>
    publishedOf(
      produce(FILE, ({ features: [first] }) => {
        if (first) first.properties.place.locality = { name, established: ['somewhere'] };
      }),
      articlesOf(files),
    );
  const is = inTown('Vladivostok');
  const [{ id: stop } = { id: '' }] = FILE.features;
  const { localities: _, ...ofBefore } = WAS;

  it.each([
    ['is told where there was none', WAS, [{ about: 'locality', stop, is: 'Vladivostok' }]],
    [
      'is told where it was another',
      inTown('Artyom'),
      [{ about: 'locality', stop, was: 'Artyom', is: 'Vladivostok' }],
    ],
    ['is not told where it was not noted yet', ofBefore, []],
    ['is not told where it is the same', is, []],
  ])('%s', (_, was, changes) => expect(changesSince(was, is, FILE)).toEqual(changes));

  it('is told as gone', () => {
    expect(changesSince(is, WAS, FILE)).toEqual([{ about: 'locality', stop, was: 'Vladivostok' }]);
  });
});

it('keeps what was published as it was', () => {
  const parsed = parsePublished('published.json', printPublished(WAS));
  expect(parsed).toEqual({ kind: 'published', published: WAS });
});

it('says of a sentence on a card only that it has changed', () => {
  expect(changeInBrief({ about: 'event', stop: 'a', was: 'One.', is: 'Two.' })).toBe('what happened');
  expect(changeInBrief({ about: 'precision', stop: 'a', was: 5, is: 7 })).toBe(
    'known within 7\u00a0m instead of 5\u00a0m',
  );
});

it('tells of something what was changed of it, and leaves out the days on which nothing was', () => {
  const corrections = [
    { date: '2026-01-01', changes: [{ about: 'order' as const }] },
    {
      date: '2026-01-02',
      changes: [{ about: 'precision' as const, stop: 'a', was: 5, is: 7 }, { about: 'order' as const }],
    },
  ];
  expect(correctionsOf({ corrections }, ({ stop }) => stop === 'a')).toEqual([
    { date: '2026-01-02', changes: [{ about: 'precision', stop: 'a', was: 5, is: 7 }] },
  ]);
  expect(correctionsOf({})).toEqual([]);
});

describe('words that were changed', () => {
  it.each([
    ['that is only about 200 km', 'that is some 200 km', ['that is ', 'only about', 'some', ' 200 km']],
    ['One.', 'One. Two.', ['One.', '', ' Two.', '']],
    ['訪問は三日間だった', '訪問は四日間だった', ['訪問は', '三', '四', '日間だった']],
    ['das Werk', 'die Werke', ['', 'das Werk', 'die Werke', '']],
  ])('%s → %s', (was, is, [before, former, now, behind]) =>
    expect(reworded(was, is)).toEqual({ before, was: former, is: now, behind }),
  );

  it('leave nothing out', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '三', 'ก', '\u0301', '🚂') });
    fc.assert(
      fc.property(text, text, (was, is) => {
        const words = reworded(was, is);
        expect(words.before + words.was + words.behind).toBe(was);
        expect(words.before + words.is + words.behind).toBe(is);
      }),
    );
  });
});
