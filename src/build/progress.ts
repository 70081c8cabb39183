/**
 * Says how far a build is: what it does, how much of it is done and how long it has taken. On a terminal one line that is
 * written over; elsewhere a line when each part is done, and one now and then while it lasts.
 */
export class Progress {
  private readonly began = performance.now();
  private name = '';
  private total = 0;
  private done = 0;
  private phaseBegan = 0;
  private shown = 0;

  constructor(private readonly out: NodeJS.WriteStream) {}

  /** Begins a part of so many pieces; ends the one before. */
  begin(name: string, total: number): void {
    this.end();
    [this.name, this.total, this.done] = [name, total, 0];
    this.phaseBegan = performance.now();
    this.shown = this.phaseBegan;
    if (this.out.isTTY) this.show();
  }

  /** So many pieces more are done, or a part of one. */
  step(pieces = 1): void {
    this.done += pieces;
    const now = performance.now();
    if (now - this.shown < (this.out.isTTY ? 100 : 10_000)) return;
    this.shown = now;
    this.show();
  }

  end(): void {
    if (this.name === '') return;
    const took = seconds(performance.now() - this.phaseBegan);
    this.write(`${this.name}: ${this.total > 1 ? `${this.whole} ` : ''}done in ${took}`, true);
    this.name = '';
  }

  /** Since the beginning. */
  get elapsed(): string {
    return seconds(performance.now() - this.began);
  }

  /** Pieces that are done; thirds that make one rarely add up to it. */
  private get whole(): number {
    return Math.floor(this.done + 1e-6);
  }

  private show(): void {
    const pieces = this.total > 1 ? ` ${this.whole} of ${this.total}` : '';
    const share =
      pieces || this.done > 0 ? `${pieces} (${Math.floor((100 * this.done) / this.total)} %)` : '';
    this.write(`${this.name}${share} … ${this.elapsed}`, false);
  }

  private write(line: string, last: boolean): void {
    this.out.write(this.out.isTTY ? `\r\x1b[K${line}${last ? '\n' : ''}` : `${line}\n`);
  }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
