import type { beginning as english } from '../en/studio-beginning.ts';
import { formatCount, inThousands } from '../format.ts';
import type { InOtherWords } from '../languages.ts';

export const beginning: InOtherWords<typeof english> = {
  newVisit: 'Neue Reise',
  pasteArticle: 'Artikel einfügen',
  pasteHere: 'Fügen Sie hier den Text eines Artikels ein, mit der Überschrift als erster Zeile',
  published: 'Veröffentlicht am (damit aus „am Sonntag“ ein Datum wird)',
  proposeAnew: 'Stationen vorschlagen',
  beginWithText: 'Mit diesem Text beginnen',
  orFile: 'oder eine Datei wählen',
  fileHelp:
    'Ein Artikel als Text, Markdown oder HTML; TEI; Story Maps von StoryMapJS, Mapbox oder ArcGIS; Palladio, GPX, KML, GeoJSON, Linked Places, CSV oder ein Kalender; oder eine Reise, die hier gespeichert wurde (.zip). Sie können die Datei auch irgendwo auf der Seite ablegen.',
  severalFiles: (count: number) =>
    `Das sind ${formatCount(count, 'Datei', 'Dateien')}, und es hat sich nichts geändert. Ein Entwurf beginnt mit einer: Legen Sie sie nacheinander ab.`,
  unreadFile: (name: string) =>
    `${name}: Der Browser kann das nicht lesen. Vielleicht ist es ein Ordner (packen Sie ihn als .zip), eine Datei, die es nicht mehr gibt, oder eine zu große`,
  articlesApart: (name: string) =>
    `${name}: Die Artikel sind eigene Dateien. Packen Sie den ganzen Ordner der Reise als .zip, und wählen Sie diese Datei`,
  articleAbsent: (name: string, article: string) =>
    `${name}: Darin fehlt articles/${article}.md, das die Reise nennt. Packen Sie ihren ganzen Ordner`,
  noVisitInArchive: (name: string) => `${name}: Darin fehlt visit.geojson`,
  tooMuchInArchive: 'Darin ist mehr als die Texte und Bilder einer Reise',
  noVisit: (at: string, why: string) => `visit.geojson ist keine Reise: ${at || 'die Datei'}: ${why}`,
  noJson: (why: string) => `visit.geojson ist kein JSON: ${why}`,
  unreadFront: (article: string, line: number) =>
    `articles/${article}.md, Zeile ${line}: Was über dem Text steht, zwischen den beiden Zeilen aus ---, kann nicht gelesen werden`,
  readingFile: (name: string) => `${name} wird gelesen …`,
  proposing: 'Orte und Tage im Text werden gesucht …',
  proposerNotLoaded: 'was dazu nötig ist, konnte nicht geladen werden',
  notProposed: (why: string) =>
    `Es konnten keine Stationen vorgeschlagen werden (${why}). Markieren Sie Worte, um selbst welche anzulegen.`,
  nothingProposed:
    'Soweit das Studio es erkennt, nennt der Text keinen Ort, an dem jemand war. Markieren Sie Worte, um Stationen anzulegen.',
  otherLanguage: (languages: readonly string[]) =>
    `Stationen werden nur für englische und deutsche Texte vorgeschlagen, und die Sprache von diesem scheint ${languages.join(' oder ')} zu sein. Markieren Sie Worte, um selbst welche anzulegen; oder, falls das nicht stimmt, ändern Sie die Sprache unten bei „Zum Artikel“, und drücken Sie „Stationen vorschlagen“.`,
  picturesAbsent:
    'Diese Bilder fehlen; was zu ihnen gesagt ist, ist da: Fügen Sie sie an ihren Stationen wieder hinzu.',
  picturesUnused: 'Diese Bilder zeigt keine Station, sie wurden daher weggelassen.',
  picturesBroken: 'Diese Bilder können nicht gelesen werden, sie wurden daher weggelassen.',
  notRead: (why: string) =>
    `Die Datei konnte nicht gelesen werden, und es hat sich nichts geändert. ${why}. Speichern Sie sie dort, wo sie herkommt, noch einmal, oder fügen Sie den Text des Artikels ein.`,
  notBegun: (why: string) =>
    `Der Entwurf konnte auf diesem Gerät nicht begonnen und aufbewahrt werden: ${why}`,
  opening: 'Der Entwurf wird geöffnet …',
  notLoaded:
    'Das Studio konnte nicht geladen werden. Ihre Entwürfe sind auf diesem Gerät gespeichert: Laden Sie die Seite neu, um es noch einmal zu versuchen.',
  drafts: 'Entwürfe auf diesem Gerät',
  allInBin: 'Keine Entwürfe außer denen im Papierkorb.',
  noDrafts: 'Noch keine Entwürfe. Was Sie beginnen, wird hier aufbewahrt, Änderung für Änderung.',
  draftAbout: (count: number, edits: number, when: string) =>
    [
      formatCount(count, 'Station', 'Stationen'),
      ...(edits > 0 ? [formatCount(edits, 'Änderung', 'Änderungen')] : []),
      when,
    ].join(' · '),
  nothingOnMap: 'Noch nichts auf der Karte',
  bin: 'Papierkorb',
  takeOut: 'Herausnehmen',
  delete: 'Endgültig löschen',
  moveToBin: (title: string) => `„${title}“ in den Papierkorb legen`,
  restore: (title: string) => `„${title}“ aus dem Papierkorb herausnehmen`,
  deleteForEver: (title: string) => `„${title}“ endgültig löschen`,
  binOf: (count: number) => `Papierkorb (${inThousands(count)})`,
  emptyBin: 'Papierkorb leeren',
  thrown: {
    bin: (title: string) => `„${title}“ liegt im Papierkorb.`,
    doom: (title: string) => `„${title}“ wird endgültig gelöscht, wenn Sie diese Seite verlassen.`,
    doomed: (count: number) =>
      `${formatCount(count, 'Entwurf wird', 'Entwürfe werden')} endgültig gelöscht, wenn Sie diese Seite verlassen.`,
  },
  takeBack: 'Rückgängig',
  notInBin: (why: string) =>
    `Dass er im Papierkorb liegt, konnte nicht gespeichert werden (${why}). Er liegt dort, solange diese Seite offen ist: Löschen Sie ihn dort, um Platz zu schaffen.`,
  notDeleted: (title: string) =>
    `„${title}“ ist in einem anderen Tab geöffnet und wurde nicht gelöscht. Schließen Sie den Entwurf zuerst dort.`,
  notTakenBack: (why: string) => `Das konnte nicht rückgängig gemacht werden: ${why}`,
  untitled: 'Ohne Titel',
  notThere: 'Diesen Entwurf gibt es auf diesem Gerät nicht.',
  notOpened: (why: string) =>
    `Der Entwurf kann nicht geöffnet werden: ${why}. Laden Sie die Seite neu; es ist nichts verloren.`,
  notListed: (why: string) =>
    `Die Entwürfe können nicht gezeigt werden: ${why}. Laden Sie die Seite neu; es ist nichts verloren.`,
  newerStudio: 'ein neueres Studio hat hier Entwürfe in einer Form gespeichert, die dieses nicht kennt',
  allDrafts: 'Alle Entwürfe',
};
