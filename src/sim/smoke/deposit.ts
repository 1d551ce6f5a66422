/** Where a stream ends up in the compartment it enters: by its temperature, and taking gas along on its way. */
import { tanh } from '../math/detmath.ts';
import { densityKgPerM3, GAS_CP_J_PER_KG_K, SPECIES, SPECIES_COUNT } from './gas.ts';
import { spillEntrainmentKgPerS } from './plume.ts';
import type { SmokeStep, SmokeWork } from './work.ts';

/** A stream this much warmer than the upper zone goes there altogether, this much cooler than the lower one stays there. Source: [cfast-trg] 1 K. */
const BEYOND_LAYER_K = 1;
/** Assumed: up to this share of the way between the two layers a stream stays below, from as far below the upper end it rises; 0.1 .. 0.25, CFAST's passage within 0.06. */
const UNDECIDED_FROM_FRAC = 0.15;
/** Steepness of the passage between the two, and what makes it reach 0 and 1. Source: [cfast-trg]. */
const SHARPNESS = 6;
const REACH = 1.005;
/** Assumed: where there is no layer yet a stream starts one once it is this much warmer; 1 .. 5 K. */
const STARTS_LAYER_K = 2;
/** Mixing of a stream that falls through the hot layer, over that of one that rises. Source: [cfast-trg] 0.25. */
const FALLING_FRAC = 0.25;
/** Assumed: numerical; the most that all streams together take along from the lower and the upper zone in one part of a step, what leaves through openings left apart. */
const MOST_FROM_LOWER_FRAC = 0.15;
const MOST_FROM_UPPER_FRAC = 0.04;

/** Puts `work.stream` into compartment i. */
export function deposit(step: SmokeStep, i: number): void {
  const { own, net, work } = step;
  const { stream } = work;
  const sootKg = stream.speciesKg[SPECIES.soot]!;
  if (sootKg > work.sootInKg[i]!) {
    work.sootInKg[i] = sootKg;
    work.sootFrom[i] = stream.source;
  }
  if (own.isLayered[i] === 0) {
    add(work, 2 * i + 1, 1);
    return;
  }
  const rising = net.isLikeCfast ? risingFracAsCfast(work, i) : risingFracIn(work, i);
  if (rising < 1) add(work, 2 * i, 1 - rising);
  if (rising > 0) add(work, 2 * i + 1, rising);
  if (stream.spillM > 0) entrain(step, i);
}

function risingFracIn(work: SmokeWork, i: number): number {
  const { massKg, tempK, stream } = work;
  const lower = 2 * i;
  const upper = lower + 1;
  if (massKg[lower]! <= 0) return risingFrac(stream.tempK, tempK[upper]! - STARTS_LAYER_K, tempK[upper]!);
  const startsK = tempK[lower]! + STARTS_LAYER_K;
  if (massKg[upper]! <= 0 || stream.isUpright) return risingFrac(stream.tempK, tempK[lower]!, startsK);
  return risingFrac(stream.tempK, tempK[lower]!, Math.max(startsK, tempK[upper]! + BEYOND_LAYER_K));
}

/** Share of a stream that goes to the upper zone: none at the cool end, all at the warm end, mostly decided half-way. */
export function risingFrac(streamK: number, coolK: number, warmK: number): number {
  const x = ((streamK - coolK) / (warmK - coolK) - UNDECIDED_FROM_FRAC) / (1 - 2 * UNDECIDED_FROM_FRAC);
  const within = Math.min(1, Math.max(0, x));
  return within * within * (3 - 2 * within);
}

/** CFAST has two layers from the start: a stream as warm as both is shared between them. */
function risingFracAsCfast({ massKg, tempK, stream }: SmokeWork, i: number): number {
  const lowerK = massKg[2 * i]! > 0 ? tempK[2 * i]! : tempK[2 * i + 1]!;
  const upperK = massKg[2 * i + 1]! > 0 ? tempK[2 * i + 1]! : lowerK;
  if (stream.isUpright) return stream.tempK > lowerK + BEYOND_LAYER_K ? 1 : 0;
  return risingFracByTanh(stream.tempK, Math.min(lowerK, upperK) - BEYOND_LAYER_K, upperK + BEYOND_LAYER_K);
}

/** The same passage in CFAST's form. */
function risingFracByTanh(streamK: number, coolK: number, warmK: number): number {
  if (streamK >= warmK) return 1;
  if (streamK <= coolK) return 0;
  const x = (streamK - coolK) / (warmK - coolK);
  return Math.min(1, Math.max(0, 0.5 + 0.5 * REACH * tanh(SHARPNESS * x - SHARPNESS / 2)));
}

/** Hot gas that leaves a door below the layer here rises through cool gas; cool gas that enters above the interface falls through hot gas. */
function entrain({ net, work, world }: SmokeStep, i: number): void {
  const { stream } = work;
  const lower = 2 * i;
  const upper = lower + 1;
  if (work.massKg[lower]! <= 0 || work.massKg[upper]! <= 0) return;
  const interfaceM = net.floorM[i]! + work.volumeM3[lower]! / net.areaM2[i]!;
  const isRising = stream.isFromUpper && stream.heightM < interfaceM;
  const isFalling = !stream.isFromUpper && stream.heightM >= interfaceM;
  if (!isRising && !isFalling) return;
  const passed = isRising ? lower : upper;
  const coldK = isRising ? work.tempK[lower]! : stream.tempK;
  const hotK = isRising ? stream.tempK : work.tempK[upper]!;
  const pathM = isRising ? interfaceM - Math.max(stream.sillM, stream.fromInterfaceM) : Math.min(stream.headM, stream.fromInterfaceM) - Math.max(interfaceM, stream.sillM);
  const flow = { kgPerS: stream.kg / stream.durationS, hotK, coldK, coldKgPerM3: densityKgPerM3(coldK, world.input.ambient.pressurePa) };
  const wantedKg = spillEntrainmentKgPerS(flow, stream.spillM, pathM) * stream.durationS * (isRising ? 1 : FALLING_FRAC);
  const spilt = work.spillKg[passed]!;
  const takenKg = Math.min(wantedKg, isRising && !net.isLikeCfast ? stableKg(work, i) : Infinity, (isRising ? MOST_FROM_LOWER_FRAC : MOST_FROM_UPPER_FRAC) * work.massKg[passed]! - spilt);
  if (!(takenKg > 0)) return;
  work.spillKg[passed] = spilt + takenKg;
  carry(work, passed, takenKg, isRising ? upper : lower);
}

/** A stream rises only while it stays warmer than the layer above: what it may take along until then. */
function stableKg({ stream, tempK }: SmokeWork, i: number): number {
  const upperK = tempK[2 * i + 1]!;
  const stepK = upperK - tempK[2 * i]!;
  return stepK <= BEYOND_LAYER_K ? Infinity : (stream.kg * Math.max(0, stream.tempK - upperK)) / stepK;
}

function add(work: SmokeWork, zone: number, frac: number): void {
  const { stream } = work;
  work.gainKg[zone] = work.gainKg[zone]! + frac * stream.kg;
  work.gainJ[zone] = work.gainJ[zone]! + frac * stream.energyJ;
  for (let s = 0; s < SPECIES_COUNT; s++) {
    const at = zone * SPECIES_COUNT + s;
    work.gainSpeciesKg[at] = work.gainSpeciesKg[at]! + frac * stream.speciesKg[s]!;
  }
}

/** Moves gas between the two zones of a compartment. */
export function carry(work: SmokeWork, from: number, massKg: number, into: number): void {
  const wholeKg = work.massKg[from]!;
  if (massKg <= 0 || wholeKg <= 0) return;
  const energyJ = massKg * GAS_CP_J_PER_KG_K * work.tempK[from]!;
  work.gainKg[from] = work.gainKg[from]! - massKg;
  work.gainKg[into] = work.gainKg[into]! + massKg;
  work.gainJ[from] = work.gainJ[from]! - energyJ;
  work.gainJ[into] = work.gainJ[into]! + energyJ;
  for (let s = 0; s < SPECIES_COUNT; s++) {
    const speciesKg = (massKg * work.speciesKg[from * SPECIES_COUNT + s]!) / wholeKg;
    work.gainSpeciesKg[from * SPECIES_COUNT + s] = work.gainSpeciesKg[from * SPECIES_COUNT + s]! - speciesKg;
    work.gainSpeciesKg[into * SPECIES_COUNT + s] = work.gainSpeciesKg[into * SPECIES_COUNT + s]! + speciesKg;
  }
}
