import type { Segment } from '../article/article.ts';

type Group = readonly Segment[];

/**
 * Neighbouring groups of segments, each a mark, gathered where a passage goes on from one to the next, since another begins or ends
 * within it: no gap belongs between those.
 */
export function passageRuns(groups: readonly Group[]): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    const here = passagesOf(group);
    if (run && passagesOf(run.at(-1)).some((id) => here.includes(id))) run.push(group);
    else runs.push([group]);
  }
  return runs;
}

const passagesOf = (group: Group = []) => group.flatMap(({ passages = [] }) => passages);
