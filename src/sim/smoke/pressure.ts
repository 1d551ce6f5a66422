/**
 * Pressures of all compartments at once: each one's net outflow, m3/s, must match the pressure it gives up in the step.
 * The flow through an opening depends on the difference of two pressures only and grows with it, so the matrix is a weighted
 * graph Laplacian plus a positive diagonal, and the equations are the minimum of a convex function: Newton with a line
 * search always gets there.
 */
import { AIR_GAMMA } from '../constants.ts';
import { OUTSIDE } from '../input.ts';
import { factoriseLdl, solveLdl } from '../math/sparse-ldl.ts';
import { rootIntegral, rootOf, rootSlope } from './vent-flow.ts';
import { SLABS_PER_VENT, type SmokeStep } from './work.ts';

/** Assumed: numerical, 1e-5 .. 1e-4; volume flow that may be left over. It stays in the stored pressure and comes back next step. */
const TOLERANCE_M3_PER_S = 5e-5;
const MOST_NEWTON_STEPS = 40;
const MOST_SEARCH_STEPS = 8;
/** Assumed: numerical; a Newton step is long enough when it leaves no more than this of the slope along it. */
const SLOPE_LEFT_FRAC = 0.7;
/** Below this relative change over a slab its ends count as one pressure. */
const EVEN_SLAB_FRAC = 1e-4;

/** Solves for own.pressurePa (its value at entry is the first guess) and fills the slab flows; false if it did not converge. */
export function solvePressures(step: SmokeStep, stepS: number): boolean {
  const { own, work, net } = step;
  const { pressurePa } = own;
  let worstM3PerS = evaluate(step, stepS);
  for (let n = 0; n < MOST_NEWTON_STEPS && worstM3PerS > TOLERANCE_M3_PER_S; n++) {
    for (let i = 0; i < net.compartmentCount; i++) work.step[i] = -work.residual[i]!;
    factoriseLdl(net.pattern, work.diagonal, work.off);
    solveLdl(net.pattern, work.diagonal, work.off, work.step);
    work.basePa.set(pressurePa);
    worstM3PerS = search(step, stepS);
  }
  return worstM3PerS <= TOLERANCE_M3_PER_S;
}

/** Goes along work.step from work.basePa until the slope along it has mostly gone. */
function search(step: SmokeStep, stepS: number): number {
  const { own, work, net } = step;
  const firstSlope = slopeAlong(step);
  let share = 1;
  let worstM3PerS = Infinity;
  for (let k = 0; k < MOST_SEARCH_STEPS; k++) {
    for (let i = 0; i < net.compartmentCount; i++) own.pressurePa[i] = work.basePa[i]! + share * work.step[i]!;
    worstM3PerS = evaluate(step, stepS);
    const slope = slopeAlong(step);
    if (worstM3PerS <= TOLERANCE_M3_PER_S || Math.abs(slope) <= SLOPE_LEFT_FRAC * Math.abs(firstSlope) || slope < 0) break;
    share *= Math.min(0.7, Math.max(0.1, firstSlope / (firstSlope - slope)));
  }
  return worstM3PerS;
}

function slopeAlong({ work, net }: SmokeStep): number {
  let slope = 0;
  for (let i = 0; i < net.compartmentCount; i++) slope += work.residual[i]! * work.step[i]!;
  return slope;
}

/** Flows, residual and matrix at own.pressurePa; returns the largest residual. */
function evaluate(step: SmokeStep, stepS: number): number {
  const { own, work, net, world } = step;
  const perPa = 1 / (AIR_GAMMA * world.input.ambient.pressurePa * stepS);
  const { positionOf } = net.pattern;
  work.off.fill(0);
  for (let i = 0; i < net.compartmentCount; i++) {
    const stiffness = net.volumeM3[i]! * perPa;
    work.residual[i] = stiffness * (own.pressurePa[i]! - work.heldPa[i]!);
    work.diagonal[positionOf[i]!] = stiffness;
  }
  for (let v = 0; v < net.ventCount; v++) if (work.slabCount[v]! > 0) addVent(step, v);
  let worstM3PerS = 0;
  for (let i = 0; i < net.compartmentCount; i++) worstM3PerS = Math.max(worstM3PerS, Math.abs(work.residual[i]!));
  return worstM3PerS;
}

function addVent({ own, work, net }: SmokeStep, v: number): void {
  const from = net.ventFrom[v]!;
  const to = net.ventTo[v]!;
  const dropPa = own.pressurePa[from]! - (to === OUTSIDE ? 0 : own.pressurePa[to]!);
  let netM3PerS = 0;
  let slope = 0;
  const end = v * SLABS_PER_VENT + work.slabCount[v]!;
  for (let at = v * SLABS_PER_VENT; at < end; at++) {
    flowThrough(work.forthFactor[at]!, work.backFactor[at]!, dropPa + work.offsetLowPa[at]!, dropPa + work.offsetHighPa[at]!);
    work.forthM3PerS[at] = flow.forth;
    work.backM3PerS[at] = flow.back;
    netM3PerS += flow.forth - flow.back;
    slope += flow.slope;
  }
  const { positionOf } = net.pattern;
  work.residual[from] = work.residual[from]! + netM3PerS;
  work.diagonal[positionOf[from]!] = work.diagonal[positionOf[from]!]! + slope;
  if (to === OUTSIDE) return;
  work.residual[to] = work.residual[to]! - netM3PerS;
  work.diagonal[positionOf[to]!] = work.diagonal[positionOf[to]!]! + slope;
  work.off[net.coupling[v]!] = work.off[net.coupling[v]!]! - slope;
}

/** Result of flowThrough, m3/s and m3/s per Pa. */
export const flow = { forth: 0, back: 0, slope: 0 };

/** Flow both ways through a slab over which the pressure difference runs linearly from one end to the other. */
export function flowThrough(forthFactor: number, backFactor: number, lowPa: number, highPa: number): void {
  flow.forth = flow.back = flow.slope = 0;
  if (lowPa >= 0 && highPa >= 0) {
    flow.forth = forthFactor * meanRoot(lowPa, highPa);
    flow.slope = forthFactor * meanSlope(lowPa, highPa);
  } else if (lowPa <= 0 && highPa <= 0) {
    flow.back = backFactor * meanRoot(-lowPa, -highPa);
    flow.slope = backFactor * meanSlope(-lowPa, -highPa);
  } else {
    const positivePa = Math.max(lowPa, highPa);
    const negativePa = -Math.min(lowPa, highPa);
    const spanPa = positivePa + negativePa;
    flow.forth = (forthFactor * rootIntegral(positivePa)) / spanPa;
    flow.back = (backFactor * rootIntegral(negativePa)) / spanPa;
    flow.slope = (forthFactor * rootOf(positivePa) + backFactor * rootOf(negativePa)) / spanPa;
  }
}

function meanRoot(aPa: number, bPa: number): number {
  if (Math.abs(bPa - aPa) <= EVEN_SLAB_FRAC * (aPa + bPa)) return rootOf(0.5 * (aPa + bPa));
  return (rootIntegral(bPa) - rootIntegral(aPa)) / (bPa - aPa);
}

function meanSlope(aPa: number, bPa: number): number {
  if (Math.abs(bPa - aPa) <= EVEN_SLAB_FRAC * (aPa + bPa)) return rootSlope(0.5 * (aPa + bPa));
  return (rootOf(bPa) - rootOf(aPa)) / (bPa - aPa);
}
