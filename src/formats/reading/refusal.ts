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

const megabytes = (count: number) => `${(count / 1_000_000).toFixed(count < 10_000_000 ? 1 : 0)} MB`;
