import { beginning } from './studio-beginning-en.ts';

const thenTryAgain = {
  full: ', make room, and change anything to try again.',
  newer: ', then reload the page. What was saved before is kept.',
  other: ', and change anything to try again.',
} as const;

const leftThere = (left: readonly string[]) => {
  const it = left.length === 1 ? 'it' : 'them';
  return `Still there, and of this visit no more: ${left.join(', ')}. Nothing is deleted for you: take ${it} out of the folder yourself. Until then the check names ${it}, and no site is built.`;
};

/** Every word of the studio. It stands apart so that no reader's page carries it. */
export const studio = {
  name: 'Studio',
  title: 'Studio · Whereabouts',
  about: 'Make a visit from an article: its stops on the map, each tied to the words that report it.',
  needsScripts:
    'The studio works in your browser and needs scripts, which have not come: load the page anew. Nothing that you do in it leaves your machine.',
  needsSecure:
    'The studio works at an address that begins with https:// only, or on the machine itself, at localhost: browsers keep drafts safe nowhere else.',
  private: 'Everything stays on this machine.',

  ...beginning,

  imported: 'What was guessed, and what was left out',
  brokenArchive: 'it is no zip archive, or one that is broken or cut off',
  noteKinds: { guessed: 'Guessed', 'left-out': 'Left out', decide: 'For you to settle' },
  understood: 'Understood',

  undo: 'Undo',
  redo: 'Redo',
  undoOf: (label: string) => `Undo: ${label}`,
  redoOf: (label: string) => `Redo: ${label}`,
  saving: 'Saving …',
  saved: 'Saved',
  savedWhere: ' on this machine',
  notSaved: 'Not saved',
  notSavedWhy: (why: string, then: keyof typeof thenTryAgain) =>
    `Your changes could not be saved on this machine (${why}). They are in this tab and nowhere else: save a copy now${thenTryAgain[then]}`,
  thenTryAgain,
  noRoom: 'there is no room left: the disk is full, or the browser gives this site no more',
  keepsNothing:
    'this browser keeps nothing for this site: allow it, in the browser’s settings, to store data (cookies), or open the studio in a window that is not private',
  saveCopy: 'Save a copy (.zip)',
  brokenDraft:
    'This draft cannot be shown: something in it is not as the studio expects it. It is kept as it is. Save a copy of it, and take back what was done to it last, or reload the page.',
  takeCopy: 'Save a copy',
  openElsewhere:
    'This draft is open in another tab, so it can only be read here. Two tabs never write over each other.',
  takeOver: 'Work on it here instead',
  takenOver: 'Another tab has taken this draft over. It can only be read here now.',

  article: 'Article',
  map: 'Map',
  stops: 'Stops',
  panes: 'Panes',
  editText: 'Edit the text',
  doneText: 'Done',
  textOf: 'The text, in Markdown',
  unreadText: 'The text cannot be shown as it stands. Edit it, or undo the change.',
  findWords: 'Find words in the article',
  /** The same where it stands in the field, which is narrow on a phone. */
  findWordsShort: 'Find words',
  findNext: 'Find',
  wordsNotFound: 'These words are not in the article.',
  selected: 'Selected words',
  newStopHere: 'New stop',
  leaveWords: 'Let go of these words',
  orAbout: 'or of a stop …',
  aboutStop: 'The stop that these words are of',
  passage: 'Passage',
  passageOf: (stop: string) => `Passage of “${stop}”`,
  isPassage: (stop: string) => `Now a passage of “${stop}”.`,
  dateOf: (stop: string) => `Date of “${stop}”`,
  isDate: (stop: string, day: string) => `The date of “${stop}” is ${day} now.`,
  presentAt: (stop: string) => `Who was there, at “${stop}”`,
  isDateToo: (stop: string, day: string) => `That the date of “${stop}” is ${day} rests on these words too.`,
  isPresent: (stop: string, name: string) => `${name} was at “${stop}”.`,
  howTo: 'Select words in the article, then say what they are: a stop, or something about the current one.',
  choosePassage: (stop: string) => `Stop: ${stop}`,

  shownAccount: (account: string) => `Shown now: “${account}”`,
  addAccount: 'Add another account',
  newAccount: 'Another account of this visit',
  newAccountHelp:
    'Another report of the same visit, by whomever and in whatever language. Readers choose which they read, and a fact can rest on the words of each.',
  pasteAccount: 'Paste its text here, with its headline as the first line',
  addThisText: 'Add this text',
  leaveAccount: 'Cancel',
  accountsApart: (name: string) =>
    `${name}: there is more in it than one article. Begin a draft of its own with it, among all drafts (“Studio”, above)`,
  accountKnown: (account: string) => `Nothing has changed: this text is here already, as “${account}”.`,
  accountNotLoaded:
    'What reads texts could not be loaded, so nothing has changed. Your draft is kept on this machine: try again, or reload the page.',
  removeAccount: 'Take this account away',
  removeAccountOf: (account: string) => `Take this account away: “${account}”`,
  removeAccountHelp: 'The passages that quote it go with it.',
  firstAccount: 'It comes first: readers who follow the visit’s own address read this account.',

  noStops: 'No stops yet.',
  needs: { place: 'needs a place', date: 'needs a date' },
  suggestion: (confidence: number) => `Suggestion, ${Math.round(confidence * 100)} %`,
  /** Beside the number of a row, whose circle says what it is. */
  sure: (confidence: number) => `${Math.round(confidence * 100)} %`,
  suggested: 'Suggestion',
  suggestionOf: (stop: string, confidence: number) =>
    `“${stop}”, suggestion, ${Math.round(confidence * 100)} %`,
  moveUp: (stop: string) => `Move “${stop}” up`,
  movedTo: (stop: string, number: number) => `“${stop}” is number ${number} now.`,
  moveDown: (stop: string) => `Move “${stop}” down`,
  acceptAll: 'Accept all that are whole',
  discardAll: 'Discard all suggestions',
  suggestionsLeft: (likely: number, doubtful: number) =>
    `${[
      ...(likely > 0
        ? [`${likely.toLocaleString('en')} ${likely === 1 ? 'suggestion' : 'suggestions'}`]
        : []),
      ...(doubtful > 0 ? [`${doubtful.toLocaleString('en')} doubtful`] : []),
    ].join(' and ')} to look at. None is a fact before you say so.`,
  doubtful: (count: number) =>
    `${count.toLocaleString('en')} doubtful ${count === 1 ? 'suggestion' : 'suggestions'}`,
  doubtfulHelp: 'Likely only spoken of',
  problemsLeft: (count: number) =>
    count === 0
      ? 'Ready to publish'
      : `${count.toLocaleString('en')} ${count === 1 ? 'thing' : 'things'} to settle`,
  doubtsLeft: (count: number) =>
    `A sub-editor would ask ${count === 1 ? 'one question' : `${count.toLocaleString('en')} questions`}`,
  times: (count: number) => `(${count.toLocaleString('en')} times)`,
  problemsOfVisit: 'To settle in the visit',
  problemsOfStop: 'To settle here',
  problemsOfStops: 'To settle at the stops',

  doubts: 'A sub-editor would ask',
  unasked: (rules: readonly string[]) =>
    `Not asked here, but by npm run check, which has all that it takes: ${rules.join(' ')}`,
  isRight: 'It is right as it is …',
  whyRight: 'Why? Readers find the answer on the page “How we know”.',
  askNoMore: 'Ask no more',
  tellReaders: 'Tell readers …',
  whyCorrected: 'Why was it changed? Readers see this with all that was changed (may be left empty).',
  recordCorrection: 'Record as a correction',
  noCorrection: 'Not worth telling',
  answers: 'Questions that were answered',
  askAgain: 'Ask again',
  askAgainOf: (question: string) => `Ask again: ${question}`,

  missing: {
    order: 'It is dated before a stop that stands ahead of it: correct the date, or put it where its day is.',
    confirmed: 'A suggestion that nobody has confirmed: accept it, correct it or discard it.',
    ofStop: {
      place: 'It has no place on the map yet.',
      'place.name': 'Say what the place is called.',
      'place.precision': 'Say within how many metres the place is true.',
      'place.country': 'Nobody says which country the place is in: put it on the map anew.',
      'place.kind': 'Say what kind of place it is, such as city or airport.',
      date: 'It has no date yet.',
      name: 'Say what its name is.',
      'basis.date': 'Say what the date rests on.',
      'basis.name': 'Say what the name rests on.',
      'basis.place': 'Say what the name of the place rests on.',
      'basis.position': 'Say what the position rests on.',
      passages: 'It has no passage: select words of the article that tell of it.',
      events: 'Say what happened, and what that rests on.',
      present: 'Somebody who was there rests on nothing yet.',
      arrival: 'How they came rests on nothing yet.',
      claims: 'Say what two accounts say of it, or take it away.',
      'claims.of': 'Say what is counted or measured.',
      'pictures.alt': 'Say what is to be seen, for who does not see it.',
      'pictures.credit': 'Say who made the picture and where it is from.',
      'pictures.licence': 'Say under which licence the picture may be shown.',
    },
    ofVisit: {
      title: 'The visit has no title yet.',
      description: 'The visit has no description yet.',
      language: 'Say in which language the visit is described, such as en.',
      licence: 'Say under which licence the data may be used, such as CC-BY-4.0.',
      date: 'The visit has no dates yet: they follow from its stops.',
      features: 'The visit has no stop yet.',
      sources:
        'A source needs a title, a publisher and, if it has an address, one that begins with https://.',
    },
    front: {
      title: 'The article has no headline yet.',
      publisher: 'Say who published the article.',
      date: 'Say on which day the article was published, such as 17 September 2023.',
      dateline: 'The dateline of the article cannot be read.',
      language: 'Say in which language the article is written, such as en.',
      source: 'Say where the text of the article is from.',
      sourceUrl: 'The article’s address has to be a whole one that begins with https://.',
      licence: 'Say under which licence the text may be shown, such as CC-BY-4.0.',
    },
    text: 'The article has no text.',
    words: 'select the words as they stand now, then remove this passage',
    otherFront: (field: string) => `The article: “${field}” is nothing that can stand above a text.`,
  },
  unsaid: { publisher: 'Publisher not said yet', date: 'date not said yet' },

  proposeFrom: (account: string) => `Propose stops from “${account}”`,
  proposedNow: (count: number) =>
    count === 1
      ? 'A suggestion stands among the stops now.'
      : `${count.toLocaleString('en')} suggestions stand among the stops now.`,
  nothingNew: 'Nothing new was found: its stops are there already, with these words.',
  wordsFor: (stop: string) => `more words for “${stop}”`,
  sameStop: (stop: string) => `This seems to be “${stop}” again, as another account tells of it.`,
  joinWhich: 'The stop that its words are of',
  joinNone: 'Or words of a stop that is there …',
  joinStops: 'Make one of this stop and another',
  joinStopsNone: 'No other stop',
  joinStopsHelp:
    'The other one keeps its name, its day and its place, and has the words of this one too, what happened and who was there.',
  join: (stop: string) => `Add these words to “${stop}”`,
  acceptApart: 'Accept as another stop',

  accept: 'Accept',
  discard: 'Discard',
  reasonsFor: 'What speaks for it',
  reasonsAgainst: 'What speaks against it',
  orElse: 'Or did the words mean',
  whichPlace: 'Which place do the words mean?',
  take: (name: string) => `Take ${name}`,
  stopName: 'Name, as the article calls it',
  roleOf: (name: string) => `Who ${name} is`,
  restsOn: (what: string) => `${what} rests on`,
  restsOnNothing: 'Nothing yet',
  moreToRestOn:
    'Words that you select in the article and make a passage stand here too, and sources that you add to the visit.',
  date: 'Date',
  dateHelp:
    '16 September 2023, about March 2023, 12–17 September 2023; or 2023-09-16, 2023-03~, 2023-09-12/2023-09-17',
  moveToDay: 'Put it where its day is',
  dateExpected:
    '1972-02-21 or 21 February 1972; 1972-02 or 1972 where no more is known; 1972-02-21/1972-02-28 from one to the other; 1972-02~ for about, 1972-02? if not sure; -0043-03-15 for 15 March 44 BC',
  place: 'Place',
  searchPlace: 'Search a place, or paste coordinates or a map link',
  placesFound: 'Places',
  near: (place: string) => `near ${place}`,
  namesNotLoaded:
    'The places and their names could not be loaded, so none is found by name now. Paste coordinates, point at the map, or type on to try again.',
  noPlaceFound: 'No place of this name is known here. Paste coordinates, or point at the map.',
  unreadLink: {
    shortened:
      'Where a shortened link leads only its server knows, and nothing that you do here leaves your machine. Open it in another tab, and paste the long address that it turns into, or the coordinates shown there.',
    'three-words':
      'Where three words are only what3words knows, and nothing that you do here leaves your machine. Look them up there, and paste the coordinates, or point at the map.',
    'no-position':
      'This link names no position. Paste one of a map that shows the place, or coordinates, or point at the map.',
  },
  dragStop: 'Drag it to where it is',
  placeByMap: 'Point at the map',
  mapFailed: 'The map could not be loaded. Your draft is kept: reload the page to try again.',
  pointing: {
    hand: 'Press where it is.',
    keys: 'Arrow keys move the map, + and − zoom, Enter puts it at the cross. Escape leaves it.',
  },
  leavePointing: 'Cancel',
  pointAt: (stop: string) => `Where “${stop}” is: arrow keys, + and −, Enter`,
  placeName: 'Name of the place',
  kind: 'Kind of place',
  precision: 'True within (metres)',
  radius: (stop: string) => `How true the place of “${stop}” is: drag it, or use the arrow keys`,
  position: 'Position',
  noPosition: 'Not on the map yet',
  arrival: 'How they came',
  modes: {
    unknown: 'Not known',
    train: 'By train',
    ship: 'By ship',
    air: 'By air',
    road: 'By road',
    foot: 'On foot',
  },
  passages: 'Passages',
  removePassage: (words: string) => `Remove the passage “${words}”`,
  events: 'What happened',
  event: (number: number) => `What happened, ${number}`,
  newEvent: 'Add what happened',
  claims: 'What the accounts say, side by side',
  claimsHelp: 'Where accounts name, date or count something differently, readers see both.',
  claimOf: { name: 'Names', date: 'Dates', figure: 'A figure' },
  addClaim: {
    name: 'Lay names side by side',
    date: 'Lay dates side by side',
    figure: 'Lay a figure side by side',
  },
  removeClaim: (what: string) => `Side by side no more: ${what}`,
  figureOf: 'What is counted or measured, such as “Distance from the border”',
  saysOf: (account: string) => `“${account}” says`,
  saysOfNone: 'Words that are of no single account say',
  saidBy: 'This',
  silentAccount: (account: string) =>
    `“${account}” has no passage of this stop yet: select words in it, and make them one.`,
  present: 'Who was there',
  newPresent: 'Add somebody',
  personName: 'Name',
  role: 'Who that is (such as President of Finland)',
  agentKind: 'A person or an organisation',
  agentKinds: { Person: 'Person', Organisation: 'Organisation' },
  presenceOf: (name: string) => `That ${name} was there`,
  removePresent: (name: string) => `Take ${name} away`,
  removeStop: 'Delete this stop',
  pictures: 'Pictures',
  addPicture: 'Add pictures',
  notDone:
    'That has not come about: something that it needs could not be loaded or failed. Your draft is kept on this machine: reload the page and try again.',
  strayFiles:
    'Nothing has changed. To add pictures, choose their stop first, then drop them. To add another account of this visit, press “Add another account” first, then drop its file. To begin another draft with a file, go to all drafts (“Studio”, above).',
  addPictureHelp:
    'Or drop or paste them here. What a camera noted (place, time, owner) is on no page; the file itself in the folder keeps it.',
  pictureHere: (name: string, file: string) =>
    `“${name}” was not added again: it is ${name === file ? 'a picture of this stop already' : `the same picture as “${file}”, which this stop has already`}.`,
  showPicture: 'Show it',
  pictureElsewhere: (name: string, stops: readonly string[]) =>
    `“${name}” is a picture of ${stops.map((stop) => `“${stop}”`).join(', ')} too. What is said of it there stands here as well: change it here if it should say something else.`,
  showOnlyHere: 'Show it here only',
  removePicture: (file: string) => `Take the picture ${file} away`,
  pictureWords: {
    alt: 'What is to be seen (alternative text)',
    caption: 'Caption (may be empty)',
    credit: 'Credit: who made it, where it is from',
    licence: 'Licence (such as CC-BY-4.0)',
  },
  creditAlike: (count: number) =>
    count === 1
      ? 'Same for the picture without a credit'
      : `Same for the ${count.toLocaleString('en')} pictures without a credit`,
  pixels: (width: number, height: number) =>
    `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`,
  undescribed: 'A picture that nobody has described yet',
  pastedPicture: 'pasted-picture',
  noPicture: (name: string) =>
    `“${name}” is no JPEG, PNG, WebP or AVIF. Save it as one of these (of a drawing: PNG), then add it.`,
  pictureUnread: (name: string) =>
    `“${name}” could not be read: it is a folder, or it is not there any more. Add the pictures in it.`,
  brokenPicture: (name: string) => `“${name}” cannot be read to its end: the file is broken or cut off.`,
  pictureTooLarge: (name: string, bytes: number, most: number) =>
    `“${name}” has ${Math.ceil(bytes / 1e6).toLocaleString('en')} MB; at most ${most / 1e6} MB are taken. Save it smaller: readers are shown 1,600 pixels across.`,
  tooManyPixels: (name: string, width: number, height: number) =>
    `“${name}” has ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels, more than the build can open. Save it smaller.`,
  pictureNotKept: (name: string, why: string) =>
    `“${name}” could not be kept on this machine (${why}), so it was not added. Make room, then add it again.`,
  pictureLost: (file: string) =>
    `what is in the picture ${file} is not on this machine; take it away and add it again`,
  pictureGone: 'What is in this picture is not on this machine. Take it away and add it again.',

  visitTitle: 'Title',
  visitDescription: 'Description',
  visitLanguage: 'Language (such as en)',
  visitLicence: 'Licence of the data',
  visitId: 'Name in the address',
  front: {
    title: 'Headline',
    publisher: 'Publisher',
    date: 'Date of publication',
    dateline: 'Dateline',
    language: 'Language (such as en)',
    source: 'Where the text is from',
    sourceUrl: 'Its address (https)',
    licence: 'Licence of the text',
  },
  articleFacts: 'About the article',
  accountFacts: (account: string) => `About the account “${account}”`,
  visitFacts: 'About the visit',
  sources: 'Sources',
  newSource: 'Add a source',
  sourceTitle: 'Title of the source',
  sourcePublisher: 'Publisher',
  sourceUrl: 'Address (https)',
  sourceUrlHelp: 'https:// is put before it where it is missing.',
  addSource: 'Add',
  takeAway: 'Take away',
  removeSource: (title: string) => `Take the source “${title}” away`,
  restedOn: 'Facts rest on it: let them rest on something else first.',

  publish: 'Publish',
  publishTitle: 'Take the visit out',
  publishReady: 'The check has nothing against this visit.',
  publishNotReady:
    'The check still names what is listed below, so a site would not be built with it. You can save it as it is.',
  zip: 'The visit’s folder (.zip)',
  zipHelp: 'Unpack it into geodata/visits, then run npm run check.',
  notePublished: 'This is published now',
  notePublishedHelp:
    'Notes what the visit says in its folder (published.json). From then on you are asked what to tell readers of what you change.',
  publishedNoted:
    'It is noted in its folder what was published: what you change is asked about, for readers to be told.',
  writeFolder: 'Write into geodata …',
  writeFolderHelp: 'Choose your site’s folder, or geodata/visits in it: the visit is written there.',
  chosenVisit: (folder: string) =>
    `Nothing was written: “${folder}” is the folder of a visit. Choose the folder “visits” that it stands in.`,
  visitThere: (id: string) =>
    `Nothing was written yet: there is a visit “${id}” already, and it is not the same. Write over it, or give this one another name in the address.`,
  writeOver: (id: string) => `Write over “${id}”`,
  nothingWritten: 'Nothing was written.',
  written: (folder: string, left: readonly string[]) =>
    [`Written into ${folder}.`, ...(left.length > 0 ? [leftThere(left)] : [])].join(' '),
  writeFailed: (why: string) => `It could not be written: ${why}`,
  page: 'One page (.html)',
  pageHelp:
    'The whole visit in a single file, as readers have it on a site, with its map and pictures: it opens from a disk, without a network, and can be mailed or uploaded anywhere.',
  onlyBuilt: 'One page is made by a built site only: run npm run build, then npm run preview.',
  pageSaved: (bytes: number) =>
    `Saved, ${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB.`,
  formatSaved: (format: string, lost: string) => `Saved as ${format}. ${lost}`,
  otherFormats: 'Other formats',
  close: 'Close',

  labels: {
    newStop: (name: string) => `new stop “${name}”`,
    removeStop: (name: string) => `delete “${name}”`,
    rename: 'rename the stop',
    passage: 'new passage',
    removePassage: 'remove a passage',
    picture: (file: string) => `picture ${file}`,
    pictureOnlyHere: (file: string) => `show the picture ${file} at one stop only`,
    removePicture: (file: string) => `take the picture ${file} away`,
    pictureWords: 'about a picture',
    creditAlike: (count: number) =>
      `credit and licence of ${count === 1 ? 'a picture' : `${count.toLocaleString('en')} pictures`}`,
    pictureOrder: 'order of the pictures',
    date: 'date',
    place: 'place',
    precision: 'how true the place is',
    basis: 'what it rests on',
    move: 'order of the stops',
    event: 'what happened',
    present: 'who was there',
    arrival: 'way to the stop',
    accept: 'accept a suggestion',
    join: (stop: string) => `words for “${stop}”`,
    acceptAll: 'accept all suggestions',
    discardAll: 'discard all suggestions',
    rival: 'another place',
    visit: 'about the visit',
    front: 'about the article',
    body: 'text of the article',
    account: (account: string) => `new account “${account}”`,
    removeAccount: (account: string) => `take the account “${account}” away`,
    moveAccount: 'order of the accounts',
    claim: 'what the accounts say side by side',
    source: 'new source',
    changeSource: 'about a source',
    person: 'about a person',
    removeSource: (title: string) => `take the source “${title}” away`,
    silence: 'an answer to a sub-editor',
    askAgain: 'take an answer back',
    correct: 'a correction',
    notePublished: 'what was published',
    propose: 'propose stops',
  },
} as const;
