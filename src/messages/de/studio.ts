import type { studio as english } from '../en/studio.ts';
import { formatCount } from '../format.ts';
import type { InOtherWords } from '../languages.ts';
import { beginning } from './studio-beginning.ts';
import { labels } from './studio-labels.ts';
import { out } from './studio-out.ts';
import { ofStop } from './studio-stop.ts';
import { ofCheck } from './studio-told.ts';

const thenTryAgain = {
  full: ', schaffen Sie Platz, und ändern Sie irgendetwas, dann wird es noch einmal versucht.',
  newer: ', und laden Sie die Seite dann neu. Was zuvor gespeichert wurde, bleibt erhalten.',
  other: ', und ändern Sie irgendetwas, dann wird es noch einmal versucht.',
};

const doubtful = (count: number) => formatCount(count, 'zweifelhafter Vorschlag', 'zweifelhafte Vorschläge');

export const studio: InOtherWords<typeof english> = {
  name: 'Studio',
  title: 'Studio · Whereabouts',
  about:
    'Aus einem Artikel eine Reise machen: ihre Stationen auf der Karte, jede mit den Worten verbunden, die von ihr berichten.',
  needsScripts:
    'Das Studio arbeitet in Ihrem Browser und braucht Skripte, die nicht geladen wurden: Laden Sie die Seite neu. Nichts, was Sie darin tun, verlässt Ihr Gerät.',
  needsSecure:
    'Das Studio arbeitet nur unter einer Adresse, die mit https:// beginnt, oder auf dem Gerät selbst, unter localhost: Anderswo bewahren Browser Entwürfe nicht sicher auf.',
  private: 'Alles bleibt auf diesem Gerät.',

  ...beginning,
  ...ofCheck,
  ...ofStop,
  ...out,

  imported: 'Was vermutet und was weggelassen wurde',
  brokenArchive: 'Das ist kein ZIP-Archiv, oder es ist beschädigt oder abgeschnitten',
  noteKinds: { guessed: 'Vermutet', 'left-out': 'Weggelassen', decide: 'Zu entscheiden' },
  understood: 'Verstanden',

  undo: 'Rückgängig',
  redo: 'Wiederholen',
  undoOf: (label: string) => `Rückgängig: ${label}`,
  redoOf: (label: string) => `Wiederholen: ${label}`,
  undone: (label: string) => `Rückgängig gemacht: ${label}`,
  redone: (label: string) => `Wiederholt: ${label}`,
  saving: 'Speichert …',
  saved: 'Gespeichert',
  savedWhere: ' auf diesem Gerät',
  notSaved: 'Nicht gespeichert',
  notSavedWhy: (why: string, then: keyof typeof thenTryAgain) =>
    `Ihre Änderungen konnten auf diesem Gerät nicht gespeichert werden (${why}). Sie sind in diesem Tab und sonst nirgends: Speichern Sie jetzt eine Kopie${thenTryAgain[then]}`,
  thenTryAgain,
  noRoom: 'es ist kein Platz mehr: Der Speicher ist voll, oder der Browser gibt dieser Website nicht mehr',
  keepsNothing:
    'dieser Browser bewahrt für diese Website nichts auf: Erlauben Sie ihr in seinen Einstellungen, Daten (Cookies) zu speichern, oder öffnen Sie das Studio in einem Fenster, das nicht privat ist',
  saveCopy: 'Kopie speichern (.zip)',
  notDone:
    'Das ist nicht gelungen: Etwas, was dazu nötig ist, konnte nicht geladen werden oder ist gescheitert. Ihr Entwurf ist auf diesem Gerät gespeichert: Laden Sie die Seite neu, und versuchen Sie es noch einmal.',
  strayFiles:
    'Es hat sich nichts geändert. Um Bilder hinzuzufügen, wählen Sie erst ihre Station und legen sie dann hier ab. Um einen weiteren Bericht von dieser Reise hinzuzufügen, drücken Sie erst „Weiterer Bericht“ und legen dann seine Datei hier ab. Um mit einer Datei einen anderen Entwurf zu beginnen, gehen Sie zu allen Entwürfen („Studio“, oben).',
  brokenDraft:
    'Dieser Entwurf kann nicht gezeigt werden: Etwas darin ist anders, als es das Studio erwartet. Er wird aufbewahrt, wie er ist. Speichern Sie eine Kopie davon, und nehmen Sie zurück, was zuletzt daran geändert wurde, oder laden Sie die Seite neu.',
  takeCopy: 'Kopie speichern',
  openElsewhere:
    'Dieser Entwurf ist in einem anderen Tab geöffnet und kann hier nur gelesen werden. Zwei Tabs überschreiben einander nie.',
  takeOver: 'Stattdessen hier daran arbeiten',
  takenOver: 'Ein anderer Tab hat diesen Entwurf übernommen. Er kann hier jetzt nur noch gelesen werden.',

  article: 'Artikel',
  map: 'Karte',
  stops: 'Stationen',
  panes: 'Bereiche',
  editText: 'Text bearbeiten',
  doneText: 'Fertig',
  textOf: 'Der Text, in Markdown',
  unreadText:
    'Der Text kann so, wie er ist, nicht gezeigt werden. Bearbeiten Sie ihn, oder nehmen Sie die Änderung zurück.',
  findWords: 'Wörter im Artikel finden',
  findWordsShort: 'Wörter',
  findNext: 'Finden',
  wordsFound:
    'Gefunden. Was die Wörter sein können, steht hinter diesem Feld, mit der Tabulatortaste zu erreichen.',
  wordsNotFound: 'Diese Wörter stehen nicht im Artikel.',
  moveEnd:
    'Mit Umschalt und den Pfeiltasten wählen Sie mehr oder weniger aus, mit Strg oder Alt ganze Wörter.',
  selected: 'Markierte Worte',
  newStopHere: 'Neue Station',
  leaveWords: 'Auswahl aufheben',
  orAbout: 'zu Station …',
  aboutStop: 'Die Station, zu der diese Worte gehören',
  passage: 'Stelle',
  passageOf: (stop: string) => `Stelle zu „${stop}“`,
  isPassage: (stop: string) => `Jetzt eine Stelle zu „${stop}“.`,
  dateOf: (stop: string) => `Datum von „${stop}“`,
  isDate: (stop: string, day: string) => `Das Datum von „${stop}“ ist jetzt ${day}.`,
  presentAt: (stop: string) => `Wer dabei war, bei „${stop}“`,
  isDateToo: (stop: string, day: string) =>
    `Dass das Datum von „${stop}“ ${day} ist, beruht jetzt auch auf diesen Worten.`,
  isPresent: (stop: string, name: string) => `${name} war bei „${stop}“ dabei.`,
  passageOfVisit: 'Stelle zur ganzen Reise',
  isPassageOfVisit: 'Jetzt eine Stelle zur ganzen Reise.',
  whyItMatters: 'Warum es wichtig ist',
  howTo:
    'Markieren Sie Worte im Artikel, und sagen Sie dann, was sie sind: eine Station, etwas zur aktuellen Station oder warum die Reise wichtig ist.',
  choosePassage: (stop: string) => `Station: ${stop}`,
  chooseVisit: 'Die ganze Reise',

  shownAccount: (account: string) => `Wird jetzt gezeigt: „${account}“`,
  addAccount: 'Weiterer Bericht',
  newAccount: 'Ein weiterer Bericht von dieser Reise',
  newAccountHelp:
    'Ein anderer Bericht von derselben Reise, gleich von wem und in welcher Sprache. Leserinnen und Leser wählen, welchen sie lesen, und eine Angabe kann auf den Worten eines jeden beruhen.',
  pasteAccount: 'Fügen Sie hier den Text ein, mit der Überschrift als erster Zeile',
  addThisText: 'Diesen Text hinzufügen',
  leaveAccount: 'Abbrechen',
  accountsApart: (name: string) =>
    `${name}: Darin steht mehr als ein Artikel. Beginnen Sie damit einen eigenen Entwurf, bei allen Entwürfen („Studio“, oben)`,
  accountKnown: (account: string) =>
    `Es hat sich nichts geändert: Dieser Text ist schon da, als „${account}“.`,
  accountNotLoaded:
    'Was Texte liest, konnte nicht geladen werden; es hat sich nichts geändert. Ihr Entwurf ist auf diesem Gerät gespeichert: Versuchen Sie es noch einmal, oder laden Sie die Seite neu.',
  removeAccount: 'Diesen Bericht entfernen',
  removeAccountOf: (account: string) => `Diesen Bericht entfernen: „${account}“`,
  removeAccountHelp: 'Die Stellen, die ihn zitieren, werden mit ihm entfernt.',
  firstAccount: 'Er steht an erster Stelle: Wer die Adresse der Reise aufruft, liest diesen Bericht.',

  noStops: 'Noch keine Stationen.',
  needs: { place: 'ohne Ort', date: 'ohne Datum' },
  suggestion: (confidence: number) => `Vorschlag, ${percent(confidence)}`,
  sure: (confidence: number) => percent(confidence),
  suggested: 'Vorschlag',
  suggestionOf: (stop: string, confidence: number) => `„${stop}“, Vorschlag, ${percent(confidence)}`,
  moveUp: (stop: string) => `„${stop}“ nach oben`,
  movedTo: (stop: string, number: number) => `„${stop}“ ist jetzt Nummer ${number}.`,
  moveDown: (stop: string) => `„${stop}“ nach unten`,
  acceptAll: 'Alle mit Ort und Datum annehmen',
  discardAll: 'Alle verwerfen',
  discardAllOf: 'Alle verwerfen: alle Vorschläge',
  suggestionsLeft: (likely: number, doubtfulOnes: number) => {
    const likelyOnes = formatCount(likely, 'Vorschlag', 'Vorschläge');
    const doubtfulToo =
      doubtfulOnes > 0 ? ` und ${formatCount(doubtfulOnes, 'zweifelhafter', 'zweifelhafte')}` : '';
    const all = likely > 0 ? likelyOnes + doubtfulToo : doubtful(doubtfulOnes);
    return `Darunter ${all}. ${likely + doubtfulOnes === 1 ? 'Er gilt erst, wenn' : 'Keiner gilt, bevor'} Sie es sagen.`;
  },
  doubtful,
  doubtfulHelp: 'Wahrscheinlich nur erwähnt',

  unsaid: { publisher: 'Medium noch nicht genannt', date: 'Datum noch nicht genannt' },

  proposeFrom: (account: string) => `Stationen vorschlagen aus „${account}“`,
  proposedNow: (count: number) =>
    count === 1
      ? 'Unter den Stationen steht jetzt ein Vorschlag.'
      : `Unter den Stationen stehen jetzt ${formatCount(count, 'Vorschlag', 'Vorschläge')}.`,
  datedNow: (count: number) =>
    count === 1
      ? 'Eine Station, die kein Datum hatte, hat jetzt eines.'
      : `${formatCount(count, 'Station', 'Stationen')}, die kein Datum hatten, haben jetzt eines.`,
  nothingNew: 'Es wurde nichts Neues gefunden: Die Stationen sind schon da, mit diesen Worten.',
  wordsFor: (stop: string) => `weitere Worte zu „${stop}“`,
  sameStop: (stop: string) =>
    `Das scheint dieselbe Station wie „${stop}“ zu sein, in den Worten eines anderen Berichts.`,
  joinWhich: 'Die Station, zu der diese Worte gehören',
  joinNone: 'Oder Worte zu Station …',
  joinStops: 'Mit einer anderen Station zusammenlegen',
  joinStopsNone: 'Keine andere Station',
  joinStopsHelp:
    'Die andere behält ihren Namen, ihr Datum und ihren Ort und bekommt die Worte von dieser dazu, was geschah und wer dabei war.',
  join: (stop: string) => `Diese Worte zu „${stop}“`,
  acceptApart: 'Als eigene Station annehmen',

  accept: 'Annehmen',
  discard: 'Verwerfen',
  lessOfWords: 'Weniger zeigen ▴',
  reasonsFor: 'Was dafür spricht',
  reasonsAgainst: 'Was dagegen spricht',
  orElse: 'Oder ist gemeint',
  whichPlace: 'Welcher Ort ist gemeint?',
  take: (name: string) => `${name} übernehmen`,
  whereIsIt: 'Wo auf der Karte ist das?',
  putAt: (town: string) => `An ${town} setzen`,

  visitTitle: 'Titel',
  visitDescription: 'Beschreibung',
  visitLanguage: 'Sprache (etwa de)',
  visitLicence: 'Lizenz der Daten',
  visitId: 'Name in der Adresse',
  front: {
    title: 'Überschrift',
    publisher: 'Medium',
    date: 'Tag der Veröffentlichung',
    dateline: 'Ortsmarke',
    language: 'Sprache (etwa de)',
    source: 'Woher der Text ist',
    sourceUrl: 'Seine Adresse (https)',
    licence: 'Lizenz des Textes',
  },
  datedAnew:
    'Tage wie „am Sonntag“ werden von ihm aus gerechnet: Wenn Sie ihn ändern, drücken Sie „Stationen vorschlagen“, damit die Vorschläge neu datiert werden.',
  articleFacts: 'Zum Artikel',
  accountFacts: (account: string) => `Zum Bericht „${account}“`,
  visitFacts: 'Zur Reise',
  point: (number: number) => `Punkt ${number}`,
  newPoint: 'Weiterer Punkt',
  pointOffers: 'Vielleicht sagen diese Worte des Artikels, warum',
  beginPoint: 'Damit beginnen',
  beginPointWith: (words: string) => `Damit beginnen: „${words}“`,
  passagesOfVisit: 'Stellen zur ganzen Reise',
  whyHelp:
    'In Ihren eigenen Worten. Diese Punkte stehen neben der ganzen Reise, jeder mit dem, worauf er beruht. Markieren Sie Worte im Artikel, um einen zu beginnen.',
  sources: 'Quellen',
  newSource: 'Neue Quelle',
  sourceTitle: 'Titel der Quelle',
  sourcePublisher: 'Herausgeber',
  sourceUrl: 'Adresse (https)',
  sourceUrlHelp: 'https:// wird davorgesetzt, wo es fehlt.',
  addSource: 'Hinzufügen',
  isSource: (title: string) => `„${title}“ steht jetzt unter den Quellen.`,
  takeAway: 'Entfernen',
  removeSource: (title: string) => `Quelle „${title}“ entfernen`,
  restedOn: 'Angaben beruhen auf ihr: Geben Sie ihnen zuerst eine andere Grundlage.',

  labels,
};

/** A share of one, with the space that German puts before the sign. */
function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}
