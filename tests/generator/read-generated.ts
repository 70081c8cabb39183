import { resolveVisit, type VisitFiles } from '../../src/visit/resolve-visit.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { type GeneratedVisit, generateVisit, type World } from './generate-visit.ts';

/** The files of a generated visit as the build reads them. */
export const filesOf = ({ id, files }: GeneratedVisit): VisitFiles => ({
  id,
  path: `${id}/visit.geojson`,
  text: files.get('visit.geojson') ?? '',
  articles: [{ id: 'report', path: `${id}/report.md`, text: files.get('articles/report.md') ?? '' }],
  pictures: [],
});

/** Visit `number` of a world, as the build reads it. */
export function readGenerated(world: World, number: number): Visit {
  const generated = generateVisit(world, number);
  const resolved = resolveVisit(filesOf(generated));
  if (resolved.kind === 'problems') throw new Error(`generated visit ${generated.id} has problems`);
  return resolved.visit;
}
