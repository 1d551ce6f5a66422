/**
 * Where hot gas streams through a door into a stair cell it fills the landing from above and leaves the cool air below: such a
 * cell holds two layers until the stream ends.
 * Source: [nii-2002] full-scale stairs: two layers at the fire landing, a mixed duct above it.
 */
import { OUTSIDE, type CompartmentInput } from '../input.ts';
import { makeLower, makeOne } from './zones.ts';
import type { SmokeStep } from './work.ts';

/** Assumed: a stream this much hotter than the cell parts it into layers; 10 .. 50 K. */
const PARTS_K = 20;
/** Assumed: layers this close mix again; 1 .. 5 K. */
const MIXES_K = 3;
/** Assumed: only cells of one storey or so; a whole shaft in one zone is not parted; 4 .. 8 m. */
const MOST_HEIGHT_M = 6;
/** Assumed: cracks do not part a cell; 0.05 .. 0.2 m2. */
const LEAST_OPEN_M2 = 0.1;

export function chooseLayers(step: SmokeStep): void {
  const { own, net, work } = step;
  if (net.isLikeCfast) return;
  for (const i of net.partingCells) work.isParted[i] = 0;
  for (const v of net.partingVents) {
    if (streamsHot(step, v, net.ventFrom[v]!, net.ventTo[v]!)) work.isParted[net.ventTo[v]!] = 1;
    if (streamsHot(step, v, net.ventTo[v]!, net.ventFrom[v]!)) work.isParted[net.ventFrom[v]!] = 1;
  }
  for (const i of net.partingCells) {
    if (work.isParted[i] === own.isLayered[i]) continue;
    if (work.isParted[i] === 1) makeLower(step, i);
    else if (keepsLayers(step, i)) continue;
    else makeOne(step, i);
    own.isLayered[i] = work.isParted[i]!;
  }
}

/** Whether this can happen to a compartment at all. */
export function canPart(room: CompartmentInput): boolean {
  return room.zoneCount === 1 && room.heightM <= MOST_HEIGHT_M;
}

/** Whether the hot layer of `source` reaches the opening into cell i. */
function streamsHot({ own, net, work, world }: SmokeStep, v: number, source: number, i: number): boolean {
  if (i === OUTSIDE || source === OUTSIDE || net.isPartingCell[i] === 0 || own.isLayered[source] === 0) return false;
  const towardsKgPerS = net.ventFrom[v] === source ? own.flowForthKgPerS[v]! : own.flowBackKgPerS[v]!;
  if (towardsKgPerS <= 0) return false;
  const openM2 = net.crackM2[v]! + net.leafM2[v]! * world.protection.openFrac[v]!;
  const hot = 2 * source + 1;
  const lowest = own.isLayered[i] === 1 && work.massKg[2 * i]! > 0 ? 2 * i : 2 * i + 1;
  if (openM2 < LEAST_OPEN_M2 || work.massKg[hot]! <= 0 || work.tempK[hot]! - work.tempK[lowest]! < PARTS_K) return false;
  return net.floorM[source]! + work.volumeM3[2 * source]! / net.areaM2[source]! < net.headM[v]!;
}

function keepsLayers({ work }: SmokeStep, i: number): boolean {
  const lower = 2 * i;
  const upper = lower + 1;
  return work.massKg[lower]! > 0 && work.massKg[upper]! > 0 && work.tempK[upper]! - work.tempK[lower]! > MIXES_K;
}
