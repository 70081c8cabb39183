import { expect, it } from 'vitest';
import { archive } from '../../src/messages/de/archive.ts';
import { changeInWords } from '../../src/messages/de/corrections.ts';
import * as germanImport from '../../src/messages/de/import.ts';
import { studio as german } from '../../src/messages/de/studio.ts';
import { phrasesOf } from './phrases.ts';

it.each([
  ['the studio', german],
  ['an import', germanImport],
  ['all visits', archive],
])('the German of %s is set as German is', (_, words) => {
  for (const [key, phrase] of phrasesOf(words)) {
    // A quotation begins below and ends with what begins one in English.
    expect(phrase.replace(/„[^„“”]*“/g, ''), key).not.toMatch(/[„“”"]/);
    expect(phrase, key).not.toMatch(/—|\.\.\.| - |'/);
  }
});

it.each([
  [german.discardAll, german.discardAllOf],
  [german.proposeAnew, german.proposeFrom('Bericht')],
  [german.takeOut, german.restore('Reise')],
  [german.bin, german.moveToBin('Reise')],
  [german.delete, german.deleteForEver('Reise')],
  [german.removeAccount, german.removeAccountOf('Bericht')],
  [german.takeAway, german.removeSource('Quelle')],
  [german.beginPoint, german.beginPointWith('Worte')],
  [german.askAgain, german.askAgainOf('Frage')],
  [german.passage, german.passageOf('Station')],
  [german.date, german.dateOf('Station')],
  [german.present, german.presentAt('Station')],
])('who says “%s”, which is to be seen on a button, means “%s”', (seen, named) => {
  expect(named.toLowerCase()).toContain(seen.toLowerCase());
});

it.each([
  [german.suggestionsLeft(1, 0), 'Darunter 1 Vorschlag. Er gilt erst, wenn Sie es sagen.'],
  [
    german.suggestionsLeft(2, 1),
    'Darunter 2 Vorschläge und 1 zweifelhafter. Keiner gilt, bevor Sie es sagen.',
  ],
  [german.suggestionsLeft(0, 3), 'Darunter 3 zweifelhafte Vorschläge. Keiner gilt, bevor Sie es sagen.'],
  [german.labels.dateAlike(1), 'Datum von einer Station'],
  [german.labels.dateAlike(4), 'Datum von 4 Stationen'],
  [german.draftAbout(1, 2, 'heute'), '1 Station · 2 Änderungen · heute'],
  [german.problemsLeft(0), 'Bereit zum Veröffentlichen'],
  [german.doubtsLeft(2), 'Die Schlussredaktion hätte 2 Fragen'],
  [german.thrown.doomed(2), '2 Entwürfe werden endgültig gelöscht, wenn Sie diese Seite verlassen.'],
  [archive.gone.about.years('2019'), 'Aus dem Jahr 2019 ist keine Reise mehr in diesem Archiv.'],
  [changeInWords({ about: 'precision', was: 500, is: 2000 }), 'auf 2 km statt 500 m genau bekannt'],
  [germanImport.letterOf('Anna', undefined), 'Ein Brief von Anna an jemanden.'],
])('%s', (said, expected) => {
  // A number and its word stay on one line.
  expect(said.replaceAll('\u00a0', ' ')).toBe(expected);
});

it.each([
  [3, '1 weiteres'],
  [2, '2 weitere'],
])('of four countries, %i are named, and of the others it is told that there are “%s”', (most, others) => {
  const said = archive.firstOf(['Irak', 'Israel', 'Jemen', 'Oman'], most);
  expect(said.replaceAll('\u00a0', ' ').endsWith(` ${others}`)).toBe(true);
});
