import { importedFrom, nthStop } from '#messages/import.ts';
import type { GazetteerSource } from '../gazetteer/gazetteer.ts';
import { isTown } from '../gazetteer/kinds.ts';
import type { Position } from '../geo/position.ts';
import { precisionOf } from '../geo/precision-of.ts';
import type { DraftSection, DraftStop, DraftVisit, ReadOptions, ResolvedPlace, SourceFile } from './draft.ts';
import type { FoundPlace, FoundQuote, FoundWay, FoundWhole, FoundWords } from './draft-found.ts';
import { ACCOUNT, accountOf, type Head, headOf, IMPORTED, sourceOf } from './draft-head.ts';
import { Ids } from './draft-ids.ts';
import { placesOf } from './draft-lines.ts';
import type { Notebook } from './draft-notebook.ts';
import { datesOf, inOrderOfTime, type Part } from './draft-order.ts';
import { countryOf, dayIn, HIGH_SEAS, timeZoneOf } from './draft-surroundings.ts';
import { markdownOf, nameOf } from './reading/markup.ts';
import { checkCount, Refusal } from './reading/refusal.ts';
import type { SourceTime } from './reading/time.ts';

/** What a file holds as a draft: guesses what can be guessed, and says so. */
export function draftOf(
  source: SourceFile,
  whole: FoundWhole,
  book: Notebook,
  { resolvePlace }: ReadOptions = {},
): DraftVisit {
  const items = placesOf(whole.found, book);
  if (items.length === 0) {
    const [why] = book.notes.filter(({ kind }) => kind === 'left-out').map(({ message }) => message);
    throw new Refusal(
      `the file is ${whole.format}, but has no place and no words to make a visit of${why ? `. ${why.replace(/\.$/, '')}` : ''}`,
    );
  }
  if (items.every(({ kind }) => kind === 'words')) {
    book.decide('no-positions');
  }
  checkCount(items.length, 'places');
  const draft = new Draft(book, resolvePlace);
  const parts = inOrderOfTime(
    items.map((item) =>
      item.kind === 'place'
        ? { ...draft.stopOf(item), at: item.at }
        : { section: wordsOf(item, book), quotes: item.quotes },
    ),
    book,
  );
  const ids = new Map(parts.flatMap(({ stop, at }) => (stop && at !== undefined ? [[at, stop.id]] : [])));
  const sections = parts.flatMap(({ section, quotes = [] }) => withQuotes(section, quotes, ids) ?? []);
  const stops = parts.flatMap(({ stop }) => stop ?? []);
  const head = headOf(source, whole, sections, book);
  if (draft.lookedRound) book.guessed('surroundings');
  return {
    visit: {
      ...visitOf(head, source, stops),
      // Nothing rests on an article: it is an account of its own.
      sources: [...(stops.length > 0 ? [sourceOf(head, source, whole)] : []), ...draft.gazetteers.values()],
      agents: [...draft.agents.values()],
    },
    accounts: [accountOf(head, source, whole, sections)],
    stops,
  };
}

/** A section with the stops that its words tell of, these by their ids. */
function withQuotes(
  section: DraftSection | undefined,
  quotes: readonly FoundQuote[],
  ids: ReadonlyMap<string, string>,
): DraftSection | undefined {
  const told = quotes.flatMap(({ of, ...quote }) => {
    const stop = ids.get(of);
    return stop === undefined ? [] : [{ stop, ...quote }];
  });
  return section && told.length > 0 ? { ...section, quotes: told } : section;
}

type Agent = NonNullable<DraftVisit['visit']['agents']>[number];

/** How sure it is that somebody was where the file only names a place. */
const EVEN = 0.5;

/** Makes stops of places, each with an id that no other has. */
class Draft {
  readonly #ids = new Ids();
  readonly #agentIds = new Ids();
  /** Those who were there, by their names. */
  readonly agents = new Map<string, Agent>();
  readonly gazetteers = new Map<string, GazetteerSource>();
  /** Whether anything of a place follows from its position. */
  lookedRound = false;

  constructor(
    private readonly book: Notebook,
    private readonly resolvePlace: ReadOptions['resolvePlace'],
  ) {}

  stopOf(found: FoundPlace): Part {
    const { book } = this;
    const name = nameOf(found.name) ?? nameOf(found.place?.name) ?? nameOf(found.address);
    const id = this.#ids.give(found.key ?? name, 'stop');
    if (name === undefined) book.guessed('nameless', found.at);
    const called = name ?? nthStop(id.replace(/^stop-?/, '') || '1');
    const looked = found.position ? undefined : this.#lookUp(found, called);
    const position = found.position ?? looked?.position;
    if (!position) book.decide('no-position', found.at);
    const zone = found.zone ?? (position ? timeZoneOf(position) : found.timeZone);
    const stop: DraftStop = {
      id,
      name: called,
      ...(position ? { position } : {}),
      ...(zone ? { timeZone: zone } : {}),
      place: this.#placeOf(found, called, position, looked),
      ...dateIn(found.time, zone),
      ...waysOf(found),
      ...(found.present
        ? { present: found.present.map((each) => ({ agent: this.#agent(each), established: [IMPORTED] })) }
        : {}),
      ...(found.events?.length
        ? { events: found.events.map((text) => ({ text, established: [IMPORTED] })) }
        : {}),
      ...(looked ? { basis: basisOf(looked.source.id) } : {}),
      ...(found.doubt === undefined ? {} : { suggested: { confidence: EVEN, why: [found.doubt] } }),
    };
    if (stop.date === undefined) book.decide('no-date', found.at);
    const says = found.zone && found.place?.country && found.precision;
    if (position && !says) this.lookedRound = true;
    return found.isQuoted ? { stop } : { stop, section: { stop: id, ...sectionOf(called, found, book) } };
  }

  #agent(name: string): string {
    const known = this.agents.get(name) ?? { id: this.#agentIds.give(name, 'person'), kind: 'Person', name };
    this.agents.set(name, known);
    return known.id;
  }

  #lookUp({ address, place, at }: FoundPlace, name: string): ResolvedPlace | undefined {
    const sought = nameOf(address) ?? nameOf(place?.name) ?? name;
    const looked = this.resolvePlace?.(sought);
    if (looked) {
      const { around, name: known, source } = looked;
      if (around === undefined) this.book.guessed('located', at, sought, source.title, known);
      else this.book.guessed('located-around', at, sought, around, source.title);
      this.gazetteers.set(looked.source.id, looked.source);
    }
    return looked;
  }

  #placeOf(
    found: FoundPlace,
    name: string,
    position: Position | undefined,
    looked: ResolvedPlace | undefined,
  ): NonNullable<DraftStop['place']> {
    const country = position && (found.place?.country ?? looked?.country ?? countryOf(position));
    if (position && !country) {
      this.book.guessed('no-country', found.at, HIGH_SEAS);
    }
    const { locality: _, ...place } = found.place ?? {};
    const itself = looked?.around === undefined ? looked : undefined;
    const locality = localityOf(found, looked);
    return {
      name: nameOf(found.address) ?? name,
      kind: itself?.kind ?? 'place',
      ...(position ? { country: country ?? HIGH_SEAS } : {}),
      ...(position ? { precision: found.precision ?? looked?.precision ?? precisionOf(position) } : {}),
      ...identifiersOf(itself),
      ...place,
      ...(place.name === undefined ? {} : { name: nameOf(place.name) ?? name }),
      ...(locality ? { locality } : {}),
    };
  }
}

const identifiersOf = ({ geonames, wikidata }: Pick<ResolvedPlace, 'geonames' | 'wikidata'> = {}) => ({
  ...(geonames ? { geonames } : {}),
  ...(wikidata ? { wikidata } : {}),
});

/** The town that a file names, with what a gazetteer has of it; or a town by which alone the place was found. */
function localityOf(
  { place: { locality } = {} }: FoundPlace,
  looked: ResolvedPlace | undefined,
): NonNullable<DraftStop['place']>['locality'] {
  const town = looked?.around !== undefined && isTown(looked.kind ?? '') ? looked : undefined;
  const name = locality?.name ?? town?.around;
  if (name === undefined) return undefined;
  const isFound = town !== undefined && town.around === name;
  return {
    name,
    ...(isFound ? identifiersOf(town) : {}),
    ...locality,
    established: [IMPORTED, ...(isFound ? [town.source.id] : [])],
  };
}

/** What a stop's facts rest on where its position is another's word than the file's. */
const basisOf = (position: string): NonNullable<DraftStop['basis']> => ({
  name: { established: [IMPORTED] },
  date: { established: [IMPORTED] },
  place: { established: [IMPORTED] },
  position: { established: [position] },
});

function waysOf({ departure, ...place }: FoundPlace): Pick<DraftStop, 'arrival' | 'departure'> {
  const [came, went] = [wayOf(place), departure && wayOf(departure)];
  return { ...(came ? { arrival: came } : {}), ...(went ? { departure: went } : {}) };
}

function wayOf({ line = [], via = [], mode }: FoundWay): DraftStop['arrival'] {
  if (line.length === 0 && via.length === 0 && mode === undefined) return undefined;
  const basis = { established: [IMPORTED] };
  return {
    mode: mode ?? 'unknown',
    ...(via.length > 0
      ? { via: via.map(({ name, position }) => ({ name, coordinates: tuple(position), ...basis })) }
      : {}),
    ...(line.length > 0 ? { line: line.map(tuple) } : {}),
    ...basis,
  };
}

const tuple = ([longitude, latitude]: Position): [number, number] => [longitude, latitude];

/** A time as the date in a time zone; where nobody knows that, a moment has no day that is sure. */
function dateIn(time: SourceTime | undefined, zone = 'UTC'): { date?: string } {
  if (!time) return {};
  if (time.kind === 'date') return { date: time.edtf };
  const [from, to] = [dayIn(zone, time.from), dayIn(zone, time.to)];
  return { date: from === to ? from : `${from}/${to}` };
}

const wordsOf = (found: FoundWords, book: Notebook): DraftSection | undefined => {
  const section = sectionOf(nameOf(found.name), found, book);
  return section.heading || section.markdown ? section : undefined;
};

function sectionOf(
  heading: string | undefined,
  { words = [], at }: FoundWords | FoundPlace,
  book: Notebook,
): DraftSection {
  const markdown = words
    .map(({ text, markup }) => markdownOf(text, markup, (what) => book.leftOut('in-words', at, what)))
    .filter((part) => part !== '')
    .join('\n\n');
  return { ...(heading ? { heading } : {}), markdown };
}

function visitOf(head: Head, source: SourceFile, stops: readonly DraftStop[]): DraftVisit['visit'] {
  const { title, description, language, licence } = head;
  const zone = stops.find((stop) => stop.timeZone)?.timeZone;
  const dates = datesOf(stops);
  return {
    title,
    description: description ?? importedFrom(source.name, stops.length),
    language,
    licence,
    ...(dates ? { date: dates } : {}),
    ...(zone ? { timeZone: zone } : {}),
    ...(stops.length > 0 ? { basis: { date: { established: [IMPORTED] } } } : {}),
    articles: [ACCOUNT],
  };
}
