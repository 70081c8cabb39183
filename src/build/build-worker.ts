import { parentPort, workerData } from 'node:worker_threads';
import { cutGazetteer } from './cut-gazetteer.ts';
import type { Answer } from './pool.ts';
import type { ReadAnswer, ReadJob } from './read-job.ts';
import type { Renderer } from './renderer.ts';
import { doSearchJob, type SearchAnswer, type SearchJob } from './search-job.ts';
import { doTopicJob, type TopicAnswer, type TopicJob } from './topic-job.ts';
import { type Differences, lookOver } from './tree-record.ts';
import { makeVisitJob, type ShownAnswer, type VisitAnswer, type VisitJob } from './visit-job.ts';

export type Job =
  | ReadJob
  | VisitJob
  | TopicJob
  | SearchJob
  | { readonly kind: 'gazetteer' }
  | { readonly kind: 'look'; readonly folder: string };
export type JobAnswer =
  | ReadAnswer
  | VisitAnswer
  | ShownAnswer
  | TopicAnswer
  | SearchAnswer
  | { readonly kind: 'gazetteer'; readonly folder: string }
  | { readonly kind: 'looked'; readonly differences: Differences };

/** A thread of the build: does one job after the other. What it is given is the address of the app's server bundle. */
// Our own bundle, built from entry-server.tsx. At once: a thread that has nothing to do yet has the time.
const renderer = import(/* @vite-ignore */ String(workerData)) as Promise<Renderer>;

async function perform(job: Job, tell: (early: JobAnswer) => void): Promise<JobAnswer> {
  switch (job.kind) {
    case 'gazetteer':
      return { kind: 'gazetteer', folder: await cutGazetteer() };
    case 'look':
      return { kind: 'looked', differences: lookOver(job.folder) };
    case 'search':
      return doSearchJob(job);
    case 'topic':
      return doTopicJob(job, await renderer);
    case 'read':
      // What reads and reviews takes its time to load, and after an edit one thread needs it.
      return (await import('./read-job.ts')).doReadJob(job);
    case 'make':
      return makeVisitJob(job, await renderer, tell);
  }
}

// Only the build speaks to its threads, see pool.ts.
parentPort?.on('message', (job: Job) => {
  const answer = (to: Answer<JobAnswer>) => parentPort?.postMessage(to);
  perform(job, (early) => answer({ kind: 'told', result: early })).then(
    (result) => answer({ kind: 'done', result }),
    (error: unknown) =>
      answer({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
  );
});
