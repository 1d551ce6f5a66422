/**
 * Moves gas through the openings with the volume flows just solved, and applies sources. A volume carries the same enthalpy
 * from whichever zone it comes, so a zone that runs short is topped up from the other one of its compartment without
 * touching the pressures.
 */
import { AIR_GAS_J_PER_KG_K } from '../constants.ts';
import { OUTSIDE } from '../input.ts';
import { carry, deposit } from './deposit.ts';
import { densityKgPerM3, GAS_CP_J_PER_KG_K, SPECIES, SPECIES_COUNT } from './gas.ts';
import type { SmokeState } from './state.ts';
import { SLABS_PER_VENT, type SmokeStep, type SmokeWork } from './work.ts';
import { inflow, readInflow } from './window-inflow.ts';
import { applyGains } from './zones.ts';

/** Assumed: numerical; the most a zone gives to openings in one part of a step: with plume and spill less than its mass, with its enthalpy less than its energy. */
const MOST_FROM_LOWER_FRAC = 0.5;
const MOST_FROM_UPPER_FRAC = 0.6;
/** Assumed: numerical; a compartment may lose this share of its gas in one part; the parts are no shorter than 0.05 s. */
const MOST_LOST_FRAC = 0.4;
const SHORTEST_PART_S = 0.05;
/** Assumed: numerical; gas thinned out to these shares of the air pressure gives less, and nothing: only gales through huge holes, cut off elsewhere, get there; 0.6 .. 0.9 and half of it. */
const THIN_FRAC = 0.8;
const THINNEST_FRAC = 0.4;
/** Plume, as a share of the lower zone, in one part. */
const MOST_PLUME_FRAC = 0.25;
/** Assumed: share of the smaller zone that turns over each second when the upper one is the cooler; 0.02 .. 0.1. */
const OVERTURN_PER_S = 0.05;

/** Number of parts the step is moved in, so that no compartment gives more than it holds; leaves what flows out of each zone in one part in outM3. */
export function partCount(step: SmokeStep, stepS: number): number {
  const { net } = step;
  sumOutflow(step, stepS);
  const { outM3 } = step.work;
  let worst = 0;
  for (let i = 0; i < net.compartmentCount; i++) worst = Math.max(worst, (outM3[2 * i]! + outM3[2 * i + 1]!) / net.volumeM3[i]!);
  const parts = Math.max(1, Math.min(Math.ceil(worst / MOST_LOST_FRAC), Math.floor(stepS / SHORTEST_PART_S)));
  if (parts > 1) sumOutflow(step, stepS / parts);
  return parts;
}

/** Moves the gas of one part of a step, with outM3 as `partCount` left it. */
export function moveGas(step: SmokeStep, partS: number): void {
  const { net, work } = step;
  work.gainKg.fill(0);
  work.gainJ.fill(0);
  work.gainSpeciesKg.fill(0);
  work.spillKg.fill(0);
  for (let i = 0; i < net.compartmentCount; i++) prepareDonor(step, i);
  for (let v = 0; v < net.ventCount; v++) if (work.slabCount[v]! > 0) moveThrough(step, v, partS);
  for (let i = 0; i < net.compartmentCount; i++) {
    addSources(step, i, partS);
    overturn(step, i, partS);
    applyGains(step, i);
  }
}

function sumOutflow({ net, work }: SmokeStep, partS: number): void {
  work.outM3.fill(0);
  for (let v = 0; v < net.ventCount; v++) {
    const end = v * SLABS_PER_VENT + work.slabCount[v]!;
    for (let at = v * SLABS_PER_VENT; at < end; at++) {
      const forthZone = work.forthZone[at]!;
      const backZone = work.backZone[at]!;
      if (forthZone >= 0) work.outM3[forthZone] = work.outM3[forthZone]! + work.forthM3PerS[at]! * partS;
      if (backZone >= 0) work.outM3[backZone] = work.outM3[backZone]! + work.backM3PerS[at]! * partS;
    }
  }
}

/** What each zone of the compartment really gives, taken out of it; and what a stream named after it consists of, per m3. */
function prepareDonor({ work, world }: SmokeStep, i: number): void {
  const lower = 2 * i;
  const upper = lower + 1;
  const lowerM3 = work.outM3[lower]!;
  const upperM3 = work.outM3[upper]!;
  if (lowerM3 === 0 && upperM3 === 0) return;
  const lowerHeldM3 = MOST_FROM_LOWER_FRAC * work.volumeM3[lower]!;
  const upperHeldM3 = MOST_FROM_UPPER_FRAC * work.volumeM3[upper]!;
  const lowerInLower = heldFrac(lowerM3, lowerHeldM3);
  const upperInUpper = heldFrac(upperM3, upperHeldM3);
  const fromLowerM3 = lowerM3 * lowerInLower + upperM3 * (1 - upperInUpper);
  const fromUpperM3 = upperM3 * upperInUpper + lowerM3 * (1 - lowerInLower);
  // Only parts at their shortest can ask for more than both hold: then outflow itself is cut and the pressure keeps the account.
  const { pressurePa } = world.input.ambient;
  const givenFrac = Math.min(heldFrac(fromLowerM3, lowerHeldM3), heldFrac(fromUpperM3, upperHeldM3)) * denseFrac(1 + work.gaugePa[i]! / pressurePa);
  work.givenFrac[lower] = givenFrac;
  work.givenFrac[upper] = givenFrac;
  work.takenM3[lower] = fromLowerM3 * givenFrac;
  work.takenM3[upper] = fromUpperM3 * givenFrac;
  const lowerKgPerM3 = work.massKg[lower]! > 0 ? densityKgPerM3(work.tempK[lower]!, pressurePa) : 0;
  const upperKgPerM3 = work.massKg[upper]! > 0 ? densityKgPerM3(work.tempK[upper]!, pressurePa) : 0;
  work.donorKgPerM3[lower] = givenFrac * (lowerInLower * lowerKgPerM3 + (1 - lowerInLower) * upperKgPerM3);
  work.donorKgPerM3[upper] = givenFrac * (upperInUpper * upperKgPerM3 + (1 - upperInUpper) * lowerKgPerM3);
  for (let s = 0; s < SPECIES_COUNT; s++) {
    const lowerAt = lower * SPECIES_COUNT + s;
    const upperAt = upper * SPECIES_COUNT + s;
    const inLower = lowerKgPerM3 > 0 ? (lowerKgPerM3 * work.speciesKg[lowerAt]!) / work.massKg[lower]! : 0;
    const inUpper = upperKgPerM3 > 0 ? (upperKgPerM3 * work.speciesKg[upperAt]!) / work.massKg[upper]! : 0;
    work.donorSpeciesKgPerM3[lowerAt] = givenFrac * (lowerInLower * inLower + (1 - lowerInLower) * inUpper);
    work.donorSpeciesKgPerM3[upperAt] = givenFrac * (upperInUpper * inUpper + (1 - upperInUpper) * inLower);
    work.gainSpeciesKg[lowerAt] = work.gainSpeciesKg[lowerAt]! - inLower * work.takenM3[lower];
    work.gainSpeciesKg[upperAt] = work.gainSpeciesKg[upperAt]! - inUpper * work.takenM3[upper];
  }
  const joulePerM3 = enthalpyPerM3(pressurePa);
  work.gainKg[lower] = work.gainKg[lower]! - lowerKgPerM3 * work.takenM3[lower];
  work.gainKg[upper] = work.gainKg[upper]! - upperKgPerM3 * work.takenM3[upper];
  work.gainJ[lower] = work.gainJ[lower]! - joulePerM3 * work.takenM3[lower];
  work.gainJ[upper] = work.gainJ[upper]! - joulePerM3 * work.takenM3[upper];
}

function heldFrac(wantedM3: number, heldM3: number): number {
  return wantedM3 > heldM3 ? heldM3 / wantedM3 : 1;
}

function denseFrac(pressureFrac: number): number {
  return Math.min(1, Math.max(0, (pressureFrac - THINNEST_FRAC) / (THIN_FRAC - THINNEST_FRAC)));
}

/** Enthalpy of a cubic metre of gas of any temperature at outdoor pressure, J/m3. */
function enthalpyPerM3(ambientPa: number): number {
  return (GAS_CP_J_PER_KG_K * ambientPa) / AIR_GAS_J_PER_KG_K;
}

function moveThrough(step: SmokeStep, v: number, partS: number): void {
  const { net, work, own } = step;
  const from = net.ventFrom[v]!;
  const to = net.ventTo[v]!;
  const end = v * SLABS_PER_VENT + work.slabCount[v]!;
  const { stream } = work;
  stream.durationS = partS;
  stream.spillM = work.spillM[v]!;
  stream.isUpright = net.isFloorVent[v] === 1;
  stream.sillM = net.sillM[v]!;
  stream.headM = net.headM[v]!;
  // Through a floor the second slab is what the first one's draught takes along: one stream.
  const lastStart = stream.isUpright ? v * SLABS_PER_VENT + 1 : end;
  for (let at = v * SLABS_PER_VENT; at < lastStart; at++) {
    stream.heightM = work.slabMiddleM[at]!;
    const forthM3 = work.forthM3PerS[at]! * partS;
    const fromBelowM3 = stream.isUpright && at + 1 < end ? work.forthM3PerS[at + 1]! * partS : 0;
    if (forthM3 + fromBelowM3 > 0) {
      drawFromZone(step, work.forthZone[at]!, forthM3);
      if (fromBelowM3 > 0) drawMoreFromZone(step, work.forthZone[at + 1]!, fromBelowM3);
      if (to === OUTSIDE) leave(step);
      else deposit(step, to);
      if (v < net.openingCount) own.flowForthKgPerS[v] = own.flowForthKgPerS[v]! + stream.kg;
    }
    const backM3 = work.backM3PerS[at]! * partS;
    if (backM3 > 0) {
      if (to === OUTSIDE) drawFromOutside(step, v, backM3);
      else drawFromZone(step, work.backZone[at]!, backM3);
      deposit(step, from);
      if (v < net.openingCount) own.flowBackKgPerS[v] = own.flowBackKgPerS[v]! + stream.kg;
    }
  }
}

function drawFromZone({ work, world }: SmokeStep, zone: number, volumeM3: number): void {
  const { stream } = work;
  const { pressurePa } = world.input.ambient;
  stream.source = zone >> 1;
  stream.isFromUpper = (zone & 1) === 1;
  stream.fromInterfaceM = work.interfaceM[zone >> 1]!;
  const givenM3 = volumeM3 * work.givenFrac[zone]!;
  stream.kg = volumeM3 * work.donorKgPerM3[zone]!;
  stream.energyJ = givenM3 * enthalpyPerM3(pressurePa);
  stream.tempK = stream.kg > 0 ? stream.energyJ / (GAS_CP_J_PER_KG_K * stream.kg) : world.input.ambient.tempK;
  for (let s = 0; s < SPECIES_COUNT; s++) stream.speciesKg[s] = volumeM3 * work.donorSpeciesKgPerM3[zone * SPECIES_COUNT + s]!;
}

/** Adds to the stream what it draws from another zone of the same compartment. */
function drawMoreFromZone({ work, world }: SmokeStep, zone: number, volumeM3: number): void {
  const { stream } = work;
  stream.kg += volumeM3 * work.donorKgPerM3[zone]!;
  stream.energyJ += volumeM3 * work.givenFrac[zone]! * enthalpyPerM3(world.input.ambient.pressurePa);
  stream.tempK = stream.kg > 0 ? stream.energyJ / (GAS_CP_J_PER_KG_K * stream.kg) : stream.tempK;
  for (let s = 0; s < SPECIES_COUNT; s++) stream.speciesKg[s] = stream.speciesKg[s]! + volumeM3 * work.donorSpeciesKgPerM3[zone * SPECIES_COUNT + s]!;
}

/** Outdoor air, or what a façade fire has made of it in front of the opening. */
function drawFromOutside({ own, net, work, world }: SmokeStep, v: number, volumeM3: number): void {
  const { stream } = work;
  const { tempK, pressurePa } = world.input.ambient;
  const cell = net.facadeCell[v]!;
  stream.source = cell >= 0 ? -2 - cell : OUTSIDE;
  stream.isFromUpper = false;
  stream.fromInterfaceM = Infinity;
  readInflow(world, cell);
  stream.tempK = inflow.tempK;
  stream.kg = volumeM3 * densityKgPerM3(stream.tempK, pressurePa);
  stream.energyJ = volumeM3 * enthalpyPerM3(pressurePa);
  stream.speciesKg.fill(0);
  stream.speciesKg[SPECIES.soot] = stream.kg * inflow.sootFrac;
  stream.speciesKg[SPECIES.co] = stream.kg * inflow.coFrac;
  stream.speciesKg[SPECIES.co2] = stream.kg * inflow.co2Frac;
  stream.speciesKg[SPECIES.o2] = stream.kg * inflow.o2Frac;
  for (let s = 0; s < SPECIES_COUNT; s++) work.carriedOutKg[s] = work.carriedOutKg[s]! - stream.speciesKg[s]!;
  own.balance.massInKg += stream.kg;
  own.balance.energyCarriedOutKj -= (stream.energyJ - stream.kg * GAS_CP_J_PER_KG_K * tempK) / 1000;
}

function leave({ own, work, world }: SmokeStep): void {
  const { stream } = work;
  for (let s = 0; s < SPECIES_COUNT; s++) work.carriedOutKg[s] = work.carriedOutKg[s]! + stream.speciesKg[s]!;
  own.balance.massOutKg += stream.kg;
  own.balance.energyCarriedOutKj += (stream.energyJ - stream.kg * GAS_CP_J_PER_KG_K * world.input.ambient.tempK) / 1000;
}

/** Fuel gas, plume, heat and species of this part of the step. */
function addSources({ own, work, world }: SmokeStep, i: number, partS: number): void {
  const lower = 2 * i;
  const upper = lower + 1;
  work.gainJ[lower] = work.gainJ[lower]! + work.heatW[lower]! * partS;
  const upperHeatJ = work.heatW[upper]! * partS;
  // A one-zone or still unlayered compartment without fire takes its heat where its gas is.
  const heatZone = work.massKg[upper]! > 0 || work.plumeKgPerS[i]! > 0 || own.isLayered[i] === 0 ? upper : lower;
  work.gainJ[heatZone] = work.gainJ[heatZone]! + upperHeatJ;
  if (work.fuelKgPerS[i]! > 0) {
    const fuelKg = work.fuelKgPerS[i]! * partS;
    work.gainKg[heatZone] = work.gainKg[heatZone]! + fuelKg;
    work.gainJ[heatZone] = work.gainJ[heatZone] + fuelKg * GAS_CP_J_PER_KG_K * world.input.ambient.tempK;
    own.balance.massInKg += fuelKg;
    for (let s = 0; s < SPECIES_COUNT; s++) {
      const at = heatZone * SPECIES_COUNT + s;
      work.gainSpeciesKg[at] = work.gainSpeciesKg[at]! + work.bornKgPerS[i * SPECIES_COUNT + s]! * partS;
    }
    carry(work, lower, Math.min(work.plumeKgPerS[i]! * partS, MOST_PLUME_FRAC * work.massKg[lower]!), upper);
  }
  oweOxygen(own, work, i, heatZone);
}

/** Where gas rushes out while the fire burns, less oxygen is left than the step began with: what is short is taken as soon as there is some. */
function oweOxygen(own: SmokeState, { speciesKg, gainSpeciesKg }: SmokeWork, i: number, zone: number): void {
  const at = zone * SPECIES_COUNT + SPECIES.o2;
  const heldKg = speciesKg[at]! + gainSpeciesKg[at]!;
  const owedKg = own.oxygenOwedKg[i]!;
  if (heldKg >= 0 && owedKg === 0) return;
  const takenKg = Math.min(owedKg, heldKg);
  gainSpeciesKg[at] = gainSpeciesKg[at]! - takenKg;
  own.oxygenOwedKg[i] = owedKg - takenKg;
}

/** An upper zone cooler than the lower one sinks into it and is replaced. */
function overturn({ work }: SmokeStep, i: number, partS: number): void {
  const lower = 2 * i;
  const upper = lower + 1;
  if (work.massKg[lower]! <= 0 || work.massKg[upper]! <= 0 || work.tempK[upper]! >= work.tempK[lower]!) return;
  const massKg = Math.min(work.massKg[lower]!, work.massKg[upper]!) * OVERTURN_PER_S * partS;
  carry(work, lower, massKg, upper);
  carry(work, upper, massKg, lower);
}
