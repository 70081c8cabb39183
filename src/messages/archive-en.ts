import { formatCount } from './format.ts';

/**
 * What is said of all visits together: by whom and where they are found. It stands apart so that no page of a visit carries it.
 */
export const archive = {
  topics: { people: 'People', places: 'Places', countries: 'Countries', years: 'Years' },
  topicsAll: {
    people: (n: number) => `All ${n.toLocaleString('en')} people and organisations`,
    places: (n: number) => `All ${n.toLocaleString('en')} places`,
    countries: (n: number) => `All ${n.toLocaleString('en')} countries`,
    years: (n: number) => `All ${n.toLocaleString('en')} years`,
  },
  searchTitle: 'Search',
  searchLabel: 'Search visits, stops, people, places and passages',
  searchExample: 'Vladivostok, 김정은, walrus …',
  searchGo: 'Search',
  searchNeedsScripts: 'Searching needs scripts. These lists lead to everything as well.',
  /** What the search says; a script that carries nothing else gets it from its page. # stands for a number. */
  search: {
    nothing: 'Nothing has all of these words.',
    one: '1 result',
    many: '# results',
    most: 'The best # results',
    more: 'Show more',
    failed: 'The search could not be loaded. Are you offline? Type on to try again.',
    /** After the number of results, when there is no network. */
    keptAll: 'You are offline: all of this site was searched, as it is kept on this device.',
    keptSome: 'You are offline: the # visits kept on this device were searched.',
    keptOne: 'You are offline: the one visit kept on this device was searched.',
    kinds: {
      visit: 'Visit',
      stop: 'Stop',
      passage: 'In the article’s words',
      people: 'Who was there',
      places: 'Place',
      countries: 'Country',
      years: 'Year',
    },
  },
  topicsTitle: 'Find a journey by',
  topicsAbout: {
    people: 'Who was there: each person and organisation with the stops at which they are reported.',
    places: 'Where somebody was: each place with who came, and when.',
    countries: 'Each country with the journeys that led through it.',
    years: 'Each year with what was visited in it.',
  },
  visitCount: (n: number) => formatCount(n, 'visit', 'visits'),
  topicTitle: (name: string) => `${name} · Whereabouts`,
  topicAbout: (name: string, visits: number, stops: number, when: string) =>
    `${name}: ${formatCount(stops, 'stop', 'stops')} of ${formatCount(visits, 'visit', 'visits')}, ${when}.`,
  topicMap: 'Map of all stops',
  topicPart: (part: number, all: number) => `${part} of its ${formatCount(all, 'stop', 'stops')}`,
  topicFiles: 'Take them along',
  topicFeedTitle: (name: string) => `${name} · Whereabouts`,
  yearName: (year: number) => (year > 0 ? String(year) : `${1 - year} BC`),
};

export type SearchMessages = typeof archive.search;
