/**
 * Says how far a build is: what it does, how much of it is done and how long it has taken. On a terminal one line that is
 * written over; elsewhere a line when each part is done, and one now and then while it lasts. Parts may run side by side: the line is of the
 * one that has lasted longest.
 */
export class Progress {
  private readonly began = performance.now();
  /** In the order in which they began. */
  private readonly running: Part[] = [];
  private shown = 0;

  constructor(private readonly out: NodeJS.WriteStream) {}

  /** Begins a part of so many pieces, which ends when all of them are done. */
  begin(name: string, total: number): Part {
    const part = new Part(name, total, () => this.stepped(part));
    this.running.push(part);
    if (this.running.length === 1) this.shown = part.began;
    if (this.out.isTTY) this.show();
    if (total === 0) this.end(part);
    return part;
  }

  /** Since the beginning. */
  get elapsed(): string {
    return seconds(performance.now() - this.began);
  }

  private stepped(part: Part): void {
    if (part.whole === part.total) this.end(part);
    const now = performance.now();
    if (now - this.shown < (this.out.isTTY ? 100 : 10_000)) return;
    this.shown = now;
    this.show();
  }

  private end(part: Part): void {
    this.running.splice(this.running.indexOf(part), 1);
    const took = seconds(performance.now() - part.began);
    this.write(`${part.name}: ${part.total > 1 ? `${part.total} ` : ''}done in ${took}`, true);
  }

  private show(): void {
    const [part] = this.running;
    if (part) this.write(`${part.name}${part.share} … ${this.elapsed}`, false);
  }

  private write(line: string, last: boolean): void {
    this.out.write(this.out.isTTY ? `\r\x1b[K${line}${last ? '\n' : ''}` : `${line}\n`);
  }
}

/** A part of a build. */
class Part {
  readonly began = performance.now();
  private done = 0;

  constructor(
    readonly name: string,
    readonly total: number,
    private readonly stepped: () => void,
  ) {}

  /** So many pieces more are done, or a part of one. */
  step(pieces = 1): void {
    this.done += pieces;
    this.stepped();
  }

  /** Pieces that are done; thirds that make one rarely add up to it. */
  get whole(): number {
    return Math.floor(this.done + 1e-6);
  }

  get share(): string {
    const pieces = this.total > 1 ? ` ${this.whole} of ${this.total}` : '';
    return pieces || this.done > 0 ? `${pieces} (${Math.floor((100 * this.done) / this.total)} %)` : '';
  }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
