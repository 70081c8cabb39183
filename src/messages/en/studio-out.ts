const leftThere = (left: readonly string[]) => {
  const it = left.length === 1 ? 'it' : 'them';
  return `Still there, and of this visit no more: ${left.join(', ')}. Nothing is deleted for you: take ${it} out of the folder yourself. Until then the check names ${it}, and no site is built.`;
};

/** The words of every way out of the studio. */
export const out = {
  publish: 'Publish',
  publishTitle: 'Publish this visit',
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
  folderSaved: 'Saved: it is among your downloads.',
  nothingWritten: 'Nothing was written.',
  written: (folder: string, left: readonly string[]) =>
    [`Written into ${folder}.`, ...(left.length > 0 ? [leftThere(left)] : [])].join(' '),
  writeFailed: (why: string) => `It could not be written: ${why}`,
  page: 'One page (.html)',
  pageHelp:
    'The whole visit in a single file, as readers have it on a site, with its map and pictures: it opens from a disk, without a network, and can be mailed or uploaded anywhere. It carries the visit’s files, pictures aside, so that it can be opened here again.',
  onlyBuilt: 'One page is made by a built site only: run npm run build, then npm run preview.',
  pageSaved: (bytes: number) =>
    `Saved, ${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB.`,
  formatSaved: (format: string) => `Saved as ${format}.`,
  notInFile: (count: number) =>
    count === 1 ? 'One thing is not in this file' : `${count} things are not in this file`,
  otherFormats: 'Other formats',
  close: 'Close',
} as const;
