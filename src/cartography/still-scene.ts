import { project } from '../geo/mercator.ts';
import type { Visit } from '../visit/visit.ts';
import { boxRound, type CrowdScene, crowdMarks, stopsToGather } from './crowd.ts';
import { isCrowded } from './crowded.ts';
import { type Frame, lineOf } from './frame.ts';
import { labelsFor, pinsAt, type Scene, visitLabels } from './scene.ts';
import { boxOfFrame } from './seen.ts';
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
 * other stand together as one.
 */
export function stillScene(
  visit: Visit,
  sheets: readonly Sheet[],
  scale: number,
  frame: Frame,
  within: Frame,
): CrowdScene {
  const seen = { view: boxOfFrame(within, scale), covers: [] };
  // To part many markers takes long, and they do not stand by themselves.
  const pins = isCrowded(visit) ? [] : pinsAt(visit, scale, seen);
  const farthest = FARTHEST_MOVE * Math.min(within.width, within.height) * scale;
  if (pins.length > 0 && pins.every(({ move: [x, y] }) => Math.hypot(x, y) <= farthest))
    return { pins, labels: shownIn(within, visitLabels(visit, pins, sheets, scale, seen)), clusters: [] };
  const box = boxRound(frame, ROUND);
  const marks = crowdMarks(stopsToGather(visit), undefined, scale, box, APART);
  // Of many stops, ways are everywhere.
  const ways = isCrowded(visit) ? [] : visit.legs.map((leg) => lineOf(leg).map(project));
  const named = { pins: marks.pins, others: marks.clusters, legs: [], ways, sheets };
  return { ...marks, labels: shownIn(within, labelsFor(named, scale, seen, [box[0], box[2]])) };
}

/** No drag finds the others: each stands wholly in the room or wholly outside it. Of the world, nothing is named twice. */
const shownIn = ({ centre: [x, y], width, height }: Frame, labels: Scene['labels']): Scene['labels'] =>
  labels.filter(({ at }) => Math.abs(at[0] - x) < Math.min(1, width) / 2 && Math.abs(at[1] - y) < height / 2);
