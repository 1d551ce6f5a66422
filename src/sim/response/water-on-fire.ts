/** Where water lands: the arrays that fire and façade read. Cleared at the start of every tick. */
import { NONE } from '../input.ts';
import type { Scene } from './scene.ts';
import type { ResponseState } from './state.ts';

export function shutAllWater(own: ResponseState): void {
  own.attackLPerS.fill(0);
  own.attackEfficiencyFrac.fill(0);
  own.facadeLPerS.fill(0);
  own.heldOpenFrac.fill(0);
  own.crews.drawnLPerS.fill(0);
}

/** Adds one stream; several streams on one compartment share a flow-weighted efficiency. On a façade cell only what reaches it counts. */
export function pourOn({ own }: Scene, target: { readonly compartmentIndex: number; readonly cellIndex: number }, flowLPerS: number, efficiencyFrac: number): void {
  if (target.cellIndex !== NONE) {
    own.facadeLPerS[target.cellIndex]! += efficiencyFrac > 0 ? flowLPerS : 0;
    return;
  }
  const c = target.compartmentIndex;
  const beforeLPerS = own.attackLPerS[c]!;
  own.attackLPerS[c] = beforeLPerS + flowLPerS;
  own.attackEfficiencyFrac[c] = (own.attackEfficiencyFrac[c]! * beforeLPerS + efficiencyFrac * flowLPerS) / (beforeLPerS + flowLPerS);
}

export function noteFirstWater({ own, nowS }: Scene): void {
  own.firstWaterS = Math.min(own.firstWaterS, nowS);
}
