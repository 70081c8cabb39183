import type { DraftVisit, Read, ReadOptions, SourceFile } from '../draft.ts';
import { Notebook } from '../draft-notebook.ts';

/** Why a file is not read, in one line. Thrown inside readers only: `reader` makes a result of it. */
export class Refusal extends Error {}

/** A reader from what it does in the good case. */
export function reader(
  draftFrom: (source: SourceFile, book: Notebook, options: ReadOptions) => Promise<DraftVisit> | DraftVisit,
): Read {
  return async (source, options = {}) => {
    const book = new Notebook();
    try {
      const draft = await draftFrom(source, book, options);
      return { kind: 'draft', draft, notes: book.notes };
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'refused', reason: `${source.name}: ${error.message}` };
      // What parsers of ours and of others do with parts inside parts until the stack is full.
      if (error instanceof RangeError)
        return { kind: 'refused', reason: `${source.name}: its parts stand inside each other hundreds deep` };
      throw error;
    }
  };
}

/** Refuses a file that has more bytes than a reader takes. */
export function checkSize({ bytes }: SourceFile, most: number): void {
  if (bytes.length > most) {
    throw new Refusal(
      `the file has ${megabytes(bytes.length)}, more than the ${megabytes(most)} that are read of this format`,
    );
  }
}

/** Places of a file; no visit has more, and a file that has is of another kind or means harm. */
const MOST = 20_000;

/** Refuses a file that has more things than a visit can. */
export function checkCount(count: number, things: string): void {
  if (count > MOST) throw new Refusal(`it has more than ${MOST} ${things}, and no visit has so many`);
}

const megabytes = (count: number) => `${(count / 1_000_000).toFixed(count < 10_000_000 ? 1 : 0)} MB`;
