import { letterOf, onlyNamed } from '#messages/import.ts';
import type { FoundPlace, FoundQuote, FoundWords } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { checkCount } from '../reading/refusal.ts';
import type { SourceTime } from '../reading/time.ts';
import type { Block, Mark } from './blocks.ts';
import { timeIn } from './dates.ts';
import type { Letter } from './head.ts';
import type { KnownPlace, Places } from './places.ts';
import { down, type Element, elementsOf, pointersOf, textOf, within } from './tree.ts';

/** A stop on its way: what is said of it comes from several places of the file. */
interface Stop {
  readonly found: FoundPlace;
  readonly place: KnownPlace;
  /** How often it is named in what is quoted. */
  quotes: number;
}

/** Passages of a stop that its name is quoted in at most. */
const MOST_QUOTES = 5;

/** A date in a text, with the words that say it. */
interface Dated {
  readonly time: SourceTime;
  readonly quote: (of: string) => void;
}

/** The stops of a text and what of its words tells of them. */
export class Itinerary {
  readonly #stops: Stop[] = [];
  readonly #byPlace = new Map<string, Stop[]>();
  /** Stops by what points at them. */
  readonly #events = new Map<string, Stop>();
  /** Whether the file itself says where somebody was. */
  #isTold = false;
  /** The date that the head of a part has, and the last one told in it. */
  readonly #ofPart = new Map<Element, Dated>();
  readonly #lastIn = new Map<Element, Dated>();
  readonly #inLine = new Map<string, number>();

  constructor(
    private readonly places: Places,
    private readonly book: Notebook,
  ) {}

  /** The stops in their order. What no words of the text tell of has words of its own. */
  get found(): readonly FoundPlace[] {
    return this.#stops.map(({ found, quotes }) => {
      const { words: _, events, ...of } = found;
      // What happened there stands in its words then, but for stops as we write them, which have none.
      if (quotes === 0) return found.words?.length ? { ...found, events: undefined } : found;
      return { ...of, ...(events ? { events } : {}), isQuoted: true };
    });
  }

  /** Whether an element of the text tells of an event of the file's. */
  readonly tellsOf = (element: Element): boolean => this.#eventOf(element) !== undefined;

  #eventOf(element: Element): Stop | undefined {
    const pointers = pointersOf(element, 'corresp', 'ana', 'ref', 'sameAs');
    return pointers.map((each) => this.#events.get(each.replace(/^#/, ''))).find(Boolean);
  }

  /** An event of the file's list is a stop, if it has a place. */
  addEvent(event: Element): void {
    const at = this.#where('event', event);
    const named = within(event, 'placeName', 'settlement', 'geogName', 'place')[0];
    const placed = event.attributes['where'] ? event : named;
    const dated = timeIn(event, at, this.book) ?? timeOfFirst(within(event, 'date'), at, this.book);
    if (!placed) {
      this.book.leftOut('tei-event', at);
      return;
    }
    const place = this.places.of(placed);
    const told = elementsOf(event).filter(({ name }) => name === 'desc' || name === 'p');
    const descriptions = told.flatMap((each) => textOf(each) ?? []);
    const label = ['eventName', 'label', 'head'].map((name) => textOf(down(event, name))).find(Boolean);
    const id = event.attributes['xml:id'];
    const ours = /^stop\.(.+)$/.exec(id ?? '')?.[1];
    this.#isTold = true;
    const present = within(event, 'persName', 'orgName').flatMap((each) => textOf(each) ?? []);
    const stop = this.#add(place, {
      at,
      key: ours,
      name: label ?? place.name,
      time: dated,
      words: ours === undefined ? descriptions.map((text) => ({ text, markup: 'plain' })) : [],
      ...(descriptions.length > 0 ? { events: descriptions } : {}),
      ...(present.length > 0 ? { present } : {}),
    });
    if (id) this.#events.set(id, stop);
  }

  /** Where a letter was written somebody was. */
  addLetter({ at, sent, place, sender, receiver }: Letter): void {
    const known = place && this.places.of(place);
    if (!known?.name) {
      this.book.leftOut('tei-letter', at);
      return;
    }
    const date = within(sent, 'date')[0];
    this.#add(known, {
      at,
      name: known.name,
      time: date && timeIn(date, at, this.book),
      words: [{ text: letterOf(sender, receiver), markup: 'plain' }],
      ...(sender ? { present: [sender] } : {}),
    });
  }

  /** A place of the list, where the text marks none. */
  addListed(element: Element): void {
    const at = this.#where('place', element);
    const place = this.places.of(element);
    if (!place.position && !place.name) return;
    this.book.guessed('tei-listed', at);
    const told = elementsOf(element).filter(({ name }) => /^(?:desc|note|p)$/.test(name));
    this.#add(place, {
      at,
      name: place.name,
      time: timeIn(element, at, this.book) ?? timeOfFirst(within(element, 'location'), at, this.book),
      words: told.flatMap((each) => {
        const text = textOf(each) ?? textOf({ ...each, name: 'desc' });
        return text && each.attributes['type'] !== 'timeZone' ? [{ text, markup: 'plain' as const }] : [];
      }),
    });
  }

  /** Where an element stands, which is what it is known by: of several in one line also which of them it is. */
  #where(what: string, { line }: Element): string {
    const at = `${what} in line ${line}`;
    const count = (this.#inLine.get(at) ?? 0) + 1;
    this.#inLine.set(at, count);
    return count === 1 ? at : `${at}, number ${count}`;
  }

  get isEmpty(): boolean {
    return this.#stops.length === 0;
  }

  /** A block of the text as words, with what of it tells of stops. */
  wordsOf(block: Block): FoundWords {
    const quotes: FoundQuote[] = [];
    const quote = (mark: Mark) => (of: string) => {
      const exact = block.text.slice(mark.start, mark.end);
      if (exact === '' || mark.kind === 'end') return;
      const before = block.text.slice(0, mark.start).split(exact).length - 1;
      quotes.push({ of, kind: mark.kind, exact, before });
    };
    const dates = block.marks.flatMap((mark) => {
      const time =
        mark.kind === 'date' ? timeIn(mark.element, `line ${mark.element.line}`, this.book) : undefined;
      return time ? [{ mark, dated: { time, quote: quote(mark) } }] : [];
    });
    const part = block.parts.at(-1);
    const [first] = dates;
    if (part && block.isHead && first && !this.#ofPart.has(part)) this.#ofPart.set(part, first.dated);
    const names = block.marks.filter(({ kind }) => kind === 'name');
    for (const mark of block.marks) {
      if (mark.kind === 'passage') {
        const stop = this.#eventOf(mark.element);
        if (stop) this.#quote(stop, quote(mark));
      } else if (mark.kind === 'name') {
        const before = dates.findLast((date) => date.mark.start < mark.start);
        const next = names[names.indexOf(mark) + 1]?.start ?? Number.POSITIVE_INFINITY;
        const after = block.isHead
          ? first
          : dates.find(({ mark: { start } }) => start > mark.start && start < next);
        this.#named(mark, block, (before ?? after)?.dated, quote(mark));
      }
    }
    const last = dates.at(-1);
    if (part && last && isDay(last.dated.time)) this.#lastIn.set(part, last.dated);
    return {
      kind: 'words',
      at: `line ${block.line}`,
      words: [{ text: block.html, markup: 'html' }],
      // What is read later may still quote a date that stands here.
      quotes,
    };
  }

  /** A place that the text names: one where an event was, or by itself a stop to be confirmed. */
  #named(mark: Mark, block: Block, inBlock: Dated | undefined, quote: (of: string) => void): void {
    const { line } = mark.element;
    const place = this.places.of(mark.element);
    const dated = this.#dateFor(block, inBlock);
    const there = this.#byPlace.get(place.key) ?? [];
    const then = there.find(({ found }) => sameTime(found.time, dated?.time));
    const known = then ?? (this.#isTold || !dated ? there[0] : undefined);
    if (known) {
      if (known.quotes < MOST_QUOTES) this.#quote(known, quote);
      else this.book.leftOut('tei-again', `line ${line}`);
      if (then) dated?.quote(then.found.at);
    } else if (this.#isTold) this.book.leftOut('tei-unvisited', `line ${line}`);
    if (known || this.#isTold) return;
    // Two names in a line are two places all the same.
    const at = `${mark.element.name} ${this.#stops.length + 1} (line ${line})`;
    if (dated && dated !== inBlock) this.book.guessed('tei-date', `line ${line}`);
    if (!block.isHead) this.book.decide('tei-named', `line ${line}`);
    const stop = this.#add(place, {
      at,
      name: block.text.slice(mark.start, mark.end) || place.name,
      time: dated?.time,
      ...(block.isHead ? {} : { doubt: onlyNamed }),
    });
    this.#quote(stop, quote);
    dated?.quote(stop.found.at);
  }

  /** When a block tells of: by a date in it, else the last one before it in its part, else that of a part that it stands in. */
  #dateFor({ parts }: Block, inBlock: Dated | undefined): Dated | undefined {
    const heads = parts.toReversed().flatMap((part) => this.#ofPart.get(part) ?? []);
    const [head] = heads;
    // A year in a story is none of the day that it is told of.
    if (inBlock && (!head || !isDay(head.time) || isDay(inBlock.time))) return inBlock;
    const part = parts.at(-1);
    return (part && this.#lastIn.get(part)) ?? head;
  }

  #quote(stop: Stop, quote: (of: string) => void): void {
    stop.quotes++;
    quote(stop.found.at);
  }

  #add(place: KnownPlace, of: Omit<FoundPlace, 'kind' | 'place'>): Stop {
    const { name: own, ...said } = place.place;
    const isCalled = own !== undefined && own !== of.name;
    const stop: Stop = {
      found: {
        kind: 'place',
        ...of,
        position: place.position,
        precision: place.precision,
        zone: place.zone,
        address: place.position ? undefined : (place.name ?? of.name),
        place: { ...said, ...(isCalled ? { name: own } : {}) },
      },
      place,
      quotes: 0,
    };
    checkCount(this.#stops.push(stop), 'places');
    this.#byPlace.set(place.key, [...(this.#byPlace.get(place.key) ?? []), stop]);
    return stop;
  }
}

const timeOfFirst = (dated: readonly Element[], at: string, book: Notebook): SourceTime | undefined =>
  dated[0] && timeIn(dated[0], at, book);

const isDay = (time: SourceTime): boolean => time.kind === 'moment' || time.edtf.length >= 10;

const sameTime = (a: SourceTime | undefined, b: SourceTime | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
