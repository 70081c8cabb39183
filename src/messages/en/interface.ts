import type { Article } from '../../article/article.ts';
import type { Agreement } from '../../visit/accounts.ts';
import { stopsOf } from '../../visit/parts.ts';
import type { Comparison, Leg, Mode, Visit } from '../../visit/visit.ts';
import type { DayOfVisit, Gap } from '../../visit/visit-days.ts';
import { isolated } from '../direction.ts';
import {
  formatBearing,
  formatCount,
  formatDay,
  formatDistance,
  formatDuration,
  inThousands,
} from '../format.ts';
import { listOf } from '../intl.ts';

const BY_MODE: Readonly<Record<Mode, string>> = {
  train: 'by train',
  ship: 'by ship',
  air: 'by air',
  road: 'by road',
  foot: 'on foot',
  unknown: 'away',
};

const dayLabel = ({ day, approximate, uncertain }: DayOfVisit) =>
  `${approximate ? 'c. day' : 'Day'} ${day}${uncertain ? '?' : ''}`;

/** A number among so many. */
export const among = (at: number, of: number) => `${inThousands(at)} of ${inThousands(of)}`;

/** Every word of the interface. Text about a visit comes from its own files and is not here. */
export const messages = {
  product: 'Whereabouts',
  skipToArticle: 'Skip to the article',
  allVisits: 'All visits',

  regionMap: 'Map',
  mapView: 'Map view',
  mapKeys: 'When the map has the focus, the arrow keys move it and the plus and minus keys zoom.',
  mapFailed:
    'The interactive map could not be loaded. The drawn map still shows the stops; reload to try again.',
  mapCredits:
    'Map: <a href="https://www.soest.hawaii.edu/pwessel/gshhg/">GSHHG</a>, ' +
    '<a href="https://www.naturalearthdata.com/">Natural Earth</a>, <a href="https://www.geonames.org/">GeoNames</a>',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeVisit: 'Whole visit',
  moveMap: 'Move the map',
  pan: { up: 'Move up', left: 'Move left', right: 'Move right', down: 'Move down' },

  itinerary: 'Itinerary',
  wholeItinerary: 'The whole itinerary',
  findStop: 'Find a stop',
  findStopHint: 'Name, number or date',
  stopsFound: (found: number, of: number) =>
    found === 0 ? 'No stop found' : `${inThousands(found)} of ${formatCount(of, 'stop', 'stops')}`,
  cluster: (stops: number, name: string) =>
    `${formatCount(stops, 'stop', 'stops')} round ${isolated(name)}: show them`,
  earlierText: (chapter: number, of: number) => `Before this: part ${among(chapter, of)}`,
  laterText: (chapter: number, of: number) => `Read on: part ${among(chapter, of)}`,
  inOrder: (order: 'visited' | 'reported') => (order === 'visited' ? 'As it happened' : 'As reported'),
  order: 'Order of the stops',
  nextStop: 'Next stop',
  previousStop: 'Previous stop',
  firstStop: 'First stop',
  lastStop: 'Last stop',
  play: 'Play',
  pause: 'Pause',
  pace: 'Pace, in seconds a stop',
  paceSeconds: (seconds: number) => `${seconds} s`,
  follow: 'Follow my reading',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyByHand: 'Copy this',
  close: 'Close',
  coming: 'Loading …',
  notLoaded: 'This could not be loaded. Reload the page to try again: you stay where you are.',

  share: 'Share',
  shareFailed: '“Copy link” works without it.',

  selectedWords: 'Selected words',
  copyPassageLink: 'Copy link to this passage',
  passageLinkCopied: 'Link to these words copied',
  cite: 'Cite',
  quotationCopied: 'Quotation copied',
  reference: 'Cite as',
  quotation: (words: string, { title, publisher, date }: Article, address: string) =>
    `“${isolated(words.replace(/\s+/g, ' '))}” ${isolated(title)}, ${isolated(publisher)}, ${formatDay(date)}, ${address}`,
  readArticle: 'Read the article',
  useCtrl: (key: string) => `Hold ${key} and scroll to zoom the map`,
  useTwoFingers: 'Use two fingers to move the map',
  paperSources: 'Sources',
  accessedOn: (day: string) => `looked up on ${formatDay(day)}`,

  wordsLost: 'The words that this link points at are no longer in the article:',
  wordsPointedAt: 'The link points at these words:',
  wordsNearest: 'The nearest words now:',
  wordsAmbiguous: (places: number) =>
    `The words that this link points at stand in ${inThousands(places)} places.`,

  details: 'Details',
  lessDetails: 'Close details',

  updateReady: 'A newer version is ready.',
  reload: 'Reload',
  notNow: 'Not now',

  stopOf: (at: number | undefined, of: number) =>
    at === undefined ? formatCount(of, 'stop', 'stops') : `Stop ${among(at, of)}`,
  stopCount: (n: number) => formatCount(n, 'stop', 'stops'),
  dayOf: (day: DayOfVisit) => `${dayLabel(day)}${day.of === undefined ? '' : ` of ${day.of}`}`,
  dayLabel,
  gap: (gap: Gap) =>
    gap.kind === 'unnumbered'
      ? formatDuration(gap.days)
      : gap.from === gap.to
        ? `Day ${gap.from}`
        : `Days ${gap.from}–${gap.to}`,
  noStopKnown: 'No stop known',
  startAt: (stop: string) => `Start at ${isolated(stop)}`,
  travelled: ({ length, mode }: Pick<Leg, 'length' | 'mode'>) => {
    if (length >= 1) return `${formatDistance(length)} ${BY_MODE[mode]}`;
    return mode === 'unknown' ? 'the same place' : BY_MODE[mode];
  },
  mode: (mode: Mode) => BY_MODE[mode],
  viaPlaces: (names: readonly string[]) => `through ${listOf(names)}`,
  approximateWay: 'the line between known places is approximate',
  arrival: 'The way here',
  departure: 'The way on',
  drawnMap: (visit: string, stops: number) =>
    `Drawn map of ${isolated(visit)} with ${formatCount(stops, 'stop', 'stops')}`,

  where: 'Where',
  when: 'When',
  pictures: 'Pictures',
  enlargePicture: 'Show larger',
  pictureCredit: (credit: string, licence: string) => `${isolated(credit)} (${licence})`,
  pictureOf: (at: number, of: number) => `Picture ${among(at, of)}`,
  nextPicture: 'Next picture',
  previousPicture: 'Previous picture',
  whyItMatters: 'Why it matters',
  whatHappened: 'What happened',
  whoWasThere: 'Who was there',
  inTheArticle: 'In the article',
  accounts: 'Accounts',
  account: 'Account',
  accountsOf: (n: number) => `${n} accounts of this visit`,
  inThisAccount: 'In this account',
  inOtherAccounts: (n: number) => (n === 1 ? 'In the other account' : 'In other accounts'),
  notTold: 'Does not tell of this stop.',
  sideBySide: 'Side by side',
  comparisonOf: (comparison: Comparison) =>
    comparison.about === 'figure' ? comparison.of : { name: 'Name', date: 'Date' }[comparison.about],
  agreement: ({ about }: Comparison, agreement: Agreement) => {
    if (agreement === 'closer') return 'one is more exact';
    if (agreement === 'agree') return 'they agree';
    return about === 'name' ? 'named differently' : 'they differ';
  },
  within: (metres: number) => `within ${formatDistance(metres)}`,
  stated: 'Stated in the article',
  reported: 'Stated in another account',
  established: 'Established elsewhere',
  source: 'Source',
  showPassage: 'Show in the article',
  by: 'By',

  download: 'Download',
  howWeKnow: 'How we know',
  factAbout: {
    dates: 'Dates',
    significance: 'Why it matters',
    name: 'Name',
    date: 'When',
    place: 'Where',
    locality: 'In',
    position: 'Position',
    arrival: 'The way here',
    departure: 'The way on',
    via: 'Through',
    event: 'What happened',
    presence: 'Who was there',
    role: 'Who is who',
  },

  /** How a stop lies from the one before, for the live region. */
  fromPrevious: (length: number, bearing: number) =>
    `${formatDistance(length)} ${formatBearing(bearing)} of the previous stop`,
  /** What the live region says after a step that led to the whole visit. */
  spokenWhole: (visit: Visit) => `${isolated(visit.title)}, ${formatCount(stopsOf(visit), 'stop', 'stops')}`,
} as const;
