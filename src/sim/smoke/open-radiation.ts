/**
 * Radiation through open doors and windows: an opening takes what falls on it and lets in what fell on its other side in the
 * last tick. All counted beyond the radiation of air at rest, so that cool compartments need no account.
 */
import { OUTSIDE } from '../input.ts';
import { SURFACE, SURFACE_COUNT } from './enclosure.ts';
import { blackWPerM2, radiation } from './radiation.ts';
import type { SmokeStep } from './work.ts';

/** Assumed: cracks narrower than this let nothing through; 0.02 .. 0.1 m2. */
const LEAST_OPEN_M2 = 0.05;
/** Assumed: numerical; openings never take more than this share of a wall. */
const MOST_HOLE_FRAC = 0.95;
/** Assumed: numerical; what shines into a compartment counts from here on. */
const LEAST_SHINE_W = 50;

/** Per surface of the compartment in hand: open area and what comes in through it. */
const openM2 = new Float64Array(SURFACE_COUNT);
const inW = new Float64Array(SURFACE_COUNT);

/** Whether what shone into compartment i in the last tick is worth a balance. */
export function isShoneInto({ own, net }: SmokeStep, i: number): boolean {
  let sumW = 0;
  for (let k = net.wallVentStart[i]!; k < net.wallVentStart[i + 1]!; k++) {
    const v = net.wallVent[k]!;
    sumW += net.ventFrom[v] === i ? own.shineBackW[v]! : own.shineForthW[v]!;
  }
  return sumW > LEAST_SHINE_W;
}

/** Tells the balance which share of the walls of compartment i stands open, and what shines in there. */
export function openSurfaces({ own, net, work, world }: SmokeStep, i: number, interfaceM: number): void {
  const { holeFrac, holeInWPerM2, areaM2 } = radiation;
  const restWPerM2 = blackWPerM2(world.input.ambient.indoorTempK);
  openM2.fill(0);
  inW.fill(0);
  holeFrac.fill(0);
  if (net.isLikeCfast) return;
  const cutM = net.floorM[i]! + interfaceM;
  for (let k = net.wallVentStart[i]!; k < net.wallVentStart[i + 1]!; k++) {
    const v = net.wallVent[k]!;
    if (work.openM2[v]! < LEAST_OPEN_M2) continue;
    const shineW = net.ventFrom[v] === i ? own.shineBackW[v]! : own.shineForthW[v]!;
    const above = upperShare(net.sillM[v]!, net.headM[v]!, cutM);
    openM2[SURFACE.upperWall] = openM2[SURFACE.upperWall]! + above * work.openM2[v]!;
    openM2[SURFACE.lowerWall] = openM2[SURFACE.lowerWall]! + (1 - above) * work.openM2[v]!;
    inW[SURFACE.upperWall] = inW[SURFACE.upperWall]! + above * shineW;
    inW[SURFACE.lowerWall] = inW[SURFACE.lowerWall]! + (1 - above) * shineW;
  }
  for (const s of WALLS) {
    if (openM2[s]! <= 0) continue;
    holeFrac[s] = Math.min(MOST_HOLE_FRAC, openM2[s]! / areaM2[s]!);
    holeInWPerM2[s] = restWPerM2 + inW[s]! / (areaM2[s]! * holeFrac[s]);
  }
}
const WALLS = [SURFACE.upperWall, SURFACE.lowerWall] as const;

const upperShare = (sillM: number, headM: number, cutM: number): number => (headM > sillM ? Math.min(1, Math.max(0, (headM - cutM) / (headM - sillM))) : 0);

/** After the balance of compartment i: sends on what left through its openings. Returns what left indoors less what came in, W. */
export function sendOn({ own, net, work, world }: SmokeStep, i: number, interfaceM: number, stepS: number): number {
  const { holeFrac, incidentWPerM2, areaM2 } = radiation;
  if (net.isLikeCfast) return 0;
  const restWPerM2 = blackWPerM2(world.input.ambient.indoorTempK);
  const cutM = net.floorM[i]! + interfaceM;
  let indoorsW = -inW[SURFACE.upperWall]! - inW[SURFACE.lowerWall]!;
  for (let k = net.wallVentStart[i]!; k < net.wallVentStart[i + 1]!; k++) {
    const v = net.wallVent[k]!;
    if (work.openM2[v]! < LEAST_OPEN_M2) continue;
    const above = upperShare(net.sillM[v]!, net.headM[v]!, cutM);
    let outW = 0;
    for (const s of WALLS) {
      const partM2 = (s === SURFACE.upperWall ? above : 1 - above) * work.openM2[v]!;
      if (partM2 > 0) outW += (partM2 / openM2[s]!) * areaM2[s]! * holeFrac[s]! * (incidentWPerM2[s]! - restWPerM2);
    }
    if (net.ventTo[v] === OUTSIDE) {
      own.balance.energyCarriedOutKj += (outW * stepS) / 1000;
      continue;
    }
    indoorsW += outW;
    if (net.ventFrom[v] === i) work.shineForthW[v] = outW;
    else work.shineBackW[v] = outW;
  }
  return indoorsW;
}
