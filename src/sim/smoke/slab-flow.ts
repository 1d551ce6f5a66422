/**
 * Flow through the slabs of all openings, one at a time. This runs for every slab in every try of the pressure equations, so
 * everything stays in arrays: a number handed from function to function costs an allocation where the call is not inlined.
 */
import { rootIntegral, rootOf, rootSlope } from './vent-flow.ts';

/** Below this relative change over a slab its ends count as one pressure. */
const EVEN_SLAB_FRAC = 1e-4;

export interface SlabFlows {
  /** Per vent: difference of the two pressures solved for, Pa. */
  readonly dropPa: Float64Array;
  /** Per slab: difference at both ends without them, Pa; C A sqrt(2/rho) of either donor. */
  readonly offsetLowPa: Float64Array;
  readonly offsetHighPa: Float64Array;
  readonly forthFactor: Float64Array;
  readonly backFactor: Float64Array;
  /** Result per slab: m3/s either way, and the slope of their difference, m3/s per Pa. */
  readonly forthM3PerS: Float64Array;
  readonly backM3PerS: Float64Array;
  readonly slopeM3PerSPa: Float64Array;
}

/** Flow both ways through slab `at` of vent v, over which the pressure difference runs linearly from one end to the other. */
export function setFlow(slabs: SlabFlows, v: number, at: number): void {
  const lowPa = slabs.dropPa[v]! + slabs.offsetLowPa[at]!;
  const highPa = slabs.dropPa[v]! + slabs.offsetHighPa[at]!;
  const isForth = lowPa >= 0 && highPa >= 0;
  if (!isForth && !(lowPa <= 0 && highPa <= 0)) return setBothWays(slabs, v, at);
  const aPa = isForth ? lowPa : -lowPa;
  const bPa = isForth ? highPa : -highPa;
  const factor = isForth ? slabs.forthFactor[at]! : slabs.backFactor[at]!;
  let mean: number;
  let slope: number;
  if (Math.abs(bPa - aPa) <= EVEN_SLAB_FRAC * (aPa + bPa)) {
    const middlePa = 0.5 * (aPa + bPa);
    mean = rootOf(middlePa);
    slope = rootSlope(middlePa, mean);
  } else {
    const rootA = rootOf(aPa);
    const rootB = rootOf(bPa);
    mean = (rootIntegral(bPa, rootB) - rootIntegral(aPa, rootA)) / (bPa - aPa);
    slope = (rootB - rootA) / (bPa - aPa);
  }
  slabs.forthM3PerS[at] = isForth ? factor * mean : 0;
  slabs.backM3PerS[at] = isForth ? 0 : factor * mean;
  slabs.slopeM3PerSPa[at] = factor * slope;
}

/** The neutral height lies within the slab. */
function setBothWays(slabs: SlabFlows, v: number, at: number): void {
  const lowPa = slabs.dropPa[v]! + slabs.offsetLowPa[at]!;
  const highPa = slabs.dropPa[v]! + slabs.offsetHighPa[at]!;
  const forthFactor = slabs.forthFactor[at]!;
  const backFactor = slabs.backFactor[at]!;
  const positivePa = Math.max(lowPa, highPa);
  const negativePa = -Math.min(lowPa, highPa);
  const spanPa = positivePa + negativePa;
  const positiveRoot = rootOf(positivePa);
  const negativeRoot = rootOf(negativePa);
  slabs.forthM3PerS[at] = (forthFactor * rootIntegral(positivePa, positiveRoot)) / spanPa;
  slabs.backM3PerS[at] = (backFactor * rootIntegral(negativePa, negativeRoot)) / spanPa;
  slabs.slopeM3PerSPa[at] = (forthFactor * positiveRoot + backFactor * negativeRoot) / spanPa;
}
