import { project } from '../geo/mercator.ts';
import type { Visit } from '../visit/visit.ts';
import { boxRound, type CrowdScene, crowdMarks, stopsToGather } from './crowd.ts';
import { isCrowded } from './crowded.ts';
import type { Dot } from './dots.ts';
import { type Frame, lineOf } from './frame.ts';
import { labelsFor, type Scene, visitLabels } from './scene.ts';
import { boxOfFrame, type Seen } from './seen.ts';
import type { Sheet } from './sheet.ts';

/** How far a marker may stand from its place, as a part of the shorter side of the room. */
const FARTHEST_MOVE = 0.18;
/** Pixels between markers that may stand for several, for these not to cover each other. */
const APART = 40;
/** A little more than the frame, for the stops at its edge. */
const ROUND = 1.01;

/**
 * What stands where on a map of a visit that nobody can come nearer to, at a scale (pixels to the width of the world), in a room that
 * shows `within` and cuts off the rest: where markers are many, or would have to move far to be told apart, those that are close to each
 * other stand together as one. Names make way for the `dots` of other stops where they can.
 */
export function stillScene(
  visit: Visit,
  sheets: readonly Sheet[],
  scale: number,
  frame: Frame,
  within: Frame,
  dots: readonly Dot[] = [],
): CrowdScene {
  const seen = { view: boxOfFrame(within, scale), covers: [] };
  const spots = dots.map(({ at }) => [at]);
  const box = boxRound(frame, ROUND);
  const farthest = FARTHEST_MOVE * Math.min(within.width, within.height) * scale;
  const gathering = { apart: APART, farthest };
  const marks = crowdMarks(stopsToGather(visit), undefined, { scale, box, seen }, gathering);
  if (marks.clusters.length === 0 && !isCrowded(visit))
    return { ...marks, labels: shownIn(within, visitLabels(visit, marks.pins, sheets, scale, seen, spots)) };
  // Of many stops, ways are everywhere.
  const ways = [...(isCrowded(visit) ? [] : waysOf(visit)), ...spots];
  const named = { pins: marks.pins, others: marks.clusters, legs: [], ways, sheets };
  return { ...marks, labels: shownIn(within, labelsFor(named, scale, seen, [box[0], box[2]])) };
}

/**
 * The markers of a visit of few stops in a room, `within`, that has hardly any, and of what is seen in and round it the names of stops alone.
 * The stop that is looked at stands by itself.
 */
export function leastScene(
  visit: Visit,
  current: string | undefined,
  scale: number,
  within: Frame,
  seen: Seen,
): CrowdScene {
  const box = boxRound(within, 2);
  const overview = stopsToGather(visit);
  const chosen = current === undefined ? undefined : overview.indexOf(current);
  const marks = crowdMarks(overview, chosen, { scale, box });
  const named = { pins: marks.pins, others: marks.clusters, legs: [], ways: waysOf(visit), sheets: [] };
  return { ...marks, labels: labelsFor(named, scale, seen, [box[0], box[2]]) };
}

const waysOf = ({ legs }: Visit) => legs.map((leg) => lineOf(leg).map(project));

/** No drag finds the others: each stands wholly in the room or wholly outside it. Of the world, nothing is named twice. */
const shownIn = ({ centre: [x, y], width, height }: Frame, labels: Scene['labels']): Scene['labels'] =>
  labels.filter(({ at }) => Math.abs(at[0] - x) < Math.min(1, width) / 2 && Math.abs(at[1] - y) < height / 2);
