/**
 * The gas of every compartment as numbers to compute with, taken from the slice and put back.
 * Published: one-zone compartments show the same gas above and below, all mass in the upper zone, and the layer at 0 once the
 * gas is visibly not air (optical density or temperature), at the ceiling before.
 */
import { AIR_GAMMA, AIR_GAS_J_PER_KG_K } from '../constants.ts';
import { assert } from '../assert.ts';
import { opticalDensityPerM, SPECIES, SPECIES_COUNT } from './gas.ts';
import type { SmokeNetwork } from './network.ts';
import type { SmokeState } from './state.ts';
import type { SmokeStep, SmokeWork } from './work.ts';

/** Assumed: a one-zone compartment counts as smoky from here; 0.005 .. 0.05 1/m, 2 .. 10 K. */
const ONE_ZONE_SMOKY_OD_PER_M = 0.01;
const ONE_ZONE_WARM_K = 3;
/** Assumed: numerical; a zone below this share of volume or mass is folded into the other. */
const LEAST_VOLUME_FRAC = 1e-5;
const LEAST_MASS_FRAC = 1e-7;
/** Assumed: numerical; a zone outside these temperatures has lost its meaning and is mixed with the other. */
const LEAST_TEMP_K = 180;
const MOST_TEMP_K = 2500;

export function loadZones({ own, net, work, world }: SmokeStep): void {
  const fractions = fractionsOf(own);
  for (let i = 0; i < net.compartmentCount; i++) {
    const lower = 2 * i;
    const upper = lower + 1;
    work.massKg[lower] = own.lowerMassKg[i]!;
    work.massKg[upper] = own.upperMassKg[i]!;
    work.volumeM3[upper] = own.upperVolumeM3[i]!;
    work.volumeM3[lower] = net.volumeM3[i]! - own.upperVolumeM3[i]!;
    work.gaugePa[i] = own.storedPa[i]!;
    loadSpecies(work, lower, own.lowerMassKg[i]!, fractions.lower, i);
    loadSpecies(work, upper, own.upperMassKg[i]!, fractions.upper, i);
    setTemperatures(net, work, i, world.input.ambient.pressurePa);
  }
}

type Fractions = readonly Float64Array[];
const fractionCache = new WeakMap<SmokeState, { readonly lower: Fractions; readonly upper: Fractions }>();
function fractionsOf(own: SmokeState): { readonly lower: Fractions; readonly upper: Fractions } {
  let found = fractionCache.get(own);
  if (!found) {
    found = {
      lower: [own.lowerO2Frac, own.lowerCo2Frac, own.lowerCoFrac, own.lowerHcnFrac, own.lowerSootFrac],
      upper: [own.upperO2Frac, own.upperCo2Frac, own.upperCoFrac, own.upperHcnFrac, own.upperSootFrac],
    };
    fractionCache.set(own, found);
  }
  return found;
}

function loadSpecies(work: SmokeWork, zone: number, massKg: number, fractions: Fractions, i: number): void {
  for (let s = 0; s < SPECIES_COUNT; s++) work.speciesKg[zone * SPECIES_COUNT + s] = massKg * fractions[s]![i]!;
}

/** Temperatures follow from mass, volume and pressure; an empty zone shows the other one's. */
function setTemperatures(net: SmokeNetwork, work: SmokeWork, i: number, ambientPa: number): void {
  const { massKg, volumeM3, tempK } = work;
  const lower = 2 * i;
  const upper = lower + 1;
  const perKelvin = (ambientPa + work.gaugePa[i]!) / AIR_GAS_J_PER_KG_K;
  const upperK = massKg[upper]! > 0 ? (perKelvin * volumeM3[upper]!) / massKg[upper]! : 0;
  const lowerK = massKg[lower]! > 0 ? (perKelvin * volumeM3[lower]!) / massKg[lower]! : 0;
  tempK[upper] = upperK > 0 ? upperK : lowerK;
  tempK[lower] = lowerK > 0 ? lowerK : upperK;
}

/** Applies the gains gathered in `work` to compartment i: masses, species, pressure, and the volumes that follow from energy. */
export function applyGains(step: SmokeStep, i: number): void {
  const { net, work } = step;
  const ambientPa = step.world.input.ambient.pressurePa;
  const lower = 2 * i;
  const upper = lower + 1;
  const heatLowerJ = work.gainJ[lower]!;
  const heatUpperJ = work.gainJ[upper]!;
  for (let zone = lower; zone <= upper; zone++) {
    work.massKg[zone] = work.massKg[zone]! + work.gainKg[zone]!;
    for (let s = zone * SPECIES_COUNT; s < (zone + 1) * SPECIES_COUNT; s++) {
      work.speciesKg[s] = Math.max(0, work.speciesKg[s]! + work.gainSpeciesKg[s]!);
    }
  }
  const beforePa = ambientPa + work.gaugePa[i]!;
  work.gaugePa[i] = work.gaugePa[i]! + ((AIR_GAMMA - 1) * (heatLowerJ + heatUpperJ)) / net.volumeM3[i]!;
  const afterPa = ambientPa + work.gaugePa[i];
  // The interface gives way until both zones have the new pressure: first law of the upper zone, work done at that pressure.
  const before = beforePa / (AIR_GAMMA - 1) + afterPa;
  const upperM3 = ((before * work.volumeM3[upper]! + heatUpperJ) * (AIR_GAMMA - 1)) / (AIR_GAMMA * afterPa);
  setUpperVolume(step, i, upperM3);
}

function setUpperVolume({ own, net, work, world }: SmokeStep, i: number, upperM3: number): void {
  const ambientPa = world.input.ambient.pressurePa;
  const lower = 2 * i;
  const upper = lower + 1;
  const wholeM3 = net.volumeM3[i]!;
  const wholeKg = work.massKg[lower]! + work.massKg[upper]!;
  work.volumeM3[upper] = upperM3;
  work.volumeM3[lower] = wholeM3 - upperM3;
  if (own.isLayered[i] === 0) fold(work, lower, upper);
  else if (isTooSmall(work, upper, wholeM3, wholeKg)) fold(work, upper, lower);
  else if (isTooSmall(work, lower, wholeM3, wholeKg)) fold(work, lower, upper);
  setTemperatures(net, work, i, ambientPa);
  if (isSane(work.tempK[upper]!) && isSane(work.tempK[lower]!)) return;
  // Share first: all of the mass takes exactly all of the volume, and leaves none to the other zone, not the rounding's less than none.
  work.volumeM3[upper] = wholeM3 * (work.massKg[upper]! / wholeKg);
  work.volumeM3[lower] = wholeM3 - work.volumeM3[upper];
  setTemperatures(net, work, i, ambientPa);
}

function isTooSmall(work: SmokeWork, zone: number, wholeM3: number, wholeKg: number): boolean {
  return work.volumeM3[zone]! < LEAST_VOLUME_FRAC * wholeM3 || work.massKg[zone]! < LEAST_MASS_FRAC * wholeKg;
}

function isSane(tempK: number): boolean {
  return tempK > LEAST_TEMP_K && tempK < MOST_TEMP_K;
}

/** The one zone of compartment i becomes its lower one: room for a layer above it. */
export function makeLower({ net, work, world }: SmokeStep, i: number): void {
  fold(work, 2 * i + 1, 2 * i);
  setTemperatures(net, work, i, world.input.ambient.pressurePa);
}

/** Both zones of compartment i become one. */
export function makeOne({ net, work, world }: SmokeStep, i: number): void {
  fold(work, 2 * i, 2 * i + 1);
  setTemperatures(net, work, i, world.input.ambient.pressurePa);
}

/** All of one zone becomes part of the other. */
function fold(work: SmokeWork, from: number, into: number): void {
  work.massKg[into] = work.massKg[into]! + work.massKg[from]!;
  work.volumeM3[into] = work.volumeM3[into]! + work.volumeM3[from]!;
  work.massKg[from] = 0;
  work.volumeM3[from] = 0;
  for (let s = 0; s < SPECIES_COUNT; s++) {
    const at = into * SPECIES_COUNT + s;
    work.speciesKg[at] = work.speciesKg[at]! + work.speciesKg[from * SPECIES_COUNT + s]!;
    work.speciesKg[from * SPECIES_COUNT + s] = 0;
  }
}

/** Puts the gas back into the slice. */
export function storeZones(step: SmokeStep): void {
  const { own, net, work } = step;
  const fractions = fractionsOf(own);
  for (let i = 0; i < net.compartmentCount; i++) {
    const lower = 2 * i;
    const upper = lower + 1;
    assertFinite(step, i);
    own.lowerMassKg[i] = work.massKg[lower]!;
    own.upperMassKg[i] = work.massKg[upper]!;
    own.lowerTempK[i] = work.tempK[lower]!;
    own.upperTempK[i] = work.tempK[upper]!;
    own.upperVolumeM3[i] = work.volumeM3[upper]!;
    own.storedPa[i] = work.gaugePa[i]!;
    storeSpecies(work, work.massKg[lower]! > 0 ? lower : upper, fractions.lower, i);
    storeSpecies(work, work.massKg[upper]! > 0 ? upper : lower, fractions.upper, i);
    own.upperOdPerM[i] = opticalDensityOf(work, work.massKg[upper]! > 0 ? upper : lower);
    own.lowerOdPerM[i] = opticalDensityOf(work, work.massKg[lower]! > 0 ? lower : upper);
    own.layerHeightM[i] = shownLayerM(step, i);
  }
}

function storeSpecies(work: SmokeWork, zone: number, fractions: Fractions, i: number): void {
  const massKg = work.massKg[zone]!;
  for (let s = 0; s < SPECIES_COUNT; s++) fractions[s]![i] = work.speciesKg[zone * SPECIES_COUNT + s]! / massKg;
}

function opticalDensityOf(work: SmokeWork, zone: number): number {
  return opticalDensityPerM(work.speciesKg[zone * SPECIES_COUNT + SPECIES.soot]! / work.massKg[zone]!, work.massKg[zone]! / work.volumeM3[zone]!);
}

function shownLayerM({ own, net, work, world }: SmokeStep, i: number): number {
  if (own.isLayered[i] === 1) return Math.min(net.heightM[i]!, Math.max(0, work.volumeM3[2 * i]! / net.areaM2[i]!));
  const isWarm = Math.abs(own.upperTempK[i]! - world.input.ambient.indoorTempK) > ONE_ZONE_WARM_K;
  return isWarm || own.upperOdPerM[i]! > ONE_ZONE_SMOKY_OD_PER_M ? 0 : net.heightM[i]!;
}

function assertFinite({ net, work, own, world }: SmokeStep, i: number): void {
  const upper = 2 * i + 1;
  const sum = work.tempK[upper]! + work.tempK[upper - 1]! + work.gaugePa[i]! + own.pressurePa[i]! + work.volumeM3[upper]!;
  const isSound = Number.isFinite(sum) && work.massKg[upper]! >= 0 && work.massKg[upper - 1]! >= 0 && net.volumeM3[i]! > 0;
  if (!isSound) assert(false, `gas of compartment ${world.input.compartments[i]!.id} is lost: ${describe(work, i)}`);
}

function describe(work: SmokeWork, i: number): string {
  const zone = (z: number) => `${work.massKg[z]} kg ${work.tempK[z]} K ${work.volumeM3[z]} m3`;
  return `upper ${zone(2 * i + 1)}, lower ${zone(2 * i)}, ${work.gaugePa[i]} Pa`;
}
