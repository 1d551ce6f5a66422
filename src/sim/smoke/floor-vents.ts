/** What happens at holes in floors and in stair flights besides the flow that pressure drives: exchange, and draught from below the layer. */
import { GRAVITY_M_PER_S2 } from '../constants.ts';
import { OUTSIDE } from '../input.ts';
import { exp } from '../math/detmath.ts';
import { densityKgPerM3 } from './gas.ts';
import { exchangeM3PerS } from './vent-flow.ts';
import { SLABS_PER_VENT, type SmokeStep } from './work.ts';

/** Numerical: a layer less warm than this does not resist being drawn through. */
const LEAST_EXCESS_K = 0.01;

/** Adds to the solved flows what leaves pressures as they are: equal volumes carry equal enthalpy, whichever way and from whichever zone. */
export function settleFloorVents(step: SmokeStep): void {
  const { net, work } = step;
  for (let v = 0; v < net.openingCount; v++) {
    if (net.isFloorVent[v] === 0 || work.slabCount[v] === 0) continue;
    if (net.ventTo[v] !== OUTSIDE) addExchange(step, v);
    drawFromBelow(step, v);
  }
}

/** Hot gas under cool gas changes places with it. */
function addExchange(step: SmokeStep, v: number): void {
  const { own, net, work } = step;
  const at = v * SLABS_PER_VENT;
  const reachM = Math.sqrt(work.openM2[v]!);
  const below = densityAtHole(step, work.forthZone[at]!, reachM);
  const above = densityAtHole(step, work.backZone[at]!, reachM);
  if (above <= below) return;
  const dropPa = own.pressurePa[net.ventFrom[v]!]! - own.pressurePa[net.ventTo[v]!]! + work.offsetLowPa[at]!;
  const extraM3PerS = exchangeM3PerS(net.exchangeK[v]!, work.openM2[v]!, below, above, dropPa);
  work.forthM3PerS[at] = work.forthM3PerS[at]! + extraM3PerS;
  work.backM3PerS[at] = work.backM3PerS[at]! + extraM3PerS;
}

/** Of the gas within the hole's own width of it: a layer thinner than that weighs less. CFAST takes the layer that touches. */
function densityAtHole({ net, work, world }: SmokeStep, zone: number, reachM: number): number {
  const { pressurePa } = world.input.ambient;
  const touching = densityKgPerM3(work.tempK[zone]!, pressurePa);
  const other = zone ^ 1;
  if (net.isLikeCfast || work.massKg[other]! <= 0) return touching;
  const share = Math.min(1, work.volumeM3[zone]! / (net.areaM2[zone >> 1]! * reachM));
  return share * touching + (1 - share) * densityKgPerM3(work.tempK[other]!, pressurePa);
}

/** A strong draught through the ceiling pulls air through a thin layer: that share of the flow comes from the zone below it. */
function drawFromBelow({ own, net, work, world }: SmokeStep, v: number): void {
  const at = v * SLABS_PER_VENT;
  const upper = work.forthZone[at]!;
  const lower = upper - 1;
  if ((upper & 1) === 0 || own.isLayered[upper >> 1] === 0 || work.massKg[lower]! <= 0) return;
  const depthM = work.volumeM3[upper]! / net.areaM2[upper >> 1]!;
  const fromUpper = layerFrac(work.forthM3PerS[at]!, depthM, work.tempK[upper]! - work.tempK[lower]!, world.input.ambient.indoorTempK);
  const at2 = at + 1;
  work.slabCount[v] = 2;
  work.forthZone[at2] = lower;
  work.backZone[at2] = work.backZone[at]!;
  work.slabMiddleM[at2] = work.slabMiddleM[at]!;
  work.forthM3PerS[at2] = (1 - fromUpper) * work.forthM3PerS[at]!;
  work.backM3PerS[at2] = 0;
  work.forthM3PerS[at] = fromUpper * work.forthM3PerS[at]!;
}

/**
 * Share of a flow through the ceiling that comes from the layer under it.
 * Source: [cfast-trg] plug-holing, exp(-(Fr/2)^2) with Fr = V / sqrt(g d^5 dT / T).
 */
export function layerFrac(flowM3PerS: number, depthM: number, excessK: number, ambientK: number): number {
  if (depthM <= 0) return 0;
  const spread = (GRAVITY_M_PER_S2 * depthM * depthM * depthM * depthM * depthM * Math.max(LEAST_EXCESS_K, excessK)) / ambientK;
  return exp((-0.25 * flowM3PerS * flowM3PerS) / spread);
}
