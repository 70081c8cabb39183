/** The text directive of a range of a text whose blocks are parted by blank lines. */
export function textFragment(text: string, start: number, end: number): string {
  const words = text.slice(start, end).split('\n\n');
  const encode = (part: string) => encodeURIComponent(part).replaceAll('-', '%2D');
  const [first = '', last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return `text=${encode(first)}${last === undefined ? '' : `,${encode(last)}`}`;
}
