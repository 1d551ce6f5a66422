/**
 * Cuts every opening into slabs of linear pressure difference for the state at the start of the step. Heights are absolute;
 * pressures count from the outdoor hydrostatic pressure at the same height, so a tower at rest needs no cancellation.
 */
import { GRAVITY_M_PER_S2 } from '../constants.ts';
import { OUTSIDE } from '../input.ts';
import { cbrt } from '../math/detmath.ts';
import { densityKgPerM3 } from './gas.ts';
import { FLOOR_DISCHARGE, WALL_DISCHARGE } from './vent-flow.ts';
import { inflowTempK } from './window-inflow.ts';
import { windAtHeightMPerS, windPressureCoefficient } from './wind.ts';
import { SLABS_PER_VENT, type SmokeStep } from './work.ts';

/** Open areas and wind pressures of this tick. */
export function readOpenings(step: SmokeStep): void {
  const { net, work, world } = step;
  const { openFrac } = world.protection;
  for (let f = 0; f < world.input.fans.length; f++) work.openM2[net.fanStartIndex + f] = world.protection.fanRunFrac[f]! > 0 ? net.leafM2[net.fanStartIndex + f]! : 0;
  for (let v = 0; v < net.fanStartIndex; v++) {
    const openM2 = net.crackM2[v]! + (v < net.openingCount ? net.leafM2[v]! * openFrac[v]! : 0);
    if (openM2 === work.openM2[v]) continue;
    work.openM2[v] = openM2;
    work.spillM[v] = net.spillM[v]! * openShare23(openM2 / net.leafM2[v]!);
  }
  const { windMPerS, windFromDeg } = world.commands;
  if (work.windMPerS === windMPerS && work.windFromDeg === windFromDeg) return;
  work.windMPerS = windMPerS;
  work.windFromDeg = windFromDeg;
  const { ambient } = world.input;
  const halfRho = 0.5 * densityKgPerM3(ambient.tempK, ambient.pressurePa);
  for (let v = 0; v < net.ventCount; v++) {
    const azimuthDeg = net.azimuthDeg[v]!;
    const isInWind = net.ventTo[v] === OUTSIDE && azimuthDeg === azimuthDeg; // NaN: sheltered
    const atMPerS = isInWind ? windAtHeightMPerS(windMPerS, 0.5 * (net.sillM[v]! + net.headM[v]!), ambient.windExponent) : 0;
    work.windPa[v] = isInWind ? halfRho * atMPerS * atMPerS * windPressureCoefficient(azimuthDeg - windFromDeg) : 0;
  }
}

/** Share of the leaf's width that stands open, to the power 2/3; a crack spills next to nothing. */
function openShare23(openFrac: number): number {
  return openFrac >= 1 ? 1 : cbrt(openFrac * openFrac);
}

/** One side of an opening: its column of gas. */
interface Side {
  room: number;
  floorM: number;
  interfaceM: number;
  lowerDeficitPaPerM: number;
  upperDeficitPaPerM: number;
  /** Wind, for the open air. */
  basePa: number;
  outsideTempK: number;
}
const newSide = (): Side => ({ room: OUTSIDE, floorM: 0, interfaceM: Infinity, lowerDeficitPaPerM: 0, upperDeficitPaPerM: 0, basePa: 0, outsideTempK: 0 });
const near = newSide();
const far = newSide();
const cutsM = new Float64Array(4);

export function cutSlabs(step: SmokeStep): void {
  const { net, work } = step;
  readColumns(step);
  for (let v = 0; v < net.ventCount; v++) {
    work.slabCount[v] = 0;
    if (work.openM2[v]! <= 0) continue;
    lookInto(step, near, net.ventFrom[v]!);
    if (net.ventTo[v]! === OUTSIDE) lookOutside(step, far, v);
    else lookInto(step, far, net.ventTo[v]!);
    if (v >= net.fanStartIndex) cutFan(step, v);
    else if (net.isFloorVent[v] === 1) cutFloorVent(step, v);
    else cutWallVent(step, v);
  }
}

/** The columns of gas of all compartments, once for all the openings that look into them. */
function readColumns({ net, work, world }: SmokeStep): void {
  const { tempK, pressurePa } = world.input.ambient;
  const outdoors = densityKgPerM3(tempK, pressurePa);
  for (let zone = 0; zone < 2 * net.compartmentCount; zone++) {
    const zoneKgPerM3 = densityKgPerM3(work.tempK[zone]!, pressurePa);
    work.deficitPaPerM[zone] = (outdoors - zoneKgPerM3) * GRAVITY_M_PER_S2;
    work.donorRootFactor[zone] = Math.sqrt(2 / zoneKgPerM3);
  }
  for (let i = 0; i < net.compartmentCount; i++) {
    work.interfaceM[i] = net.floorM[i]! + work.volumeM3[2 * i]! / net.areaM2[i]!;
    if (work.massKg[2 * i + 1]! <= 0) work.interfaceM[i] = Infinity;
    if (work.massKg[2 * i]! <= 0) work.interfaceM[i] = -Infinity;
  }
}

function lookInto({ net, work }: SmokeStep, side: Side, i: number): void {
  side.room = i;
  side.floorM = net.floorM[i]!;
  side.interfaceM = work.interfaceM[i]!;
  side.upperDeficitPaPerM = work.deficitPaPerM[2 * i + 1]!;
  side.lowerDeficitPaPerM = work.deficitPaPerM[2 * i]!;
  side.basePa = 0;
}

function lookOutside({ net, work, world }: SmokeStep, side: Side, v: number): void {
  const cell = net.facadeCell[v]!;
  side.room = OUTSIDE;
  side.interfaceM = Infinity;
  side.lowerDeficitPaPerM = 0;
  side.basePa = work.windPa[v]!;
  side.outsideTempK = inflowTempK(world, cell);
}

/** Pressure at a height without the unknown floor pressure. */
function columnPa(side: Side, zM: number): number {
  if (side.room === OUTSIDE) return side.basePa;
  const splitM = side.interfaceM <= side.floorM ? side.floorM : Math.min(zM, side.interfaceM);
  return side.lowerDeficitPaPerM * (splitM - side.floorM) + side.upperDeficitPaPerM * (zM - splitM);
}

const zoneAt = (side: Side, zM: number): number => (side.room === OUTSIDE ? OUTSIDE : 2 * side.room + (zM >= side.interfaceM ? 1 : 0));

/** The slab being cut; one object for all, because this runs for every opening of the tower in every tick. */
const slab = { lowM: 0, highM: 0, dischargeM2: 0 };

function cutWallVent(step: SmokeStep, v: number): void {
  const { net, work } = step;
  const sillM = net.sillM[v]!;
  const headM = net.headM[v]!;
  const wholeM2 = WALL_DISCHARGE * work.openM2[v]!;
  const lowM = Math.min(near.interfaceM, far.interfaceM);
  const highM = Math.max(near.interfaceM, far.interfaceM);
  const lowCount = lowM > sillM && lowM < headM ? 1 : 0;
  const highCount = highM > lowM && highM > sillM && highM < headM ? 1 : 0;
  const cutCount = 1 + lowCount + highCount;
  // What does not cut the opening is written over by what comes after it.
  cutsM[0] = sillM;
  cutsM[1] = lowM;
  cutsM[1 + lowCount] = highM;
  cutsM[cutCount] = headM;
  for (let k = 0; k < cutCount; k++) {
    slab.lowM = cutsM[k]!;
    slab.highM = cutsM[k + 1]!;
    slab.dischargeM2 = headM > sillM ? (wholeM2 * (slab.highM - slab.lowM)) / (headM - sillM) : wholeM2;
    addSlab(step, v);
  }
}

/** A hole in a floor breathes from the top of the compartment below and from the bottom of the one above. */
function cutFloorVent(step: SmokeStep, v: number): void {
  const { net, work } = step;
  slab.lowM = slab.highM = net.sillM[v]!;
  slab.dischargeM2 = FLOOR_DISCHARGE * work.openM2[v]!;
  addSlab(step, v);
  const below = 2 * near.room + 1;
  setForth(step, v * SLABS_PER_VENT, work.massKg[below]! > 0 ? below : below - 1);
  if (far.room === OUTSIDE) return;
  const above = 2 * far.room;
  setBack(step, v * SLABS_PER_VENT, work.massKg[above]! > 0 ? above : above + 1);
}

/** A fan breathes at one height on either side. */
function cutFan({ net, work }: SmokeStep, v: number): void {
  const at = v * SLABS_PER_VENT;
  work.slabCount[v] = 1;
  work.slabMiddleM[at] = net.headM[v]!;
  work.offsetLowPa[at] = columnPa(near, net.sillM[v]!) - columnPa(far, net.headM[v]!);
  work.forthZone[at] = zoneAt(near, net.sillM[v]!);
  work.backZone[at] = zoneAt(far, net.headM[v]!);
}

function addSlab(step: SmokeStep, v: number): void {
  const { work } = step;
  const at = v * SLABS_PER_VENT + work.slabCount[v]!;
  work.slabCount[v] = work.slabCount[v]! + 1;
  const middleM = 0.5 * (slab.lowM + slab.highM);
  work.slabMiddleM[at] = middleM;
  work.offsetLowPa[at] = columnPa(near, slab.lowM) - columnPa(far, slab.lowM);
  work.offsetHighPa[at] = columnPa(near, slab.highM) - columnPa(far, slab.highM);
  setForth(step, at, zoneAt(near, middleM));
  setBack(step, at, zoneAt(far, middleM));
}

function setForth(step: SmokeStep, at: number, zone: number): void {
  step.work.forthZone[at] = zone;
  step.work.forthFactor[at] = donorFactor(step, near, zone);
}

function setBack(step: SmokeStep, at: number, zone: number): void {
  step.work.backZone[at] = zone;
  step.work.backFactor[at] = donorFactor(step, far, zone);
}

/** Volume flow per root of pressure, m3/s per Pa^(1/2). */
function donorFactor({ work, world }: SmokeStep, side: Side, zone: number): number {
  const root = zone === OUTSIDE ? Math.sqrt(2 / densityKgPerM3(side.outsideTempK, world.input.ambient.pressurePa)) : work.donorRootFactor[zone]!;
  return slab.dischargeM2 * root;
}
