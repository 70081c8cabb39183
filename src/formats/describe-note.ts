import { andMorePlaces } from '#messages/import.ts';
import type { Remark } from './draft.ts';

/** A note in a line for a person. */
export function describeNote({ message, places, count }: Remark): string {
  if (count === 0) return message;
  const more = count - places.length;
  return `${message} (${places.join(', ')}${more > 0 ? andMorePlaces(more) : ''})`;
}
