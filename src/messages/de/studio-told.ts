import type { ofCheck as english } from '../en/studio-told.ts';
import { formatCount, inThousands } from '../format.ts';
import type { InOtherWords } from '../languages.ts';

export const ofCheck: InOtherWords<typeof english> = {
  problemsLeft: (count: number) =>
    count === 0 ? 'Bereit zum Veröffentlichen' : `${inThousands(count)}\u00a0zu klären`,
  doubtsLeft: (count: number) =>
    `Die Schlussredaktion hätte ${count === 1 ? 'eine Frage' : formatCount(count, 'Frage', 'Fragen')}`,
  times: (count: number) => `(${inThousands(count)}\u2011mal)`,
  andMore: (count: number) => `Und ${inThousands(count)} weitere.`,
  problemsOfVisit: 'An der Reise zu klären',
  problemsOfStop: 'Hier zu klären',
  problemsOfStops: 'An den Stationen zu klären',

  doubts: 'Fragen der Schlussredaktion',
  unasked: 'Das prüft nicht das Studio, sondern npm run check, das alles Nötige dazu hat:',
  isRight: 'Das stimmt so …',
  whyRight: 'Warum? Die Antwort steht für alle auf der Seite „Woher wir das wissen“.',
  askNoMore: 'Nicht mehr fragen',
  tellReaders: 'Leserinnen und Lesern mitteilen …',
  whyCorrected:
    'Warum wurde es geändert? Das sehen Leserinnen und Leser mit allem, was geändert wurde (darf leer bleiben).',
  recordCorrection: 'Als Korrektur vermerken',
  noCorrection: 'Nicht als Korrektur vermerken',
  answers: 'Beantwortete Fragen',
  askAgain: 'Erneut fragen',
  askAgainOf: (question: string) => `Erneut fragen: ${question}`,

  missing: {
    order:
      'Früher datiert als eine Station davor: Korrigieren Sie das Datum, oder setzen Sie die Station dorthin, wo ihr Tag ist.',
    notLast:
      'Nur die letzte Station einer Reise hat einen Weg von hier: Geben Sie bei der nächsten an, wie der Weg dorthin zurückgelegt wurde.',
    confirmed: 'Ein Vorschlag: Nehmen Sie ihn an, oder verwerfen Sie ihn.',
    ofStop: {
      place: 'Noch kein Ort auf der Karte.',
      'place.name': 'Geben Sie an, wie der Ort heißt.',
      'place.precision': 'Geben Sie an, auf wie viele Meter genau der Ort ist.',
      'place.country':
        'Es ist nicht angegeben, in welchem Land der Ort liegt: Setzen Sie ihn noch einmal auf die Karte.',
      'place.kind': 'Geben Sie an, welcher Art der Ort ist, etwa Stadt oder Flughafen.',
      'place.locality': 'Geben Sie an, worauf die Stadt beruht.',
      date: 'Noch kein Datum.',
      name: 'Geben Sie an, wie der Name lautet.',
      'basis.date': 'Geben Sie an, worauf das Datum beruht.',
      'basis.name': 'Geben Sie an, worauf der Name beruht.',
      'basis.place': 'Geben Sie an, worauf der Name des Ortes beruht.',
      'basis.position': 'Geben Sie an, worauf die Position beruht.',
      passages: 'Keine Stelle: Markieren Sie Worte des Artikels, die davon berichten.',
      events: 'Geben Sie an, was geschah und worauf das beruht.',
      present: 'Dass jemand dabei war, beruht noch auf nichts.',
      arrival: 'Wie der Weg hierher zurückgelegt wurde, beruht noch auf nichts.',
      departure: 'Wie der Weg von hier zurückgelegt wurde, beruht noch auf nichts.',
      claims: 'Geben Sie an, was zwei Berichte dazu sagen, oder entfernen Sie es.',
      'claims.of': 'Geben Sie an, was gezählt oder gemessen wird.',
      'pictures.alt': 'Geben Sie an, was zu sehen ist, für alle, die es nicht sehen.',
      'pictures.credit': 'Geben Sie an, wer das Bild gemacht hat und woher es ist.',
      'pictures.licence': 'Geben Sie an, unter welcher Lizenz das Bild gezeigt werden darf.',
    },
    ofVisit: {
      title: 'Die Reise hat noch keinen Titel.',
      description: 'Die Reise hat noch keine Beschreibung.',
      language: 'Geben Sie an, in welcher Sprache die Reise beschrieben ist, etwa de.',
      licence: 'Geben Sie an, unter welcher Lizenz die Daten benutzt werden dürfen, etwa CC-BY-4.0.',
      date: 'Die Reise hat noch keine Daten: Sie ergeben sich aus ihren Stationen.',
      features: 'Die Reise hat noch keine Station.',
      significance: 'Geben Sie an, worauf es beruht: auf Worten eines Berichts oder auf einer Quelle.',
      sources:
        'Eine Quelle braucht einen Titel, einen Herausgeber und, wenn sie eine Adresse hat, eine, die mit https:// beginnt.',
    },
    front: {
      title: 'Der Artikel hat noch keine Überschrift.',
      publisher: 'Geben Sie an, in welchem Medium der Artikel erschienen ist.',
      date: 'Geben Sie an, an welchem Tag der Artikel erschienen ist, etwa 17. September 2023.',
      dateline: 'Die Ortsmarke des Artikels kann nicht gelesen werden.',
      language: 'Geben Sie an, in welcher Sprache der Artikel geschrieben ist, etwa de.',
      source: 'Geben Sie an, woher der Text des Artikels ist.',
      sourceUrl: 'Die Adresse des Artikels muss vollständig sein und mit https:// beginnen.',
      licence: 'Geben Sie an, unter welcher Lizenz der Text gezeigt werden darf, etwa CC-BY-4.0.',
    },
    text: 'Der Artikel hat keinen Text.',
    words: 'markieren Sie die Worte, wie sie jetzt dastehen, und entfernen Sie dann diese Stelle',
    otherFront: (field: string) => `Der Artikel: „${field}“ ist nichts, was über einem Text stehen kann.`,
  },
};
