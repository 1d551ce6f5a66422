/** The fire lift: one car that takes a crew most of the way. */
import { NONE, type FireLiftInput } from '../input.ts';
import { fireStorey } from './fireground.ts';
import { unitOf, type Scene } from './scene.ts';
import { isSmoky } from './sight.ts';
import { areMainsCut } from './tower-works.ts';

/** Source: domain D2, doctrine: never to the fire floor, out at least two storeys below and on foot from there. */
const STOREYS_BELOW_FIRE = 2;
/** Assumed: for fewer storeys nobody waits for a car; 2 .. 6. */
const LEAST_RIDE_STOREYS = 4;
/** Assumed: in with kit, doors, out again; 15 .. 40 s. */
const LOAD_S = 25;

export interface Ride {
  readonly toStoreyIndex: number;
  /** With the wait for the car. */
  readonly tookS: number;
}

/** A ride for a crew on the ground storey to where it has to go; null: it walks. Takes the car when there is one. */
export function takeLift(u: number, scene: Scene, goalStoreyIndex: number): Ride | null {
  const { own, world, plan, nowS } = scene;
  const lift = world.input.response.fireLift;
  const toStoreyIndex = rideTo(scene, goalStoreyIndex);
  if (!lift?.isWorking || world.commands.isFireLiftOut === 1 || (lift.isOnFireSupply === false && areMainsCut(own)) || toStoreyIndex - plan.groundStorey < LEAST_RIDE_STOREYS) return null;
  const riseS = rideS(lift, toStoreyIndex - plan.groundStorey, world.input.storeys.length - 1 - plan.groundStorey);
  const rides = Math.ceil(unitOf(scene, u).crewCount / lift.capacityCount);
  const startS = Math.max(nowS, own.crews.liftFreeS);
  const upS = startS + LOAD_S + riseS + (rides - 1) * (LOAD_S + 2 * riseS);
  own.crews.liftFreeS = upS + riseS;
  return { toStoreyIndex, tookS: upS - nowS };
}

/** Two below the lowest storey on fire, and never past it; NONE when the way to the car or out of it is smoky. */
function rideTo(scene: Scene, goalStoreyIndex: number): number {
  const fire = fireStorey(scene);
  const toStoreyIndex = fire === NONE ? goalStoreyIndex : Math.min(goalStoreyIndex, fire - STOREYS_BELOW_FIRE);
  const isClear = (storeyIndex: number) => (scene.plan.compartmentsByStorey[storeyIndex] ?? []).every((c) => !isWay(scene, c) || !isSmoky(scene, c));
  return toStoreyIndex >= 0 && isClear(scene.plan.groundStorey) && isClear(toStoreyIndex) ? toStoreyIndex : NONE;
}

function isWay({ world }: Scene, c: number): boolean {
  const { kind } = world.input.compartments[c]!;
  return kind === 'corridor' || kind === 'lobby';
}

function rideS({ rideTopS }: FireLiftInput, storeyCount: number, topCount: number): number {
  return topCount > 0 ? (rideTopS * storeyCount) / topCount : 0;
}
