import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SuggestionBox } from '../../src/studio/suggestion-box.tsx';

const rival = (region: string | undefined, longitude: number, latitude: number) => ({
  name: 'Hongqiao',
  ...(region === undefined ? {} : { region }),
  country: 'CN',
  kind: 'city',
  coordinates: [longitude, latitude] as [number, number],
  precision: 5000,
  confidence: 0.1,
  source: 'geonames',
});

const STOP = { id: 'hongqiao', name: 'Hongqiao', place: {}, passages: [], events: [], basis: {} };
const NOTHING = { perform: () => {}, onAccept: () => {}, onDiscard: () => {}, onJoin: () => {}, others: [] };

it('tells what speaks for a suggestion from what speaks against it', () => {
  const suggested = { confidence: 0.5, why: ['a day is told with it'], against: ['it was only planned'] };
  const shown = renderToStaticMarkup(<SuggestionBox {...NOTHING} stop={STOP} suggested={suggested} />);
  expect(shown).toMatch(
    /for it<\/h3><ul><li><span>a day is told with it<\/span><\/li><\/ul><h3>[^<]*against it<\/h3><ul><li><span>it was only planned</,
  );
});

it('tells places of one name apart by where they are, where nothing else does', () => {
  const rivals = [rival('Hunan', 112, 27), rival(undefined, 121.3, 31.2), rival(undefined, 104.5, 30.5)];
  const suggested = { confidence: 0.9, why: [], rivals };
  const shown = renderToStaticMarkup(<SuggestionBox {...NOTHING} stop={STOP} suggested={suggested} />);
  const places = [...shown.matchAll(/<button[^>]*>(Take [^<]*)<\/button><small><span>(.*?)<\/small>/g)];
  expect(places.map(([, take, small]) => `${take}: ${small?.replaceAll('</span>', '')}`)).toEqual([
    'Take Hongqiao, Hunan, China: city',
    'Take Hongqiao, China: city, 31.20° N, 121.30° E',
    'Take Hongqiao, China: city, 30.50° N, 104.50° E',
  ]);
});

it('says that a hospital would be at a town, and how true that is, and not that it is the town', () => {
  const suggested = {
    confidence: 0.9,
    why: [],
    rivals: [{ ...rival('Shanghai', 121.3, 31.2), geonames: 7 }],
  };
  const shown = (place: object, coordinates?: [number, number]) =>
    /<h3>([^<]*)<\/h3><ul[^>]*><li><button[^>]*>([^<]*)<\/button><small><span>(.*?)<\/small>/
      .exec(
        renderToStaticMarkup(
          <SuggestionBox
            {...NOTHING}
            stop={{ ...STOP, place, ...(coordinates ? { coordinates } : {}) }}
            suggested={suggested}
          />,
        ),
      )
      ?.slice(1)
      .map((each) => each.replaceAll('</span>', ''));
  expect(
    shown({
      name: 'Hospital',
      kind: 'hospital',
      locality: { name: 'Hongqiao', geonames: 7, stated: ['told'] },
    }),
  ).toEqual(['Where on the map is it?', 'Put it at Hongqiao, Shanghai, China', 'city, within 5\u{a0}km']);
  expect(shown({ name: 'Hospital', kind: 'hospital' }, [121.3, 31.2])).toBeUndefined();
  // Near the town it may be anywhere round it.
  expect(shown({ name: 'Hospital', kind: 'hospital' })?.at(-1)).toBe('city, within 10\u{a0}km');
});

it('folds a long passage, so that the reasons below are seen on a phone, and leaves a short one open', () => {
  const quoted = (id: string, exact: string) => ({
    id,
    source: 'account',
    selector: { type: 'TextQuoteSelector' as const, exact },
  });
  const long = `${'They went on and on. '.repeat(20)}They came to Hongqiao.`;
  const stop = { ...STOP, passages: [quoted('named', 'in Hongqiao'), quoted('told', long)] };
  const shown = renderToStaticMarkup(
    <SuggestionBox {...NOTHING} stop={stop} suggested={{ confidence: 0.5, why: [] }} />,
  );
  expect(shown.match(/<details/g)).toHaveLength(1);
  const [, short = '', whole] = /<summary><q[^>]*>([^<]*)<.*?<\/summary><q[^>]*>([^<]*)/.exec(shown) ?? [];
  expect(short.length).toBeLessThan(220);
  expect(whole).toBe(long);
});
