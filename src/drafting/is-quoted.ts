/**
 * Whether more quotation marks were opened than closed.
 *
 * @param before what stands in a paragraph before some words
 */
export function isQuoted(before: string): boolean {
  const [opened, closed] = [before.match(/[“„«]/g)?.length ?? 0, before.match(/[”»]/g)?.length ?? 0];
  const straight = before.match(/"/g)?.length ?? 0;
  return opened > closed || straight % 2 === 1;
}
