import type * as english from '../en/import.ts';
import { formatCount, formatLanguage, inThousands } from '../format.ts';
import type { InOtherWords } from '../languages.ts';

const more = 'Davon gibt es mehr; die ersten zweihundert Hinweise stehen hier.';

const as = {
  name: 'den Namen',
  description: 'die Beschreibung',
  place: 'den Namen des Ortes',
  town: 'die Stadt, in der der Ort liegt,',
  date: 'ein Datum',
};

const the = { property: 'Die Eigenschaft', column: 'Die Spalte' };

export const partsOfWords: InOtherWords<typeof english.partsOfWords> = {
  pictures: 'Bilder',
  media: 'Filme und Töne',
  frames: 'Rahmen',
  scripts: 'Skripte',
  styles: 'Stile',
  forms: 'Formulare',
  controls: 'Steuerzeichen',
  depth: 'Hunderte Male ineinander verschachtelte Tags',
};

export const importedFrom: InOtherWords<typeof english.importedFrom> = (file, stops) =>
  stops > 0
    ? `${formatCount(stops, 'Station', 'Stationen')}, importiert aus ${file}.`
    : `Importiert aus ${file}.`;

export const importedAs: InOtherWords<typeof english.importedAs> = (file, format) =>
  `Importiert aus ${file} (${format}).`;

export const onlyNamed: InOtherWords<typeof english.onlyNamed> =
  'Der Text nennt den Ort und sagt nicht, dass jemand dort war.';

export const letterOf: InOtherWords<typeof english.letterOf> = (sender, receiver) =>
  `Ein Brief ${sender === undefined ? '' : `von ${sender} `}an ${receiver ?? 'jemanden'}.`;

export const andMorePlaces: InOtherWords<typeof english.andMorePlaces> = (more) =>
  ` und ${inThousands(more)} weitere`;
export const nthStop: InOtherWords<typeof english.nthStop> = (number) => `Station ${number}`;
export const namelessVisit: InOtherWords<typeof english.namelessVisit> = 'Importierte Reise';

export const noteHeadings: InOtherWords<typeof english.noteHeadings> = {
  decide: 'Zu entscheiden',
  guessed: 'Vermutet',
  'left-out': 'Weggelassen',
};

export const importNotes: InOtherWords<typeof english.importNotes> = {
  guessed: {
    more,
    'main-text':
      'Der Haupttext der Seite wurde an seiner Gestalt erkannt; Menüs und dergleichen wurden weggelassen.',
    'all-text': 'Auf der Seite hebt sich kein Haupttext ab: Es wurde ihr ganzer Text genommen.',
    'unknown-encoding': (declared: string) =>
      `Die Datei nennt eine Kodierung, die nicht bekannt ist, „${declared}“; sie wurde als UTF-8 gelesen.`,
    'western-encoding':
      'Die Datei ist nicht UTF-8; sie wurde als windows-1252 (westeuropäisch) gelesen. Prüfen Sie Umlaute und Akzente.',
    meaning: (what, key, meaning) => `${the[what]} „${key}“ wurde für ${as[meaning]} gehalten. Stimmt das?`,
    persons: (what, key) =>
      `${the[what]} „${key}“ wurde als Angabe gelesen, wer dabei war, und alle wurden für Personen gehalten. Sind Organisationen darunter?`,
    'date-order': (order) =>
      `Ein Datum in Ziffern wurde mit dem ${order === 'day-first' ? 'Tag' : 'Monat'} zuerst gelesen, wie es andere der Datei haben.`,
    delimiter: (delimiter: string) =>
      `Die Zellen sind durch ${delimiter === '\t' ? 'Tabulatoren' : `„${delimiter}“`} getrennt.`,
    'decimal-commas': 'Kommas in Gradangaben wurden als Dezimalkommas gelesen.',
    'position-column': (column: string) =>
      `Die Spalte „${column}“ wurde für Positionen gehalten, die Breite zuerst, wo nichts anderes gesagt ist.`,
    'no-feature': 'Ein Feature sagt nicht, dass es eines ist.',
    'several-shapes': 'Aus mehreren Formen eines Objekts wurde je eine Station oder eine Linie.',
    'several-positions':
      'Von mehreren Positionen eines Ortes wurde die erste genommen, an der die Datei nicht zweifelt.',
    area: 'Aus einer Fläche wurde eine Station in ihrer Mitte, so genau, wie die Fläche groß ist.',
    halts:
      'Wo ein Track 20 Minuten oder länger innerhalb von 150 m bleibt, ist eine Station, und auch an seinen Enden.',
    'line-stays': 'Aus einer Linie, die innerhalb von 150 m bleibt, wurde eine Station.',
    'line-ends': 'Aus einer Linie wurden zwei Stationen, ihr Anfang und ihr Ende, und der Weg dazwischen.',
    'line-between': 'Aus einer Linie wurde der Weg zwischen den Stationen, an denen sie vorbeiführt.',
    'unnamed-route': (points: number) =>
      `Eine Route aus mehr als ${inThousands(points)} Punkten ohne Namen ist eine Linie.`,
    via: 'Punkte der Route vom Typ „via“ sind der Weg zur Station nach ihnen.',
    shaping:
      'Punkte, die nur die Route formen oder unter benannten keinen Namen haben, sind der Weg zwischen ihren Stationen.',
    'repeated-end': 'Ein Ende eines Wegs auf der Karte wiederholt einen Ort und wird für ihn gehalten.',
    'repeated-waypoint': 'Ein Punkt der Route wiederholt einen Wegpunkt und wird für ihn gehalten.',
    'placeless-slide': 'Eine Folie ohne Position gibt ihren Text nur dem Bericht.',
    'placeless-chapter':
      'Ein Kapitel, dessen Karte ein Land oder mehr zeigt, gibt seinen Text nur dem Bericht.',
    'chapter-map':
      'Die Station eines Kapitels steht in der Mitte seiner Karte, so genau, wie sie weit reicht: Finden Sie den Ort selbst.',
    'day-of-headline': 'Ein Tag wurde aus der Überschrift gelesen, sein Jahr aus dem Datum.',
    timespans: 'Mehrere Zeitspannen wurden zu einer zusammengefasst, von der ersten bis zur letzten.',
    'first-line': 'Die erste Zeile wurde für den Titel gehalten.',
    nameless: 'Ein Ort ohne Namen heißt nach seiner Nummer.',
    located: (sought: string, gazetteer: string, name: string) =>
      `„${sought}“ wurde nach dem Namen in ${gazetteer} gefunden: ${name}.`,
    'located-around': (sought: string, around: string, gazetteer: string) =>
      `Von „${sought}“ wurde in ${gazetteer} nur „${around}“ gefunden: Die Station steht in der Mitte davon, bis Sie den Ort selbst finden.`,
    'no-country': (code: string) =>
      `Ein Ort liegt in keinem Land; sein Code ist ${code}, internationale Gewässer.`,
    'order-of-dates':
      'Die Stationen wurden in die Reihenfolge ihrer Daten gebracht; der Bericht behält die der Datei.',
    'name-of-file': 'Die Datei hat keinen Titel: Die Reise heißt nach der Datei.',
    'day-of-file':
      'Der Tag, an dem die Datei zuletzt geändert wurde, steht für den Tag der Veröffentlichung.',
    language: (language: string) =>
      `Die Sprache des Textes wird nach dem Text selbst für „${language}“ gehalten.`,
    surroundings:
      'Zeitzonen und Länder ergeben sich aus den Positionen, und deren Genauigkeit aus ihren Ziffern.',
    'tei-between':
      'Ein Datum liegt nur irgendwo zwischen zwei anderen: Es wurde für alle Tage dazwischen gehalten.',
    'tei-date':
      'Eine Station hat das Datum, das vor ihrem Ort oder darüber steht: Ist von diesem Tag die Rede?',
    'tei-listed':
      'Der Text zeichnet keine Orte aus: Aus denen in der Liste der Datei wurden die Stationen, in ihrer Reihenfolge.',
    'new-in-source': 'Das ist neu in der Quelle und steht hinter dem, was dort davor steht.',
  },
  'left-out': {
    more,
    'front-matter': 'Der Vorspann ist kein YAML.',
    'in-words': (what) => `Weggelassen im Text: ${partsOfWords[what]}.`,
    'no-position': (fault: string) => `Eine Position ist keine: ${fault}.`,
    'zero-position': 'Eine Position ist 0, 0; das sagen Dateien, die sie nicht kennen.',
    'unread-position': 'Eine Position kann nicht gelesen werden.',
    'unread-time': (time: string) => `Eine Zeit kann nicht gelesen werden: „${time}“.`,
    drawing: 'Wie etwas gezeichnet wird (Farben, Symbole, Linienstärken), wurde weggelassen.',
    cells: 'Eine Zeile hat mehr Zellen, als es Überschriften gibt.',
    'pointless-line': 'Eine Linie hat keine Punkte.',
    'pointless-track': 'Ein Track hat keine Punkte.',
    'lonely-line': 'Eine Linie führt an keinen zwei Stationen vorbei, die aufeinander folgen.',
    'unknown-geometry': 'Eine Geometrie ist von keinem Typ, den GeoJSON kennt.',
    coordinates: (type: string) => `Koordinaten passen nicht zu ihrem Typ, ${type}.`,
    ways: 'Wege zwischen Stationen, die nicht mehr aufeinander folgen, wurden weggelassen, denn die Datei hat die Stationen in einer anderen Reihenfolge als ihre Daten.',
    through:
      'Die Namen dessen, wodurch ein Weg führt, wurden weggelassen: Die Datei sagt nicht, wo es liegt.',
    'empty-feature': 'Ein Feature hat weder einen Ort noch Text.',
    'linked-fact': (key: string) => `Was ein Ort als „${key}“ hat, wurde weggelassen.`,
    tasks: 'Aufgaben und Tagebucheinträge wurden weggelassen.',
    repeats: 'Ein Termin wiederholt sich; nur das erste Mal wurde genommen.',
    cancelled: 'Ein Termin wurde abgesagt.',
    invited: 'Wer zu einem Termin eingeladen war, wurde weggelassen: Das sagt nicht, wer kam.',
    'times-of-event': 'Die Zeiten eines Termins können nicht gelesen werden.',
    extensions:
      'Was ein Programm einem Punkt auf seine Weise hinzufügt, wurde weggelassen, außer einer Adresse.',
    background: 'Ein Hintergrundbild wurde weggelassen.',
    media:
      'Ein Bild oder Film wurde nicht geholt; Unterschrift und Nachweis stehen mit einem Link dorthin im Bericht.',
    'chapter-picture': 'Das Bild eines Kapitels wurde weggelassen.',
    'story-map':
      'Eine Karte, die in ArcGIS ein eigenes Element ist, wurde weggelassen: Importieren Sie für sich, was sie zeigt.',
    'story-media': 'Ein Bild, ein Film oder was sonst neben dem Text gezeigt wird, wurde weggelassen.',
    'palladio-table': 'Eine Tabelle, zu der keine Spalte der ersten führt, wurde weggelassen.',
    styles: 'Stile wurden weggelassen.',
    'linked-file': 'Einem Link auf eine andere Datei wurde nicht gefolgt.',
    'ground-overlay': 'Ein Bild über der Karte wurde weggelassen.',
    'screen-overlay': 'Ein Bild über dem Bildschirm wurde weggelassen.',
    'photo-overlay': 'Ein Foto über der Karte wurde weggelassen.',
    'tei-notes': 'Eine Anmerkung wurde weggelassen.',
    'tei-deleted': 'Gestrichenes wurde weggelassen.',
    'tei-furniture': 'Kolumnentitel und Seitenzahlen wurden weggelassen.',
    'tei-figures': 'Ein Bild, eine Formel oder Noten wurden weggelassen.',
    'tei-again': 'Ein Ort wird öfter genannt, als er zitiert ist.',
    'tei-letter': 'Ein Brief sagt nicht, wo er geschrieben wurde.',
    'tei-event': 'Ein Ereignis hat keinen Ort.',
    'tei-unvisited':
      'Der Text nennt einen Ort, an dem keines der Ereignisse der Datei war: Er wurde nicht zur Station.',
    tour: 'Eine Tour wurde weggelassen.',
    model: 'Ein 3D-Modell wurde weggelassen.',
  },
  decide: {
    more,
    'no-positions':
      'Der Text nennt keine Positionen: Geben Sie an, was die Stationen sind (npm run draft schlägt welche vor, bei einem englischen oder deutschen Text).',
    'no-position': 'Ein Ort hat keine Position: Finden Sie sie, oder entfernen Sie die Station.',
    swapped:
      'Länge und Breite scheinen vertauscht zu sein, und dann sind sie es bei allen Orten der Datei, auch bei denen, die jetzt irgendwo liegen. Tauschen Sie sie dort, und importieren Sie die Datei noch einmal.',
    'tei-named':
      'Aus jedem Ort, den der Text nennt, wurde eine Station, die zu bestätigen ist: Entfernen Sie die, an denen niemand war.',
    'no-date': 'Eine Station hat kein Datum.',
    order:
      'Die Stationen sind nicht in der Reihenfolge ihrer Daten, und manche haben keines: Bringen Sie sie in die richtige.',
    publisher: 'Die Datei sagt nicht, in welchem Medium sie erschienen ist.',
    licence: 'Die Datei nennt keine Lizenz: Dürfen Sie ihren Text veröffentlichen?',
    'day-of-publication': 'Die Datei sagt nicht, wann sie erschienen ist.',
    language: 'Die Sprache des Textes ist nicht bekannt: Dafür steht „und“.',
    'one-of-languages': (languages: readonly string[]) =>
      `Es ist nicht sicher, in welcher Sprache der Text ist: Ist es ${languages
        .map((language) => `${formatLanguage(language)} (${language})`)
        .join(' oder ')}?`,
    'unclear-date': (date: string) =>
      `Ein Datum ist kein Tag des Kalenders oder nicht oder auf zweierlei Weise zu lesen: „${date}“.`,
    'unread-date': (date: string) => `Ein Datum kann nicht gelesen werden: „${date}“.`,
    period: (period: string) => `Eine Zeit ist nur als Zeitraum angegeben: „${period}“.`,
    'unread-time': 'Eine Zeit kann nicht gelesen werden.',
    quotation:
      'Ein Anführungszeichen ist nicht so geschlossen, wie CSV es will: Sehen Sie sich die Zellen in seiner Nähe an.',
    'faulty-visit':
      'Die Datei ist eine visit.geojson mit Fehlern, darum wurden nur ihr Titel, ihre Orte und deren Daten gelesen. npm run check nennt die Fehler dort, wo sie steht.',
    article: (id: string) =>
      `Der Artikel ist eine eigene Datei: Legen Sie articles/${id}.md neben visit.geojson.`,
    'both-changed': (mine: string, now: string) =>
      `Beide haben geändert: Ihres, ${mine}, ist geblieben; in der Quelle steht jetzt ${now}.`,
    'both-changed-words': (now: string) =>
      `Beide haben dieselben Worte geändert: Ihre sind geblieben; in der Quelle ${now ? `steht jetzt ${now}` : 'stehen jetzt keine'}.`,
    'gone-from-source':
      'In der Quelle ist es nicht mehr; Ihres ist geblieben. Entfernen Sie es, wenn es falsch war.',
    'taken-out': 'Sie haben es entfernt, und die Quelle hat es seitdem geändert. Es bleibt entfernt.',
  },
};
