import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { isTown } from '../gazetteer/kinds.ts';
import type { Spot } from './stop-evidence.ts';
import type { Placed, SuggestedTown, Words } from './suggestion.ts';

/** A town is said to be the one in which a place lies when it is believed this much. */
export const SURE_TOWN = 0.7;
/** Letters behind the name of a town within which the story still is there. */
const STAYS = 700;

interface Here {
  readonly town: SuggestedTown;
  readonly places: readonly Placed[];
  /** The words that name it. */
  readonly words: Words;
}

/** In which town a story is as it goes on: what has no name and no town of its own, "the presidential palace", lies there. */
export class StoryTown {
  constructor(private readonly text: string) {}

  private here: Here | undefined;
  /** The sentence of the dateline that was read last. */
  private dateline: Words | undefined;
  /** What was named in this town: "at the museum" is the one that was told of. */
  private named: string[] = [];

  /** A dateline says where it was reported from; one of two towns does not say which. */
  opensIn(spot: Spot, sentence: Words): void {
    const isSecond = this.dateline === sentence;
    this.dateline = sentence;
    this.moveTo(isSecond ? undefined : this.townAt(spot));
  }

  /** A stop at a place by its name, or in a town that its sentence tells. */
  goesTo(spot: Spot, name: string, town: SuggestedTown | undefined, around: Spot | undefined): void {
    const within = [spot.town, around].find((each) => each?.places[0]?.place.id === town?.place.id);
    const own = this.townAt(spot) ?? (within ? this.townAt(within) : undefined);
    if (own) this.moveTo(own);
    this.named.push(`${name} ${spot.kind ?? ''}`.toLowerCase());
  }

  /** The town of what has no name and no town of its own; undefined where the story is in none, or told of it before. */
  townFor(spot: Spot, name: string): Here | undefined {
    const { kind = '' } = spot;
    if (this.named.some((each) => each.includes(kind))) return undefined;
    this.named.push(name.toLowerCase());
    return this.at(spot);
  }

  /** The town in which the story is at some words. */
  at({ start }: Words): Here | undefined {
    return this.here && start - this.here.words.end <= STAYS ? this.here : undefined;
  }

  private townAt({ start, end, places }: Words & { readonly places: readonly Placed[] }): Here | undefined {
    const [best] = places;
    if (!best || best.confidence < SURE_TOWN || !isTown(best.place.kind)) return undefined;
    const [words, name] = [{ start, end }, calledAs(this.text.slice(start, end), best.place)];
    return { town: { name, place: best.place, words }, places: [best], words };
  }

  private moveTo(here: Here | undefined): void {
    if (here?.town.place.id !== this.here?.town.place.id) this.named = [];
    this.here = here;
  }
}

/** What an article calls a town: more words than its name are those of what lies in it, and capitals alone those of a heading. */
export const calledAs = (words: string, { name }: KnownPlace): string =>
  words.includes(name) || words === words.toUpperCase() ? name : words;
