import { expect, it } from 'vitest';
import * as germanImport from '../../src/messages/de/import.ts';
import { studio as german } from '../../src/messages/de/studio.ts';
import { phrasesOf } from './phrases.ts';

it.each([
  ['the studio', german],
  ['an import', germanImport],
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
  [germanImport.letterOf('Anna', undefined), 'Ein Brief von Anna an jemanden.'],
])('%s', (said, expected) => {
  // A number and its word stay on one line.
  expect(said.replaceAll('\u00a0', ' ')).toBe(expected);
});
