/** An address as somebody types it: without what its scheme is, it is one of https. Nothing for nothing. */
export function wholeAddress(typed: string): string | undefined {
  if (typed === '') return undefined;
  return /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
}
