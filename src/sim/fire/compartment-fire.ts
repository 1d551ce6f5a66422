/** The fires of a room as one source for the smoke model, and what water has done to them. */
import type { Emit } from '../events.ts';
import type { FuelInput } from '../input.ts';
import type { FrozenWorld } from '../world.ts';
import { firePlan } from './fire-plan.ts';
import { largestFuelId } from './flashover.ts';
import { coursePeakKw, tableValue } from './growth.ts';
import type { FireState } from './state.ts';
import { controlRatio, KNOCKED_DOWN_FRAC } from './suppression.ts';

/** Least share of its area that a fire burns on. Assumed: 0.05 (0.02 to 0.1): a first flame, not a point. */
const LEAST_AREA_FRAC = 0.05;

/** Sums demand, demand-weighted yields, height and area of every room. */
export function gatherCompartments(own: FireState, world: FrozenWorld): void {
  const { fuelsIn } = firePlan(world.input);
  for (let r = 0; r < own.compartmentDemandKw.length; r++) {
    if (fuelsIn[r]!.length === 0) continue;
    gatherRoom(own, world, r);
  }
}

function gatherRoom(own: FireState, world: FrozenWorld, r: number): void {
  let demandKw = 0, co2 = 0, plume = 0, co = 0, hcn = 0, soot = 0, radiative = 0, heat = 0, baseM = 0, areaM2 = 0;
  const { fuelsIn, plumeFrac } = firePlan(world.input);
  for (const i of fuelsIn[r]!) {
    const kw = own.demandKw[i]!;
    if (kw <= 0) continue;
    const fuel = world.input.fuels[i]!;
    demandKw += kw;
    co2 += kw * fuel.co2YieldKgPerKg;
    plume += kw * plumeFrac[i]!;
    co += kw * fuel.coYieldKgPerKg;
    hcn += kw * fuel.hcnYieldKgPerKg;
    soot += kw * fuel.sootYieldKgPerKg;
    radiative += kw * fuel.radiativeFrac;
    heat += kw * fuel.heatOfCombustionKjPerKg;
    baseM += kw * fuel.baseHeightM;
    areaM2 += burningAreaM2(fuel, own.courseS[i]!, kw);
  }
  own.compartmentDemandKw[r] = demandKw;
  own.burningAreaM2[r] = areaM2;
  if (demandKw <= 0) return;
  own.co2YieldKgPerKg[r] = co2 / demandKw;
  own.plumeFrac[r] = plume / demandKw;
  own.coYieldKgPerKg[r] = co / demandKw;
  own.hcnYieldKgPerKg[r] = hcn / demandKw;
  own.sootYieldKgPerKg[r] = soot / demandKw;
  own.radiativeFrac[r] = radiative / demandKw;
  own.heatOfCombustionKjPerKg[r] = heat / demandKw;
  own.baseHeightM[r] = baseM / demandKw;
}

/** A measured course comes with its area; other fires spread over theirs as they grow. */
export function burningAreaM2({ course, burningAreaM2: wholeM2 }: FuelInput, courseS: number, kw: number): number {
  if (course.kind === 'table') return course.areaM2 ? tableValue(courseS, course.timeS, course.areaM2) : wholeM2;
  return wholeM2 * Math.max(LEAST_AREA_FRAC, Math.min(1, kw / Math.max(1, coursePeakKw(course))));
}

/** Tells, once a room, that water controls its fire and that its flames are down. */
export function stepControl(own: FireState, world: FrozenWorld, emit: Emit): void {
  const { fuelsIn } = firePlan(world.input);
  for (let r = 0; r < own.controlledAtS.length; r++) {
    const waterLPerS = world.response.attackLPerS[r]!;
    if (waterLPerS <= 0 || own.knockedDownAtS[r]! < Infinity) continue;
    const burning = fuelsIn[r]!.filter((i) => own.ignitedAtS[i]! < Infinity && !(own.isOut[i] && own.suppressionFrac[i] === 1));
    if (burning.length === 0) continue;
    const hrrKw = world.smoke.burntKw[r]! + world.smoke.externalKw[r]!;
    const detail = { where: world.input.compartments[r]!.id, because: 'attackStarted', values: { waterLPerS, hrrKw } };
    if (own.controlledAtS[r] === Infinity && controlRatio(waterLPerS, world.response.attackEfficiencyFrac[r]!, hrrKw) >= 1) {
      own.controlledAtS[r] = world.timeS;
      emit('fireControlled', { ...detail, who: largestFuelId(own, world, r) });
    }
    if (own.controlledAtS[r] === Infinity || burning.some((i) => !own.isOut[i] && own.suppressionFrac[i]! > KNOCKED_DOWN_FRAC)) continue;
    own.knockedDownAtS[r] = world.timeS;
    emit('fireKnockedDown', { ...detail, who: largestFuelId(own, world, r) });
  }
}
