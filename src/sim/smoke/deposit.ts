/** Where a stream ends up in the compartment it enters: hot gas rises to the upper zone and takes air along, cool gas sinks. */
import { GAS_CP_J_PER_KG_K, SPECIES, SPECIES_COUNT } from './gas.ts';
import { jetEntrainmentKgPerS } from './plume.ts';
import type { SmokeStep, SmokeWork } from './work.ts';

/** Assumed: a stream goes up altogether when it is this much warmer than the lower zone, in part below; 1 .. 5 K. */
const RISES_FULLY_K = 3;
/** Assumed: under a hot layer it must also pass this share of the step between the zones, or it settles half-way; 0.3 .. 0.7. */
const RISES_PAST_FRAC = 0.5;
/** Assumed: numerical; the most that all jets together take from the lower zone in one part of a step. */
const MOST_JET_FRAC = 0.15;

/** Puts `work.stream` into compartment i. */
export function deposit({ net, work }: SmokeStep, i: number): void {
  const { stream } = work;
  const sootKg = stream.speciesKg[SPECIES.soot]!;
  if (sootKg > work.sootInKg[i]!) {
    work.sootInKg[i] = sootKg;
    work.sootFrom[i] = stream.source;
  }
  if (net.isTwoZone[i] === 0) {
    add(work, 2 * i + 1, 1);
    return;
  }
  const rising = risingFrac(excessTempK(work, i), work.tempK[2 * i + 1]! - work.tempK[2 * i]!);
  if (rising < 1) add(work, 2 * i, 1 - rising);
  if (rising <= 0) return;
  add(work, 2 * i + 1, rising);
  const interfaceM = net.floorM[i]! + work.volumeM3[2 * i]! / net.areaM2[i]!;
  if (work.massKg[2 * i]! > 0) entrain(work, i, rising, interfaceM - stream.heightM);
}

/** Air the rising part takes along from the lower zone. */
function entrain(work: SmokeWork, i: number, rising: number, riseM: number): void {
  const { stream } = work;
  const lower = 2 * i;
  const excessK = stream.tempK - work.tempK[lower]!;
  const wantedKg = jetEntrainmentKgPerS((rising * stream.kg) / stream.durationS, excessK, riseM) * stream.durationS;
  const jetKg = Math.min(wantedKg, MOST_JET_FRAC * work.massKg[lower]! - work.jetKg[i]!);
  if (!(jetKg > 0)) return;
  work.jetKg[i] = work.jetKg[i]! + jetKg;
  carry(work, lower, jetKg, lower + 1);
}

/** How much warmer the stream is than what it would have to stay in; without a lower zone the upper one sets the mark. */
function excessTempK(work: SmokeWork, i: number): number {
  const lower = 2 * i;
  return work.massKg[lower]! > 0 ? work.stream.tempK - work.tempK[lower]! : work.stream.tempK - work.tempK[lower + 1]! + RISES_FULLY_K;
}

/** Share of a stream that goes to the upper zone: 0 at the lower zone's temperature, smooth to 1. */
export function risingFrac(excessK: number, layerStepK: number): number {
  const fullyK = Math.max(RISES_FULLY_K, RISES_PAST_FRAC * layerStepK);
  const x = Math.min(1, Math.max(0, excessK / fullyK));
  return x * x * (3 - 2 * x);
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
