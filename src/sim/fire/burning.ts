/** Burns what is alight: accounts for last tick's heat, then sets the demand of this one. */
import { TICK_S } from '../constants.ts';
import type { Emit } from '../events.ts';
import type { FuelInput } from '../input.ts';
import type { FrozenWorld } from '../world.ts';
import { courseHrrKw, isCourseOver } from './growth.ts';
import { controlRatio, growthShare, nextSuppressionFrac } from './suppression.ts';
import type { FireState } from './state.ts';

/** A flashed-over room drives its fires so much faster along their growth. Assumed: 3 (2 to 5): all surfaces are alight at once. */
const FLASHOVER_SPEED = 3;
/** A monitor or hose from the ground or the next balcony: share evaporated in the flames. Assumed: 0.2 (0.1 to 0.35), domain C3. */
export const FACADE_EFFICIENCY_FRAC = 0.2;
/** A fire that finds air for less of its demand than this dies down, at this speed, to what it was at this age. Assumed: 0.1 (0.05 to 0.2), 0.5 (0.2 to 1), 30 s (20 to 60 s: 20 to 170 kW of a fast fire). */
const STARVED_FRAC = 0.1;
const SHRINK_FRAC = 0.5;
const EMBER_AGE_S = 30;
const KJ_PER_MJ = 1000;

/** What water and air do to a fire this tick. */
interface Conditions {
  /** Share of last tick's demand that found oxygen, inside or outside the window. */
  readonly releasedFrac: number;
  /** Water given over water needed. */
  readonly controlFrac: number;
  /** Speed along the course over that of free growth. */
  readonly speedFrac: number;
}

/** One tick of every burning fuel. */
export function stepBurning(own: FireState, world: FrozenWorld, emit: Emit): void {
  for (let i = 0; i < world.input.fuels.length; i++) {
    if (own.isOut[i] || own.ignitedAtS[i]! === Infinity) continue;
    const fuel = world.input.fuels[i]!;
    const conditions = fuel.compartmentIndex >= 0 ? roomConditions(own, world, fuel.compartmentIndex) : cellConditions(world, fuel.facadeCellIndex);
    burnFuel(own, world, i, conditions);
    if (own.isOut[i] && own.suppressionFrac[i]! > 0) tellBurntOut(own, world, i, emit);
  }
}

function burnFuel(own: FireState, world: FrozenWorld, i: number, conditions: Conditions): void {
  const fuel = world.input.fuels[i]!;
  const { controlFrac, speedFrac } = conditions;
  // The gas of a burst vessel is gone, whether it found air or not.
  const releasedFrac = own.burstMj[i]! > 0 ? 1 : conditions.releasedFrac;
  own.burntMj[i] = Math.min(fuel.energyMj, own.burntMj[i]! + (releasedFrac * own.demandKw[i]! * TICK_S) / KJ_PER_MJ);
  // A table is a measured course and keeps its length; only t-squared growth hurries.
  const hurry = fuel.course.kind === 'tSquared' ? speedFrac : 1;
  own.courseS[i] = nextCourseS(own.courseS[i]!, releasedFrac, growthShare(controlFrac) * hurry, fuel.course.kind === 'table');
  own.suppressionFrac[i] = nextSuppressionFrac(own.suppressionFrac[i]!, controlFrac, fuel.burningAreaM2);
  const remainingMj = fuel.energyMj - own.burntMj[i];
  const isOver = remainingMj <= 1e-9 || isCourseOver(fuel.course, own.courseS[i]) || own.suppressionFrac[i] <= 0 || isGasCut(world, fuel);
  const fireballKw = fuel.vessel ? (own.burstMj[i]! * KJ_PER_MJ) / fuel.vessel.fireballS : 0;
  const freeKw = isOver ? 0 : courseHrrKw(fuel.course, own.courseS[i], own.burntMj[i] / fuel.energyMj);
  own.isOut[i] = isOver ? 1 : 0;
  own.demandKw[i] = Math.min(Math.max(freeKw * own.suppressionFrac[i], isOver ? 0 : fireballKw), (remainingMj * KJ_PER_MJ) / TICK_S);
}

/** Nothing comes out of the pipe any more. */
function isGasCut({ response: { works } }: FrozenWorld, { feed }: FuelInput): boolean {
  return feed === 'gas' && works !== undefined && works.mainsCutAtS < Infinity;
}

/** A fire with air goes on, one with little stands still, one with none shrinks back to embers and keeps its fuel. */
function nextCourseS(courseS: number, releasedFrac: number, speedFrac: number, isTable: boolean): number {
  if (isTable) return courseS + TICK_S * speedFrac;
  if (releasedFrac >= STARVED_FRAC) return courseS + TICK_S * releasedFrac * speedFrac;
  return Math.max(Math.min(courseS, EMBER_AGE_S), courseS - TICK_S * SHRINK_FRAC);
}

function roomConditions(own: FireState, world: FrozenWorld, roomIndex: number): Conditions {
  const demandKw = own.compartmentDemandKw[roomIndex]!;
  const releasedKw = Math.min(demandKw, world.smoke.burntKw[roomIndex]! + world.smoke.externalKw[roomIndex]!);
  return {
    releasedFrac: demandKw > 0 ? releasedKw / demandKw : 1,
    controlFrac: controlRatio(world.response.attackLPerS[roomIndex]!, world.response.attackEfficiencyFrac[roomIndex]!, releasedKw),
    speedFrac: own.hasFlashedOver[roomIndex] ? FLASHOVER_SPEED : 1,
  };
}

/** In the open air everything burns that can. */
function cellConditions(world: FrozenWorld, cellIndex: number): Conditions {
  return { releasedFrac: 1, controlFrac: controlRatio(world.response.facadeLPerS[cellIndex] ?? 0, FACADE_EFFICIENCY_FRAC, world.facade.hrrKw[cellIndex] ?? 0), speedFrac: 1 };
}

function tellBurntOut(own: FireState, world: FrozenWorld, i: number, emit: Emit): void {
  const fuel = world.input.fuels[i]!;
  const place = world.input.compartments[fuel.compartmentIndex] ?? world.input.facade.cells[fuel.facadeCellIndex];
  emit('fuelBurntOut', { who: fuel.id, because: isGasCut(world, fuel) ? 'mainsCut' : 'fuelIgnited', ...(place ? { where: place.id } : {}), values: { burntMj: own.burntMj[i]!, ...(own.burstMj[i]! > 0 ? { burstMj: own.burstMj[i]! } : {}) } });
}
