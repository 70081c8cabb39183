import { stopsOf } from '../../visit/parts.ts';
import type { Mode } from '../../visit/visit.ts';
import type { DayOfVisit } from '../../visit/visit-days.ts';
import { isolated } from '../direction.ts';
import type { messages as english } from '../en/interface.ts';
import {
  formatBearing,
  formatCount,
  formatDay,
  formatDistance,
  formatDuration,
  inThousands,
} from '../format.ts';
import { listOf } from '../intl.ts';
import type { InOtherWords } from '../languages.ts';

const BY_MODE: Readonly<Record<Mode, string>> = {
  train: 'mit der Bahn',
  ship: 'mit dem Schiff',
  air: 'mit dem Flugzeug',
  road: 'auf der Straße',
  foot: 'zu Fuß',
  unknown: 'entfernt',
};

const dayLabel = ({ day, approximate, uncertain }: DayOfVisit) =>
  `${approximate ? 'ca. Tag' : 'Tag'} ${day}${uncertain ? '?' : ''}`;

/** A number among so many. */
export const among = (at: number, of: number) => `${inThousands(at)} von ${inThousands(of)}`;
const stops = (n: number) => formatCount(n, 'Station', 'Stationen');

export const messages: InOtherWords<typeof english> = {
  product: 'Whereabouts',
  skipToArticle: 'Zum Artikel',
  allVisits: 'Alle Reisen',

  regionMap: 'Karte',
  mapView: 'Kartenansicht',
  mapKeys:
    'Wenn die Karte den Fokus hat, verschieben die Pfeiltasten sie; die Tasten Plus und Minus vergrößern und verkleinern.',
  mapFailed:
    'Die interaktive Karte konnte nicht geladen werden. Die gezeichnete zeigt die Stationen trotzdem; laden Sie die Seite neu, um es noch einmal zu versuchen.',
  mapCredits:
    'Karte: <a href="https://www.soest.hawaii.edu/pwessel/gshhg/">GSHHG</a>, ' +
    '<a href="https://www.naturalearthdata.com/">Natural Earth</a>, <a href="https://www.geonames.org/">GeoNames</a>',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  wholeVisit: 'Ganze Reise',
  moveMap: 'Karte verschieben',
  pan: { up: 'Nach oben', left: 'Nach links', right: 'Nach rechts', down: 'Nach unten' },

  itinerary: 'Reiseverlauf',
  wholeItinerary: 'Der ganze Reiseverlauf',
  findStop: 'Station suchen',
  findStopHint: 'Name, Nummer oder Datum',
  stopsFound: (found, of) =>
    found === 0
      ? 'Keine Station gefunden'
      : `${inThousands(found)} von ${formatCount(of, 'Station', 'Stationen')}`,
  cluster: (n, name) => `${stops(n)} um ${isolated(name)}: zeigen`,
  earlierText: (chapter, of) => `Davor: Teil ${among(chapter, of)}`,
  laterText: (chapter, of) => `Weiterlesen: Teil ${among(chapter, of)}`,
  inOrder: (order) => (order === 'visited' ? 'Wie geschehen' : 'Wie berichtet'),
  order: 'Reihenfolge der Stationen',
  nextStop: 'Nächste Station',
  previousStop: 'Vorige Station',
  firstStop: 'Erste Station',
  lastStop: 'Letzte Station',
  play: 'Abspielen',
  pause: 'Anhalten',
  pace: 'Tempo, in Sekunden je Station',
  paceSeconds: (seconds) => `${seconds} s`,
  follow: 'Beim Lesen mitgehen',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert',
  copyByHand: 'Zum Kopieren',
  close: 'Schließen',
  coming: 'Wird geladen …',
  notLoaded: 'Das konnte nicht geladen werden. Laden Sie die Seite neu: Sie bleiben, wo Sie sind.',

  share: 'Teilen',
  shareFailed: '„Link kopieren“ geht auch ohne.',

  selectedWords: 'Ausgewählte Worte',
  copyPassageLink: 'Link zu dieser Stelle kopieren',
  passageLinkCopied: 'Link zu diesen Worten kopiert',
  cite: 'Zitieren',
  quotationCopied: 'Zitat kopiert',
  reference: 'Zitieren als',
  quotation: (words, { title, publisher, date }, address) =>
    `„${isolated(words.replace(/\s+/g, ' '))}“ ${isolated(title)}, ${isolated(publisher)}, ${formatDay(date)}, ${address}`,
  readArticle: 'Artikel lesen',
  useCtrl: (key) => `${key} halten und scrollen, um die Karte zu vergrößern`,
  useTwoFingers: 'Die Karte mit zwei Fingern verschieben',
  paperSources: 'Quellen',
  accessedOn: (day) => `abgerufen am ${formatDay(day)}`,

  wordsLost: 'Die Worte, auf die dieser Link verweist, stehen nicht mehr im Artikel:',
  wordsPointedAt: 'Der Link verweist auf diese Worte:',
  wordsNearest: 'Am nächsten kommen ihnen jetzt:',
  wordsAmbiguous: (places) =>
    `Die Worte, auf die dieser Link verweist, stehen an ${inThousands(places)} Stellen.`,

  details: 'Einzelheiten',
  lessDetails: 'Einzelheiten schließen',

  updateReady: 'Es gibt eine neuere Fassung.',
  reload: 'Neu laden',
  notNow: 'Jetzt nicht',

  stopOf: (at, of) => (at === undefined ? stops(of) : `Station ${among(at, of)}`),
  stopCount: stops,
  dayOf: (day) => `${dayLabel(day)}${day.of === undefined ? '' : ` von ${day.of}`}`,
  dayLabel,
  gap: (gap) =>
    gap.kind === 'unnumbered'
      ? formatDuration(gap.days)
      : gap.from === gap.to
        ? `Tag ${gap.from}`
        : `Tage ${gap.from}–${gap.to}`,
  noStopKnown: 'Keine Station bekannt',
  startAt: (stop) => `Start: ${isolated(stop)}`,
  travelled: ({ length, mode }) => {
    if (length >= 1) return `${formatDistance(length)} ${BY_MODE[mode]}`;
    return mode === 'unknown' ? 'derselbe Ort' : BY_MODE[mode];
  },
  mode: (mode) => BY_MODE[mode],
  viaPlaces: (names) => `über ${listOf(names)}`,
  approximateWay: 'zwischen bekannten Orten zeigt die Linie nur den ungefähren Weg',
  arrival: 'Der Weg hierher',
  departure: 'Der Weg von hier',
  drawnMap: (visit, n) => `Gezeichnete Karte: ${isolated(visit)}, ${stops(n)}`,

  where: 'Wo',
  when: 'Wann',
  pictures: 'Bilder',
  enlargePicture: 'Größer zeigen',
  pictureCredit: (credit, licence) => `${isolated(credit)} (${licence})`,
  pictureOf: (at, of) => `Bild ${among(at, of)}`,
  nextPicture: 'Nächstes Bild',
  previousPicture: 'Voriges Bild',
  whyItMatters: 'Warum es wichtig ist',
  whatHappened: 'Was geschah',
  whoWasThere: 'Wer dabei war',
  inTheArticle: 'Im Artikel',
  accounts: 'Berichte',
  account: 'Bericht',
  accountsOf: (n) => `${n} Berichte von dieser Reise`,
  inThisAccount: 'In diesem Bericht',
  inOtherAccounts: (n) => (n === 1 ? 'Im anderen Bericht' : 'In anderen Berichten'),
  notTold: 'Berichtet nicht von dieser Station.',
  sideBySide: 'Im Vergleich',
  comparisonOf: (comparison) =>
    comparison.about === 'figure' ? comparison.of : { name: 'Name', date: 'Datum' }[comparison.about],
  agreement: ({ about }, agreement) => {
    if (agreement === 'closer') return 'einer ist genauer';
    if (agreement === 'agree') return 'sie stimmen überein';
    return about === 'name' ? 'verschieden benannt' : 'sie weichen voneinander ab';
  },
  within: (metres) => `auf ${formatDistance(metres)} genau`,
  stated: 'Steht im Artikel',
  reported: 'Steht in einem anderen Bericht',
  established: 'Anderweitig belegt',
  source: 'Quelle',
  showPassage: 'Im Artikel zeigen',
  by: 'Von',

  download: 'Download',
  howWeKnow: 'Woher wir das wissen',
  factAbout: {
    dates: 'Daten',
    significance: 'Warum es wichtig ist',
    name: 'Name',
    date: 'Wann',
    place: 'Wo',
    locality: 'In',
    position: 'Lage',
    arrival: 'Der Weg hierher',
    departure: 'Der Weg von hier',
    via: 'Über',
    event: 'Was geschah',
    presence: 'Wer dabei war',
    role: 'Wer ist wer',
  },

  fromPrevious: (length, bearing) =>
    `von der vorigen Station ${formatDistance(length)} nach ${formatBearing(bearing)}`,
  spokenWhole: (visit) => `${isolated(visit.title)}, ${stops(stopsOf(visit))}`,
};
