/** Openings let people through: so many a second and metre, in order of arrival, as long as there is room behind. */
import { OUTSIDE, NONE } from '../input.ts';
import { slotFrom } from './graph.ts';
import { PERSON } from './state.ts';
import type { Step } from './step.ts';

/** Source: domain F2, 1.1 .. 1.3 persons/(m s) of effective width. */
const FLOW_PER_M_S = 1.2;
/** Both sides of a door or stair are not used. Source: [sfpe-gwynne-rosenbaum] 0.15 m a side. */
const BOUNDARY_M = 0.3;
/** Assumed: people squeeze through gaps one by one; 0.05 .. 0.2 m effective. */
const MIN_EFFECTIVE_M = 0.1;

export function doorFlowPerS(clearWidthM: number): number {
  return FLOW_PER_M_S * Math.max(MIN_EFFECTIVE_M, clearWidthM - BOUNDARY_M);
}

/** Serves all who wait, lowest destination first so that room made below is used from above in the same tick. */
export function passOpenings(step: Step, waiting: readonly number[], enter: (step: Step, p: number) => void): void {
  const { own, world, graph } = step;
  const destOf = (p: number) => graph.destOf[slotFrom(world.input, own.targetOpeningIndex[p]!, own.compartmentIndex[p]!)]!;
  const floorOf = (c: number) => (c === OUTSIDE ? -Infinity : world.input.compartments[c]!.floorM);
  const requests = waiting.map((p) => ({ p, destIndex: destOf(p), openingIndex: own.targetOpeningIndex[p]! }));
  requests.sort((a, b) => (a.destIndex === b.destIndex ? own.queueNumber[a.p]! - own.queueNumber[b.p]! : floorOf(a.destIndex) - floorOf(b.destIndex) || a.destIndex - b.destIndex));
  for (let start = 0; start < requests.length; ) {
    let end = start;
    while (end < requests.length && requests[end]!.destIndex === requests[start]!.destIndex) end++;
    admit(step, requests.slice(start, end), enter);
    start = end;
  }
}

interface Request {
  readonly p: number;
  readonly destIndex: number;
  readonly openingIndex: number;
}

/** Lets people into one compartment, the openings taking turns; the rest queue. */
function admit(step: Step, requests: Request[], enter: (step: Step, p: number) => void): void {
  const { own } = step;
  for (;;) {
    const next = pick(step, requests);
    if (next === NONE) break;
    const { p, destIndex, openingIndex } = requests.splice(next, 1)[0]!;
    own.creditCount[openingIndex]! -= 1;
    if (destIndex !== OUTSIDE) own.lastInByIndex[destIndex] = openingIndex;
    enter(step, p);
  }
  for (const { p } of requests) {
    own.state[p] = PERSON.queueing;
    own.spareS[p] = 0;
    own.speedMPerS[p] = 0;
  }
}

/** The first in line at an opening other than the last used, else the first in line; NONE: nobody may pass. */
function pick(step: Step, requests: readonly Request[]): number {
  let fallback = NONE;
  for (let i = 0; i < requests.length; i++) {
    const { p, destIndex, openingIndex } = requests[i]!;
    if (!hasRoom(step, p, destIndex) || creditAt(step, openingIndex) < 1) continue;
    if (destIndex === OUTSIDE || step.own.lastInByIndex[destIndex] !== openingIndex) return i;
    if (fallback === NONE) fallback = i;
  }
  return fallback;
}

/** Stairs fill up; people who flee to a refuge squeeze past. */
function hasRoom({ own, graph }: Step, p: number, c: number): boolean {
  const flight = c === OUTSIDE ? null : graph.flights[c];
  return !flight || own.goalIndex[p] !== NONE || own.countByCompartment[c]! < flight.capacityCount;
}

/** Flow limit as a purse that fills with time and holds little more than one passage. */
function creditAt({ own, world }: Step, o: number): number {
  const flowPerS = doorFlowPerS(world.input.openings[o]!.clearWidthM);
  const credit = own.creditCount[o]! + flowPerS * (world.timeS - own.creditAtS[o]!);
  own.creditCount[o] = Math.min(1 + flowPerS, credit);
  own.creditAtS[o] = world.timeS;
  return own.creditCount[o];
}
