import type { ofStop as english } from '../en/studio-stop.ts';
import { formatCount, inThousands } from '../format.ts';
import type { InOtherWords } from '../languages.ts';

export const ofStop: InOtherWords<typeof english> = {
  stopName: 'Name, wie ihn der Artikel nennt',
  roleOf: (name: string) => `Wer ${name} ist`,
  restsOn: (what: string) => `${what}: beruht auf`,
  restsOnNothing: 'Noch auf nichts',
  moreToRestOn:
    'Hier stehen auch Worte, die Sie im Artikel markieren und zu einer Stelle machen, und Quellen, die Sie der Reise hinzufügen.',
  date: 'Datum',
  dateHelp:
    '16. September 2023, etwa März 2023, Frühling 2023, 12.–\u206017. September 2023; oder 2023-09-16, 2023-03~',
  dateAlike: (count: number) =>
    count === 1
      ? 'Dasselbe Datum für die Station ohne Datum'
      : `Dasselbe Datum für die ${formatCount(count, 'Station', 'Stationen')} ohne Datum`,
  takeDay: (day: string) => `${day} übernehmen`,
  moveToDay: 'Nach ihrem Tag einordnen',
  dateExpected:
    '21. Februar 1972; Februar 1972, Frühling 1972 oder 1972, wo nicht mehr bekannt ist; 21.–\u206028. Februar 1972 für mehrere Tage; etwa Februar 1972; Februar 1972?, wenn es nicht sicher ist; -0043-03-15 für den 15. März 44 v. Chr.',
  place: 'Ort',
  searchPlace: 'Ort suchen, oder Koordinaten oder einen Kartenlink einfügen',
  placesFound: 'Orte',
  near: (place: string) => `bei ${place}`,
  namesNotLoaded:
    'Die Orte und ihre Namen konnten nicht geladen werden, darum wird jetzt keiner nach seinem Namen gefunden. Fügen Sie Koordinaten ein, zeigen Sie den Ort auf der Karte, oder tippen Sie weiter, um es noch einmal zu versuchen.',
  noPlaceFound:
    'Ein Ort dieses Namens ist hier nicht bekannt. Fügen Sie Koordinaten ein, oder zeigen Sie ihn auf der Karte.',
  unreadLink: {
    shortened:
      'Wohin ein gekürzter Link führt, weiß nur sein Server, und nichts, was Sie hier tun, verlässt Ihr Gerät. Öffnen Sie ihn in einem anderen Tab, und fügen Sie die lange Adresse ein, die daraus wird, oder die Koordinaten, die dort stehen.',
    'three-words':
      'Wo drei Wörter sind, weiß nur what3words, und nichts, was Sie hier tun, verlässt Ihr Gerät. Schlagen Sie sie dort nach, und fügen Sie die Koordinaten ein, oder zeigen Sie den Ort auf der Karte.',
    'no-position':
      'Dieser Link nennt keine Position. Fügen Sie den Link einer Karte ein, die den Ort zeigt, oder Koordinaten, oder zeigen Sie ihn auf der Karte.',
  },
  dragStop: 'An den richtigen Ort ziehen',
  placeByMap: 'Auf der Karte zeigen',
  mapFailed:
    'Die Karte konnte nicht geladen werden. Ihr Entwurf bleibt erhalten: Laden Sie die Seite neu, um es noch einmal zu versuchen.',
  pointing: {
    hand: 'Klicken oder tippen Sie dorthin, wo der Ort ist.',
    keys: 'Pfeiltasten bewegen die Karte, + und − zoomen, Enter setzt den Ort an das Kreuz. Escape bricht ab.',
  },
  leavePointing: 'Abbrechen',
  pointAt: (stop: string) => `Wo „${stop}“ liegt: Pfeiltasten, + und −, Enter`,
  placeName: 'Name des Ortes',
  kind: 'Art des Ortes',
  precision: 'Genauigkeit (Meter)',
  radius: (stop: string) => `Genauigkeit des Ortes von „${stop}“: ziehen oder Pfeiltasten drücken`,
  position: 'Position',
  noPosition: 'Noch nicht auf der Karte',
  town: 'Stadt',
  searchTown: 'Stadt, in der er liegt',
  townHelp:
    'Für alles, was nicht selbst eine Stadt ist, etwa einen Flughafen oder ein Museum. Über sie wird jede Reise in die Stadt gefunden.',
  townVisited: (apart: string | undefined) =>
    apart === undefined ? 'Eine Stadt dieser Reise' : `Eine Stadt dieser Reise, ${apart} entfernt`,
  townTyped: 'Wie Sie sie geschrieben haben',
  liesIn: (town: string) => `Liegt in ${town}`,
  townWhy: {
    named: 'Die Worte dieser Station nennen sie',
    called: 'Sie steht im Namen des Ortes',
    visited: 'Eine Stadt dieser Reise',
    near: 'Nach der Lage auf der Karte',
  },
  townApart: (distance: string) => `${distance} entfernt`,
  removeTown: (town: string) => `Stadt ${town} entfernen`,
  arrival: 'Der Weg hierher',
  departure: 'Der Weg von hier',
  removeDeparture: 'Den Weg von hier entfernen',
  modes: {
    unknown: 'Nicht bekannt',
    train: 'Mit der Bahn',
    ship: 'Mit dem Schiff',
    air: 'Mit dem Flugzeug',
    road: 'Auf der Straße',
    foot: 'Zu Fuß',
  },
  passages: 'Stellen',
  removePassage: (words: string) => `Stelle „${words}“ entfernen`,
  events: 'Was geschah',
  event: (number: number) => `Was geschah, ${number}`,
  newEvent: 'Hinzufügen, was geschah',
  claims: 'Was die Berichte sagen, nebeneinander',
  claimsHelp:
    'Wo Berichte etwas verschieden nennen, datieren oder zählen, sehen Leserinnen und Leser beides.',
  claimOf: { name: 'Namen', date: 'Daten', figure: 'Eine Zahl' },
  addClaim: {
    name: 'Namen nebeneinanderstellen',
    date: 'Daten nebeneinanderstellen',
    figure: 'Eine Zahl nebeneinanderstellen',
  },
  removeClaim: (what: string) => `Nicht mehr nebeneinander: ${what}`,
  figureOf: 'Was gezählt oder gemessen wird, etwa „Entfernung zur Grenze“',
  saysOf: (account: string) => `„${account}“ sagt`,
  saysOfNone: 'Worte, die zu keinem einzelnen Bericht gehören, sagen',
  saidBy: 'Diese Angabe',
  silentAccount: (account: string) =>
    `„${account}“ hat noch keine Stelle zu dieser Station: Markieren Sie dort die passenden Worte, und machen Sie daraus eine Stelle.`,
  present: 'Wer dabei war',
  newPresent: 'Jemanden hinzufügen',
  personName: 'Name',
  role: 'Wer das ist (etwa Präsident von Finnland)',
  agentKind: 'Eine Person oder eine Organisation',
  agentKinds: { Person: 'Person', Organisation: 'Organisation' },
  presenceOf: (name: string) => `Dass ${name} dabei war`,
  presentNowhere: (name: string) =>
    `Noch an keiner Station. Fügen Sie ${name} bei den Stationen hinzu, von denen die Worte es sagen.`,
  removePresent: (name: string) => `${name} entfernen`,
  removeStop: 'Diese Station löschen',
  pictures: 'Bilder',
  addPicture: 'Bilder hinzufügen',
  addPictureHelp:
    'Oder hier ablegen oder einfügen. Was eine Kamera vermerkt hat (Ort, Zeit, Eigentümer), erscheint auf keiner Seite, bleibt aber in der Datei im Ordner erhalten.',
  pictureHere: (name: string, file: string) =>
    `„${name}“ wurde nicht noch einmal hinzugefügt: Es ist ${name === file ? 'schon ein Bild dieser Station' : `dasselbe Bild wie „${file}“, das diese Station schon hat`}.`,
  showPicture: 'Zeigen',
  pictureElsewhere: (name: string, stops: readonly string[]) =>
    `„${name}“ ist auch ein Bild von ${stops.map((stop) => `„${stop}“`).join(', ')}. Was dort dazu gesagt ist, steht auch hier: Ändern Sie es hier, wenn es etwas anderes sagen soll.`,
  showOnlyHere: 'Nur hier zeigen',
  removePicture: (file: string) => `Bild ${file} entfernen`,
  pictureWords: {
    alt: 'Was zu sehen ist (Alternativtext)',
    caption: 'Bildunterschrift (darf leer sein)',
    credit: 'Nachweis: wer es gemacht hat, woher es ist',
    licence: 'Lizenz (etwa CC-BY-4.0)',
  },
  creditAlike: (count: number) =>
    count === 1
      ? 'Dasselbe für das Bild ohne Nachweis'
      : `Dasselbe für die ${formatCount(count, 'Bild', 'Bilder')} ohne Nachweis`,
  pixels: (width: number, height: number) => `${inThousands(width)} × ${inThousands(height)} Pixel`,
  undescribed: 'Ein Bild, das noch niemand beschrieben hat',
  pastedPicture: 'eingefuegtes-bild',
  noPicture: (name: string) =>
    `„${name}“ ist kein JPEG, PNG, WebP oder AVIF. Speichern Sie es als eines davon (eine Zeichnung als PNG), und fügen Sie es dann hinzu.`,
  pictureUnread: (name: string) =>
    `„${name}“ konnte nicht gelesen werden: Es ist ein Ordner, oder es ist nicht mehr da. Fügen Sie die Bilder darin hinzu.`,
  brokenPicture: (name: string) =>
    `„${name}“ kann nicht zu Ende gelesen werden: Die Datei ist beschädigt oder abgeschnitten.`,
  pictureTooLarge: (name: string, bytes: number, most: number) =>
    `„${name}“ hat ${inThousands(Math.ceil(bytes / 1e6))} MB; höchstens ${inThousands(most / 1e6)} MB werden angenommen. Speichern Sie es kleiner: Gezeigt wird es ${inThousands(1600)} Pixel breit.`,
  tooManyPixels: (name: string, width: number, height: number) =>
    `„${name}“ hat ${inThousands(width)} × ${inThousands(height)} Pixel, mehr als sich beim Bauen öffnen lassen. Speichern Sie es kleiner.`,
  pictureNotKept: (name: string, why: string) =>
    `„${name}“ konnte auf diesem Gerät nicht aufbewahrt werden (${why}) und wurde nicht hinzugefügt. Schaffen Sie Platz, und fügen Sie es dann noch einmal hinzu.`,
  pictureLost: (file: string) =>
    `das Bild ${file} ist nicht auf diesem Gerät gespeichert; entfernen Sie es, und fügen Sie es noch einmal hinzu`,
  pictureGone:
    'Dieses Bild ist nicht auf diesem Gerät gespeichert. Entfernen Sie es, und fügen Sie es noch einmal hinzu.',
};
