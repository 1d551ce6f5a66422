import { AIR_OVER_CO2_FACTOR, AIR_OVER_CO_FACTOR, AIR_OVER_O2_FACTOR, SMOKY_OD_PER_M } from './constants.ts';
import { FRAME_COLUMNS, type Frame, type TotalName } from './frame.ts';
import { compartmentToxicPerMin } from './occupants/exposure.ts';
import { PERSON } from './occupants/state.ts';
import type { World } from './world.ts';

/** Copies what views and series need; the world stays untouched. */
export function packFrame(world: World): Frame {
  return {
    tick: world.tick,
    timeS: world.timeS,
    compartments: packCompartments(world),
    openings: Uint8Array.from(world.protection.openFrac, (frac) => Math.round(frac * 255)),
    facade: packFacade(world),
    people: packPeople(world),
    units: packUnits(world),
    hydrants: packRows(world.input.water.hydrants.length, FRAME_COLUMNS.hydrants.length, (i) => [world.water.hydrantLPerS[i]!, world.water.hydrantPressureM[i]!]),
    pumps: packPumps(world),
    totals: packTotals(world),
  };
}

function packRows(count: number, stride: number, row: (i: number) => readonly number[]): Float32Array {
  const block = new Float32Array(count * stride);
  for (let i = 0; i < count; i++) block.set(row(i), i * stride);
  return block;
}

function packCompartments({ smoke, response, input }: World): Float32Array {
  const stride = FRAME_COLUMNS.compartments.length;
  const block = new Float32Array(input.compartments.length * stride);
  for (let i = 0, at = 0; i < input.compartments.length; i++) {
    block[at++] = smoke.pressurePa[i]!;
    block[at++] = smoke.layerHeightM[i]!;
    block[at++] = smoke.upperTempK[i]!;
    block[at++] = smoke.lowerTempK[i]!;
    block[at++] = smoke.upperOdPerM[i]!;
    block[at++] = smoke.lowerOdPerM[i]!;
    block[at++] = smoke.upperCoFrac[i]! * AIR_OVER_CO_FACTOR * 1e6;
    block[at++] = smoke.lowerCoFrac[i]! * AIR_OVER_CO_FACTOR * 1e6;
    block[at++] = smoke.upperO2Frac[i]! * AIR_OVER_O2_FACTOR;
    block[at++] = smoke.upperCo2Frac[i]! * AIR_OVER_CO2_FACTOR;
    block[at++] = smoke.burntKw[i]!;
    block[at++] = compartmentToxicPerMin(smoke, i);
    block[at++] = response.searchedAtS[i]! < Infinity ? 1 : response.knockedAtS[i]! < Infinity ? 0.5 : 0;
  }
  return block;
}

function packFacade({ facade, input }: World): Float32Array {
  return packRows(input.facade.cells.length, FRAME_COLUMNS.facade.length, (i) => [
    facade.hrrKw[i]!,
    facade.flameHeightM[i]!,
    facade.windowBrokenFrac[i]!,
    facade.isBurntOut[i]! === 1 ? 1 : facade.ignitedAtS[i]! < Infinity ? 0.5 : 0,
  ]);
}

function packPeople({ occupants, input }: World): Float32Array {
  const stride = FRAME_COLUMNS.people.length;
  const block = new Float32Array(input.people.length * stride);
  for (let i = 0, at = 0; i < input.people.length; i++) {
    block[at++] = occupants.xM[i]!;
    block[at++] = occupants.yM[i]!;
    block[at++] = occupants.zM[i]!;
    block[at++] = occupants.state[i]!;
    block[at++] = occupants.fedToxic[i]! + occupants.fedHeat[i]!;
    block[at++] = occupants.isTrapped[i]!;
  }
  return block;
}

function packUnits({ response, input }: World): Float32Array {
  return packRows(input.response.units.length, FRAME_COLUMNS.units.length, (i) => {
    const inside = response.crewCompartmentIndex[i]!;
    const place = inside >= 0 ? centreOf(input.compartments[inside]!.polygonM) : [response.xM[i]!, response.yM[i]!];
    return [response.xM[i]!, response.yM[i]!, place[0]!, place[1]!, response.crewZM[i]!, response.state[i]!, response.laneAtM[i]!, response.crews.airLeftL[i]!];
  });
}

function packPumps({ water, input }: World): Float32Array {
  const pumps = input.water.links.flatMap(({ kind }, i) => (kind === 'pump' ? [i] : []));
  return packRows(pumps.length, FRAME_COLUMNS.pumps.length, (p) => [water.flowLPerS[pumps[p]!]!, water.pressureM[input.water.links[pumps[p]!]!.toIndex]!]);
}

function centreOf(polygonM: readonly (readonly [number, number])[]): [number, number] {
  let xM = 0;
  let yM = 0;
  for (const [px, py] of polygonM) {
    xM += px / polygonM.length;
    yM += py / polygonM.length;
  }
  return [xM, yM];
}

function packTotals(world: World): Float64Array {
  const { windMPerS, windFromDeg } = world.commands;
  const totals: Record<TotalName, number> = { ...countPeople(world), ...countFire(world), ...countWater(world), windMPerS, windFromDeg };
  return Float64Array.from(FRAME_COLUMNS.totals, (name) => totals[name]);
}

function countPeople({ occupants, input }: World) {
  const byState = new Array<number>(Object.keys(PERSON).length).fill(0);
  let trappedCount = 0;
  for (let i = 0; i < input.people.length; i++) {
    byState[occupants.state[i]!]! += 1;
    trappedCount += occupants.isTrapped[i]!;
  }
  const outCount = byState[PERSON.out]!;
  return {
    outCount,
    insideCount: input.people.length - outCount - byState[PERSON.absent]!,
    unawareCount: byState[PERSON.unaware]! + byState[PERSON.preparing]!,
    movingCount: byState[PERSON.moving]! + byState[PERSON.queueing]! + byState[PERSON.assisted]!,
    shelteringCount: byState[PERSON.sheltering]!,
    trappedCount,
    incapacitatedCount: byState[PERSON.incapacitated]!,
    deadCount: byState[PERSON.dead]!,
  };
}

function countFire({ input, smoke, facade, fire }: World) {
  const storeyCount = input.storeys.length;
  const burning = new Uint8Array(storeyCount);
  const burnt = new Uint8Array(storeyCount);
  const smoky = new Uint8Array(storeyCount);
  let hrrKw = 0;
  let facadeHrrKw = 0;
  input.compartments.forEach((compartment, i) => {
    hrrKw += smoke.burntKw[i]!;
    if (smoke.burntKw[i]! > 0) burning[compartment.storeyIndex] = burnt[compartment.storeyIndex] = 1;
    const isWayOut = compartment.kind === 'corridor' || compartment.kind === 'lobby';
    if (isWayOut && smoke.upperOdPerM[i]! > SMOKY_OD_PER_M) smoky[compartment.storeyIndex] = 1;
  });
  input.facade.cells.forEach((cell, i) => {
    facadeHrrKw += facade.hrrKw[i]!;
    if (facade.hrrKw[i]! > 0) burning[cell.storeyIndex] = 1;
    if (facade.ignitedAtS[i]! < Infinity) burnt[cell.storeyIndex] = 1;
  });
  input.fuels.forEach((fuel, i) => {
    const place = fuel.compartmentIndex >= 0 ? input.compartments[fuel.compartmentIndex] : input.facade.cells[fuel.facadeCellIndex];
    if (place && fire.ignitedAtS[i]! < Infinity) burnt[place.storeyIndex] = 1;
  });
  return { hrrKw, facadeHrrKw, storeysBurningCount: sum(burning), storeysBurntCount: sum(burnt), storeysSmokyCount: sum(smoky) };
}

function countWater({ water, response, input }: World) {
  let waterLPerS = 0;
  let nozzlePressureM = 0;
  for (let i = 0; i < input.water.hydrants.length; i++) {
    if (water.isHydrantOpen[i] !== 1) continue;
    waterLPerS += water.hydrantLPerS[i]!;
    nozzlePressureM = Math.max(nozzlePressureM, water.hydrantPressureM[i]!);
  }
  const unitsOnSceneCount = response.arrivedAtS.reduce((count, atS) => count + (atS < Infinity ? 1 : 0), 0);
  return { waterLPerS, nozzlePressureM, unitsOnSceneCount };
}

function sum(flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0);
}
