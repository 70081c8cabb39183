import { parseJson } from '../visit/json-source.ts';
import type { VisitFiles } from '../visit/resolve-visit.ts';
import { VisitFile } from '../visit/schema.ts';
import type { Visit } from '../visit/visit.ts';
import { silence } from './accepted.ts';
import type { Atlas } from './atlas.ts';
import type { AcceptedConcern, Concern } from './concern.ts';
import { reviewCorrections } from './corrections.ts';
import { reviewGeography } from './geography.ts';
import { Questions } from './questions.ts';
import { reviewLinks, reviewSources } from './sources.ts';
import { reviewTime } from './time.ts';
import { reviewWords } from './words.ts';

export interface Review {
  /** What is left to ask, by file and place. */
  readonly concerns: readonly Concern[];
  /** What a person has silenced in the data, with the reason. */
  readonly accepted: readonly AcceptedConcern[];
}

/** Reads a checked visit as a sub-editor would. Throws if `files` are not those that it was resolved from. */
export function reviewVisit(visit: Visit, files: VisitFiles, atlas: Atlas): Review {
  const parsed = parseJson(files.text);
  if (parsed.kind === 'faults') throw new Error(`${files.path} is not the file of a checked visit`);
  const file = VisitFile.parse(parsed.source.value);
  const questions = new Questions(files.path, parsed.source);
  reviewGeography(visit, atlas, questions);
  reviewTime(visit, file, questions);
  reviewWords(visit, file, questions);
  reviewSources(file, questions);
  reviewCorrections(files, file, visit, questions);
  const concerns = [...questions.concerns, ...reviewLinks(files, visit)];
  const unneeded = new Questions(files.path, parsed.source);
  const { left, accepted } = silence(file.visit.accepted ?? [], concerns, unneeded);
  return { concerns: [...left, ...unneeded.concerns].sort(byPlace), accepted };
}

function byPlace(one: Concern, other: Concern): number {
  return (
    one.file.localeCompare(other.file, 'en') ||
    (one.line ?? 0) - (other.line ?? 0) ||
    (one.column ?? 0) - (other.column ?? 0)
  );
}
