/** How far a crew sees in a compartment. */
import type { Scene } from './scene.ts';

/** Source: [jin1978] via domain, lit signs excepted: visibility 3/K, with K = 2.303 times the decadic optical density. */
const SIGHT_TIMES_OD = 3 / 2.302585;
const CLEAR_M = 30;
/** Assumed: eye height of a standing firefighter; 1.5 .. 1.7. */
const EYE_M = 1.6;
/** Source: domain E7, people without sets turn back below this. */
export const SMOKY_BELOW_M = 5;

export function sightM({ world }: Scene, compartmentIndex: number): number {
  if (compartmentIndex < 0) return CLEAR_M;
  const { smoke } = world;
  const odPerM = smoke.layerHeightM[compartmentIndex]! < EYE_M ? smoke.upperOdPerM[compartmentIndex]! : smoke.lowerOdPerM[compartmentIndex]!;
  return odPerM > SIGHT_TIMES_OD / CLEAR_M ? SIGHT_TIMES_OD / odPerM : CLEAR_M;
}

export function isSmoky(scene: Scene, compartmentIndex: number): boolean {
  return sightM(scene, compartmentIndex) < SMOKY_BELOW_M;
}
