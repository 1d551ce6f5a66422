/** How an appliance stands on its lane at each metre: nose, tail and the turn of its body through a bend; the tower, the plan and the layer share it. */
import { groundCovered, type Box, type LaneInput, type SimInput } from '../../sim/index.ts';
import { metreNearest } from './lane-path.ts';

export interface DrivenWay {
  /** From the gate inward, a quarter of a metre apart. */
  readonly bodies: readonly Box[];
  /** Metre of the lane that the front bumper of each has come to. */
  readonly frontAtM: readonly number[];
}

/** Traced once: neither lanes nor appliances change in a run. */
const TRACED = new WeakMap<SimInput, Map<string, DrivenWay>>();

/** Empty where the lane itself does not take the appliance. Obstacles are taken as gone: it has come past them. */
export function drivenWay(input: SimInput, lane: LaneInput, unitIndex: number): DrivenWay {
  let traced = TRACED.get(input);
  if (!traced) TRACED.set(input, (traced = new Map<string, DrivenWay>()));
  const key = `${lane.id} ${unitIndex}`;
  let way = traced.get(key);
  if (!way) {
    const bodies = groundCovered(lane, input.response.units[unitIndex]!, input.site.obstacles, []);
    traced.set(key, (way = { bodies, frontAtM: bodies.map((body) => metreNearest(lane.pointsM, frontOf(body))) }));
  }
  return way;
}

/** Of the last body that is no farther in than a metre of the lane; -1: none is. */
export function bodyIndexAt({ frontAtM }: DrivenWay, atM: number): number {
  let low = 0;
  let high = frontAtM.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (frontAtM[middle]! <= atM) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function frontOf({ xM, yM, alongXFrac, alongYFrac, halfLengthM }: Box): readonly [number, number] {
  return [xM + alongXFrac * halfLengthM, yM + alongYFrac * halfLengthM];
}
