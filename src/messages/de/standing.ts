import { stopsOf } from '../../visit/parts.ts';
import { isolated } from '../direction.ts';
import type { standing as english } from '../en/standing.ts';
import { formatCount, formatDistance, formatWhen, inThousands } from '../format.ts';
import type { InOtherWords } from '../languages.ts';
import { among } from './interface.ts';

const stops = (n: number) => formatCount(n, 'Station', 'Stationen');

export const standing: InOtherWords<typeof english> = {
  tagline: 'Eine Reise anhand des Artikels verfolgen, der von ihr berichtet.',
  makeVisit: 'Selbst eine Reise anlegen',
  itineraryTitle: (visit) => `Der ganze Reiseverlauf: ${isolated(visit.title)}`,
  itineraryAbout: (visit) =>
    `Alle ${stops(stopsOf(visit))} von „${isolated(visit.title)}“, ${formatWhen(visit.dates.value)}, auf einer Seite.`,
  stopsFrom: (first, last) =>
    first === last ? `Station ${inThousands(first)}` : `Stationen ${inThousands(first)}–${inThousands(last)}`,
  wholeOnPaper: (n) => `Der ganze Reiseverlauf, ${stops(n)}, hat eine eigene Seite:`,

  paperNumber: 'Nr.',
  paperStop: 'Station',
  paperLegend:
    'Hochgestellte Zahlen: anderweitig belegt, siehe die Quellen am Ende. Alles andere steht im Artikel. Entfernungen sind berechnet.',
  downloadTitle: (visit) => `Download: ${isolated(visit.title)} · Whereabouts`,
  downloadAbout:
    'Die Reise in anderen Formaten, zum Herunterladen und Verwenden unter ihrer Lizenz. Was ein Format nicht aufnehmen kann, steht dabei und, wo es eine Anmerkung erlaubt, auch in der Datei.',
  leavesOut: 'Was fehlt',
  fileSize: (bytes) => `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB`,
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
    'Die Prüfung dieser Reise, die Orte, Tage, Worte und Quellen miteinander vergleicht, lässt keine Frage offen.',
  answeredQuestions: 'Beantwortete Fragen',
  answer: 'Antwort:',
  expected: 'Erwartet:',
  sourceNumber: (n) => `Quelle ${inThousands(n)}`,

  cardDescription: (visit, stop) =>
    stop
      ? `Karte: ${isolated(visit.title)}, mit Station ${among(stop.number, stopsOf(visit))}: ${isolated(stop.name.value)}, ${formatWhen(stop.when.value)}`
      : `Karte: ${isolated(visit.title)}, ${stops(stopsOf(visit))}, ${formatWhen(visit.dates.value)}`,
  feedTitle: 'Whereabouts: Reisen',
  pageMoved: 'Diese Seite ist umgezogen:',
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFound:
    'Unter dieser Adresse gibt es weder eine Reise noch eine Station. Vielleicht ist der Link unvollständig oder enthält einen Tippfehler.',
  notFoundIn: [
    'Es gibt nichts namens „',
    '“ in ',
    '. Vielleicht ist der Link unvollständig oder enthält einen Tippfehler.',
  ],
  notFoundOffer: 'Was es gibt',
  galleryTitle: 'Reisen',
};
