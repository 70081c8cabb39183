import type { Position } from '../geo/position.ts';

/** A place that the embedded gazetteer knows, so that an editor need not look it up. */
export interface KnownPlace {
  /** `geonames:2013348`, `region:RU.59`, `airport:VVO`, or `landmark:vostochny-cosmodrome` for what our own list holds. */
  readonly id: string;
  /** Its usual name in English. */
  readonly name: string;
  /** A word of the field: city, country, region, island, sea, airport, spaceport, university, railway station ... */
  readonly kind: string;
  readonly position: Position;
  /** The radius in metres within which what is called by this name lies: large for a country, small for a station. */
  readonly precision: number;
  /** ISO 3166-1 alpha-2; absent for seas. */
  readonly country?: string;
  /** The first-level division that it lies in, in English. */
  readonly region?: string;
  /** 0 where it is not known. */
  readonly population: number;
  readonly geonames?: number;
  readonly wikidata?: string;
  /** What it was found in, as a person would cite it. */
  readonly source: GazetteerSource;
}

/** What a fact of the gazetteer rests on: becomes a source of the visit. */
export interface GazetteerSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
}

/** Names of places, in any script, loaded in parts as they are asked for: the same in a browser's worker and in Node. */
export interface Gazetteer {
  /**
   * Begins to load what is known of the names that articles mostly have, and of those that are no place's. From then on a look-up asks
   * there first: it is worth its half megabyte where an article is looked up, and not for a name or two.
   */
  prepare(): void;
  /**
   * The best known places that bear each of these names, whatever their case and accents, the best known first, and after
   * them those of the countries that one of the names is of, or in which a region of that name lies. A name that nothing bears is
   * not in the answer. Asked for all names of an article at once, it loads each part once.
   *
   * @param progress told the share that is done, 0 to 1
   */
  lookUp(
    names: readonly string[],
    progress?: (done: number) => void,
  ): Promise<ReadonlyMap<string, readonly KnownPlace[]>>;
  /**
   * The towns round a position that a place there is the most likely to be of: the nearest, where each counts by how large it is.
   *
   * @param metres from the middle of a town
   */
  townsRound(position: Position, metres: number, limit: number): Promise<readonly KnownPlace[]>;
  /**
   * What a person may mean who has typed this much, the likeliest first: by any name, in any script. What is typed after a comma is
   * where it lies, as in "Richmond, England" and "Paris, Texas, USA", as far as such countries and regions are known.
   *
   * @param home countries (ISO 3166-1 alpha-2) of which a place is likelier meant than its better known namesakes
   */
  search(typed: string, limit: number, home?: ReadonlySet<string>): Promise<readonly FoundByName[]>;
}

export interface FoundByName {
  readonly place: KnownPlace;
  /** The name by which it was found, which need not be its usual one. */
  readonly by: string;
}
