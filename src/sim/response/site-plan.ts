/** What follows from the input alone: who is next to what. Derived once per input. */
import { NONE, OUTSIDE, type OpeningInput, type SimInput, type UnitInput } from '../input.ts';
import { keyOfId } from '../rng.ts';
import { cellsInReach } from '../access/aerial-reach.ts';
import { laneLengthM } from '../access/centre-line.ts';
import type { VehicleSize } from '../access/vehicle.ts';

export interface SitePlan {
  readonly groundStorey: number;
  readonly unitKeys: readonly number[];
  readonly laneLengthsM: readonly number[];
  /** One of each size of appliance that was sent: what the lane has to let through. */
  readonly vehicles: readonly VehicleSize[];
  /** Per aerial site, per unit: façade cells it reaches from there; empty for units without a ladder. */
  readonly reachedCells: readonly (readonly (readonly number[])[])[];
  /** Per storey, ways first, then rooms and flats. */
  readonly compartmentsByStorey: readonly (readonly number[])[];
  readonly hydrantsByStorey: readonly (readonly number[])[];
  /** Per stair, per storey: its cell, or NONE. */
  readonly stairCells: readonly (readonly number[])[];
  /** Fuels that gas or power goes on feeding. */
  readonly fedFuels: readonly number[];
  readonly cellsByCompartment: readonly (readonly number[])[];
  /** Per compartment: doors from the stair (or the open air) to it on its own storey, nearest the stair first. */
  readonly doorsTo: readonly (readonly number[])[];
  /** Per compartment: where one stands before its last door; NONE outside. */
  readonly standBefore: readonly number[];
}

const PLANS = new WeakMap<SimInput, SitePlan>();

export function sitePlan(input: SimInput): SitePlan {
  let plan = PLANS.get(input);
  if (!plan) PLANS.set(input, (plan = buildPlan(input)));
  return plan;
}

const WAY_KINDS: readonly string[] = ['corridor', 'lobby', 'stair'];

function buildPlan(input: SimInput): SitePlan {
  const { storeys, compartments, water, facade, site, response } = input;
  const ofStorey = (s: number, isWay: boolean) =>
    compartments.flatMap((c, i) => (c.storeyIndex === s && !c.kind.endsWith('Shaft') && WAY_KINDS.includes(c.kind) === isWay ? [i] : []));
  return {
    groundStorey: Math.max(0, storeys.findIndex((storey) => storey.number === 1)),
    unitKeys: response.units.map((unit) => keyOfId(unit.id)),
    laneLengthsM: site.lanes.map(laneLengthM),
    vehicles: vehicleSizes(input),
    reachedCells: site.aerialSites.map((place) => response.units.map(({ workingHeightM }) => (workingHeightM > 0 ? cellsInReach(facade.cells, place, workingHeightM) : []))),
    compartmentsByStorey: storeys.map((_, s) => [...ofStorey(s, true), ...ofStorey(s, false)]),
    hydrantsByStorey: storeys.map((_, s) => water.hydrants.flatMap((hydrant, h) => (hydrant.storeyIndex === s ? [h] : []))),
    stairCells: findStairs(input),
    fedFuels: input.fuels.flatMap((fuel, i) => (fuel.feed === undefined ? [] : [i])),
    cellsByCompartment: compartments.map((_, c) => facade.cells.flatMap((cell, i) => (cell.compartmentIndex === c ? [i] : []))),
    ...findDoors(input),
  };
}

function vehicleSizes({ response }: SimInput): VehicleSize[] {
  const sizeOf = ({ lengthM, widthM, heightM, massKg, wheelbaseM, frontOverhangM, turningRadiusM }: UnitInput): VehicleSize => ({ lengthM, widthM, heightM, massKg, wheelbaseM, frontOverhangM, turningRadiusM });
  const sizes = response.units.filter((unit) => unit.kind !== 'micro').map(sizeOf);
  return sizes.filter((size, i) => sizes.findIndex((other) => Object.values(other).join() === Object.values(size).join()) === i);
}

function findStairs({ storeys, compartments }: SimInput): number[][] {
  const ids = [...new Set(compartments.flatMap((c) => (c.kind === 'stair' && c.stairId !== null ? [c.stairId] : [])))].sort();
  return ids.map((id) => storeys.map((_, s) => compartments.findIndex((c) => c.kind === 'stair' && c.stairId === id && c.storeyIndex === s)));
}

/** Breadth-first over the doors of each storey, starting at stairs and at the open air. */
function findDoors({ compartments, openings }: SimInput): Pick<SitePlan, 'doorsTo' | 'standBefore'> {
  const doorsTo: number[][] = compartments.map(() => []);
  const standBefore = compartments.map(() => NONE);
  const isReached = compartments.map((c) => c.kind === 'stair');
  let front = [OUTSIDE, ...compartments.flatMap((c, i) => (c.kind === 'stair' ? [i] : []))];
  const outer: number[] = [];
  const doorsAt: number[][] = compartments.map(() => []);
  openings.forEach((opening, door) => {
    if (opening.kind !== 'door' || !opening.isPassable) return;
    for (const side of [opening.fromIndex, opening.toIndex]) (side === OUTSIDE ? outer : doorsAt[side]!).push(door);
  });
  while (front.length > 0) {
    const links = front.flatMap((from) => (from === OUTSIDE ? outer : doorsAt[from]!).map((door) => ({ from, door, to: beyond(openings[door]!, from) })));
    front = [];
    for (const { from, door, to } of links) {
      if (to === OUTSIDE || isReached[to]) continue;
      isReached[to] = true;
      standBefore[to] = from;
      doorsTo[to] = [...(from === OUTSIDE ? [] : doorsTo[from]!), door];
      front.push(to);
    }
  }
  return { doorsTo, standBefore };
}

/** The other side of a door seen from one of its sides; OUTSIDE when it leads nowhere new. */
function beyond({ fromIndex, toIndex }: OpeningInput, sideIndex: number): number {
  if (fromIndex === sideIndex) return toIndex;
  return toIndex === sideIndex ? fromIndex : OUTSIDE;
}
