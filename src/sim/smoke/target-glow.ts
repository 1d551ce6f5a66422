import { radiation } from './radiation.ts';
import { targetPlanOf } from './target-plan.ts';
import type { SmokeStep } from './work.ts';

/** After the radiation balance of compartment i: keeps what its plates will ask for. */
export function keepGlow({ world }: SmokeStep, i: number, interfaceM: number): void {
  if (world.input.targets.length === 0) return;
  const glow = targetPlanOf(world.input).glowOf[i];
  if (!glow) return;
  glow.isKept = true;
  glow.interfaceM = interfaceM;
  glow.upperTempK = radiation.upperTempK;
  glow.lowerTempK = radiation.lowerTempK;
  glow.upperPerM = radiation.upperPerM;
  glow.lowerPerM = radiation.lowerPerM;
  glow.upperFrac = radiation.upperFrac;
  glow.lowerFrac = radiation.lowerFrac;
  glow.leavingWPerM2.set(radiation.leavingWPerM2);
}
