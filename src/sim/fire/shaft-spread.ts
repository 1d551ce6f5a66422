/** Fire through holes in slabs: what burns below reaches what stands above, as far as the hole lets flames through. */
import { OUTSIDE } from '../input.ts';
import type { FrozenWorld } from '../world.ts';
import { peakWallFluxKwPerM2, wallFlameHeightM, wallFluxKwPerM2 } from './facade-flux.ts';
import { firePlan } from './fire-plan.ts';
import type { FireState } from './state.ts';

/** A hole of this size round a tray lets flames through as if there were no slab; smaller ones their share. Assumed: 0.05 m2 (0.02 to 0.1), the upper half of breached sealings in domain A4. */
const FREE_HOLE_M2 = 0.05;

export interface FluxFromBelow {
  readonly fluxKwPerM2: number;
  readonly belowIndex: number;
}

/** Flux at the foot of a fuel from the largest fire under a hole in its floor: flames against a wall, followed through the slab. */
export function fluxFromBelow(own: FireState, world: FrozenWorld, fuelIndex: number): FluxFromBelow {
  const { compartmentIndex, baseHeightM } = world.input.fuels[fuelIndex]!;
  let best: FluxFromBelow = { fluxKwPerM2: 0, belowIndex: OUTSIDE };
  for (const v of firePlan(world.input).openingsOf[compartmentIndex]!) {
    const opening = world.input.openings[v]!;
    const belowIndex = opening.fromIndex;
    if (opening.orientation !== 'floor' || opening.toIndex !== compartmentIndex || belowIndex === OUTSIDE) continue;
    const burntKw = world.smoke.burntKw[belowIndex]!;
    if (burntKw <= 0) continue;
    const below = world.input.compartments[belowIndex]!;
    const throughFrac = Math.min(1, (world.protection.openFrac[v]! * opening.areaM2) / FREE_HOLE_M2);
    const riseM = below.heightM - own.baseHeightM[belowIndex]! + baseHeightM;
    const fluxKwPerM2 = throughFrac * wallFluxKwPerM2(riseM / wallFlameHeightM(burntKw, Math.sqrt(below.areaM2)), peakWallFluxKwPerM2(burntKw));
    if (fluxKwPerM2 > best.fluxKwPerM2) best = { fluxKwPerM2, belowIndex };
  }
  return best;
}
