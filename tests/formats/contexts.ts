/**
 * The terms of the vocabularies that our JSON-LD uses, each with what its published context says that it is. There is no
 * default vocabulary in them, so that a term that none of them has is found out.
 */
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const LPO = 'http://linkedpasts.org/ontology/lpo_latest.ttl#';
const GEOJSON = 'https://purl.org/geojson/vocab#';
const DCT = 'http://purl.org/dc/terms/';
const SCHEMA = 'http://schema.org/';

const terms = (vocabulary: string, names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, vocabulary + name]));
/** Terms whose values are addresses or other terms. */
const linked = (vocabulary: string, names: string, type: '@id' | '@vocab' = '@id') =>
  Object.fromEntries(names.split(' ').map((name) => [name, { '@id': vocabulary + name, '@type': type }]));

const CONTEXTS: Readonly<Record<string, object>> = {
  // w3.org/TR/annotation-vocab and its context.
  'http://www.w3.org/ns/anno.jsonld': {
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@vocab' },
    ...terms(
      OA,
      'Annotation SpecificResource TextQuoteSelector TextPositionSelector identifying linking exact prefix suffix start end',
    ),
    TextualBody: `${OA}TextualBody`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    body: { '@id': `${OA}hasBody`, '@type': '@id' },
    target: { '@id': `${OA}hasTarget`, '@type': '@id' },
    source: { '@id': `${OA}hasSource`, '@type': '@id' },
    selector: { '@id': `${OA}hasSelector`, '@type': '@id' },
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    total: `${AS}totalItems`,
    first: { '@id': `${AS}first`, '@type': '@id' },
    startIndex: `${AS}startIndex`,
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  },
  // github.com/LinkedPasts/linked-places-format: the context of version 1.1 that every file names.
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld': {
    id: '@id',
    type: '@type',
    ...terms(GEOJSON, 'FeatureCollection Feature GeometryCollection Point properties'),
    coordinates: { '@id': `${GEOJSON}coordinates`, '@container': '@list' },
    ...terms(DCT, 'title license identifier'),
    lang: `${DCT}language`,
    descriptions: { '@id': `${DCT}description`, '@type': '@id', '@container': '@set' },
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    features: { '@id': `${LPO}hasFeature`, '@container': '@set' },
    ccodes: 'http://www.geonames.org/ontology#countryCode',
    geometry: 'https://github.com/kgeographer/geojson-t/geometry',
    geometries: { '@id': `${LPO}setting`, '@container': '@set' },
    ...terms(LPO, 'when in toponym'),
    timespans: { '@id': `${LPO}timespan`, '@container': '@set' },
    start: `${LPO}has_start`,
    end: `${LPO}has_end`,
    names: { '@id': `${LPO}name_attestation`, '@container': '@set' },
    types: { '@id': `${LPO}type_attestation`, '@container': '@set' },
    sourceLabels: `${LPO}source_label`,
    relations: { '@id': `${LPO}rel_attestation`, '@container': '@set' },
    relationType: `${LPO}relation_type`,
    relationTo: `${LPO}relation_to`,
    links: { '@id': `${LPO}link_attestation`, '@container': '@set' },
    certainty: `${LPO}has_certainty`,
    closeMatch: 'http://www.w3.org/2004/02/skos/core#closeMatch',
    subjectOf: 'http://erlangen-crm.org/current/P129i_is_subject_of',
    citations: { '@id': 'http://purl.org/spar/cito#cites', '@type': '@id' },
  },
  // schema.org, as far as trips, events and articles go.
  'https://schema.org': {
    id: '@id',
    type: '@type',
    ...terms(
      SCHEMA,
      'Trip ItemList ListItem Event Place PostalAddress GeoCoordinates NewsArticle Organization Person CreativeWork name description itinerary numberOfItems itemListElement position item startDate endDate location address addressLocality addressRegion addressCountry geo latitude longitude containedInPlace attendee about headline datePublished inLanguage author publisher',
    ),
    ...linked(SCHEMA, 'url image itemListOrder subjectOf sameAs mainEntityOfPage isBasedOn license'),
  },
};

/** Gives a JSON-LD processor the contexts above, and nothing else: it asks no host. */
export async function documentLoader(url: string) {
  const context = CONTEXTS[url] ?? CONTEXTS[url.replace(/\/$/, '')];
  if (!context) throw new Error(`there is no context ${url}`);
  return { documentUrl: url, document: { '@context': context } };
}
