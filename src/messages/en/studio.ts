import { beginning } from './studio-beginning.ts';
import { labels } from './studio-labels.ts';
import { out } from './studio-out.ts';
import { ofStop } from './studio-stop.ts';
import { ofCheck } from './studio-told.ts';

const thenTryAgain = {
  full: ', make room, and change anything to try again.',
  newer: ', then reload the page. What was saved before is kept.',
  other: ', and change anything to try again.',
} as const;

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
  ...ofCheck,
  ...ofStop,
  ...out,

  imported: 'What was guessed, and what was left out',
  brokenArchive: 'it is no zip archive, or one that is broken or cut off',
  noteKinds: { guessed: 'Guessed', 'left-out': 'Left out', decide: 'For you to settle' },
  understood: 'Understood',

  undo: 'Undo',
  redo: 'Redo',
  undoOf: (label: string) => `Undo: ${label}`,
  redoOf: (label: string) => `Redo: ${label}`,
  undone: (label: string) => `Undone: ${label}`,
  redone: (label: string) => `Done again: ${label}`,
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
  notDone:
    'That has not come about: something that it needs could not be loaded or failed. Your draft is kept on this machine: reload the page and try again.',
  strayFiles:
    'Nothing has changed. To add pictures, choose their stop first, then drop them. To add another account of this visit, press “Add another account” first, then drop its file. To begin another draft with a file, go to all drafts (“Studio”, above).',
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
  wordsFound: 'Found. What they can be is offered behind this field, by the Tab key.',
  wordsNotFound: 'These words are not in the article.',
  moveEnd: 'Shift and the arrow keys make them more or fewer, with Ctrl or Alt by whole words.',
  selected: 'Selected words',
  newStopHere: 'New stop',
  leaveWords: 'Let go of these words',
  orAbout: 'of a stop …',
  aboutStop: 'The stop that these words are of',
  passage: 'Passage',
  passageOf: (stop: string) => `Passage of “${stop}”`,
  isPassage: (stop: string) => `Now a passage of “${stop}”.`,
  dateOf: (stop: string) => `Date of “${stop}”`,
  isDate: (stop: string, day: string) => `The date of “${stop}” is ${day} now.`,
  presentAt: (stop: string) => `Who was there, at “${stop}”`,
  isDateToo: (stop: string, day: string) => `That the date of “${stop}” is ${day} rests on these words too.`,
  isPresent: (stop: string, name: string) => `${name} was at “${stop}”.`,
  passageOfVisit: 'Passage of the whole visit',
  isPassageOfVisit: 'Now a passage of the whole visit.',
  whyItMatters: 'Why it matters',
  howTo:
    'Select words in the article, then say what they are: a stop, something about the current one, or why the visit matters.',
  choosePassage: (stop: string) => `Stop: ${stop}`,
  chooseVisit: 'The whole visit',

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
  acceptAll: 'Accept all with place and date',
  discardAll: 'Discard all',
  discardAllOf: 'Discard all suggestions',
  suggestionsLeft: (likely: number, doubtful: number) => {
    const told = (count: number) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'suggestion' : 'suggestions'}`;
    const doubtfulToo = doubtful > 0 ? ` and ${doubtful.toLocaleString('en')} doubtful` : '';
    const all = likely > 0 ? `${told(likely)}${doubtfulToo}` : studio.doubtful(doubtful);
    return `${all} among them. ${likely + doubtful === 1 ? 'It is no fact' : 'None is a fact'} before you say so.`;
  },
  doubtful: (count: number) =>
    `${count.toLocaleString('en')} doubtful ${count === 1 ? 'suggestion' : 'suggestions'}`,
  doubtfulHelp: 'Likely only spoken of',

  unsaid: { publisher: 'Publisher not said yet', date: 'date not said yet' },

  proposeFrom: (account: string) => `Propose stops from “${account}”`,
  proposedNow: (count: number) =>
    count === 1
      ? 'A suggestion stands among the stops now.'
      : `${count.toLocaleString('en')} suggestions stand among the stops now.`,
  datedNow: (count: number) =>
    count === 1
      ? 'A stop that had no date has one now.'
      : `${count.toLocaleString('en')} stops that had no date have one now.`,
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
  lessOfWords: 'Less of these words ▴',
  reasonsFor: 'What speaks for it',
  reasonsAgainst: 'What speaks against it',
  orElse: 'Or did the words mean',
  whichPlace: 'Which place do the words mean?',
  take: (name: string) => `Take ${name}`,
  whereIsIt: 'Where on the map is it?',
  putAt: (town: string) => `Put it at ${town}`,

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
  datedAnew:
    'Days such as “on Sunday” are reckoned from it: when you change it, press “Propose stops” to have the suggestions dated anew.',
  articleFacts: 'About the article',
  accountFacts: (account: string) => `About the account “${account}”`,
  visitFacts: 'About the visit',
  point: (number: number) => `Point ${number}`,
  newPoint: 'Add a point',
  pointOffers: 'These words of the article may say why',
  beginPoint: 'Begin with these words',
  beginPointWith: (words: string) => `Begin with these words: “${words}”`,
  passagesOfVisit: 'Passages of the whole visit',
  whyHelp:
    'In your own words. Readers see these points beside the whole journey, each with what it rests on. Select words in the article to begin one.',
  sources: 'Sources',
  newSource: 'Add a source',
  sourceTitle: 'Title of the source',
  sourcePublisher: 'Publisher',
  sourceUrl: 'Address (https)',
  sourceUrlHelp: 'https:// is put before it where it is missing.',
  addSource: 'Add',
  isSource: (title: string) => `“${title}” is among the sources now.`,
  takeAway: 'Take away',
  removeSource: (title: string) => `Take the source “${title}” away`,
  restedOn: 'Facts rest on it: let them rest on something else first.',

  labels,
} as const;
