/** Radiation between the things that burn in one room. */
import { NONE } from '../input.ts';
import type { FrozenWorld } from '../world.ts';
import { firePlan } from './fire-plan.ts';
import type { FireState } from './state.ts';

const FOUR_PI = 12.566370614359172;

/** Point-source radiation of all that burns in a room but one fuel, at the spacing of its contents. Source: [sfpe-5] point source. */
export function roomRadiationKwPerM2(own: FireState, world: FrozenWorld, roomIndex: number, butIndex = NONE): number {
  const plan = firePlan(world.input);
  if (own.compartmentDemandKw[roomIndex]! <= 0) return 0;
  const burntShare = Math.min(1, world.smoke.burntKw[roomIndex]! / own.compartmentDemandKw[roomIndex]!);
  const distanceM = plan.spacingM[roomIndex]!;
  let radiantKw = 0;
  for (const i of plan.fuelsIn[roomIndex]!) {
    if (i !== butIndex) radiantKw += world.input.fuels[i]!.radiativeFrac * own.demandKw[i]! * burntShare;
  }
  return radiantKw / (FOUR_PI * distanceM * distanceM);
}
