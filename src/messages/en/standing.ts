import { stopsOf } from '../../visit/parts.ts';
import type { Stop, Visit } from '../../visit/visit.ts';
import { isolated } from '../direction.ts';
import { formatCount, formatDistance, formatWhen, inThousands } from '../format.ts';
import { among } from './interface.ts';

/** What pages say that no script makes: those beside a visit, what paper has, and what a page tells of itself. */
export const standing = {
  tagline: 'Follow a visit through the article that reports it.',
  makeVisit: 'Make a visit of your own',
  itineraryTitle: (visit: Visit) => `The whole itinerary: ${isolated(visit.title)}`,
  itineraryAbout: (visit: Visit) =>
    `All ${formatCount(stopsOf(visit), 'stop', 'stops')} of ${isolated(visit.title)}, ${formatWhen(visit.dates.value)}, on one page.`,
  stopsFrom: (first: number, last: number) =>
    first === last ? `Stop ${inThousands(first)}` : `Stops ${inThousands(first)}–${inThousands(last)}`,
  wholeOnPaper: (stops: number) =>
    `The whole itinerary, ${formatCount(stops, 'stop', 'stops')}, is a page of its own:`,

  paperNumber: 'No.',
  paperStop: 'Stop',
  paperLegend:
    'Raised numbers: established elsewhere, see the sources at the end. All else is stated in the article. Distances are computed.',
  downloadTitle: (visit: Visit) => `Download: ${isolated(visit.title)} · Whereabouts`,
  downloadAbout:
    'The visit in other formats, free to take and to use under its licence. What a format has no room for is listed with it, and in the file where it allows a note.',
  leavesOut: 'What it leaves out',
  fileSize: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB`,
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
  expected: 'Expected:',
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
} as const;
