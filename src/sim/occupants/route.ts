/**
 * Ways out and ways home as fields of remaining walking time, one value a slot (opening in one direction). They know distance
 * only, so they are computed once per input; what a person learns of smoke and queues is weighed when it chooses.
 * Routes: one a stair (the other stairs shut), and last the way out that needs no stair.
 */
import { draw, STREAM } from '../rng.ts';
import { NONE, OUTSIDE, type SimInput } from '../input.ts';
import { walkGraph, slotFrom, type WalkGraph } from './graph.ts';
import { PERSON, type OccupantState } from './state.ts';
import type { Step } from './step.ts';

/** Walking time from having passed the slot to the target, s. */
export type Field = Float64Array;

/** Nominal speeds of the fields, for comparing ways only. Source: [nist-tn-1839] stairs; [weidmann1993] level, residents. */
const NOMINAL_STAIR_M_PER_S = 0.47;
const NOMINAL_LEVEL_M_PER_S = 1.2;
/** Assumed: no two openings of a room are nearer to walk than this; 0.3 .. 1. */
const MIN_LEG_M = 0.5;
/** Assumed: what each waiting person seems to cost, s; 1 .. 2 (1.2 persons/(m s) through 0.6 m effective). */
const QUEUE_S_PER_PERSON = 1.4;
/** Assumed: habit and error of judgement, a household's own, scatter the cost of a stair by +-10 %; 5 .. 20 %. */
const HABIT_SPREAD_FRAC = 0.2;

interface Fields {
  readonly byRoute: readonly Field[];
  /** Lazily, per compartment. */
  readonly homeward: (Field | undefined)[];
}
const cache = new WeakMap<SimInput, Fields>();

export function routeCount(graph: WalkGraph): number {
  return graph.stairIds.length + 1;
}

export function exitField(input: SimInput, routeIndex: number): Field {
  return fieldsOf(input).byRoute[routeIndex]!;
}

/** Walking times to a compartment; stairs may be used. */
export function fieldTo(input: SimInput, compartmentIndex: number): Field {
  const { homeward } = fieldsOf(input);
  const targets = walkGraph(input).openingsOf[compartmentIndex]!.map((o) => slotFrom(input, o, compartmentIndex) ^ 1);
  return (homeward[compartmentIndex] ??= computeField(input, targets, () => true));
}

function fieldsOf(input: SimInput): Fields {
  let fields = cache.get(input);
  if (!fields) {
    const graph = walkGraph(input);
    const exits = input.openings.flatMap((opening, o) => (opening.isExit && graph.sourceOf[2 * o] !== NONE ? [2 * o] : []));
    const byRoute = Array.from({ length: routeCount(graph) }, (_, r) =>
      computeField(input, exits, (c) => graph.stairOf[c] === NONE || graph.stairOf[c] === r),
    );
    fields = { byRoute, homeward: [] };
    cache.set(input, fields);
  }
  return fields;
}

/** Label-correcting search backwards from the targets. Compartments not allowed may be left but not crossed. */
function computeField(input: SimInput, targets: readonly number[], isAllowed: (c: number) => boolean): Field {
  const graph = walkGraph(input);
  const field = new Float64Array(2 * input.openings.length).fill(Infinity);
  const queue = [...targets];
  for (const slot of targets) field[slot] = 0;
  for (let head = 0; head < queue.length; head++) {
    const slot = queue[head]!;
    const c = graph.sourceOf[slot]!;
    if (c < 0 || !isAllowed(c)) continue;
    for (const o of graph.openingsOf[c]!) {
      if (o === slot >> 1) continue;
      const before = slotFrom(input, o, c) ^ 1;
      if (graph.sourceOf[before] === OUTSIDE) continue;
      const timeS = field[slot]! + legS(input, graph, c, [o, slot >> 1]);
      if (timeS >= field[before]! - 1e-9) continue;
      field[before] = timeS;
      queue.push(before);
    }
  }
  return field;
}

function legS(input: SimInput, graph: WalkGraph, c: number, [a, b]: readonly [number, number]): number {
  const flight = graph.flights[c];
  const climbM = flight ? Math.abs((a === flight.upOpeningIndex ? flight.lengthM : 0) - (b === flight.upOpeningIndex ? flight.lengthM : 0)) : 0;
  if (climbM > 0) return climbM / NOMINAL_STAIR_M_PER_S;
  const [ax, ay] = input.openings[a]!.centreM, [bx, by] = input.openings[b]!.centreM;
  return Math.max(MIN_LEG_M, Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by))) / NOMINAL_LEVEL_M_PER_S;
}

/** Seconds from where the person stands to an opening of its compartment. */
function approachS(own: OccupantState, step: Step, p: number, o: number): number {
  const { input } = step.world;
  const flight = step.graph.flights[own.compartmentIndex[p]!];
  const climbM = flight ? Math.abs(own.flightM[p]! - (o === flight.upOpeningIndex ? flight.lengthM : 0)) : 0;
  if (climbM > 0) return climbM / NOMINAL_STAIR_M_PER_S;
  const [x, y] = input.openings[o]!.centreM;
  const dx = x - own.xM[p]!, dy = y - own.yM[p]!;
  return Math.sqrt(dx * dx + dy * dy) / NOMINAL_LEVEL_M_PER_S;
}

/** The opening to walk to next and the seconds left along that way; NONE when there is no way. */
export function nextOpening(step: Step, p: number, field: Field): { openingIndex: number; timeS: number } {
  const { own, graph } = step;
  const c = own.compartmentIndex[p]!;
  let openingIndex = NONE;
  let timeS = Infinity;
  for (const o of graph.openingsOf[c]!) {
    const wayS = approachS(own, step, p, o) + field[slotFrom(step.world.input, o, c)]!;
    if (wayS >= timeS) continue;
    timeS = wayS;
    openingIndex = o;
  }
  return { openingIndex, timeS };
}

/** The route that seems quickest: distance, habit and the queues seen on the own storey; NONE when all are barred. */
export function chooseRoute(step: Step, p: number): number {
  const { own, graph, world } = step;
  let best = NONE;
  let bestS = Infinity;
  for (let r = 0; r < routeCount(graph); r++) {
    if ((own.blockedRouteBits[p]! >> r) & 1) continue;
    const { openingIndex, timeS } = nextOpening(step, p, exitField(world.input, r));
    if (openingIndex === NONE) continue;
    const habit = 1 + HABIT_SPREAD_FRAC * (draw(world.seed, STREAM.stairChoice, world.input.people[p]!.householdIndex, r) - 0.5);
    const seenS = timeS * habit + queueBeforeS(step, p, r);
    if (seenS >= bestS) continue;
    bestS = seenS;
    best = r;
  }
  return best;
}

/** Waiting at the doors of this storey that lead into the route's stair. */
function queueBeforeS(step: Step, p: number, r: number): number {
  const { own, graph, world } = step;
  const storey = world.input.compartments[own.compartmentIndex[p]!]!.storeyIndex;
  let waitingCount = 0;
  for (let other = 0; other < own.state.length; other++) {
    if (own.state[other] !== PERSON.queueing || own.routeIndex[other] !== r) continue;
    const c = own.compartmentIndex[other]!;
    if (graph.stairOf[c] === NONE && world.input.compartments[c]!.storeyIndex === storey) waitingCount += 1;
  }
  return waitingCount * QUEUE_S_PER_PERSON;
}
