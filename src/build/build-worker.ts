import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from './pool.ts';
import type { Renderer } from './site.ts';
import { makeTopic, type TopicAnswer, type TopicJob } from './topic-job.ts';
import { doVisitJob, type VisitAnswer, type VisitJob } from './visit-job.ts';

export type Job = VisitJob | TopicJob;
export type JobAnswer = VisitAnswer | TopicAnswer;

/** A thread of the build: does one job after the other. What it is given is the address of the app's server bundle. */
let renderer: Promise<Renderer> | undefined;
// Our own bundle, built from entry-server.tsx.
const load = () => {
  renderer ??= import(/* @vite-ignore */ String(workerData)) as Promise<Renderer>;
  return renderer;
};

const perform = async (job: Job): Promise<JobAnswer> =>
  job.kind === 'topic' ? makeTopic(job, await load()) : doVisitJob(job, load);

// Only the build speaks to its threads, see pool.ts.
parentPort?.on('message', (job: Job) => {
  const answer = (to: Answer<JobAnswer>) => parentPort?.postMessage(to);
  perform(job).then(
    (result) => answer({ kind: 'done', result }),
    (error: unknown) =>
      answer({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
  );
});
