import { isolated } from '../direction.ts';
import { formatCount, formatCountry, fromTo, inThousands } from '../format.ts';
import { listOf } from '../intl.ts';

const either = new Intl.ListFormat('en', { type: 'disjunction' });

/**
 * What is said of all visits together: by whom and where they are found. It stands apart so that no page of a visit carries it.
 */
export const archive = {
  topics: { people: 'People', places: 'Places', countries: 'Countries', years: 'Years' },
  topicsAll: {
    people: (n: number) => `All ${inThousands(n)} people and organisations`,
    places: (n: number) => `All ${inThousands(n)} places`,
    countries: (n: number) => `All ${inThousands(n)} countries`,
    years: (n: number) => `All ${inThousands(n)} years`,
  },
  /** Some of a list, and how many it has beside them. */
  firstOf: (names: readonly string[], most: number) =>
    listOf(
      names.length > most ? [...names.slice(0, most), `${inThousands(names.length - most)} more`] : names,
    ),
  searchTitle: 'Search',
  searchLabel: 'Search visits, stops, people, places and passages',
  searchExample: 'Vladivostok, 김정은, walrus',
  searchGo: 'Search',
  searchNeedsScripts:
    'Searching needs scripts, which have not come. Load the page anew; these lists lead to everything as well.',
  /** What the search says; a script that carries nothing else gets it from its page. # stands for a number. */
  search: {
    searching: 'Searching …',
    nothing: 'Nothing has all of these words.',
    /** # stands for words, each in the marks that follow. */
    allBut: 'Nothing has all of these words. These have all but #.',
    quoted: '“#”',
    and: ' and ',
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
    places: 'Where somebody was: each place and each town with who came, and when.',
    countries: 'Each country with the journeys that led through it.',
    years: 'Each year with what was visited in it.',
  },
  visitCount: (n: number) => formatCount(n, 'visit', 'visits'),
  topicTitle: (name: string) => `${isolated(name)} · Whereabouts`,
  topicAbout: (name: string, visits: number, stops: number, when: string) =>
    `${isolated(name)}: ${formatCount(stops, 'stop', 'stops')} of ${formatCount(visits, 'visit', 'visits')}, ${when}.`,
  topicMap: 'Map of all stops',
  topicMapNote: 'A dot is a stop, a larger one several; the numbered ones are those below.',
  topicMapRings: 'A ring tells how many stops are too close to each other to be shown one by one.',
  topicCluster: (stops: number, name: string) =>
    `${formatCount(stops, 'stop', 'stops')}, one of them ${isolated(name)}: open it`,
  topicPart: (part: number, all: number) => `${part} of its ${formatCount(all, 'stop', 'stops')}`,
  topicFurther: (n: number) => `${inThousands(n)} more in the visit`,
  topicPlaces: 'Places there',
  topicVisitors: 'Who came, and when',
  topicOthers: (n: number) => `… and ${inThousands(n)} others.`,
  topicDatesMore: (n: number) => `, and ${formatCount(n, 'earlier day', 'earlier days')}`,
  /** One id, several persons. */
  topicNamesakes: 'Not the same person:',
  topicCompare: 'Compare these visits',
  topicCompareLatest: (n: number) => `Compare the latest ${n} visits`,
  skipToList: 'Skip to the list',
  pages: 'Pages',
  pagesBelow: 'Pages, at the end',
  pagesEarlier: 'Previous page',
  pagesLater: 'Next page',
  pageOf: (page: number, of: number) => `Page ${inThousands(page)} of ${inThousands(of)}`,
  /** In the place of a page that is neither kept nor, without a network, to be had. */
  away: {
    title: 'You are offline',
    says: 'This page is not kept on this device. A visit is kept whole once it has been opened here.',
    again: 'Try again',
    kept: 'Kept on this device',
  },
  /** What stays at the address of what no visit has to do with any more; of its name only the address is left. */
  gone: {
    title: 'No longer in this archive',
    about: {
      people: (id: string) => `The person or organisation “${id}” is in no visit of this archive any more.`,
      places: (id: string) => `No visit of this archive leads to the place “${id}” any more.`,
      countries: (id: string) =>
        `No visit of this archive leads to ${formatCountry(id.toUpperCase())} any more.`,
      years: (id: string) => `No visit of this archive is of the year “${id}” any more.`,
    },
    all: {
      people: 'All people and organisations',
      places: 'All places',
      countries: 'All countries',
      years: 'All years',
    },
  },
  topicFiles: 'Take them along',
  topicFeedTitle: (name: string) => `${isolated(name)} · Whereabouts`,
  gallery: {
    list: 'Visits',
    map: 'Map of the visits',
    drawnMap: (visits: number, stops: number) =>
      `Map of ${formatCount(stops, 'stop', 'stops')} of ${formatCount(visits, 'visit', 'visits')}; the list says the same`,
    mapFailed: 'The live map could not be loaded. The list has every visit.',
    wholeMap: 'All visits',
    cluster: (visits: number, stops: number) =>
      `${formatCount(visits, 'visit', 'visits')}, ${formatCount(stops, 'stop', 'stops')}`,
    here: 'Here',
    closeHere: 'Close',
    moreHere: (n: number) =>
      `and ${formatCount(n, 'other visit', 'other visits')}: filter to find ${n === 1 ? 'it' : 'them'}`,
    filters: 'Filter the visits',
    fields: {
      person: 'Who was there',
      country: 'Country',
      placeKind: 'Kind of place',
      year: 'Year',
      language: 'Language',
    },
    findValue: {
      person: 'Find somebody',
      country: 'Find a country',
      placeKind: 'Find a kind of place',
      year: 'Find a year',
      language: 'Find a language',
    },
    /** Before the number of values that are chosen in a filter. */
    chosenCount: 'chosen:',
    /** After their number. */
    visits: (n: number) => (n === 1 ? 'visit' : 'visits'),
    done: 'Done',
    noValue: 'Nothing is called so.',
    moreValues: (n: number) => `and ${inThousands(n)} more: type to find them`,
    anyOf: (names: readonly string[]) => either.format(names),
    someTime: (from: string | undefined, to: string | undefined) =>
      from === undefined ? `until ${to}` : to === undefined ? `from ${from}` : fromTo(from, to),
    drop: (what: string) => `Without “${isolated(what)}”`,
    shown: (n: number, all: number) =>
      n === all
        ? formatCount(all, 'visit', 'visits')
        : `${inThousands(n)} of ${formatCount(all, 'visit', 'visits')}`,
    clear: 'Show all',
    remove: (what: string) => `Remove the filter: ${what}`,
    none: 'No visit fits all of these.',
    noneOut: 'Leave one out:',
    noneAtAll: 'There is no visit yet.',
    more: (n: number) => `Show ${inThousands(n)} more`,
    failed: 'The list of visits could not be loaded. Are you offline?',
    again: 'Try again',
    loading: 'Loading …',
    timeline: 'When',
    timelineFrom: 'From',
    timelineTo: 'To',
    pages: 'Pages of the list',
    page: (n: number, of: number) => `Page ${inThousands(n)} of ${inThousands(of)}`,
    pageTitle: (n: number) => `All visits, page ${inThousands(n)}`,
    previous: 'Earlier in the list',
    next: 'Further in the list',
    pick: 'Compare',
    pickNamed: (title: string) => `Compare ${title}`,
    picked: (n: number) => `${formatCount(n, 'visit', 'visits')} to compare`,
    pickAnother: 'Pick another one to lay beside it.',
    compare: 'Compare',
    unpick: 'Clear',
  },
  compare: {
    title: 'Compare visits',
    titleOf: (titles: readonly string[]) => `${titles.map(isolated).join(' · ')} · compared`,
    about: 'Up to four visits on one map and one axis of days, to be stepped through together.',
    needsScripts:
      'Laying visits side by side needs scripts, which have not come. Load the page anew, or read each by itself:',
    choose: 'Choose two to four visits to lay side by side.',
    chooseMore: 'One visit stands alone. Choose another to lay beside it:',
    latest: 'These are the latest.',
    amongAll: (n: number) => `Choose among all ${formatCount(n, 'visit', 'visits')}`,
    nothingElse: 'To compare takes two visits, and there are not as many yet.',
    chosen: 'Visits that are compared',
    add: 'Add a visit',
    drop: (title: string) => `Take away ${title}`,
    unknown: (id: string) => `There is no visit called “${id}”. The link may be mistyped.`,
    withdrawn: (id: string, said: string) => `The visit “${id}” has been withdrawn. ${said}`,
    failed: (id: string) => `The visit “${id}” could not be loaded. Are you offline?`,
    map: 'Map of the compared visits',
    mapFailed: 'The map could not be loaded. Days and stops are all here.',
    wholeMap: 'All of the compared visits',
    align: 'Side by side',
    alignBy: { visit: 'by the day of each visit', calendar: 'by the calendar' },
    axis: 'Day',
    day: (n: string) => `Day ${inThousands(Number(n))}`,
    stepOf: (n: number, of: number) => `${inThousands(n)} of ${inThousands(of)}`,
    previous: 'Day before',
    next: 'Next day',
    visit: (letter: string, title: string) => `${letter}: ${title}`,
    before: 'Not begun yet.',
    beforeNext: (name: string) => `First: ${isolated(name)}`,
    noStop: 'No stop known on this day.',
    between: (last: string, next: string) =>
      `No stop known on this day, between ${isolated(last)} and ${isolated(next)}.`,
    over: 'Over.',
    overLast: (name: string) => `Last: ${isolated(name)}`,
    moreStops: (n: number) => `and ${formatCount(n, 'other stop', 'other stops')} on this day`,
    offer: (n: number) =>
      `Compare the ${n === 2 ? 'two' : n === 3 ? 'three' : 'latest four'} visits side by side`,
  },
};

export type SearchMessages = typeof archive.search;
