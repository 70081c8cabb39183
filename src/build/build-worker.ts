import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from './pool.ts';
import type { Renderer } from './renderer.ts';
import { doSearchJob, type SearchAnswer, type SearchJob } from './search-job.ts';
import { doTopicJob, type TopicAnswer, type TopicJob } from './topic-job.ts';
import { doVisitJob, type VisitAnswer, type VisitJob } from './visit-job.ts';

export type Job = VisitJob | TopicJob | SearchJob;
export type JobAnswer = VisitAnswer | TopicAnswer | SearchAnswer;

/** A thread of the build: does one job after the other. What it is given is the address of the app's server bundle. */
let renderer: Promise<Renderer> | undefined;
// Our own bundle, built from entry-server.tsx.
const load = () => {
  renderer ??= import(/* @vite-ignore */ String(workerData)) as Promise<Renderer>;
  return renderer;
};

async function perform(job: Job): Promise<JobAnswer> {
  if (job.kind === 'search') return doSearchJob(job);
  return job.kind === 'topic' ? doTopicJob(job, await load()) : doVisitJob(job, load);
}

// Only the build speaks to its threads, see pool.ts.
parentPort?.on('message', (job: Job) => {
  const answer = (to: Answer<JobAnswer>) => parentPort?.postMessage(to);
  perform(job).then(
    (result) => answer({ kind: 'done', result }),
    (error: unknown) =>
      answer({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
  );
});
