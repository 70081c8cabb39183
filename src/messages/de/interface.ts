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
  formatWhen,
  inThousands,
} from '../format.ts';
import { listOf } from '../intl.ts';
import type { InOtherWords } from '../languages.ts';

const BY_MODE: Readonly<Record<Mode, string>> = {
  train: 'mit der Bahn',
  ship: 'mit dem Schiff',
  air: 'im Flugzeug',
  road: 'auf der Straße',
  foot: 'zu Fuß',
  unknown: 'entfernt',
};

const dayLabel = ({ day, approximate, uncertain }: DayOfVisit) =>
  `${approximate ? 'ca. Tag' : 'Tag'} ${day}${uncertain ? '?' : ''}`;

const among = (at: number, of: number) => `${inThousands(at)} von ${inThousands(of)}`;
const stops = (n: number) => formatCount(n, 'Station', 'Stationen');

export const messages: InOtherWords<typeof english> = {
  product: 'Whereabouts',
  tagline: 'Eine Reise durch den Artikel verfolgen, der von ihr berichtet.',
  skipToArticle: 'Zum Artikel',
  allVisits: 'Alle Reisen',
  makeVisit: 'Selbst eine Reise anlegen',

  regionMap: 'Karte',
  mapView: 'Kartenansicht',
  mapKeys:
    'Wenn die Karte den Fokus hat, verschieben die Pfeiltasten sie; die Tasten Plus und Minus vergrößern und verkleinern.',
  mapFailed:
    'Die interaktive Karte konnte nicht geladen werden. Die gezeichnete zeigt die Stationen trotzdem; laden Sie neu, um es noch einmal zu versuchen.',
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
  itineraryTitle: (visit) => `Der ganze Reiseverlauf: ${isolated(visit.title)}`,
  itineraryAbout: (visit) =>
    `Alle ${stops(stopsOf(visit))} von „${isolated(visit.title)}“, ${formatWhen(visit.dates.value)}, auf einer Seite.`,
  findStop: 'Station suchen',
  findStopHint: 'Name, Nummer oder Datum',
  stopsFound: (found, of) =>
    found === 0
      ? 'Keine Station gefunden'
      : `${inThousands(found)} von ${formatCount(of, 'Station', 'Stationen')}`,
  stopsFrom: (first, last) =>
    first === last ? `Station ${inThousands(first)}` : `Stationen ${inThousands(first)}–${inThousands(last)}`,
  cluster: (n, name) => `${stops(n)} um ${isolated(name)}: zeigen`,
  earlierText: (chapter, of) => `Davor: Teil ${among(chapter, of)}`,
  laterText: (chapter, of) => `Weiterlesen: Teil ${among(chapter, of)}`,
  wholeOnPaper: (n) => `Der ganze Reiseverlauf, ${stops(n)}, hat eine eigene Seite:`,
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
  address: 'Adresse',
  copyAddress: 'Adresse kopieren',
  systemShare: 'Mit einer App teilen',
  embed: 'In eine Seite einbetten',
  embedOpens: 'Mit der Seite geöffnet',
  embedWaits: 'Geschlossen, bis jemand sie öffnet',
  embedWaitsFor: (host) => `Bis dahin wird nichts von ${host} geladen.`,
  embedColours: 'Farben',
  embedColoursOf: (theme) =>
    theme === undefined ? 'Wie beim Leser eingestellt' : { light: 'Hell', dark: 'Dunkel' }[theme],
  openEmbed: 'Karte öffnen',
  embedIsClosed: (host) => `Von ${host} wird nichts geladen, bis Sie sie öffnen.`,
  embedCode: 'Code zum Einbetten',
  copyEmbedCode: 'Code kopieren',
  embedCodeCopied: 'Code kopiert',
  qrCode: 'QR-Code',
  qrCodeOf: (address) => `QR-Code von ${address}`,
  qrCodeUse: 'Für eine Folie, ein Plakat oder einen zweiten Bildschirm.',
  saveQrCode: 'Als SVG sichern',
  qrCodeSaved: 'QR-Code gesichert',
  qrCodeTooLong: 'Diese Adresse ist zu lang für einen QR-Code.',

  selectedWords: 'Ausgewählte Worte',
  copyPassageLink: 'Link zu dieser Stelle kopieren',
  passageLinkCopied: 'Link zu diesen Worten kopiert',
  cite: 'Zitieren',
  quotationCopied: 'Zitat kopiert',
  reference: 'Zitieren als',
  quotation: (words, { title, publisher, date }, address) =>
    `„${isolated(words.replace(/\s+/g, ' '))}“ ${isolated(title)}, ${isolated(publisher)}, ${formatDay(date)}, ${address}`,
  readArticle: 'Artikel lesen',
  openInFull: (product) => `In ${product} öffnen`,
  useCtrl: (key) => `${key} halten und scrollen, um die Karte zu vergrößern`,
  useTwoFingers: 'Die Karte mit zwei Fingern verschieben',

  paperNumber: 'Nr.',
  paperStop: 'Station',
  paperSources: 'Quellen',
  paperLegend:
    'Hochgestellte Zahlen: anderweitig belegt, siehe die Quellen am Ende. Alles andere steht im Artikel. Entfernungen sind berechnet.',
  accessedOn: (day) => `abgerufen am ${formatDay(day)}`,

  wordsLost: 'Die Worte, auf die dieser Link zeigt, stehen nicht mehr im Artikel:',
  wordsPointedAt: 'Der Link zeigt auf diese Worte:',
  wordsNearest: 'Am nächsten kommen ihnen jetzt:',
  wordsAmbiguous: (places) =>
    `Die Worte, auf die dieser Link zeigt, stehen an ${inThousands(places)} Stellen.`,

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
  approximateWay: 'die Linie zwischen bekannten Orten ist ungefähr',
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
  notTold: 'Erzählt nicht von dieser Station.',
  sideBySide: 'Im Vergleich',
  comparisonOf: (comparison) =>
    comparison.about === 'figure' ? comparison.of : { name: 'Name', date: 'Datum' }[comparison.about],
  agreement: ({ about }, agreement) => {
    if (agreement === 'closer') return 'einer ist genauer';
    if (agreement === 'agree') return 'sie stimmen überein';
    return about === 'name' ? 'verschieden benannt' : 'sie weichen ab';
  },
  within: (metres) => `auf ${formatDistance(metres)} genau`,
  stated: 'Steht im Artikel',
  reported: 'Steht in einem anderen Bericht',
  established: 'Anderweitig belegt',
  source: 'Quelle',
  showPassage: 'Im Artikel zeigen',
  by: 'Von',

  download: 'Download',
  downloadTitle: (visit) => `Download: ${isolated(visit.title)} · Whereabouts`,
  downloadAbout:
    'Die Reise in anderen Formaten, frei zu nehmen und unter ihrer Lizenz zu verwenden. Wofür ein Format keinen Platz hat, steht dabei und, wo es eine Anmerkung erlaubt, in der Datei.',
  leavesOut: 'Was fehlt',
  fileSize: (bytes) => `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB`,
  howWeKnow: 'Woher wir das wissen',
  howWeKnowTitle: (visit, part) =>
    `Woher wir das wissen: ${isolated(visit.title)}${part ? ` (${part})` : ''} · Whereabouts`,
  otherStops: 'Weitere Stationen',
  howWeKnowAbout: (visit) =>
    `Alles, was „${isolated(visit.title)}“ zeigt, Angabe für Angabe, mit den Worten oder den Quellen, auf denen es beruht, und was unsicher bleibt.`,
  summary: 'In Kürze',
  factCount: (n) => formatCount(n, 'Angabe', 'Angaben'),
  factsStated: (n) => `${inThousands(n)} mit den Worten eines Berichts`,
  factsBoth: (n) => `${inThousands(n)} mit den Worten eines Berichts und anderweitig belegt`,
  factsEstablished: (n, sources) =>
    `${inThousands(n)} anderweitig belegt, aus ${formatCount(sources, 'Quelle', 'Quellen')}`,
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
  unsure: 'Was unsicher ist',
  doubtOfPosition: (metres) => `der Ort ist nur auf ${formatDistance(metres)} genau bekannt`,
  doubtOfDate: (when) => `der Tag ist nicht sicher bekannt: ${when}`,
  doubtOfArrival: 'wie der Weg dorthin zurückgelegt wurde, ist nicht bekannt',
  doubtOfAccounts: (what) => `die Berichte weichen voneinander ab (${what})`,
  sourcesUnread: (unread, of) =>
    unread === of
      ? 'Bei keiner Quelle ist vermerkt, an welchem Tag sie abgerufen wurde.'
      : `Bei ${among(unread, of)} Quellen ist nicht vermerkt, an welchem Tag sie abgerufen wurden.`,
  openQuestions: 'Offene Fragen',
  noOpenQuestions:
    'Die Prüfung dieser Reise (ihrer Orte, Tage, Worte und Quellen aneinander) hat keine offene Frage.',
  answeredQuestions: 'Beantwortete Fragen',
  answer: 'Antwort:',
  expected: (what) => `Erwartet: ${what}`,
  sourceNumber: (n) => `Quelle ${inThousands(n)}`,

  cardDescription: (visit, stop) =>
    stop
      ? `Karte: ${isolated(visit.title)}, mit Station ${among(stop.number, stopsOf(visit))}: ${isolated(stop.name.value)}, ${formatWhen(stop.when.value)}`
      : `Karte: ${isolated(visit.title)}, ${stops(stopsOf(visit))}, ${formatWhen(visit.dates.value)}`,
  feedTitle: 'Whereabouts: Reisen',
  pageMoved: 'Diese Seite ist umgezogen:',
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFound:
    'An dieser Adresse ist keine Reise und keine Station. Vielleicht wurde der Link gekürzt oder vertippt.',
  notFoundIn: ['Es gibt nichts namens „', '“ in ', '. Vielleicht wurde der Link gekürzt oder vertippt.'],
  notFoundOffer: 'Was es gibt',
  galleryTitle: 'Reisen',

  fromPrevious: (length, bearing) =>
    `von der vorigen Station ${formatDistance(length)} nach ${formatBearing(bearing)}`,
  spokenWhole: (visit) => `${isolated(visit.title)}, ${stops(stopsOf(visit))}`,
};
