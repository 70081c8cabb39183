/** The last folder of an embed's address. */
export const EMBED = 'embed';

/** Between a visit and one of its accounts but the first: `<visit>/by/<account>/`. */
export const BY = 'by';

/** The page of a visit that says what each of its facts rests on. */
export const HOW_WE_KNOW = 'how-we-know';

/** The chapters of an account of a long visit, but the first: `<visit>/chapter/<number>/`. */
export const CHAPTER = 'chapter';

/** The page of a long visit that lists all its stops. */
export const ITINERARY = 'itinerary';

/** Where a visit's files in other formats stand, and the page that lists them. */
export const FILES = 'files';

/** Where visits are made, in the browser. */
export const STUDIO = 'studio';

/** Where everything can be looked for. */
export const SEARCH_FOLDER = 'search';

/** Where visits are gathered by who was there, where, in which country and when. */
export const TOPICS = ['people', 'places', 'countries', 'years'] as const;

/** Where the list of all visits goes on: `page/2/`. */
export const PAGE = 'page';

/** Where visits are laid side by side. */
export const COMPARE = 'compare';

/** Where everything is listed that was corrected in any visit. */
export const CORRECTIONS_FOLDER = 'corrections';

/** Beside a visit's pages: the small map of it, and what it is compared by. */
export const THUMBNAIL = 'map.svg';
export const COMPARED = 'compared.json';

/** Names that hosts give to a folder's own page. */
const HOSTS_OWN = ['index'] as const;

/** No stop and no account may have one of these as its id: the site needs the address. */
export const RESERVED_IN_VISIT: readonly string[] = [
  EMBED,
  BY,
  HOW_WE_KNOW,
  FILES,
  CHAPTER,
  ITINERARY,
  ...HOSTS_OWN,
];

/** No person, place, country or year has one of these as the last part of its address: what is there is read as something else. */
export const RESERVED_FOR_TOPICS: readonly string[] = [EMBED, PAGE, ...HOSTS_OWN];

/** No visit may have one of these as its id: the site keeps its files there, or hosts show their 404 page there. */
export const RESERVED_FOR_VISITS: readonly string[] = [
  EMBED,
  STUDIO,
  SEARCH_FOLDER,
  ...TOPICS,
  PAGE,
  COMPARE,
  CORRECTIONS_FOLDER,
  ...HOSTS_OWN,
  'assets',
  'gazetteer',
  'icons',
  '404',
];
