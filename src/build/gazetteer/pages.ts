/** Characters of a page, names and places together: tens of kilobytes. */
export const PAGE = 32_000;

/** Lines on pages, as many to a page as it holds, and under them the lines of places that belong to them. */
export class Pages {
  /** The first key of each page, and the first place on it. */
  readonly firsts: string[] = [];
  readonly places: number[] = [];
  private lines: string[] = [];
  private rows: string[] = [];
  private guests = new Set<string>();
  private size = 0;

  constructor(private readonly kind: string) {}

  *take(key: string, line: string, place: number, rows: readonly string[], guests: readonly string[]) {
    const size = [...rows, ...guests].reduce((sum, row) => sum + row.length + 1, line.length + 1);
    if (this.lines.length > 0 && this.size + size > PAGE) yield* this.end();
    if (this.lines.length === 0) {
      this.firsts.push(key);
      this.places.push(place);
    }
    this.lines.push(line);
    this.rows.push(...rows);
    for (const guest of guests) this.guests.add(guest);
    this.size += size;
  }

  *end(): Generator<readonly [file: string, text: string]> {
    if (this.lines.length > 0)
      yield [
        `${this.kind}-${this.firsts.length - 1}.txt`,
        [this.lines, this.rows, [...this.guests]].map((part) => part.join('\n')).join('\n\n'),
      ];
    [this.lines, this.rows, this.guests, this.size] = [[], [], new Set(), 0];
  }
}
