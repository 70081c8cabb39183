import { formatLanguage } from '../format.ts';

const more = 'There is more of the kind; the first two hundred notes are shown.';

const as = {
  name: 'the name',
  description: 'the description',
  place: 'the name of the place',
  town: 'the town that the place lies in',
  date: 'a date',
} as const;

/** What words of a source may have in them that an article cannot. */
export const partsOfWords = {
  pictures: 'Pictures',
  media: 'Films and sounds',
  frames: 'Frames',
  scripts: 'Scripts',
  styles: 'Styles',
  forms: 'Forms',
  controls: 'Control characters',
  depth: 'Tags that are hundreds deep inside each other',
} as const;

/** What describes a visit whose file has no words for that. */
export const importedFrom = (file: string, stops: number): string =>
  stops > 0 ? `${stops} ${stops === 1 ? 'stop' : 'stops'}, imported from ${file}.` : `Imported from ${file}.`;

/** Where the text of an account is from whose file does not say it. */
export const importedAs = (file: string, format: string): string => `Imported from ${file} (${format}).`;

/** Why what an edition only names was taken for a stop. */
export const onlyNamed = 'The text names the place and does not say that somebody was there.';
/** What stands in the place of a letter's words, where only who wrote to whom is known. */
export const letterOf = (sender = 'somebody', receiver = 'somebody') =>
  `A letter of ${sender} to ${receiver}.`;

/** What stands behind the first of the places that a note is about. */
export const andMorePlaces = (more: number): string => ` and ${more} more`;
/** What a stop is called that has no name. */
export const nthStop = (number: string): string => `Stop ${number}`;
/** What a visit is called whose file has no name. */
export const namelessVisit = 'Imported visit';

/** What notes of one kind stand under on the command line. */
export const noteHeadings = { decide: 'To decide', guessed: 'Guessed', 'left-out': 'Left out' };

/** What reading a file of another format has to tell whoever imports it: for each kind of note, what it is about, in words. */
export const importNotes = {
  guessed: {
    more,
    'main-text': 'The main text of the page was found by its shape; menus and the like were left out.',
    'all-text': 'No main text stands out in the page: all of its words were taken.',
    'unknown-encoding': (declared: string) =>
      `The file names an encoding that is not known, "${declared}"; it was read as UTF-8.`,
    'western-encoding':
      'The file is not UTF-8; it was read as windows-1252 (Western European). Check accented letters.',
    meaning: (what: 'property' | 'column', key: string, meaning: keyof typeof as) =>
      `The ${what} “${key}” was taken for ${as[meaning]}. Is it?`,
    persons: (what: 'property' | 'column', key: string) =>
      `The ${what} “${key}” was taken for who was there, and all of them for persons. Are there organisations among them?`,
    'date-order': (order: 'day-first' | 'month-first') =>
      `A date in digits was read with the ${order === 'day-first' ? 'day' : 'month'} first, as others of the file have it.`,
    delimiter: (delimiter: string) =>
      `The cells are parted by ${delimiter === '\t' ? 'tabs' : `“${delimiter}”`}.`,
    'decimal-commas': 'Commas in degrees were read as decimal points.',
    'position-column': (column: string) =>
      `The column “${column}” was taken for positions, latitude first where nothing says otherwise.`,
    'no-feature': 'A feature does not say that it is one.',
    'several-shapes': 'Several shapes of one thing became a stop, or a line, each.',
    'several-positions':
      'Of several positions of one place the first that the file does not doubt was taken.',
    area: 'An area became a stop at its middle, as accurate as the area is large.',
    halts: 'Where a track stays within 150 m for 20 minutes or more is a stop, and so are its ends.',
    'line-stays': 'A line that stays within 150 m has become one stop.',
    'line-ends': 'A line has become two stops, its beginning and its end, and the way between them.',
    'line-between': 'A line has become the way between the stops that it passes.',
    'unnamed-route': (points: number) => `A route of more than ${points} points without names is a line.`,
    via: 'Points of the route of type “via” are the way to the stop after them.',
    shaping:
      'Points that only shape a route, or have no name among those that do, are the way between its stops.',
    'repeated-end': 'An end of a way on the map repeats a place, and is taken for it.',
    'repeated-waypoint': 'A point of the route repeats a waypoint, and is taken for it.',
    'placeless-slide': 'A slide without a position gives its words to the account only.',
    'placeless-chapter': 'A chapter whose map shows a country or more gives its words to the account only.',
    'chapter-map':
      'A chapter’s stop stands in the middle of its map, within what that shows: find the place itself.',
    'day-of-headline': 'A day was read from the headline, its year from the date.',
    timespans: 'Several timespans became one, from the first to the last.',
    'first-line': 'The first line was taken for the title.',
    nameless: 'A place without a name is called by its number.',
    located: (sought: string, gazetteer: string, name: string) =>
      `“${sought}” was located by its name in ${gazetteer}: ${name}.`,
    'located-around': (sought: string, around: string, gazetteer: string) =>
      `Of “${sought}” only “${around}” was found in ${gazetteer}: the stop stands in the middle of that until you find the place itself.`,
    'no-country': (code: string) => `A place is in no country; its code is ${code}, international waters.`,
    'order-of-dates':
      'The stops were put in the order of their dates; the account keeps the order of the file.',
    'name-of-file': 'The file has no title: the visit is called after the file.',
    'day-of-file': 'The day on which the file was last changed stands for the day of publication.',
    language: (language: string) =>
      `The language of the words is taken for "${language}" by the words themselves.`,
    surroundings: 'Time zones and countries follow from the positions, and their accuracy from their digits.',
    'tei-between': 'A date is only known to lie between two others: it was taken for all days between them.',
    'tei-date': 'A stop has the date that stands before its place, or above it: does it tell of that day?',
    'tei-listed': 'The text marks no places: those of the file’s list became the stops, in its order.',
    'new-in-source': 'It is new in the source, and was put after what stands before it there.',
  },
  'left-out': {
    more,
    'front-matter': 'The front matter is no YAML.',
    'in-words': (what: keyof typeof partsOfWords) => `${partsOfWords[what]} in the words were left out.`,
    'no-position': (fault: string) => `A position is none: ${fault}.`,
    'zero-position': 'A position is 0, 0, which files say that do not know it.',
    'unread-position': 'A position cannot be read.',
    'unread-time': (time: string) => `A time cannot be read: “${time}”.`,
    drawing: 'How things are drawn (colours, icons, line widths) was left out.',
    cells: 'A row has more cells than there are headings.',
    'pointless-line': 'A line has no points.',
    'pointless-track': 'A track has no points.',
    'lonely-line': 'A line passes no two stops that follow each other.',
    'unknown-geometry': 'A geometry is of no type that GeoJSON knows.',
    coordinates: (type: string) => `The coordinates of a ${type} are not those of one.`,
    ways: 'Ways between stops that are neighbours no longer were left out, for the file has the stops in another order than their dates.',
    through: 'The names of what a way leads through were left out: the file does not say where they are.',
    'empty-feature': 'A feature has neither a place nor words.',
    'linked-fact': (key: string) => `What a place has as "${key}" was left out.`,
    tasks: 'Tasks and journal entries were left out.',
    repeats: 'An event repeats; only its first time was taken.',
    cancelled: 'An event was cancelled.',
    invited: 'Who was invited to an event was left out: it does not say who came.',
    'times-of-event': 'The times of an event cannot be read.',
    extensions: 'What a program adds to a point in its own way was left out, but for an address.',
    background: 'A background picture was left out.',
    media:
      'A picture or film was not fetched; its caption and credit, with a link to it, stand in the account.',
    'chapter-picture': 'The picture of a chapter was left out.',
    'story-map': 'A map that is an item of its own in ArcGIS was left out: import what it shows for itself.',
    'story-media': 'A picture, a film or what else is shown beside the words was left out.',
    'palladio-table': 'A table that no column of the first one leads to was left out.',
    styles: 'Styles were left out.',
    'linked-file': 'A link to another file was not followed.',
    'ground-overlay': 'A picture over the map was left out.',
    'screen-overlay': 'A picture over the screen was left out.',
    'photo-overlay': 'A photograph over the map was left out.',
    'tei-notes': 'A note was left out.',
    'tei-deleted': 'What was struck out was left out.',
    'tei-furniture': 'Running heads and page numbers were left out.',
    'tei-figures': 'A picture, a formula or notes of music were left out.',
    'tei-again': 'A place is named more often than it is quoted.',
    'tei-letter': 'A letter does not say where it was written.',
    'tei-event': 'An event has no place.',
    'tei-unvisited': 'The text names a place where none of the file’s events was: it became no stop.',
    tour: 'A tour was left out.',
    model: 'A 3D model was left out.',
  },
  decide: {
    more,
    'no-positions':
      'The words name no positions: say what the stops are (npm run draft proposes some, of an English or German text).',
    'no-position': 'A place has no position: find it, or take the stop out.',
    swapped:
      'Longitude and latitude look swapped, and then they are in all places of the file, also in those that lie somewhere now. Exchange them there and import it again.',
    'tei-named': 'Each place that the text names became a stop to be confirmed: take out where nobody was.',
    'no-date': 'A stop has no date.',
    order: 'The stops are not in the order of their dates, and some have none: put them in order.',
    publisher: 'The file does not say who published it.',
    licence: 'The file does not say its licence: may you publish its words?',
    'day-of-publication': 'The file does not say when it was published.',
    language: 'The language of the words is not known: "und" stands for it.',
    'one-of-languages': (languages: readonly string[]) =>
      `It is not sure which language the words are of: is it ${languages
        .map((language) => `${formatLanguage(language)} (${language})`)
        .join(' or ')}?`,
    'unclear-date': (date: string) =>
      `A date is no day of the calendar, cannot be read, or in two ways: “${date}”.`,
    'unread-date': (date: string) => `A date cannot be read: “${date}”.`,
    period: (period: string) => `A time is given as a period only: “${period}”.`,
    'unread-time': 'A time cannot be read.',
    quotation: 'A quotation mark is not closed as CSV wants it: look at the cells near it.',
    'faulty-visit':
      'The file is a visit.geojson with faults, so only its title, its places and their dates were read. npm run check names the faults where it stands.',
    article: (id: string) => `The article is a file of its own: put articles/${id}.md beside visit.geojson.`,
    'both-changed': (mine: string, now: string) =>
      `Both changed: yours, ${mine}, was kept; the source now has ${now}.`,
    'both-changed-words': (now: string) =>
      `Both changed the same words: yours were kept; the source now has ${now || 'none'}.`,
    'gone-from-source': 'The source has it no longer; yours was kept. Take it out if it was wrong.',
    'taken-out': 'You took it out, and the source has changed it since. It stays out.',
  },
} as const;
