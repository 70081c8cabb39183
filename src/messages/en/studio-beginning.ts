const stops = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'stop' : 'stops'}`;

/** The words of the studio’s first page: how a draft is begun, and those that are kept. */
export const beginning = {
  newVisit: 'New visit',
  pasteArticle: 'Paste an article',
  pasteHere: 'Paste the text of an article here, with its headline as the first line',
  published: 'Published on (so that “on Sunday” is a day)',
  proposeAnew: 'Propose stops',
  beginWithText: 'Begin with this text',
  orFile: 'or choose a file',
  fileHelp:
    'An article as text, Markdown or HTML; TEI; story maps of StoryMapJS, Mapbox or ArcGIS; Palladio, GPX, KML, GeoJSON, Linked Places, CSV or a calendar; or a visit that was saved here (.zip). You can also drop it anywhere.',
  severalFiles: (count: number) =>
    `These are ${count.toLocaleString('en')} files, and nothing has changed. A draft is begun from one: drop them one after the other.`,
  unreadFile: (name: string) =>
    `${name}: the browser cannot read it. It may be a folder (pack it as .zip), a file that is gone, or one that is too large`,
  articlesApart: (name: string) =>
    `${name}: its articles are files of their own. Pack the visit’s whole folder as .zip, and choose that`,
  articleAbsent: (name: string, article: string) =>
    `${name}: there is no articles/${article}.md in it, which the visit names. Pack its whole folder`,
  noVisitInArchive: (name: string) => `${name}: there is no visit.geojson in it`,
  tooMuchInArchive: 'there is more in it than a visit’s texts and pictures',
  noVisit: (at: string, why: string) => `visit.geojson is no visit: ${at || 'the file'}: ${why}`,
  noJson: (why: string) => `visit.geojson is no JSON: ${why}`,
  unreadFront: (article: string, line: number) =>
    `articles/${article}.md, line ${line}: what stands above the text, between the two lines of ---, cannot be read`,
  readingFile: (name: string) => `Reading ${name} …`,
  proposing: 'Looking for places and days in the text …',
  proposerNotLoaded: 'what finds them could not be loaded',
  notProposed: (why: string) => `No stops could be proposed (${why}). Select words to make them yourself.`,
  nothingProposed:
    'The text names no place at which somebody was, as far as the studio can tell. Select words to make stops.',
  otherLanguage: (languages: readonly string[]) =>
    `Stops are proposed for English and German texts only, and this one seems to be in ${languages.join(' or ')}. Select words to make them yourself; or, if it is not, correct its language below “About the article” and press “Propose stops”.`,
  picturesAbsent: 'These pictures are not in it. What is said of them is: add them again at their stops.',
  picturesUnused: 'No stop shows these pictures, so they were left out.',
  picturesBroken: 'These pictures cannot be read, so they were left out.',
  notRead: (why: string) =>
    `The file could not be read, and nothing has changed. ${why}. Save it anew where it comes from, or paste the article’s text.`,
  notBegun: (why: string) => `The draft could not be begun and kept on this machine: ${why}`,
  opening: 'Opening the draft …',
  notLoaded:
    'The studio could not be loaded. Your drafts are kept on this machine: reload the page to try again.',
  drafts: 'Drafts on this machine',
  allInBin: 'No drafts but those in the bin.',
  noDrafts: 'No drafts yet. What you begin is kept here, change by change.',
  draftAbout: (count: number, edits: number, when: string) =>
    [
      stops(count),
      ...(edits > 0 ? [`${edits.toLocaleString('en')} ${edits === 1 ? 'change' : 'changes'}`] : []),
      when,
    ].join(' · '),
  nothingOnMap: 'Nothing on the map yet',
  bin: 'Bin',
  takeOut: 'Take out',
  delete: 'Delete for ever',
  moveToBin: (title: string) => `Move “${title}” to the bin`,
  restore: (title: string) => `Take “${title}” out of the bin`,
  deleteForEver: (title: string) => `Delete “${title}” for ever`,
  binOf: (count: number) => `Bin (${count.toLocaleString('en')})`,
  emptyBin: 'Empty the bin',
  thrown: {
    bin: (title: string) => `“${title}” is in the bin.`,
    doom: (title: string) => `“${title}” will be gone for ever when you leave this page.`,
    doomed: (count: number) =>
      `${count.toLocaleString('en')} drafts will be gone for ever when you leave this page.`,
  },
  takeBack: 'Undo',
  notInBin: (why: string) =>
    `That it is in the bin could not be kept (${why}). It is there as long as this page stays: delete it there to make room.`,
  notDeleted: (title: string) =>
    `“${title}” is open in another tab, so it was not deleted. Close it there first.`,
  notTakenBack: (why: string) => `It could not be taken back: ${why}`,
  untitled: 'Untitled',
  notThere: 'There is no such draft on this machine.',
  notOpened: (why: string) => `The draft cannot be opened: ${why}. Reload the page; nothing is lost.`,
  notListed: (why: string) => `The drafts cannot be shown: ${why}. Reload the page; nothing is lost.`,
  newerStudio: 'a newer studio has been here and keeps drafts in a form that this one does not know',
  allDrafts: 'All drafts',
} as const;
