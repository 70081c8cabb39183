import anyAscii from 'any-ascii';
import { RESERVED_IN_VISIT } from '../visit/reserved-ids.ts';

/** Letters of an id; a longer one ends with the last whole word within them that does not only lead on. */
const LONGEST = 60;
const LEADS_ON = /(?:-(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|with))+$/;

/** A name in any script as an id: "Владивосток, вокзал" as "vladivostok-vokzal"; undefined where nothing is left. */
export function slugOf(name: string): string | undefined {
  const slug = anyAscii(name.slice(0, 200).normalize('NFC'))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const short =
    slug.length > LONGEST
      ? slug
          .slice(0, LONGEST + 1)
          .replace(/-[^-]*$/, '')
          .replace(LEADS_ON, '')
          .slice(0, LONGEST)
      : slug;
  return short === '' ? undefined : short;
}

/** An id that is not taken: the name itself, else with a number from 2. */
export function freeId(name: string, taken: Iterable<string>): string {
  const ids = new Set(taken);
  if (!ids.has(name)) return name;
  let count = 2;
  while (ids.has(`${name}-${count}`)) count++;
  return `${name}-${count}`;
}

/** Gives ids: of one name once as it is, then with numbers from 2. */
export class Ids {
  readonly #given = new Map<string, number>();

  constructor() {
    for (const id of RESERVED_IN_VISIT) this.#given.set(id, 1);
  }

  give(name: string | undefined, otherwise: string): string {
    const base = (name === undefined ? undefined : slugOf(name)) ?? otherwise;
    for (;;) {
      const count = (this.#given.get(base) ?? 0) + 1;
      this.#given.set(base, count);
      const id = count === 1 ? base : `${base}-${count}`;
      if (count === 1 || !this.#given.has(id)) {
        this.#given.set(id, Math.max(1, this.#given.get(id) ?? 1));
        return id;
      }
    }
  }
}
