import { describe, expect, it } from 'vitest';
import type { VisitFolder } from '../../src/formats/draft-files.ts';
import { updatedFolder } from '../../src/formats/draft-update.ts';

type Stops = Readonly<Record<string, string>>;

const ARTICLE = 'He came to Oslo.\n\nHe went on to Bergen.\n\nHe left.\n';

/** A folder of stops, by their ids with what they are called, and an account. */
const folder = (stops: Stops, text = ARTICLE): VisitFolder => ({
  geojson: JSON.stringify({
    type: 'FeatureCollection',
    visit: { id: 'tour' },
    features: Object.entries(stops).map(([id, name]) => ({ type: 'Feature', id, properties: { name } })),
  }),
  articles: [{ id: 'account', text }],
});

function stopsOf({ geojson }: VisitFolder): Stops {
  // As `folder` writes it.
  const { features } = JSON.parse(geojson) as { features: { id: string; properties: { name: string } }[] };
  return Object.fromEntries(features.map(({ id, properties }) => [id, properties.name]));
}

const BEFORE = { oslo: 'Oslo', bergen: 'Bergen' };

describe('a source that is imported again', () => {
  it.each<{ what: string; mine: Stops; now: Stops; after: Stops; notes: readonly string[] }>([
    { what: 'nothing, where nothing changed', mine: BEFORE, now: BEFORE, after: BEFORE, notes: [] },
    {
      what: 'what the source changed',
      mine: BEFORE,
      now: { ...BEFORE, oslo: 'Kristiania' },
      after: { ...BEFORE, oslo: 'Kristiania' },
      notes: [],
    },
    {
      what: 'nothing of what an editor changed',
      mine: { ...BEFORE, oslo: 'Oslo, the harbour' },
      now: BEFORE,
      after: { ...BEFORE, oslo: 'Oslo, the harbour' },
      notes: [],
    },
    {
      what: 'nothing of what both changed, but a note',
      mine: { ...BEFORE, oslo: 'Oslo, the harbour' },
      now: { ...BEFORE, oslo: 'Kristiania' },
      after: { ...BEFORE, oslo: 'Oslo, the harbour' },
      notes: ['both-changed features.oslo.properties.name'],
    },
    {
      what: 'a new stop, behind the one before it',
      mine: { ...BEFORE, home: 'Home' },
      now: { oslo: 'Oslo', voss: 'Voss', bergen: 'Bergen' },
      after: { oslo: 'Oslo', voss: 'Voss', bergen: 'Bergen', home: 'Home' },
      notes: ['new-in-source features.voss'],
    },
    {
      what: 'no stop away, since its address may have been published',
      mine: BEFORE,
      now: { oslo: 'Oslo' },
      after: BEFORE,
      notes: ['gone-from-source features.bergen'],
    },
    {
      what: 'no stop back that an editor took out',
      mine: { oslo: 'Oslo' },
      now: BEFORE,
      after: { oslo: 'Oslo' },
      notes: [],
    },
    {
      what: 'none back either that has changed since, but a note',
      mine: { oslo: 'Oslo' },
      now: { ...BEFORE, bergen: 'Bjørgvin' },
      after: { oslo: 'Oslo' },
      notes: ['taken-out features.bergen'],
    },
  ])('brings $what', ({ mine, now, after, notes }) => {
    const updated = updatedFolder(folder(mine), folder(BEFORE), folder(now));
    expect(Object.entries(stopsOf(updated.folder))).toEqual(Object.entries(after));
    expect(updated.notes.map(({ about, places }) => [about, ...places].join(' '))).toEqual(notes);
  });

  const edited = ARTICLE.replace('He left.', 'He left by ship.');
  const changed = ARTICLE.replace('to Oslo', 'to Kristiania');
  const both = edited.replace('to Oslo', 'to Kristiania');
  const onWindows = (text: string) => text.replaceAll('\n', '\r\n');

  it.each<{ what: string; mine: string; before: string; after: string }>([
    { what: 'into words that an editor changed elsewhere', mine: edited, before: ARTICLE, after: both },
    {
      what: 'into files whose line ends are those of Windows, as Git makes them there',
      mine: onWindows(edited),
      before: onWindows(ARTICLE),
      after: onWindows(both),
    },
    {
      what: 'where an editor’s program has changed the line ends',
      mine: onWindows(edited),
      before: ARTICLE,
      after: onWindows(both),
    },
  ])('brings its words $what', ({ mine, before, after }) => {
    const updated = updatedFolder(folder(BEFORE, mine), folder(BEFORE, before), folder(BEFORE, changed));
    expect(updated.folder.articles).toEqual([{ id: 'account', text: after }]);
    expect(updated.notes).toEqual([]);
  });

  it('keeps an editor’s words where both changed them, and says what the source has', () => {
    const mine = ARTICLE.replace('to Oslo', 'to the harbour of Oslo');
    const updated = updatedFolder(folder(BEFORE, mine), folder(BEFORE), folder(BEFORE, changed));
    expect(updated.folder.articles).toEqual([{ id: 'account', text: mine }]);
    expect(updated.notes).toMatchObject([{ about: 'both-changed-words', places: ['articles/account.md'] }]);
    expect(updated.notes[0]?.message).toContain('He came to Kristiania.');
  });

  it('brings an account that is new in it, and none that an editor took out', () => {
    const other = { id: 'other', text: 'Words.\n' };
    const now = { ...folder(BEFORE), articles: [...folder(BEFORE).articles, other] };
    const ids = (mine: VisitFolder, before: VisitFolder) =>
      updatedFolder(mine, before, now).folder.articles.map(({ id }) => id);
    expect(ids(folder(BEFORE), folder(BEFORE))).toEqual(['account', 'other']);
    expect(ids(folder(BEFORE), now)).toEqual(['account']);
  });
});

const VLADIVOSTOK = { name: 'Vladivostok', established: ['imported'] };
const ARTYOM = { name: 'Artyom', stated: ['arrived'] };

describe('the town of a place that is imported again', () => {
  const inTown = (locality: object | undefined): VisitFolder => ({
    geojson: JSON.stringify({ features: [{ id: 'airport', properties: { place: { locality } } }] }),
    articles: [],
  });

  it.each([
    ['gets what the source has learnt of it', VLADIVOSTOK],
    ['comes with all of that where there was none', undefined],
  ])('%s', (_, mine) => {
    const now = { ...VLADIVOSTOK, wikidata: 'Q959' };
    const update = updatedFolder(inTown(mine), inTown(mine), inTown(now));
    expect(update.folder.geojson).toBe(`${JSON.stringify(JSON.parse(inTown(now).geojson), null, 2)}\n`);
    expect(update.notes).toEqual([]);
  });

  it('stays another one where somebody made it that, without the ids of the first', () => {
    const now = { ...VLADIVOSTOK, wikidata: 'Q959' };
    const update = updatedFolder(inTown(ARTYOM), inTown(VLADIVOSTOK), inTown(now));
    expect(JSON.parse(update.folder.geojson)).toEqual(JSON.parse(inTown(ARTYOM).geojson));
    expect(update.notes.map(({ about }) => about)).toEqual(['both-changed']);
  });
});
