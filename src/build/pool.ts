import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a worker answers to a job. */
export type Answer<Result> =
  /** What is known before the job is done. */
  | { readonly kind: 'told'; readonly result: Result }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: Error };

/** Threads that work off jobs, each one at a time. As many as the machine has cores, started when there is work for one. */
export class Pool<Job, Result> {
  private readonly idle: Worker[] = [];
  private readonly all: Worker[] = [];
  private readonly waiting: ((worker: Worker) => void)[] = [];

  /** @param script a module that answers each `Job` with an `Answer` */
  constructor(
    private readonly script: string,
    private readonly data: unknown,
    private readonly most = availableParallelism(),
  ) {}

  /** Throws what the job throws. `told` is handed what the job tells before it is done. */
  async run(job: Job, told: (early: Result) => void = () => {}): Promise<Result> {
    const worker = this.free() ?? (await this.next());
    try {
      return await this.ask(worker, job, told);
    } finally {
      this.offer(worker);
    }
  }

  /** The same in a thread that ends with it, for another to begin: for a job that fills the memory once. */
  async runApart(job: Job): Promise<Result> {
    const worker = this.free() ?? (await this.next());
    try {
      return await this.ask(worker, job, () => {});
    } finally {
      await worker.terminate();
      const place = this.all.indexOf(worker);
      // Else the pool has been closed.
      if (place >= 0) {
        const next = this.begin();
        this.all[place] = next;
        this.offer(next);
      }
    }
  }

  private offer(worker: Worker): void {
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
  }

  private begin(): Worker {
    return new Worker(this.script, { workerData: this.data });
  }

  /** Gives back when all have ended. */
  async close(): Promise<void> {
    await Promise.all(this.all.splice(0).map((worker) => worker.terminate()));
  }

  /** Starts the threads, all at once: what they load they load while the first works. */
  start(): void {
    if (this.all.length > 0) return;
    for (let count = 0; count < this.most; count++) this.all.push(this.begin());
    this.idle.push(...this.all);
  }

  /** One that has nothing to do is asked at once: what asks it may be busy for long after that. */
  private free(): Worker | undefined {
    this.start();
    // The one that has waited longest has loaded most.
    return this.idle.shift();
  }

  private next(): Promise<Worker> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private ask(worker: Worker, job: Job, told: (early: Result) => void): Promise<Result> {
    return new Promise((resolve, reject) => {
      const ended = (code: number) => reject(new Error(`a worker of the build ended (code ${code})`));
      const answered = (answer: Answer<Result>) => {
        if (answer.kind === 'told') return told(answer.result);
        worker.off('message', answered).off('error', reject).off('exit', ended);
        if (answer.kind === 'done') resolve(answer.result);
        else reject(answer.error);
      };
      worker.on('message', answered).once('error', reject).once('exit', ended);
      worker.postMessage(job);
    });
  }
}
