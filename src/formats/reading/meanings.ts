import anyAscii from 'any-ascii';

/** What a property or a column of somebody else's file can mean for a stop. */
export type Meaning =
  | 'id'
  | 'name'
  | 'description'
  | 'date'
  | 'start'
  | 'end'
  | 'longitude'
  | 'latitude'
  | 'position'
  | 'place'
  | 'address'
  | 'town'
  | 'townWikidata'
  | 'townGeonames'
  | 'kind'
  | 'country'
  | 'region'
  | 'matches'
  | 'variants'
  | 'precision'
  | 'timeZone'
  | 'wikidata'
  | 'geonames'
  | 'link'
  | 'mode'
  | 'present'
  | 'style';

/** Words for each meaning as people head their columns, in letters and digits only; the likeliest first. */
const WORDS: Readonly<Record<Meaning, readonly string[]>> = {
  id: ['id', 'stopid', 'uid', 'uuid', 'identifier', 'key', 'fid', 'objectid'],
  name: [
    'name',
    'title',
    'label',
    'headline',
    'stop',
    'stopname',
    'itemlabel',
    'heading',
    'summary',
    'event',
    'nom',
    'titel',
    'titre',
    'nombre',
    'titulo',
    'bezeichnung',
    'nazvanie',
    'imia',
    'nome',
    'titolo',
    'naam',
    'station',
    'etape',
    'etappe',
    'tappa',
    'vocablabel',
    'quotetranscription',
  ],
  description: [
    'description',
    'desc',
    'text',
    'notes',
    'note',
    'comment',
    'comments',
    'cmt',
    'content',
    'body',
    'details',
    'beschreibung',
    'bemerkung',
    'descripcion',
    'descrizione',
    'omschrijving',
    'opisanie',
    'story',
    'caption',
  ],
  date: [
    'date',
    'when',
    'day',
    'datum',
    'fecha',
    'data',
    'time',
    'timestamp',
    'datetime',
    'dateiso',
    'year',
    'jahr',
    'annee',
    'visited',
    'datevisited',
    'visitdate',
    'dateofvisit',
    'created',
  ],
  start: [
    'start',
    'startdate',
    'begin',
    'begindate',
    'from',
    'datestart',
    'starttime',
    'arrival',
    'arrivaldate',
    'arrived',
    'begins',
    'von',
    'beginn',
    'ankunft',
    'debut',
    'inicio',
    'inizio',
    'earliest',
  ],
  end: [
    'end',
    'enddate',
    'to',
    'until',
    'dateend',
    'endtime',
    'departure',
    'departuredate',
    'departed',
    'ends',
    'bis',
    'ende',
    'abreise',
    'fin',
    'fine',
    'latest',
  ],
  longitude: [
    'longitude',
    'lon',
    'lng',
    'long',
    'x',
    'laenge',
    'lange',
    'langengrad',
    'laengengrad',
    'longitud',
    'longitudine',
    'dolgota',
    'decimallongitude',
    'lengtegraad',
    'xcoord',
  ],
  latitude: [
    'latitude',
    'lat',
    'y',
    'breite',
    'breitengrad',
    'latitud',
    'latitudine',
    'shirota',
    'decimallatitude',
    'breedtegraad',
    'ycoord',
  ],
  position: [
    'coordinates',
    'coordinate',
    'coords',
    'position',
    'latlon',
    'latlng',
    'latlong',
    'lonlat',
    'geo',
    'geopoint',
    'gps',
    'locationcoordinates',
    'koordinaten',
    'coordonnees',
    'coordenadas',
    'coordinate',
    'geometry',
    'wkt',
    'thegeom',
    'location1',
    'geowkt',
  ],
  place: [
    'place',
    'placename',
    'location',
    'locationname',
    'venue',
    'venuename',
    'placelabel',
    'ort',
    'lieu',
    'lugar',
    'luogo',
    'mesto',
    'plaats',
    'where',
    'locationreference',
  ],
  address: [
    'address',
    'streetaddress',
    'street',
    'adresse',
    'anschrift',
    'strasse',
    'direccion',
    'indirizzo',
    'adres',
    'adresspostale',
  ],
  town: [
    'city',
    'town',
    'locality',
    'addresslocality',
    'addrcity',
    'addrtown',
    'addrvillage',
    'citylabel',
    'municipality',
    'ciudad',
    'citta',
    'stadt',
    'ville',
    'gorod',
    'stad',
  ],
  kind: [
    'placekind',
    'placetype',
    'kind',
    'type',
    'category',
    'categorie',
    'kategorie',
    'art',
    'tipo',
    'class',
    'types',
  ],
  region: [
    'region',
    'addressregion',
    'province',
    'state',
    'oblast',
    'krai',
    'admin1',
    'bundesland',
    'provincia',
    'regione',
    'provinz',
  ],
  /** The columns of Linked Places as a table. */
  matches: ['matches'],
  variants: ['variants'],
  precision: ['precisionm', 'precision', 'accuracy', 'accuracym', 'coordinateuncertaintyinmeters'],
  timeZone: ['timezone', 'tz', 'tzid', 'zone', 'zeitzone', 'fuseauhoraire', 'husohorario'],
  wikidata: ['wikidata', 'wikidataid', 'qid', 'wikidataitem'],
  geonames: ['geonames', 'geonamesid', 'geonameid'],
  townWikidata: ['localitywikidata', 'citywikidata', 'townwikidata'],
  townGeonames: ['localitygeonames', 'citygeonames', 'towngeonames'],
  country: [
    'country',
    'countrycode',
    'addrcountry',
    'addresscountry',
    'iso2',
    'iso',
    'isocode',
    'land',
    'pays',
    'pais',
    'ccode',
    'ccodes',
  ],
  link: ['url', 'googlemapsurl', 'link', 'website', 'web', 'href', 'source', 'uri', 'gxmedialinks'],
  mode: ['arrivalmode', 'mode', 'transport', 'transportmode', 'modeoftransport', 'verkehrsmittel'],
  present: ['present', 'people', 'persons', 'attendees', 'participants', 'personen', 'personnes', 'personas'],
  style: [
    'markercolor',
    'markersize',
    'markersymbol',
    'stroke',
    'strokewidth',
    'strokeopacity',
    'fill',
    'fillopacity',
    'styleurl',
    'stylehash',
    'stylemaphash',
    'icon',
    'iconscale',
    'iconoffset',
    'iconopacity',
    'iconhotspot',
    'color',
    'colour',
    'labelcolor',
    'labelscale',
    'tessellate',
    'extrude',
    'visibility',
    'bbox',
    'altitudemode',
    'draworder',
    'zoom',
    'iconcolor',
    'umapoptions',
  ],
};

const MEANING_OF = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    // Object.entries forgets that the keys are meanings.
    words.map((word, rank) => [word, { meaning: meaning as Meaning, rank }] as const),
  ),
);

/** What is known of so many keys is forgotten together: a file that means harm has a new one each time. */
export const MOST_KEYS = 10_000;

/** What some keys together were found to mean: a file says the same ones for each of its places. */
const known = new Map<string, ReadonlyMap<Meaning, string>>();

/** Which of some keys (columns, properties) means what; of two keys for one meaning the likelier. */
export function meaningsOf(keys: readonly string[]): ReadonlyMap<Meaning, string> {
  const together = keys.join('\n');
  const meanings = known.get(together) ?? meaningsIn(keys);
  if (known.size >= MOST_KEYS) known.clear();
  known.set(together, meanings);
  return meanings;
}

function meaningsIn(keys: readonly string[]): ReadonlyMap<Meaning, string> {
  const best = new Map<Meaning, { readonly key: string; readonly rank: number }>();
  for (const key of keys) {
    const found = MEANING_OF.get(plainKey(key));
    if (!found) continue;
    const before = best.get(found.meaning);
    if (!before || found.rank < before.rank) best.set(found.meaning, { key, rank: found.rank });
  }
  return new Map([...best].map(([meaning, { key }]) => [meaning, key]));
}

/** Whether a key says how something is drawn, which no visit keeps. */
export const isStyle = (key: string): boolean => MEANING_OF.get(plainKey(key))?.meaning === 'style';

/** Whether a key says where something is that has a name of its own: "addr:city" of OpenStreetMap, schema.org's addressLocality. */
export const isOfAddress = (key: string): boolean => plainKey(key).startsWith('addr');

/** Whether a key is "name" and no other word for it. */
export const isPlainName = (key: string | undefined): boolean =>
  key !== undefined && plainKey(key) === 'name';

/** Whether a key may say when something was written down, and not when it was. */
export const isWhenRecorded = (key: string | undefined): boolean =>
  key !== undefined && /^(?:created|timestamp)$/.test(plainKey(key));

/** Whether a key is one that many would understand otherwise: the first words of each meaning are plain. */
export const isUnusual = (key: string): boolean =>
  (MEANING_OF.get(plainKey(key))?.rank ?? 0) > 3 && !isOfAddress(key);

/** Plain forms of keys that were asked for. */
const plainKeys = new Map<string, string>();

/**
 * What stands before a key that says where it comes from: "Dublin Core:Title" of Omeka, "dcterms:date", "[Visit] Date Start" of
 * Nodegoat.
 */
const ORIGIN =
  /^(?:(?:dublin core|dcterms|dc|geolocation|item type metadata|schema|wgs84|geo)\s*:|\[[^\]]*\])\s*(?=\S)/i;

function plainKey(key: string): string {
  const before = plainKeys.get(key);
  if (before !== undefined) return before;
  const plain = anyAscii(key.slice(0, 100).replace(ORIGIN, ''))
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^a-z0-9]/g, '');
  if (plainKeys.size >= MOST_KEYS) plainKeys.clear();
  plainKeys.set(key, plain);
  return plain;
}
