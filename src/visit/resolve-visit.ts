import type { Article } from '../article/article.ts';
import { markPassages } from '../article/mark-passages.ts';
import { parseArticle } from '../article/parse-article.ts';
import { addressesOf, type VisitAddresses } from './addresses.ts';
import { checkIds } from './check-ids.ts';
import { checkItinerary, checkSuggested } from './check-itinerary.ts';
import { checkShape } from './check-shape.ts';
import { legsOf } from './legs.ts';
import type { Notes } from './notes.ts';
import type { Problem } from './problem.ts';
import { parsePublished } from './published.ts';
import { stopBases, visitBases } from './resolve-basis.ts';
import { resolveCorrections } from './resolve-corrections.ts';
import { resolvePassages } from './resolve-passages.ts';
import { type PictureFile, unusedPictures } from './resolve-pictures.ts';
import { resolveStops } from './resolve-stop.ts';
import { resolveWhen } from './resolve-when.ts';
import type { VisitFile } from './schema.ts';
import type { Agent, Basis, Passage, Source, Visit } from './visit.ts';

/** A visit's files as texts. */
export interface VisitFiles {
  /** The name of the visit's folder. */
  readonly id: string;
  /** Where visit.geojson stands, for messages. */
  readonly path: string;
  readonly text: string;
  readonly articles: readonly { readonly id: string; readonly path: string; readonly text: string }[];
  readonly pictures: readonly PictureFile[];
  /** What the visit said when it was published, where that was noted (published.ts). */
  readonly published?: { readonly path: string; readonly text: string };
}

type Resolved = ResolvedVisit | UnresolvedVisit;

export interface ResolvedVisit {
  readonly kind: 'visit';
  readonly visit: Visit;
  readonly addresses: VisitAddresses;
}

export interface UnresolvedVisit {
  readonly kind: 'problems';
  readonly problems: readonly Problem[];
  /** Undefined where the file is not of a shape to tell them. */
  readonly addresses: VisitAddresses | undefined;
}

/** A visit's files as a checked visit, or everything that is wrong with them: never the first problem only. */
export function resolveVisit(files: VisitFiles): Resolved {
  const shaped = checkShape(files.path, files.text);
  if (shaped.kind === 'problems') {
    // What the accounts say of themselves can be told all the same.
    const faults = files.articles.flatMap((article) => {
      const parsed = parseArticle(article.id, article.text);
      return parsed.kind === 'article'
        ? []
        : parsed.faults.map((fault) => ({ file: article.path, ...fault }));
    });
    return { ...shaped, problems: [...shaped.problems, ...faults], addresses: undefined };
  }
  const { file, notes } = shaped;
  const { visit, features } = file;
  const addresses = addressesOf(file, notes);
  checkIds(file, files.id, notes);
  const articles = resolveArticles(visit.articles, files, notes);
  const basis = stopBases(file, notes);
  const dates = resolveWhen(visit.date, visit.timeZone, ['visit', 'date'], notes);
  const stops = resolveStops({ file, articles, pictures: files.pictures, basisOf: basis }, notes);
  notes.problems.push(...unusedPictures(file, files.pictures));
  checkItinerary(stops, dates, notes);
  checkSuggested(file, notes);
  const ofVisit = visitBases(file, notes);
  const datesBasis = ofVisit(visit.basis.date, ['visit', 'basis', 'date']);
  const agents = visit.agents.map((agent, index) => {
    const role = agent.basis?.role;
    return agentOf(agent, role && ofVisit(role, ['visit', 'agents', index, 'basis', 'role']));
  });
  const significance = (visit.significance ?? []).map((point, index) => ({
    value: point.text,
    basis: ofVisit(point, ['visit', 'significance', index]),
  }));
  const passages = resolvePassages(
    { file, articles },
    { passages: visit.passages ?? [], path: ['visit', 'passages'] },
    notes,
  );
  const legs = legsOf(features, stops, basis);
  const corrections = resolveCorrections(file, notes);
  if (files.published) {
    const parsed = parsePublished(files.published.path, files.published.text);
    if (parsed.kind === 'problems') notes.problems.push(...parsed.problems);
  }
  if (!dates || notes.problems.length > 0) {
    return { kind: 'problems', problems: notes.problems, addresses };
  }
  const { id, title, description, language, licence } = visit;
  return {
    kind: 'visit',
    addresses,
    visit: {
      id,
      title,
      description,
      language,
      licence,
      dates: { value: dates, basis: datesBasis },
      significance,
      passages,
      stops,
      legs,
      agents,
      sources: visit.sources.map(sourceOf),
      articles: [...articles.values()].map((article) =>
        marked(article, [...stops.flatMap((stop) => stop.passages), ...passages]),
      ),
      ...(corrections.length > 0 ? { corrections } : {}),
    },
  };
}

function resolveArticles(
  ids: readonly string[],
  files: VisitFiles,
  notes: Notes,
): ReadonlyMap<string, Article> {
  const articles = new Map<string, Article>();
  for (const [index, id] of ids.entries()) {
    const file = files.articles.find((article) => article.id === id);
    if (!file) {
      notes.note(['visit', 'articles', index], 'missing-file', `there is no article "${id}"`, {
        expected: `a file articles/${id}.md beside visit.geojson`,
      });
      continue;
    }
    const parsed = parseArticle(id, file.text);
    if (parsed.kind === 'article') articles.set(id, parsed.article);
    else notes.problems.push(...parsed.faults.map((fault) => ({ file: file.path, ...fault })));
  }
  for (const { id, path } of files.articles.filter((file) => !ids.includes(file.id))) {
    notes.problems.push({
      file: path,
      rule: 'unused-article',
      message: `"${id}" is not in visit.articles`,
      expected: 'its name there, or the file gone',
    });
  }
  return articles;
}

/** An article with its passages, of all that a visit has, marked in it. */
const marked = (article: Article, passages: readonly Passage[]): Article => ({
  ...article,
  blocks: markPassages(
    article.blocks,
    passages.filter((passage) => passage.article === article.id),
  ),
});

function agentOf(
  { id, kind, name, names = {}, role, wikidata }: VisitFile['visit']['agents'][number],
  basis: Basis | undefined,
): Agent {
  return {
    id,
    kind,
    name,
    names,
    ...(role ? { role, ...(basis ? { roleBasis: basis } : {}) } : {}),
    ...(wikidata ? { wikidata } : {}),
  };
}

function sourceOf({ date, url, accessed, ...source }: VisitFile['visit']['sources'][number]): Source {
  return { ...source, ...(date ? { date } : {}), ...(url ? { url } : {}), ...(accessed ? { accessed } : {}) };
}
