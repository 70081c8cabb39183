import { isLanguageTag } from '../../article/language-tag.ts';
import { precisionOf } from '../../geo/precision-of.ts';
import type { Found, FoundPlace, Words } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { draftOf } from '../draft-of.ts';
import { shapesOf } from '../geojson/geometry.ts';
import { countryCodeOf } from '../reading/country-code.ts';
import { pairOf } from '../reading/degrees.ts';
import { describedBy } from '../reading/described.ts';
import { identifiersOf } from '../reading/identifiers.ts';
import { listOf, objectOf, readJson, textOf } from '../reading/json.ts';
import { nameOf } from '../reading/markup.ts';
import { checkCount, Refusal, reader } from '../reading/refusal.ts';
import { foundIn, type Shape } from '../reading/shapes.ts';
import { radiusOf } from './certainty.ts';
import { isSettlement, type KnownPlaces, kindsOf, largerPlacesOf, linksOf } from './larger-places.ts';
import { timeOfWhen } from './when.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Linked Places Format (github.com/LinkedPasts/linked-places-format, 1.2), and what came before it: Pelagios gazetteer
 * GeoJSON-LD and Topotime. A feature is a place with names, times, types, descriptions and links.
 */
export const read = reader((source, book, options) => {
  const file = objectOf(readJson(source, book));
  const features = (file?.['type'] === 'Feature' ? [file] : listOf(file?.['features']))
    .map(objectOf)
    .filter((feature) => feature !== undefined);
  if (!file || features.length === 0) throw new Refusal('no Linked Places: the file has no features');
  checkCount(features.length, 'features');
  const indexing = objectOf(file['indexing']);
  const known: KnownPlaces = {
    features: new Map(
      features.flatMap((feature) => {
        const address = textOf(feature['@id']);
        return address ? [[address, feature] as const] : [];
      }),
    ),
    resolvePlace: options.resolvePlace,
  };
  return draftOf(
    source,
    {
      format: 'Linked Places Format',
      title:
        textOf(file['title']) ??
        textOf(file['name']) ??
        textOf(indexing?.['name']) ??
        textOf(objectOf(file['citation'])?.['title']),
      description: textOf(file['description']) ?? textOf(indexing?.['description']),
      publisher: textOf(objectOf(indexing?.['creator'])?.['name']) ?? textOf(file['publisher']),
      language: textOf(file['language']),
      licence: textOf(file['license']) ?? textOf(file['licence']) ?? textOf(indexing?.['license']),
      found: features.flatMap((feature, index) => foundOf(feature, known, `feature ${index + 1}`, book)),
    },
    book,
    options,
  );
});

function foundOf(feature: Json, known: KnownPlaces, at: string, book: Notebook): readonly Found[] {
  const { title, ccodes, when, names, types, fclasses, ...own } = objectOf(feature['properties']) ?? {};
  const toponyms = listOf(feature['names'] ?? names).flatMap((each) => {
    const name = objectOf(each);
    const given = textOf(name?.['toponym']) ?? textOf(name?.['name']) ?? textOf(each);
    const text = nameOf(given) ?? given;
    return text ? [{ text, language: textOf(name?.['lang']) ?? textOf(name?.['language']) }] : [];
  });
  const geometry = objectOf(feature['geometry']);
  const located = locatedBy(geometry, at, book);
  const { shapes } = located;
  const titled = title ?? feature['title'];
  const called = nameOf(textOf(titled)) ?? toponyms[0]?.text;
  const described = describedBy(titled === undefined ? own : { ...own, name: called }, {
    at,
    book,
    isLocated: shapes.length > 0,
  });
  const name = titled === undefined ? (described.name ?? called) : called;
  const country = countryCodeOf(textOf(listOf(ccodes ?? feature['ccodes'])[0]));
  const whens = [feature['when'], when, ...timesOf(geometry)];
  const time = whens.map((each) => timeOfWhen(each, at, book)).find((each) => each !== undefined);
  const [type = isSettlement({ fclasses }) ? 'settlement' : undefined] = kindsOf(feature['types'] ?? types);
  const { locality, ...told } = described.place ?? {};
  const larger = largerPlacesOf(feature, locality, known);
  if (larger.hasMore) book.leftOut('linked-fact', at, 'relations');
  // As we write them: the place's own name, then what the stop is called.
  const stopName = nameOf(name) ?? name;
  const ownName = toponyms[0] && toponyms[1]?.text === stopName ? toponyms[0].text : undefined;
  const place: FoundPlace['place'] = {
    ...told,
    ...(larger.town ? { locality: larger.town } : {}),
    ...(country ? { country } : {}),
    ...(type ? { kind: type } : {}),
    ...(ownName ? { name: ownName } : {}),
    ...namesOf(without(toponyms, [ownName ?? told.name ?? stopName, stopName])),
    ...identifiersOf([textOf(feature['@id']), ...linksOf(feature)]),
  };
  return foundIn(
    shapes,
    {
      at,
      ...precisionIn(located),
      key: name,
      name,
      words: [...(described.words ?? []), ...wordsOf(feature, larger.others, book, at)],
      time: time ?? described.time,
      place,
    },
    book,
  );
}

interface Located {
  readonly shapes: readonly Shape[];
  /** In metres, of a point that the file itself is not certain of. */
  readonly radius: number | undefined;
}

/** The shapes of a geometry. Several points and areas are as many opinions on the one place: the first that nobody doubts is taken. */
function locatedBy(geometry: Json | undefined, at: string, book: Notebook): Located {
  const parts = geometry?.['type'] === 'GeometryCollection' ? listOf(geometry['geometries']) : [geometry];
  const located = parts
    // What stands for a place that nobody knows.
    .filter((part) => part !== 'null')
    .map((each): Located => {
      const part = objectOf(each);
      return {
        shapes: shapesOfPart(part, at, book),
        radius: radiusOf(part?.['certainty'] ?? geometry?.['certainty']),
      };
    })
    .filter(({ shapes }) => shapes.length > 0);
  const shapes = located.flatMap((each) => each.shapes);
  const best = located.find(({ radius }) => radius === undefined) ?? located[0];
  if (!best || located.length < 2) return { shapes, radius: best?.radius };
  if (shapes.some(({ kind }) => kind === 'line')) return { shapes, radius: undefined };
  book.guessed('several-positions', at);
  return best;
}

/** The shapes of one geometry, which may have its point as Well-Known Text alone. */
function shapesOfPart(part: Json | undefined, at: string, book: Notebook): readonly Shape[] {
  const text =
    part?.['coordinates'] === undefined ? (textOf(part?.['geowkt']) ?? textOf(part?.['geo_wkt'])) : undefined;
  const pair = text === undefined ? undefined : pairOf(text);
  return shapesOf(pair ? { type: 'Point', coordinates: pair } : part, at, book);
}

/** Each geometry of a collection can have a time of its own. */
const timesOf = (geometry: Json | undefined) =>
  [geometry, ...listOf(geometry?.['geometries']).map(objectOf)].map((each) => each?.['when']);

/** The radius in metres of a point that the file itself is not certain of; its digits may say even less. */
function precisionIn({ shapes: [shape], radius }: Located): { precision?: number } {
  if (radius === undefined || shape?.kind !== 'point') return {};
  return { precision: Math.max(radius, precisionOf(shape.position)) };
}

/** Names but for those that the place goes by already: such a name may be another language's as well. */
const without = <Name extends { readonly text: string }>(
  names: readonly Name[],
  own: readonly (string | undefined)[],
): readonly Name[] => {
  const first = new Set(own.map((each) => names.findIndex(({ text }) => text === each)));
  return names.filter((_, index) => !first.has(index));
};

/** Names by their language; of two in one language the first. */
function namesOf(toponyms: readonly { readonly text: string; readonly language: string | undefined }[]) {
  const names: Record<string, string> = {};
  for (const { text, language } of toponyms) {
    if (language && isLanguageTag(language)) names[language] ??= text;
  }
  return Object.keys(names).length > 0 ? { names } : {};
}

/** Descriptions, and the citations and larger places that a visit has no place for, as words. */
function wordsOf(feature: Json, larger: readonly string[], book: Notebook, at: string): readonly Words[] {
  const descriptions = listOf(feature['descriptions']).flatMap((each): readonly Words[] => {
    const text = textOf(objectOf(each)?.['value']) ?? textOf(each);
    return text ? [{ text, markup: 'html' }] : [];
  });
  if (listOf(feature['depictions']).length > 0) book.leftOut('linked-fact', at, 'depictions');
  // Names and geometries have citations of their own, mostly the same.
  const cited = [
    feature,
    ...listOf(feature['names']).map(objectOf),
    ...listOf(objectOf(feature['geometry'])?.['geometries']).map(objectOf),
  ].flatMap((each) => listOf(each?.['citations']));
  const citations = cited.flatMap((each) => textOf(objectOf(each)?.['label']) ?? textOf(each) ?? []);
  return [
    ...descriptions,
    ...larger.map(
      (name): Words => ({ text: /^part of/i.test(name) ? name : `Part of: ${name}`, markup: 'plain' }),
    ),
    ...[...new Set(citations)]
      .filter((label) => !descriptions.some(({ text }) => text.includes(label)))
      .map((text): Words => ({ text, markup: 'plain' })),
  ];
}
