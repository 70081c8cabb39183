import { anchor } from '../annotation/anchor.ts';
import type { Article } from '../article/article.ts';
import { canonicalText } from '../article/article.ts';
import { markPassages } from '../article/mark-passages.ts';
import { parseArticle } from '../article/parse-article.ts';
import { type Position, positionFault } from '../geo/position.ts';
import { nearLongitude } from '../geo/sphere.ts';
import { parseDate } from './dates.ts';
import { type JsonSource, parseJson } from './json-source.ts';
import { legsOf } from './legs.ts';
import type { Problem, Rule } from './problem.ts';
import { type StopFeature, VisitFile } from './schema.ts';
import type { Agent, Basis, Claim, Passage, Place, Stop, Visit, When } from './visit.ts';

/** A visit's files as texts. */
export interface VisitFiles {
  /** The name of the visit's folder. */
  readonly id: string;
  /** Where visit.geojson stands, for messages. */
  readonly path: string;
  readonly text: string;
  readonly articles: readonly { readonly id: string; readonly path: string; readonly text: string }[];
}

export type Resolved =
  | { readonly kind: 'visit'; readonly visit: Visit }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

type Path = readonly (string | number)[];
type Reference = {
  readonly stated?: readonly string[] | undefined;
  readonly established?: readonly string[] | undefined;
};

/** A visit's files as a checked visit, or everything that is wrong with them: never the first problem only. */
export function resolveVisit(files: VisitFiles): Resolved {
  const parsed = parseJson(files.text);
  if (parsed.kind === 'faults') {
    const problems = parsed.faults.map((fault): Problem => {
      return { file: files.path, ...fault, rule: 'json', expected: 'strict JSON (RFC 8259)' };
    });
    return { kind: 'problems', problems };
  }
  const checked = VisitFile.safeParse(parsed.source.value);
  if (!checked.success) {
    const problems = checked.error.issues.flatMap((issue) =>
      (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]).map(
        (path): Problem => {
          const at = path.filter((part) => typeof part !== 'symbol');
          const value = valueAt(parsed.source.value, at);
          return {
            file: files.path,
            ...parsed.source.placeOf(at),
            ...stopAt(parsed.source.value, at),
            rule: 'schema',
            message:
              issue.code === 'unrecognized_keys'
                ? `"${String(at.at(-1))}" is no property known here`
                : `${at.map(String).join('.')}${value === undefined ? ' is missing' : ` is ${brief(value)}`}`,
            ...(issue.code === 'unrecognized_keys'
              ? {}
              : { expected: issue.message.replace(/^expected /, '') }),
          };
        },
      ),
    );
    return { kind: 'problems', problems };
  }
  return new Resolver(files, parsed.source, checked.data).resolve();
}

/** One pass over a file whose shape is right: each method turns a part into the domain and notes what is wrong with it. */
class Resolver {
  private readonly problems: Problem[] = [];
  private readonly sources: ReadonlySet<string>;
  private readonly agents: ReadonlySet<string>;
  private readonly articles: ReadonlyMap<string, Article>;

  constructor(
    private readonly files: VisitFiles,
    private readonly json: JsonSource,
    private readonly file: VisitFile,
  ) {
    this.sources = new Set(file.visit.sources.map((source) => source.id));
    this.agents = new Set(file.visit.agents.map((agent) => agent.id));
    this.articles = this.resolveArticles();
  }

  resolve(): Resolved {
    const { visit, features } = this.file;
    if (visit.id !== this.files.id) {
      this.note(['visit', 'id'], 'visit-id', `the id is "${visit.id}"`, {
        expected: `the folder's name, "${this.files.id}"`,
      });
    }
    this.unique(features, (index) => ['features', index, 'id'], 'duplicate-stop');
    this.unique(visit.agents, (index) => ['visit', 'agents', index, 'id'], 'duplicate-agent');
    this.unique(visit.sources, (index) => ['visit', 'sources', index, 'id'], 'duplicate-source');
    const dates = this.when(visit.date, visit.timeZone, ['visit', 'date']);
    const stops = this.resolveStops(dates);
    const basis = this.visitBasis();
    const legs = legsOf(features, stops, (reference, path, stop) => this.basis(reference, path, stop));
    if (!dates || this.problems.length > 0) return { kind: 'problems', problems: this.problems };
    const articles = [...this.articles.values()].map((article): Article => {
      const ranges = stops
        .flatMap((stop) => stop.passages)
        .filter((passage) => passage.article === article.id);
      return { ...article, blocks: markPassages(article.blocks, ranges) };
    });
    const { id, title, description, language, licence, sources } = visit;
    return {
      kind: 'visit',
      visit: {
        id,
        title,
        description,
        language,
        licence,
        dates: { value: dates, basis },
        stops,
        reported: reportedOrder(stops, articles[0]?.id),
        legs,
        agents: visit.agents.map(({ names = {}, role, wikidata, ...agent }): Agent => {
          return { ...agent, names, ...(role ? { role } : {}), ...(wikidata ? { wikidata } : {}) };
        }),
        sources: sources.map(({ date, accessed, ...source }) => ({
          ...source,
          ...(date ? { date } : {}),
          ...(accessed ? { accessed } : {}),
        })),
        articles,
      },
    };
  }

  private resolveArticles(): ReadonlyMap<string, Article> {
    const articles = new Map<string, Article>();
    for (const [index, id] of this.file.visit.articles.entries()) {
      const file = this.files.articles.find((article) => article.id === id);
      if (!file) {
        this.note(['visit', 'articles', index], 'missing-file', `there is no article "${id}"`, {
          expected: `a file articles/${id}.md beside visit.geojson`,
        });
        continue;
      }
      const parsed = parseArticle(id, file.text);
      if (parsed.kind === 'article') articles.set(id, parsed.article);
      else this.problems.push(...parsed.faults.map((fault) => ({ file: file.path, ...fault })));
    }
    return articles;
  }

  private resolveStops(dates: When | undefined): readonly Stop[] {
    const stops: Stop[] = [];
    for (const [index, feature] of this.file.features.entries()) {
      const stop = this.stop(feature, index, stops.at(-1)?.place.position.value);
      if (!stop) continue;
      this.checkOrder(stop, stops.at(-1), dates, index);
      stops.push(stop);
    }
    return stops;
  }

  private stop(feature: StopFeature, index: number, before: Position | undefined): Stop | undefined {
    const { id, geometry, properties } = feature;
    const path: Path = ['features', index, 'properties'];
    this.unique(properties.passages, (each) => [...path, 'passages', each, 'id'], 'duplicate-passage');
    const fault = positionFault(...geometry.coordinates);
    if (fault) {
      this.note(['features', index, 'geometry', 'coordinates'], 'coordinates', fault, {
        expected: 'longitude first, then latitude, in degrees',
      });
    }
    if (properties.departure && index < this.file.features.length - 1) {
      this.note([...path, 'departure'], 'departure', 'only the last stop has a departure', {
        expected: "the way as the next stop's arrival",
      });
    }
    const when = this.when(properties.date, properties.timeZone, [...path, 'date']);
    const passages = this.passages(feature, path);
    const claim = <T>(value: T, reference: Reference, at: Path): Claim<T> => {
      return { value, basis: this.basis(reference, [...path, ...at], feature) };
    };
    const { basis } = properties;
    const events = properties.events.map((event, each) => claim(event.text, event, ['events', each]));
    const present = (properties.present ?? []).map((presence, each) => {
      if (!this.agents.has(presence.agent)) {
        this.note(
          [...path, 'present', each, 'agent'],
          'unknown-agent',
          `"${presence.agent}" is not in visit.agents`,
          {
            expected: `one of ${[...this.agents].join(', ')}`,
          },
        );
      }
      return { agent: presence.agent, basis: this.basis(presence, [...path, 'present', each], feature) };
    });
    const name = claim(properties.name, basis.name, ['basis', 'name']);
    const date = when && claim(when, basis.date, ['basis', 'date']);
    const { place } = properties;
    const resolvedPlace: Place = {
      name: claim(place.name, basis.place, ['basis', 'place']),
      names: place.names ?? {},
      ...(place.region ? { region: place.region } : {}),
      country: place.country,
      kind: place.kind,
      position: claim(nearLongitude(geometry.coordinates, before), basis.position, ['basis', 'position']),
      precision: place.precision,
      ...(place.wikidata ? { wikidata: place.wikidata } : {}),
      ...(place.geonames ? { geonames: place.geonames } : {}),
    };
    return (
      date && { id, number: index + 1, name, place: resolvedPlace, when: date, events, present, passages }
    );
  }

  private passages(feature: StopFeature, path: Path): readonly Passage[] {
    return feature.properties.passages.flatMap((_, index) => this.passage(feature, path, index) ?? []);
  }

  private passage(feature: StopFeature, path: Path, index: number): Passage | undefined {
    const each = feature.properties.passages[index];
    if (!each) return undefined;
    const { id, source, selector } = each;
    const at = [...path, 'passages', index];
    if (!this.file.visit.articles.includes(source)) {
      this.note([...at, 'source'], 'unknown-article', `"${source}" is not in visit.articles`, {
        expected: `one of ${this.file.visit.articles.join(', ')}`,
      });
    }
    const article = this.articles.get(source);
    if (!article) return undefined;
    const { type, exact, prefix, suffix } = selector;
    const quote = { type, exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
    const found = anchor(quote, canonicalText(article.blocks));
    switch (found.kind) {
      case 'anchored':
        return {
          id: `${feature.id}.${id}`,
          stop: feature.id,
          article: source,
          exact,
          start: found.at.start,
          end: found.at.end,
        };
      case 'ambiguous':
        this.note(
          [...at, 'selector', 'exact'],
          'ambiguous-quote',
          `${brief(exact)} stands ${found.candidates.length} times in ${source}`,
          {
            expected: 'a prefix or suffix that tells the places apart',
          },
        );
        return undefined;
      case 'orphan':
        this.note(
          [...at, 'selector', 'exact'],
          'quote-not-found',
          `${brief(exact)} is not in the article "${source}"`,
          {
            expected: "the article's own words, letter for letter",
            ...(found.nearest ? { nearest: JSON.stringify(found.nearest.text) } : {}),
          },
        );
        return undefined;
    }
  }

  private basis(reference: Reference, path: Path, feature: StopFeature): Basis {
    for (const [index, source] of (reference.established ?? []).entries())
      this.checkSource(source, [...path, 'established', index]);
    const own = feature.properties.passages.map((passage) => passage.id);
    for (const [index, passage] of (reference.stated ?? []).entries()) {
      if (own.includes(passage)) continue;
      this.note([...path, 'stated', index], 'unknown-passage', `the stop has no passage "${passage}"`, {
        expected: `one of ${own.join(', ')}`,
      });
    }
    return reference.stated
      ? { kind: 'stated', passages: reference.stated.map((passage) => `${feature.id}.${passage}`) }
      : { kind: 'established', sources: reference.established ?? [] };
  }

  private visitBasis(): Basis {
    const reference = this.file.visit.basis.date;
    const path: Path = ['visit', 'basis', 'date'];
    const known = this.file.features.flatMap((stop) =>
      stop.properties.passages.map((passage) => `${stop.id}.${passage.id}`),
    );
    for (const [index, source] of (reference.established ?? []).entries())
      this.checkSource(source, [...path, 'established', index]);
    for (const [index, passage] of (reference.stated ?? []).entries()) {
      if (known.includes(passage)) continue;
      this.note([...path, 'stated', index], 'unknown-passage', `there is no passage "${passage}"`, {
        expected: 'a passage as "<stop>.<passage>"',
      });
    }
    return reference.stated
      ? { kind: 'stated', passages: reference.stated }
      : { kind: 'established', sources: reference.established ?? [] };
  }

  private checkSource(source: string, path: Path): void {
    if (this.sources.has(source)) return;
    this.note(path, 'unknown-source', `"${source}" is not in visit.sources`, {
      expected: `one of ${[...this.sources].join(', ')}`,
    });
  }

  private when(value: string, timeZone: string, path: Path): When | undefined {
    const parsed = parseDate(value, timeZone);
    if (parsed.kind === 'when') return parsed.when;
    const zone = parsed.message.includes('time zone');
    this.note(zone ? [...path.slice(0, -1), 'timeZone'] : path, zone ? 'time-zone' : 'date', parsed.message, {
      expected: zone
        ? 'a name such as Asia/Vladivostok'
        : 'EDTF, such as 2023-09-16, 2023-09 or 2023-09-12/2023-09-17',
    });
    return undefined;
  }

  private checkOrder(stop: Stop, before: Stop | undefined, dates: When | undefined, index: number): void {
    const path: Path = ['features', index, 'properties', 'date'];
    const { start, end, edtf } = stop.when.value;
    if (before && start < before.when.value.start) {
      this.note(
        path,
        'date-order',
        `${edtf} is before the stop ahead of it, ${before.id} on ${before.when.value.edtf}`,
        {
          expected: 'stops in the order in which they were visited',
        },
      );
    }
    if (dates && (end < dates.start || start > dates.end)) {
      this.note(path, 'date-outside', `${edtf} is not within the visit's dates`, {
        expected: `within ${dates.edtf}`,
      });
    }
  }

  private unique(
    items: readonly { readonly id: string }[],
    pathOf: (index: number) => Path,
    rule: Rule,
  ): void {
    for (const [index, { id }] of items.entries()) {
      if (items.findIndex((item) => item.id === id) < index) {
        this.note(pathOf(index), rule, `the id "${id}" is taken`, { expected: 'an id of its own' });
      }
    }
  }

  private note(path: Path, rule: Rule, message: string, more: Pick<Problem, 'expected' | 'nearest'>): void {
    this.problems.push({
      file: this.files.path,
      ...this.json.placeOf([...path]),
      ...stopAt(this.file, path),
      rule,
      message,
      ...more,
    });
  }
}

/** The stops as the article comes to them; a stop that it does not quote comes last. */
function reportedOrder(stops: readonly Stop[], article: string | undefined): readonly string[] {
  const first = (stop: Stop) =>
    Math.min(
      ...stop.passages.filter((passage) => passage.article === article).map((passage) => passage.start),
    );
  return [...stops].sort((a, b) => compare(first(a), first(b))).map((stop) => stop.id);
}

/** Infinity is equal to itself, which a subtraction would not say. */
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

/** The stop that a path leads into: its id, else its place in the list. */
function stopAt(file: unknown, [features, index]: Path): { readonly stop?: string } {
  if (features !== 'features' || typeof index !== 'number') return {};
  const id = valueAt(file, ['features', index, 'id']);
  return { stop: typeof id === 'string' ? id : `stop ${index + 1}` };
}

/** A value as a message can bear it. */
function brief(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 120 ? `${json.slice(0, 117)}…` : json;
}
