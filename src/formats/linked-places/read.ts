import { isLanguageTag } from '../../article/language-tag.ts';
import { precisionOf } from '../../geo/precision-of.ts';
import type { Found, FoundLocality, FoundPlace, Words } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { draftOf } from '../draft-of.ts';
import { shapesOf } from '../geojson/geometry.ts';
import { countryCodeOf } from '../reading/country-code.ts';
import { describedBy } from '../reading/described.ts';
import { listOf, objectOf, readJson, textOf } from '../reading/json.ts';
import { nameOf } from '../reading/markup.ts';
import { checkCount, Refusal, reader } from '../reading/refusal.ts';
import { foundIn, type Shape } from '../reading/shapes.ts';
import { radiusOf } from './certainty.ts';
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
  return draftOf(
    source,
    {
      format: 'Linked Places Format',
      title: textOf(file['title']) ?? textOf(file['name']) ?? textOf(indexing?.['name']),
      description: textOf(file['description']) ?? textOf(indexing?.['description']),
      publisher: textOf(objectOf(indexing?.['creator'])?.['name']) ?? textOf(file['publisher']),
      language: textOf(file['language']),
      licence: textOf(file['license']) ?? textOf(file['licence']) ?? textOf(indexing?.['license']),
      found: features.flatMap((feature, index) => foundOf(feature, `feature ${index + 1}`, book)),
    },
    book,
    options,
  );
});

function foundOf(feature: Json, at: string, book: Notebook): readonly Found[] {
  const { title, ccodes, when, names, types, ...own } = objectOf(feature['properties']) ?? {};
  const toponyms = listOf(feature['names'] ?? names).flatMap((each) => {
    const name = objectOf(each);
    const given = textOf(name?.['toponym']) ?? textOf(name?.['name']) ?? textOf(each);
    const text = nameOf(given) ?? given;
    return text ? [{ text, language: textOf(name?.['lang']) ?? textOf(name?.['language']) }] : [];
  });
  const geometry = objectOf(feature['geometry']);
  const shapes = shapesOf(geometry, at, book);
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
  const [type] = listOf(feature['types'] ?? types).flatMap((each) => {
    const label =
      textOf(objectOf(each)?.['label']) ??
      textOf(objectOf(listOf(objectOf(each)?.['sourceLabels'])[0])?.['label']);
    return label ?? textOf(each) ?? [];
  });
  const { locality, ...told } = described.place ?? {};
  const place: FoundPlace['place'] = {
    ...told,
    ...(locality ? { locality: { ...locality, ...identifiersOf(addressesOf(feature, locality)) } } : {}),
    ...(country ? { country } : {}),
    ...(type ? { kind: type } : {}),
    // As we write them: the place's own name, then what the stop is called.
    ...(toponyms[0] && toponyms[1]?.text === (nameOf(name) ?? name) ? { name: toponyms[0].text } : {}),
    ...namesOf(toponyms),
    ...identifiersOf([textOf(feature['@id']), ...linksOf(feature)]),
  };
  return foundIn(
    shapes,
    {
      at,
      ...precisionIn(geometry, shapes),
      key: name,
      name,
      words: [...(described.words ?? []), ...wordsOf(feature, locality, book, at)],
      time: time ?? described.time,
      place,
    },
    book,
  );
}

/** Each geometry of a collection can have a time of its own. */
const timesOf = (geometry: Json | undefined) => partsOf(geometry).map((each) => each['when']);

const partsOf = (geometry: Json | undefined): readonly Json[] =>
  [geometry, ...listOf(geometry?.['geometries']).map(objectOf)].filter((each) => each !== undefined);

/** The radius in metres of a point that the file itself is not certain of; its digits may say even less. */
function precisionIn(geometry: Json | undefined, [shape]: readonly Shape[]): { precision?: number } {
  const [radius] = partsOf(geometry).flatMap(({ certainty }) => radiusOf(certainty) ?? []);
  if (radius === undefined || shape?.kind !== 'point') return {};
  return { precision: Math.max(radius, precisionOf(shape.position)) };
}

/** Names by their language; of two in one language the first. */
function namesOf(toponyms: readonly { readonly text: string; readonly language: string | undefined }[]) {
  const names: Record<string, string> = {};
  for (const { text, language } of toponyms) {
    if (language && isLanguageTag(language)) names[language] ??= text;
  }
  return Object.keys(names).length > 0 ? { names } : {};
}

const linksOf = (feature: Json): readonly string[] =>
  listOf(feature['links']).flatMap((each) => {
    const link = objectOf(each);
    return textOf(link?.['identifier']) ?? textOf(link?.['uri']) ?? textOf(each) ?? [];
  });

/**
 * Whether a relation is to the town that the properties name. What kind of place the larger one is, none says of itself: it is a county as
 * often as a town.
 */
const isOfTown = (relation: unknown, town: FoundLocality | undefined): boolean =>
  town !== undefined && nameOf(textOf(objectOf(relation)?.['label'])) === town.name;

const addressesOf = (feature: Json, town: FoundLocality): readonly string[] =>
  listOf(feature['relations'])
    .filter((relation) => isOfTown(relation, town))
    .flatMap((relation) => textOf(objectOf(relation)?.['relationTo']) ?? []);

/** Wikidata and GeoNames, where addresses lead there. */
function identifiersOf(addresses: readonly (string | undefined)[]): { wikidata?: string; geonames?: number } {
  const found = addresses.flatMap((each) => each ?? []);
  const wikidata = found.map(
    (link) => /^(?:wd:|.*wikidata\.org\/(?:wiki|entity)\/)(Q[1-9]\d*)$/.exec(link)?.[1],
  );
  const geonames = found.map((link) => /^(?:gn:|.*geonames\.org\/)([1-9]\d*)\/?/.exec(link)?.[1]);
  const [item, id] = [wikidata.find(Boolean), geonames.find(Boolean)];
  return { ...(item ? { wikidata: item } : {}), ...(id ? { geonames: Number(id) } : {}) };
}

/** Descriptions, and the citations and relations that a visit has no place for, as words. */
function wordsOf(
  feature: Json,
  town: FoundLocality | undefined,
  book: Notebook,
  at: string,
): readonly Words[] {
  const descriptions = listOf(feature['descriptions']).flatMap((each): readonly Words[] => {
    const text = textOf(objectOf(each)?.['value']) ?? textOf(each);
    return text ? [{ text, markup: 'html' }] : [];
  });
  for (const key of ['relations', 'depictions'] as const) {
    if (listOf(feature[key]).some((each) => !isOfTown(each, town))) book.leftOut('linked-fact', at, key);
  }
  // Names and geometries have citations of their own, mostly the same.
  const cited = [
    feature,
    ...listOf(feature['names']).map(objectOf),
    ...listOf(objectOf(feature['geometry'])?.['geometries']).map(objectOf),
  ].flatMap((each) => listOf(each?.['citations']));
  const citations = cited.flatMap((each) => textOf(objectOf(each)?.['label']) ?? textOf(each) ?? []);
  return [
    ...descriptions,
    ...[...new Set(citations)]
      .filter((label) => !descriptions.some(({ text }) => text.includes(label)))
      .map((text): Words => ({ text, markup: 'plain' })),
  ];
}
