import type { GazetteerSource, KnownPlace } from '../../gazetteer/gazetteer.ts';

/** A place as it is taken into the gazetteer. */
export interface Cut {
  readonly place: Omit<KnownPlace, 'geonames' | 'wikidata' | 'source'>;
  /** Where it was found, or the title of its article in the English Wikipedia. */
  readonly source: GazetteerSource | string;
  readonly names: readonly string[];
  /** Names by which articles speak of it so often that they are kept where they are at hand. */
  readonly familiar?: readonly string[];
  /** How well known it is, on the scale of `weightOfTown`. */
  readonly weight: number;
}

/** How well known a town or a region is that articles speak of often: as a town of two hundred thousand. */
export const FAMILIAR = 140;

/** How well known a town of so many inhabitants is: eight for each doubling. */
export const weightOfTown = (population: number): number => Math.round(8 * Math.log2(2 + population));

/** Whether it is neither too short to be looked for nor a code. */
export const isName = (name: string): boolean => name.length > 1 && !/^[A-Z]{3}$/.test(name);
