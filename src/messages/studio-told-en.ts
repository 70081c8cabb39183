/** What is to be settled, and what a sub-editor would ask, in the words of who fills in a form. */
export const ofCheck = {
  problemsLeft: (count: number) =>
    count === 0
      ? 'Ready to publish'
      : `${count.toLocaleString('en')} ${count === 1 ? 'thing' : 'things'} to settle`,
  doubtsLeft: (count: number) =>
    `A sub-editor would ask ${count === 1 ? 'one question' : `${count.toLocaleString('en')} questions`}`,
  times: (count: number) => `(${count.toLocaleString('en')} times)`,
  andMore: (count: number) => `And ${count.toLocaleString('en')} more.`,
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
    confirmed: 'A suggestion: accept it, or discard it.',
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
      significance: 'Say what it rests on: words of an account, or a source.',
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
} as const;
