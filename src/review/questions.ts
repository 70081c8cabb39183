import type { JsonSource } from '../visit/json-source.ts';
import { brief, type Path, placed } from '../visit/notes.ts';
import { type Mention, spoken, type Wording } from '../visit/wording.ts';
import type { Concern, ReviewRule } from './concern.ts';

/** What is asked about visit.geojson, each with its place in the file and the stop that it is about. */
export class Questions {
  readonly concerns: Concern[] = [];

  constructor(
    private readonly file: string,
    private readonly json: JsonSource,
  ) {}

  ask(path: Path, rule: ReviewRule, asked: Wording, expected: string): void {
    const message = inFile(asked);
    this.concerns.push({ file: this.file, ...placed(this.json, path), rule, message, asked, expected });
  }
}

/** What is asked in the words of who writes the file: things by their ids. */
export const inFile = (asked: Wording): string => spoken(asked, nameInFile);

function nameInFile(mention: Mention): string {
  switch (mention.kind) {
    case 'passage':
      return `"${mention.id.slice(mention.id.indexOf('.') + 1)}"`;
    case 'account':
    case 'source':
      return `"${mention.id}"`;
    case 'stop':
      return mention.id;
    case 'words':
      return brief(mention.words);
    case 'day':
      return mention.day;
    case 'when':
      return mention.when.edtf;
  }
}
