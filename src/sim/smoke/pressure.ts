/**
 * Pressures of all compartments at once: each one's net outflow, m3/s, must match the pressure it gives up in the step.
 * The flow through an opening depends on the difference of two pressures only and grows with it, so the matrix is a weighted
 * graph Laplacian plus a positive diagonal, and the equations are the minimum of a convex function: Newton with a line
 * search always gets there.
 */
import { AIR_GAMMA } from '../constants.ts';
import { OUTSIDE } from '../input.ts';
import { factoriseLdl, solveLdl } from '../math/sparse-ldl.ts';
import { setFanFlow } from './fan-flow.ts';
import { setFlow } from './slab-flow.ts';
import { SLABS_PER_VENT, type SmokeStep } from './work.ts';

/** Assumed: numerical, 1e-5 .. 1e-4; volume flow that may be left over. It stays in the stored pressure and comes back next step. */
const TOLERANCE_M3_PER_S = 5e-5;
const MOST_NEWTON_STEPS = 40;
const MOST_SEARCH_STEPS = 8;
/** Assumed: numerical; a Newton step is long enough when it leaves no more than this of the slope along it. */
const SLOPE_LEFT_FRAC = 0.7;

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
  const { residual, diagonal, heldPa } = work;
  const { pressurePa } = own;
  work.off.fill(0);
  for (let i = 0; i < net.compartmentCount; i++) {
    const stiffness = net.volumeM3[i]! * perPa;
    residual[i] = stiffness * (pressurePa[i]! - heldPa[i]!);
    diagonal[positionOf[i]!] = stiffness;
  }
  addVents(step);
  let worstM3PerS = 0;
  for (let i = 0; i < net.compartmentCount; i++) worstM3PerS = Math.max(worstM3PerS, Math.abs(residual[i]!));
  return worstM3PerS;
}

/** Adds every open vent to the residual and the matrix. */
function addVents(step: SmokeStep): void {
  const { own, work, net } = step;
  const { ventFrom, ventTo, coupling, ventCount } = net;
  const { positionOf } = net.pattern;
  const { pressurePa } = own;
  const { slabCount, dropPa, forthM3PerS, backM3PerS, slopeM3PerSPa, residual, diagonal, off } = work;
  for (let v = 0; v < ventCount; v++) {
    if (slabCount[v]! === 0) continue;
    const from = ventFrom[v]!;
    const to = ventTo[v]!;
    dropPa[v] = pressurePa[from]! - (to === OUTSIDE ? 0 : pressurePa[to]!);
    let netM3PerS = 0;
    let slope = 0;
    const end = v * SLABS_PER_VENT + slabCount[v]!;
    for (let at = v * SLABS_PER_VENT; at < end; at++) {
      if (v < net.fanStartIndex) setFlow(work, v, at);
      else setFanFlow(step, v);
      netM3PerS += forthM3PerS[at]! - backM3PerS[at]!;
      slope += slopeM3PerSPa[at]!;
    }
    residual[from] = residual[from]! + netM3PerS;
    diagonal[positionOf[from]!] = diagonal[positionOf[from]!]! + slope;
    if (to === OUTSIDE) continue;
    residual[to] = residual[to]! - netM3PerS;
    diagonal[positionOf[to]!] = diagonal[positionOf[to]!]! + slope;
    off[coupling[v]!] = off[coupling[v]!]! - slope;
  }
}
