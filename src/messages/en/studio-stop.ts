/** The words of the form of a stop. */
export const ofStop = {
  stopName: 'Name, as the article calls it',
  roleOf: (name: string) => `Who ${name} is`,
  restsOn: (what: string) => `${what} rests on`,
  restsOnNothing: 'Nothing yet',
  moreToRestOn:
    'Words that you select in the article and make a passage stand here too, and sources that you add to the visit.',
  date: 'Date',
  dateHelp: '16 September 2023, about March 2023, spring 2023, 12–17 September 2023; or 2023-09-16, 2023-03~',
  dateAlike: (count: number) =>
    count === 1
      ? 'Same date for the stop without one'
      : `Same date for the ${count.toLocaleString('en')} stops without one`,
  takeDay: (day: string) => `Take ${day}`,
  moveToDay: 'Put it where its day is',
  dateExpected:
    '21 February 1972; February 1972, spring 1972 or 1972 where no more is known; 21–28 February 1972 from one to the other; about February 1972; February 1972? if not sure; -0043-03-15 for 15 March 44 BC',
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
  town: 'Town',
  searchTown: 'Town that it lies in',
  townHelp:
    'For what is no town itself, such as an airport or a museum. Readers find every visit to the town by it.',
  townVisited: (apart: string | undefined) =>
    apart === undefined ? 'A town of this visit' : `A town of this visit, ${apart} away`,
  townTyped: 'As you typed it',
  liesIn: (town: string) => `It lies in ${town}`,
  townWhy: {
    named: 'The words of this stop name it',
    called: 'The name of the place has it',
    visited: 'A town of this visit',
    near: 'By where it is on the map',
  },
  townApart: (distance: string) => `${distance} away`,
  removeTown: (town: string) => `Take the town ${town} away`,
  arrival: 'How they came',
  departure: 'How they left',
  removeDeparture: 'Take away how they left',
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
  presentNowhere: (name: string) => `At no stop yet. Add ${name} to the stops where the words say so.`,
  removePresent: (name: string) => `Take ${name} away`,
  removeStop: 'Delete this stop',
  pictures: 'Pictures',
  addPicture: 'Add pictures',
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
} as const;
