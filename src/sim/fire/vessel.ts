/** Gas under pressure: the burst clock of a heated vessel, what cools it, and the fireball. The jet before that burns as any fuel does; crews who control it shut its valve. */
import { TICK_S } from '../constants.ts';
import { STREAM, draw, keyOfId } from '../rng.ts';
import type { FrozenWorld } from '../world.ts';
import { firePlan } from './fire-plan.ts';
import { roomRadiationKwPerM2 } from './room-radiation.ts';
import type { FireState } from './state.ts';

/** What counts as heating: a layer that hot round it, or that much radiation from what burns beside it. Assumed: 573 K (520 to 650), 16 kW/m2 (12 to 25). */
const HEATING_TEMP_K = 573;
const HEATING_FLUX_KW_PER_M2 = 16;
/** Seconds of heating that a second of cooling takes back: under water, and by itself when the heat is gone. Assumed: 4 (2 to 8), 0.2 (0.1 to 0.5). */
const WATER_COOLING_FRAC = 4;
const AIR_COOLING_FRAC = 0.2;

/** Runs the clock of every vessel that still holds gas. */
export function stepVessels(own: FireState, world: FrozenWorld): void {
  for (const i of firePlan(world.input).vessels) {
    if (own.isOut[i] || own.burstMj[i]! > 0) continue;
    own.vesselHeatedS[i] = Math.max(0, own.vesselHeatedS[i]! + TICK_S * heatingFrac(own, world, i));
    if (own.vesselHeatedS[i] < burstAfterS(world, i)) continue;
    own.burstMj[i] = world.input.fuels[i]!.energyMj - own.burntMj[i]!;
    own.ignitedAtS[i] = Math.min(own.ignitedAtS[i]!, world.timeS);
  }
}

/** Seconds of heating gained or lost a second. */
function heatingFrac(own: FireState, world: FrozenWorld, i: number): number {
  const fuel = world.input.fuels[i]!;
  const room = fuel.compartmentIndex;
  const waterLPerS = room >= 0 ? world.response.attackLPerS[room]! : world.response.facadeLPerS[fuel.facadeCellIndex]!;
  if (waterLPerS > 0) return -WATER_COOLING_FRAC;
  const isHeated = room >= 0
    ? world.smoke.upperTempK[room]! >= HEATING_TEMP_K || roomRadiationKwPerM2(own, world, room, i) >= HEATING_FLUX_KW_PER_M2
    : world.facade.fluxKwPerM2[fuel.facadeCellIndex]! >= HEATING_FLUX_KW_PER_M2;
  return isHeated ? 1 : -AIR_COOLING_FRAC;
}

function burstAfterS(world: FrozenWorld, i: number): number {
  const { id, vessel } = world.input.fuels[i]!;
  const [leastS, mostS] = vessel!.burstAfterS;
  return leastS + (mostS - leastS) * draw(world.seed, STREAM.ignitionScatter, keyOfId(id), 1000);
}
