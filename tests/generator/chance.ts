import { randomFrom } from '../random.ts';

/** What a generated world leaves to chance, all of it from one seed. */
export interface Chance {
  /** From 0 to 1. */
  readonly part: () => number;
  /** A whole number of a range, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly happens: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The chance of a seed and of a number below it: visit 7 is the same in an archive of 10 and in one of 10,000. */
export function chanceOf(seed: number, number: number): Chance {
  const part = randomFrom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const whole = (from: number, to: number) => from + Math.floor(part() * (to - from + 1));
  return {
    part,
    whole,
    happens: (probability) => part() < probability,
    pick: (list) => {
      const index = whole(0, list.length - 1);
      // Lists of this folder are never empty; an element may itself be undefined, so the length decides.
      if (index >= list.length) throw new RangeError('nothing to pick from');
      return list[index] as (typeof list)[number];
    },
  };
}
