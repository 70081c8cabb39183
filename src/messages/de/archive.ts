import { isolated } from '../direction.ts';
import type { archive as english } from '../en/archive.ts';
import { formatCount, formatCountry, formatTime, inThousands } from '../format.ts';
import { listOf } from '../intl.ts';
import type { InOtherWords } from '../languages.ts';

const either = new Intl.ListFormat('de', { type: 'disjunction' });

const visits = (n: number) => formatCount(n, 'Reise', 'Reisen');
const stops = (n: number) => formatCount(n, 'Station', 'Stationen');

export const archive: InOtherWords<typeof english> = {
  topics: { people: 'Personen', places: 'Orte', countries: 'Länder', years: 'Jahre' },
  topicsAll: {
    people: (n) => `Alle ${inThousands(n)} Personen und Organisationen`,
    places: (n) => `Alle ${inThousands(n)} Orte`,
    countries: (n) => `Alle ${inThousands(n)} Länder`,
    years: (n) => `Alle ${inThousands(n)} Jahre`,
  },
  firstOf: (names, most) =>
    listOf(
      names.length > most
        ? [...names.slice(0, most), formatCount(names.length - most, 'weiteres', 'weitere')]
        : names,
    ),
  searchTitle: 'Suche',
  searchLabel: 'Reisen, Stationen, Personen, Orte und Stellen suchen',
  searchExample: 'Ort, Person oder Wort',
  searchGo: 'Suchen',
  searchNeedsScripts:
    'Die Suche braucht Skripte, die nicht angekommen sind. Laden Sie die Seite neu; auch diese Listen führen zu allem.',
  search: {
    searching: 'Wird gesucht …',
    nothing: 'Nichts hat alle diese Wörter.',
    allBut: 'Nichts hat alle diese Wörter. Dies hat alle außer #.',
    quoted: '„#“',
    and: ' und ',
    one: '1 Treffer',
    many: '# Treffer',
    most: 'Die besten # Treffer',
    more: 'Mehr zeigen',
    failed:
      'Die Suche konnte nicht geladen werden. Sind Sie offline? Tippen Sie weiter, um es noch einmal zu versuchen.',
    keptAll: 'Sie sind offline: Durchsucht wurde die ganze Website, wie sie auf diesem Gerät liegt.',
    keptSome: 'Sie sind offline: Durchsucht wurden die # Reisen, die auf diesem Gerät liegen.',
    keptOne: 'Sie sind offline: Durchsucht wurde die eine Reise, die auf diesem Gerät liegt.',
    kinds: {
      visit: 'Reise',
      stop: 'Station',
      passage: 'Mit den Worten des Artikels',
      people: 'Wer dabei war',
      places: 'Ort',
      countries: 'Land',
      years: 'Jahr',
    },
  },
  topicsTitle: 'Reisen finden nach',
  topicsAbout: {
    people: 'Wer dabei war: jede Person und Organisation mit den Stationen, von denen sie berichtet wird.',
    places: 'Wo jemand war: jeder Ort und jede Stadt, mit allen, die kamen, und wann.',
    countries: 'Jedes Land mit den Reisen, die dorthin führten.',
    years: 'Jedes Jahr mit allem, was darin besucht wurde.',
  },
  visitCount: visits,
  topicTitle: (name) => `${isolated(name)} · Whereabouts`,
  topicAbout: (name, ofVisits, ofStops, when) =>
    `${isolated(name)}: ${stops(ofStops)} aus ${visits(ofVisits)}, ${when}.`,
  topicMap: 'Karte aller Stationen',
  topicMapNote: 'Ein Punkt ist eine Station, ein größerer mehrere; die mit Nummern stehen unten.',
  topicMapRings:
    'Ein Ring sagt, wie viele Stationen zu nah beieinander liegen, um einzeln gezeigt zu werden.',
  topicCluster: (n, name) => `${stops(n)}, eine davon ${isolated(name)}: öffnen`,
  topicPart: (part, all) => `${part} von ${formatCount(all, 'Station', 'Stationen')}`,
  topicFurther: (n) => `${inThousands(n)} weitere in der Reise`,
  topicPlaces: 'Orte dort',
  topicVisitors: 'Wer kam, und wann',
  topicOthers: (n) => `… und ${inThousands(n)} andere.`,
  topicDatesMore: (n) => ` und an ${formatCount(n, 'früheren Tag', 'früheren Tagen')}`,
  topicNamesakes: 'Nicht dieselbe Person:',
  topicCompare: 'Diese Reisen vergleichen',
  topicCompareLatest: (n) => `Die letzten ${n} Reisen vergleichen`,
  skipToList: 'Zur Liste',
  pages: 'Seiten',
  pagesBelow: 'Seiten, am Ende',
  pagesEarlier: 'Vorige Seite',
  pagesLater: 'Nächste Seite',
  pageOf: (page, of) => `Seite ${inThousands(page)} von ${inThousands(of)}`,
  away: {
    title: 'Sie sind offline',
    says: 'Diese Seite liegt nicht auf diesem Gerät. Eine Reise wird ganz behalten, sobald sie hier geöffnet wurde.',
    again: 'Noch einmal versuchen',
    kept: 'Auf diesem Gerät',
  },
  gone: {
    title: 'Nicht mehr in diesem Archiv',
    about: {
      people: (id) => `Die Person oder Organisation „${id}“ kommt in keiner Reise dieses Archivs mehr vor.`,
      places: (id) => `Keine Reise dieses Archivs führt mehr an den Ort „${id}“.`,
      countries: (id) =>
        `Keine Reise dieses Archivs führt mehr in dieses Land: ${formatCountry(id.toUpperCase())}.`,
      years: (id) => `Keine Reise dieses Archivs ist mehr aus dem Jahr ${formatTime(id)}.`,
    },
    all: {
      people: 'Alle Personen und Organisationen',
      places: 'Alle Orte',
      countries: 'Alle Länder',
      years: 'Alle Jahre',
    },
  },
  topicFiles: 'Zum Mitnehmen',
  topicFeedTitle: (name) => `${isolated(name)} · Whereabouts`,
  gallery: {
    list: 'Reisen',
    map: 'Karte der Reisen',
    drawnMap: (ofVisits, ofStops) =>
      `Karte mit ${stops(ofStops)} aus ${visits(ofVisits)}; die Liste sagt dasselbe`,
    mapFailed: 'Die Karte konnte nicht geladen werden. In der Liste stehen alle Reisen.',
    wholeMap: 'Alle Reisen',
    cluster: (ofVisits, ofStops) => `${visits(ofVisits)}, ${stops(ofStops)}`,
    here: 'Hier',
    closeHere: 'Schließen',
    moreHere: (n) => `und ${formatCount(n, 'weitere Reise', 'weitere Reisen')}: filtern, um sie zu finden`,
    filters: 'Reisen filtern',
    fields: {
      person: 'Wer dabei war',
      country: 'Land',
      placeKind: 'Art des Ortes',
      year: 'Jahr',
      language: 'Sprache',
    },
    findValue: {
      person: 'Jemanden suchen',
      country: 'Land suchen',
      placeKind: 'Art des Ortes suchen',
      year: 'Jahr suchen',
      language: 'Sprache suchen',
    },
    chosenCount: 'gewählt:',
    visits: (n) => (n === 1 ? 'Reise' : 'Reisen'),
    done: 'Fertig',
    noValue: 'Nichts heißt so.',
    moreValues: (n) => `und ${inThousands(n)} weitere: tippen, um sie zu finden`,
    anyOf: (names) => either.format(names),
    someTime: (from, to) =>
      from === undefined
        ? `bis ${to}`
        : to === undefined
          ? `ab ${from}`
          : from === to
            ? from
            : `${from}–${to}`,
    drop: (what) => `Ohne „${isolated(what)}“`,
    shown: (n, all) =>
      n === all ? visits(all) : `${inThousands(n)} von ${formatCount(all, 'Reise', 'Reisen')}`,
    clear: 'Alle zeigen',
    remove: (what) => `Filter entfernen: ${what}`,
    none: 'Zu all dem passt keine Reise.',
    noneOut: 'Eines weglassen:',
    noneAtAll: 'Es gibt noch keine Reise.',
    more: (n) => `${inThousands(n)} weitere zeigen`,
    failed: 'Die Liste der Reisen konnte nicht geladen werden. Sind Sie offline?',
    again: 'Noch einmal versuchen',
    loading: 'Wird geladen …',
    timeline: 'Wann',
    timelineFrom: 'Von',
    timelineTo: 'Bis',
    pages: 'Seiten der Liste',
    page: (n, of) => `Seite ${inThousands(n)} von ${inThousands(of)}`,
    pageTitle: (n) => `Alle Reisen, Seite ${inThousands(n)}`,
    previous: 'Weiter vorn in der Liste',
    next: 'Weiter hinten in der Liste',
    pick: 'Vergleichen',
    pickNamed: (title) => `${title} vergleichen`,
    picked: (n) => `${visits(n)} zum Vergleichen`,
    pickAnother: 'Wählen Sie eine weitere, um sie danebenzulegen.',
    compare: 'Vergleichen',
    unpick: 'Leeren',
  },
  compare: {
    title: 'Reisen vergleichen',
    titleOf: (titles) => `${titles.map(isolated).join(' · ')} · im Vergleich`,
    about: 'Bis zu vier Reisen auf einer Karte und einer Achse von Tagen, die man gemeinsam durchgeht.',
    needsScripts:
      'Reisen nebeneinanderzulegen braucht Skripte, die nicht angekommen sind. Laden Sie die Seite neu, oder lesen Sie jede für sich:',
    choose: 'Wählen Sie zwei bis vier Reisen, um sie nebeneinanderzulegen.',
    chooseMore: 'Eine Reise steht allein. Wählen Sie eine weitere, um sie danebenzulegen:',
    latest: 'Dies sind die neuesten.',
    amongAll: (n) => `Unter allen ${visits(n)} wählen`,
    nothingElse: 'Zum Vergleichen braucht es zwei Reisen, und so viele gibt es noch nicht.',
    chosen: 'Reisen im Vergleich',
    add: 'Reise hinzufügen',
    drop: (title) => `${title} wegnehmen`,
    unknown: (id) => `Es gibt keine Reise namens „${id}“. Vielleicht ist der Link vertippt.`,
    withdrawn: (id, said) => `Die Reise „${id}“ wurde zurückgezogen. ${said}`,
    failed: (id) => `Die Reise „${id}“ konnte nicht geladen werden. Sind Sie offline?`,
    map: 'Karte der Reisen im Vergleich',
    mapFailed: 'Die Karte konnte nicht geladen werden. Tage und Stationen stehen alle hier.',
    wholeMap: 'Alle Reisen im Vergleich',
    align: 'Nebeneinander',
    alignBy: { visit: 'nach dem Tag jeder Reise', calendar: 'nach dem Kalender' },
    axis: 'Tag',
    day: (n) => `Tag ${inThousands(Number(n))}`,
    stepOf: (n, of) => `${inThousands(n)} von ${inThousands(of)}`,
    previous: 'Tag davor',
    next: 'Nächster Tag',
    visit: (letter, title) => `${letter}: ${title}`,
    before: 'Noch nicht begonnen.',
    beforeNext: (name) => `Zuerst: ${isolated(name)}`,
    noStop: 'Keine Station an diesem Tag bekannt.',
    between: (last, next) =>
      `Keine Station an diesem Tag bekannt, zwischen ${isolated(last)} und ${isolated(next)}.`,
    over: 'Zu Ende.',
    overLast: (name) => `Zuletzt: ${isolated(name)}`,
    moreStops: (n) => `und ${formatCount(n, 'weitere Station', 'weitere Stationen')} an diesem Tag`,
    offer: (n) =>
      `Die ${n === 2 ? 'zwei' : n === 3 ? 'drei' : 'letzten vier'} Reisen nebeneinander vergleichen`,
  },
};
