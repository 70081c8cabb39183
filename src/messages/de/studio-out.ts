import type { out as english } from '../en/studio-out.ts';
import { inThousands } from '../format.ts';
import type { InOtherWords } from '../languages.ts';

const leftThere = (left: readonly string[]) => {
  const [them, names] = left.length === 1 ? ['es', 'nennt die Prüfung es'] : ['sie', 'nennt die Prüfung sie'];
  return `Noch da, aber nicht mehr von dieser Reise: ${left.join(', ')}. Für Sie wird nichts gelöscht: Nehmen Sie ${them} selbst aus dem Ordner. Bis dahin ${names}, und es wird keine Website gebaut.`;
};

export const out: InOtherWords<typeof english> = {
  publish: 'Veröffentlichen',
  publishTitle: 'Diese Reise veröffentlichen',
  publishReady: 'Die Prüfung hat an dieser Reise nichts auszusetzen.',
  publishNotReady:
    'Die Prüfung nennt noch, was unten steht; eine Website würde damit nicht gebaut. Speichern können Sie die Reise, wie sie ist.',
  zip: 'Ordner der Reise (.zip)',
  zipHelp: 'Entpacken Sie ihn in geodata/visits, und rufen Sie dann npm run check auf.',
  notePublished: 'Das ist jetzt veröffentlicht',
  notePublishedHelp:
    'Vermerkt im Ordner der Reise, was sie sagt (published.json). Von da an werden Sie gefragt, was Leserinnen und Lesern von Ihren Änderungen mitzuteilen ist.',
  publishedNoted:
    'Im Ordner ist vermerkt, was veröffentlicht wurde: Nach Änderungen werden Sie gefragt, was davon Leserinnen und Lesern mitzuteilen ist.',
  writeFolder: 'In geodata schreiben …',
  writeFolderHelp:
    'Wählen Sie den Ordner Ihrer Website oder geodata/visits darin: Dorthin wird die Reise geschrieben.',
  chosenVisit: (folder: string) =>
    `Es wurde nichts geschrieben: „${folder}“ ist der Ordner einer Reise. Wählen Sie den Ordner „visits“, in dem er steht.`,
  visitThere: (id: string) =>
    `Es wurde noch nichts geschrieben: Es gibt schon eine Reise „${id}“, und sie ist nicht dieselbe. Überschreiben Sie sie, oder geben Sie dieser einen anderen Namen in der Adresse.`,
  writeOver: (id: string) => `„${id}“ überschreiben`,
  folderSaved: 'Gespeichert: Der Ordner ist bei Ihren Downloads.',
  nothingWritten: 'Es wurde nichts geschrieben.',
  written: (folder: string, left: readonly string[]) =>
    [`Geschrieben in ${folder}.`, ...(left.length > 0 ? [leftThere(left)] : [])].join(' '),
  writeFailed: (why: string) => `Die Reise konnte nicht geschrieben werden: ${why}`,
  page: 'Eine Seite (.html)',
  pageHelp:
    'Die ganze Reise in einer einzigen Datei, wie sie auf einer Website steht, mit Karte und Bildern: Sie öffnet sich vom Datenträger, ohne Netz, und lässt sich verschicken und überall hochladen. Sie enthält die Dateien der Reise ohne Bilder und lässt sich so auch hier wieder öffnen.',
  onlyBuilt:
    'Eine Seite macht nur eine gebaute Website: Rufen Sie npm run build auf und dann npm run preview.',
  pageSaved: (bytes: number) => `Gespeichert, ${inThousands(Math.round(bytes / 1e5) / 10)}\u00a0MB.`,
  formatSaved: (format: string) => `Gespeichert als ${format}.`,
  notInFile: (count: number) =>
    count === 1 ? 'Eins ist nicht in dieser Datei' : `${inThousands(count)} Dinge sind nicht in dieser Datei`,
  otherFormats: 'Andere Formate',
  close: 'Schließen',
};
