/** What a fan moves against a pressure. */
import { NONE, type FanPoint } from '../input.ts';
import { SLABS_PER_VENT, type SmokeStep } from './work.ts';

/** A fan whose curve ends while it still blows keeps its flow up to the first rise and stands still at the second. Source: [cfast-users-guide]. */
const FALLS_FROM_PA = 200;
const FALLS_OVER_PA = 100;

/** The curve to the point where the fan moves nothing any more. */
export function wholeCurve(curve: readonly FanPoint[]): readonly FanPoint[] {
  const last = curve[curve.length - 1]!;
  if (last.flowM3PerS <= 0) return curve;
  const fallsFromPa = Math.max(FALLS_FROM_PA, last.risePa);
  const level = fallsFromPa > last.risePa ? [{ risePa: fallsFromPa, flowM3PerS: last.flowM3PerS }] : [];
  return [...curve, ...level, { risePa: fallsFromPa + FALLS_OVER_PA, flowM3PerS: 0 }];
}

/** Slope of the last flow asked for, m3/s per Pa, <= 0. */
export const fanSlope = { m3PerSPa: 0 };

/** Flow at a pressure rise from intake to outlet, straight between the points of the curve and level beyond them; sets fanSlope. */
export function fanFlowM3PerS(curve: readonly FanPoint[], risePa: number): number {
  const next = curve.findIndex((point) => point.risePa > risePa);
  fanSlope.m3PerSPa = 0;
  if (next === NONE) return curve[curve.length - 1]!.flowM3PerS;
  if (next === 0) return curve[0]!.flowM3PerS;
  const low = curve[next - 1]!;
  const high = curve[next]!;
  fanSlope.m3PerSPa = (high.flowM3PerS - low.flowM3PerS) / (high.risePa - low.risePa);
  return low.flowM3PerS + fanSlope.m3PerSPa * (risePa - low.risePa);
}

/** Flow through the one slab of a fan's vent; the open air is the far side whichever way the fan blows. */
export function setFanFlow({ net, work, world }: SmokeStep, v: number): void {
  const at = v * SLABS_PER_VENT;
  const fan = v - net.fanStartIndex;
  const dropPa = work.dropPa[v]! + work.offsetLowPa[at]!;
  const isTurned = net.isFanTurned[v] === 1;
  const runFrac = world.protection.fanRunFrac[fan]!;
  const flowM3PerS = runFrac * fanFlowM3PerS(net.fanCurve[fan]!, isTurned ? dropPa : -dropPa);
  work.forthM3PerS[at] = isTurned ? 0 : flowM3PerS;
  work.backM3PerS[at] = isTurned ? flowM3PerS : 0;
  work.slopeM3PerSPa[at] = -runFrac * fanSlope.m3PerSPa;
}
