/**
 * Smoke: two-zone compartments near the fire and one-zone cells in stairs and shafts, joined by openings; one network of
 * pressures for the whole tower, solved implicitly every tick. Order of a step: fire and walls, pressures, transport.
 */
import { assert } from '../assert.ts';
import { AIR_GAMMA, AIR_O2_MASS_FRAC, TICK_S } from '../constants.ts';
import type { SliceFactory, System } from '../world.ts';
import { settleFloorVents } from './floor-vents.ts';
import { densityKgPerM3, GAS_CP_J_PER_KG_K } from './gas.ts';
import { chooseLayers } from './layering.ts';
import { smokeNetworkOf } from './network.ts';
import { solvePressures } from './pressure.ts';
import { cutSlabs, readOpenings } from './slabs.ts';
import { burn, holdPressure } from './sources.ts';
import { stepTargets, targetsAtRest } from './targets.ts';
import { announce } from './tenability.ts';
import { moveGas, partCount } from './transport.ts';
import { heatWalls } from './wall-heat.ts';
import { SURFACE_COUNT } from './enclosure.ts';
import { WALL_NODE_COUNT } from './wall.ts';
import { smokeWorkOf, type SmokeStep } from './work.ts';
import { loadZones, storeZones } from './zones.ts';

/** Assumed: numerical; a step that does not converge is halved, down to this: then the run ends. */
const SHORTEST_STEP_S = 0.0625;

/** A tower at rest: air at indoor temperature everywhere. */
export const createSmoke: SliceFactory<'smoke'> = (input) => {
  const net = smokeNetworkOf(input);
  const { indoorTempK, pressurePa } = input.ambient;
  const rooms = () => new Float64Array(net.compartmentCount);
  const openings = () => new Float64Array(net.openingCount);
  const flags = () => new Uint8Array(net.compartmentCount);
  const airKg = net.volumeM3.map((volumeM3) => volumeM3 * densityKgPerM3(indoorTempK, pressurePa));
  const upperMassKg = airKg.map((kg, i) => (net.isTwoZone[i] === 1 ? 0 : kg));
  return {
    pressurePa: rooms(), layerHeightM: net.heightM.slice(), upperTempK: rooms().fill(indoorTempK), lowerTempK: rooms().fill(indoorTempK),
    upperMassKg, lowerMassKg: airKg.map((kg, i) => kg - upperMassKg[i]!),
    upperO2Frac: rooms().fill(AIR_O2_MASS_FRAC), lowerO2Frac: rooms().fill(AIR_O2_MASS_FRAC), upperCo2Frac: rooms(), lowerCo2Frac: rooms(),
    upperCoFrac: rooms(), lowerCoFrac: rooms(), upperHcnFrac: rooms(), lowerHcnFrac: rooms(), upperSootFrac: rooms(), lowerSootFrac: rooms(),
    upperOdPerM: rooms(), lowerOdPerM: rooms(), burntKw: rooms(), externalKw: rooms(), wallTempK: rooms().fill(indoorTempK),
    flowForthKgPerS: openings(), flowBackKgPerS: openings(),
    balance: {
      massStoredKg: airKg.reduce((sum, kg) => sum + kg, 0), massInKg: 0, massOutKg: 0,
      energyReleasedKj: 0, energyStoredKj: 0, energyCarriedOutKj: 0, energyToWallsKj: 0,
    },
    upperVolumeM3: net.volumeM3.map((volumeM3, i) => (net.isTwoZone[i] === 1 ? 0 : volumeM3)),
    storedPa: rooms(), wallNodeTempK: new Float64Array(SURFACE_COUNT * WALL_NODE_COUNT * net.compartmentCount).fill(indoorTempK), radiationOwedW: rooms(), blownKgPerS: rooms(), oxygenOwedKg: rooms(), shineForthW: openings(), shineBackW: openings(),
    isWallHeated: flags(), isLayered: net.isTwoZone.slice(), isReached: flags(), isUntenable: flags(), ...targetsAtRest(input),
  };
};

export const stepSmoke: System<'smoke'> = (own, world, emit) => {
  const step: SmokeStep = { own, world, net: smokeNetworkOf(world.input), work: smokeWorkOf(world.input) };
  loadZones(step);
  chooseLayers(step);
  readOpenings(step);
  step.work.sootInKg.fill(0);
  step.work.carriedOutKg.fill(0);
  burn(step); // looks at last tick's flows
  own.flowForthKgPerS.fill(0);
  own.flowBackKgPerS.fill(0);
  heatWalls(step, TICK_S);
  stepTargets(step, TICK_S);
  let stepS = TICK_S;
  for (let doneS = 0; doneS < TICK_S; ) {
    if (advance(step, stepS)) doneS += stepS;
    else {
      const where = world.input.compartments[worstResidualIndex(step)]!.id;
      assert(stepS > SHORTEST_STEP_S, `pressures do not settle in compartment ${where}, not even over ${SHORTEST_STEP_S} s`);
      if (stepS === TICK_S) emit('stepHalved', { where });
      stepS /= 2;
    }
  }
  storeZones(step);
  closeBalance(step);
  announce(step, emit);
};

/** Pressures and transport over one step; false, with no gas moved, when the pressures should be tried over a shorter one. */
function advance(step: SmokeStep, stepS: number): boolean {
  cutSlabs(step);
  holdPressure(step, stepS);
  if (!solvePressures(step, stepS)) return false;
  settleFloorVents(step);
  const parts = partCount(step, stepS);
  for (let k = 0; k < parts; k++) moveGas(step, stepS / parts);
  return true;
}

function worstResidualIndex({ net, work }: SmokeStep): number {
  let worst = 0;
  for (let i = 1; i < net.compartmentCount; i++) {
    if (Math.abs(work.residual[i]!) / net.volumeM3[i]! > Math.abs(work.residual[worst]!) / net.volumeM3[worst]!) worst = i;
  }
  return worst;
}

/** Energy counts from air at rest at outdoor temperature; every kilogram beyond that air brought its outdoor enthalpy along. */
function closeBalance({ own, net, work, world }: SmokeStep): void {
  const { tempK, indoorTempK, pressurePa } = world.input.ambient;
  const restKgPerM3 = densityKgPerM3(indoorTempK, pressurePa);
  let massKg = 0;
  let restKg = 0;
  let pressureJ = 0;
  let burntKw = 0;
  for (let i = 0; i < net.compartmentCount; i++) {
    massKg += work.massKg[2 * i]! + work.massKg[2 * i + 1]!;
    restKg += net.volumeM3[i]! * restKgPerM3;
    pressureJ += (own.storedPa[i]! * net.volumeM3[i]!) / (AIR_GAMMA - 1);
    burntKw += own.burntKw[i]!;
  }
  own.balance.massStoredKg = massKg;
  own.balance.energyReleasedKj += burntKw * TICK_S;
  own.balance.energyStoredKj = (pressureJ + (restKg - massKg) * GAS_CP_J_PER_KG_K * tempK) / 1000;
}
