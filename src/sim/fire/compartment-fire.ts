/** The fires of a room as one source for the smoke model, and what water has done to them. */
import type { Emit } from '../events.ts';
import type { FrozenWorld } from '../world.ts';
import { firePlan } from './fire-plan.ts';
import { largestFuelId } from './flashover.ts';
import { coursePeakKw } from './growth.ts';
import type { FireState } from './state.ts';
import { controlRatio, KNOCKED_DOWN_FRAC } from './suppression.ts';

/** Carbon monoxide of a fire short of air, kg per kg fuel. Source: [gottuk1992] about 0.2 beyond an equivalence ratio of 1.5. */
const STARVED_CO_YIELD_KG_PER_KG = 0.2;
/** Equivalence ratio above 1 at which that yield is reached. */
const STARVED_EXCESS_RATIO = 0.5;
/** Least share of its area that a fire burns on. Assumed: 0.05 (0.02 to 0.1): a first flame, not a point. */
const LEAST_AREA_FRAC = 0.05;

/** Sums demand, demand-weighted yields, height and area of every room. */
export function gatherCompartments(own: FireState, world: FrozenWorld): void {
  const { fuelsIn } = firePlan(world.input);
  for (let r = 0; r < own.compartmentDemandKw.length; r++) {
    if (fuelsIn[r]!.length === 0) continue;
    const airFrac = own.compartmentDemandKw[r]! > 0 ? Math.min(1, world.smoke.burntKw[r]! / own.compartmentDemandKw[r]!) : 1;
    gatherRoom(own, world, r);
    own.coYieldKgPerKg[r] = starvedCoYield(own.coYieldKgPerKg[r]!, airFrac);
  }
}

function gatherRoom(own: FireState, world: FrozenWorld, r: number): void {
  let demandKw = 0, co = 0, hcn = 0, soot = 0, radiative = 0, heat = 0, baseM = 0, areaM2 = 0;
  for (const i of firePlan(world.input).fuelsIn[r]!) {
    const kw = own.demandKw[i]!;
    if (kw <= 0) continue;
    const fuel = world.input.fuels[i]!;
    demandKw += kw;
    co += kw * fuel.coYieldKgPerKg;
    hcn += kw * fuel.hcnYieldKgPerKg;
    soot += kw * fuel.sootYieldKgPerKg;
    radiative += kw * fuel.radiativeFrac;
    heat += kw * fuel.heatOfCombustionKjPerKg;
    baseM += kw * fuel.baseHeightM;
    areaM2 += fuel.burningAreaM2 * Math.max(LEAST_AREA_FRAC, Math.min(1, kw / Math.max(1, coursePeakKw(fuel.course))));
  }
  own.compartmentDemandKw[r] = demandKw;
  own.burningAreaM2[r] = areaM2;
  if (demandKw <= 0) return;
  own.coYieldKgPerKg[r] = co / demandKw;
  own.hcnYieldKgPerKg[r] = hcn / demandKw;
  own.sootYieldKgPerKg[r] = soot / demandKw;
  own.radiativeFrac[r] = radiative / demandKw;
  own.heatOfCombustionKjPerKg[r] = heat / demandKw;
  own.baseHeightM[r] = baseM / demandKw;
}

/**
 * Carbon monoxide yield with the air at hand.
 * @param airFrac  heat released inside over demand: the inverse of the equivalence ratio
 */
export function starvedCoYield(freeYieldKgPerKg: number, airFrac: number): number {
  const excess = 1 / Math.max(0.01, airFrac) - 1;
  const starvedFrac = Math.min(1, excess / STARVED_EXCESS_RATIO);
  return Math.max(freeYieldKgPerKg, freeYieldKgPerKg + (STARVED_CO_YIELD_KG_PER_KG - freeYieldKgPerKg) * starvedFrac);
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
