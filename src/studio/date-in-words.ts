import { daysOf } from '../author/doubles.ts';
import { formatWhen } from '../messages/format.ts';

/** A date as readers are shown it; as it stands where it cannot be read, for then somebody has to see why. */
export function dateInWords(date: string): string {
  const days = daysOf({ date });
  return days ? formatWhen(days) : date;
}
