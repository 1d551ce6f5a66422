/** When a burning room becomes a room on fire. */
import { TICK_S } from '../constants.ts';
import type { Emit } from '../events.ts';
import type { FrozenWorld } from '../world.ts';
import { firePlan } from './fire-plan.ts';
import type { FireState } from './state.ts';

/** Rise of the upper layer at which flashover is declared. Source: [mqh1981] 500 K, about 520 °C; domain E4. */
const FLASHOVER_RISE_K = 500;
/** Either limit must hold so long. Source: domain E4. */
const FLASHOVER_HOLD_S = 20;
/** A room with less free opening than a door ajar starves before Thomas' balance means anything, m^5/2. Assumed: 0.5 (0.3 to 1). */
const LEAST_VENT_M52 = 0.5;

/**
 * Heat release that brings a room to flashover.
 * @param surfaceM2  inner surface; @param ventM2RootM  sum of A sqrt(H) of what stands open, m^5/2
 * Source: [thomas1981] 7.8 A_T + 378 A sqrt(H).
 */
export function thomasLimitKw(surfaceM2: number, ventM2RootM: number): number {
  return 7.8 * surfaceM2 + 378 * ventM2RootM;
}

/** Declares flashover once a room in which something burns stays above either limit. */
export function stepFlashover(own: FireState, world: FrozenWorld, emit: Emit): void {
  for (let r = 0; r < own.hasFlashedOver.length; r++) {
    if (own.hasFlashedOver[r]) continue;
    const isOver = own.compartmentDemandKw[r]! > 0 && isOverLimit(world, r);
    own.overLimitS[r] = isOver ? own.overLimitS[r]! + TICK_S : 0;
    if (own.overLimitS[r]! < FLASHOVER_HOLD_S) continue;
    own.hasFlashedOver[r] = 1;
    emit('flashedOver', {
      where: world.input.compartments[r]!.id, because: largestFuelId(own, world, r),
      values: { upperTempK: world.smoke.upperTempK[r]!, hrrKw: world.smoke.burntKw[r]! },
    });
  }
}

function isOverLimit(world: FrozenWorld, roomIndex: number): boolean {
  if (world.smoke.upperTempK[roomIndex]! - world.input.ambient.tempK >= FLASHOVER_RISE_K) return true;
  const ventM2RootM = openVentM52(world, roomIndex);
  return ventM2RootM >= LEAST_VENT_M52 && world.smoke.burntKw[roomIndex]! >= thomasLimitKw(firePlan(world.input).surfaceM2[roomIndex]!, ventM2RootM);
}

/** Sum of A sqrt(H) of the wall openings as they stand. */
function openVentM52(world: FrozenWorld, roomIndex: number): number {
  let ventM2RootM = 0;
  for (const v of firePlan(world.input).openingsOf[roomIndex]!) {
    const opening = world.input.openings[v]!;
    if (opening.orientation !== 'wall') continue;
    ventM2RootM += world.protection.openFrac[v]! * opening.areaM2 * Math.sqrt(Math.max(0, opening.headZM - opening.sillZM));
  }
  return ventM2RootM;
}

/** Id of what burns most in the room; the room's own id when nothing does. */
export function largestFuelId(own: FireState, world: FrozenWorld, roomIndex: number): string {
  let largest = -1;
  for (const i of firePlan(world.input).fuelsIn[roomIndex]!) {
    if (own.ignitedAtS[i]! === Infinity) continue;
    if (largest < 0 || own.demandKw[i]! > own.demandKw[largest]!) largest = i;
  }
  return world.input.fuels[largest]?.id ?? world.input.compartments[roomIndex]!.id;
}
