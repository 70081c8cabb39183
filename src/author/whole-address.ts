/**
 * An address as somebody types it: without a scheme it is one of https. One that is typed no farther than its scheme stays as it is:
 * whoever goes on typing has begun it whole. Nothing for nothing.
 */
export function wholeAddress(typed: string): string | undefined {
  if (typed === '') return undefined;
  return /^[a-z][a-z\d+.-]*:(?:\/|$)/i.test(typed) ? typed : `https://${typed}`;
}
