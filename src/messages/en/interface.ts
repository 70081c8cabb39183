import type { Article } from '../../article/article.ts';
import type { Agreement } from '../../visit/accounts.ts';
import { stopsOf } from '../../visit/parts.ts';
import type { Comparison, Leg, Mode, Stop, Visit } from '../../visit/visit.ts';
import type { DayOfVisit, Gap } from '../../visit/visit-days.ts';
import { isolated } from '../direction.ts';
import {
  formatBearing,
  formatCount,
  formatDay,
  formatDistance,
  formatDuration,
  formatWhen,
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

const among = (at: number, of: number) => `${inThousands(at)} of ${inThousands(of)}`;

/** Every word of the interface. Text about a visit comes from its own files and is not here. */
export const messages = {
  product: 'Whereabouts',
  tagline: 'Follow a visit through the article that reports it.',
  skipToArticle: 'Skip to the article',
  allVisits: 'All visits',
  makeVisit: 'Make a visit of your own',

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
  itineraryTitle: (visit: Visit) => `The whole itinerary: ${isolated(visit.title)}`,
  itineraryAbout: (visit: Visit) =>
    `All ${formatCount(stopsOf(visit), 'stop', 'stops')} of ${isolated(visit.title)}, ${formatWhen(visit.dates.value)}, on one page.`,
  findStop: 'Find a stop',
  findStopHint: 'Name, number or date',
  stopsFound: (found: number, of: number) =>
    found === 0 ? 'No stop found' : `${inThousands(found)} of ${formatCount(of, 'stop', 'stops')}`,
  stopsFrom: (first: number, last: number) =>
    first === last ? `Stop ${inThousands(first)}` : `Stops ${inThousands(first)}–${inThousands(last)}`,
  cluster: (stops: number, name: string) =>
    `${formatCount(stops, 'stop', 'stops')} round ${isolated(name)}: show them`,
  earlierText: (chapter: number, of: number) => `Before this: part ${among(chapter, of)}`,
  laterText: (chapter: number, of: number) => `Read on: part ${among(chapter, of)}`,
  wholeOnPaper: (stops: number) =>
    `The whole itinerary, ${formatCount(stops, 'stop', 'stops')}, is a page of its own:`,
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
  address: 'Address',
  copyAddress: 'Copy address',
  systemShare: 'Share with an app',
  embed: 'Embed in a page',
  embedOpens: 'Open with the page',
  embedWaits: 'Closed until the reader opens it',
  embedWaitsFor: (host: string) => `Until then nothing is loaded from ${host}.`,
  embedColours: 'Colours',
  embedColoursOf: (theme: 'light' | 'dark' | undefined) =>
    theme === undefined ? 'The reader’s own' : { light: 'Light', dark: 'Dark' }[theme],
  openEmbed: 'Open the map',
  embedIsClosed: (host: string) => `Nothing is loaded from ${host} until you open it.`,
  embedCode: 'Embed code',
  copyEmbedCode: 'Copy embed code',
  embedCodeCopied: 'Embed code copied',
  qrCode: 'QR code',
  qrCodeOf: (address: string) => `QR code of ${address}`,
  qrCodeUse: 'For a slide, a poster or a second screen.',
  saveQrCode: 'Save as SVG',
  qrCodeSaved: 'QR code saved',
  qrCodeTooLong: 'This address is too long for a QR code.',

  selectedWords: 'Selected words',
  copyPassageLink: 'Copy link to this passage',
  passageLinkCopied: 'Link to these words copied',
  cite: 'Cite',
  quotationCopied: 'Quotation copied',
  reference: 'Cite as',
  quotation: (words: string, { title, publisher, date }: Article, address: string) =>
    `“${isolated(words.replace(/\s+/g, ' '))}” ${isolated(title)}, ${isolated(publisher)}, ${formatDay(date)}, ${address}`,
  readArticle: 'Read the article',
  openInFull: (product: string) => `Open in ${product}`,
  useCtrl: (key: string) => `Hold ${key} and scroll to zoom the map`,
  useTwoFingers: 'Use two fingers to move the map',

  paperNumber: 'No.',
  paperStop: 'Stop',
  paperSources: 'Sources',
  paperLegend:
    'Raised numbers: established elsewhere, see the sources at the end. All else is stated in the article. Distances are computed.',
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
  downloadTitle: (visit: Visit) => `Download: ${isolated(visit.title)} · Whereabouts`,
  downloadAbout:
    'The visit in other formats, free to take and to use under its licence. What a format has no room for is listed with it, and in the file where it allows a note.',
  leavesOut: 'What it leaves out',
  fileSize: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB`,
  howWeKnow: 'How we know',
  /** Of a long visit, `part` says which stops the page is about. */
  howWeKnowTitle: (visit: Visit, part?: string) =>
    `How we know: ${isolated(visit.title)}${part ? ` (${part})` : ''} · Whereabouts`,
  otherStops: 'Further stops',
  howWeKnowAbout: (visit: Visit) =>
    `Everything that ${isolated(visit.title)} shows, fact by fact, with the words or the sources that it rests on, and what is left unsure.`,
  summary: 'In short',
  factCount: (n: number) => formatCount(n, 'fact', 'facts'),
  factsStated: (n: number) => `${inThousands(n)} stated in the words of an account`,
  factsBoth: (n: number) => `${inThousands(n)} stated and established elsewhere too`,
  factsEstablished: (n: number, sources: number) =>
    `${inThousands(n)} established elsewhere, from ${formatCount(sources, 'source', 'sources')}`,
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
  unsure: 'What is unsure',
  doubtOfPosition: (metres: number) => `the place is known to ${formatDistance(metres)} only`,
  doubtOfDate: (when: string) => `the day is not known for certain: ${when}`,
  doubtOfArrival: 'how the way there was made is not known',
  doubtOfAccounts: (what: string) => `the accounts differ (${what.toLocaleLowerCase('en')})`,
  sourcesUnread: (unread: number, of: number) =>
    unread === of
      ? 'Of no source is it noted on which day somebody looked it up.'
      : `Of ${among(unread, of)} sources it is not noted on which day somebody looked them up.`,
  openQuestions: 'Open questions',
  noOpenQuestions:
    'The review of this visit (its places, its days, its words and its sources against each other) has no open question.',
  answeredQuestions: 'Questions that were answered',
  answer: 'Answer:',
  expected: (what: string) => `Expected: ${what}`,
  sourceNumber: (n: number) => `Source ${inThousands(n)}`,

  cardDescription: (visit: Visit, stop: Stop | undefined) =>
    stop
      ? `Map of ${isolated(visit.title)} with stop ${among(stop.number, stopsOf(visit))} marked: ${isolated(stop.name.value)}, ${formatWhen(stop.when.value)}`
      : `Map of ${isolated(visit.title)} with its ${formatCount(stopsOf(visit), 'stop', 'stops')}, ${formatWhen(visit.dates.value)}`,
  feedTitle: 'Whereabouts: visits',
  pageMoved: 'This page has moved:',
  notFoundTitle: 'No such page',
  notFound: 'There is no visit or stop at this address. The link may have been shortened or mistyped.',
  /** Round what was asked for, and the title of the page above it. */
  notFoundIn: ['There is no “', '” in ', '. The link may have been shortened or mistyped.'],
  notFoundOffer: 'What there is',
  galleryTitle: 'Visits',

  /** How a stop lies from the one before, for the live region. */
  fromPrevious: (length: number, bearing: number) =>
    `${formatDistance(length)} ${formatBearing(bearing)} of the previous stop`,
  /** What the live region says after a step that led to the whole visit. */
  spokenWhole: (visit: Visit) => `${isolated(visit.title)}, ${formatCount(stopsOf(visit), 'stop', 'stops')}`,
} as const;
