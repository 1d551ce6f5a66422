/**
 * Standpipes: who is connected to a live source, what flows, what the tanks still hold.
 * The steady network is solved on every change and every SOLVE_EVERY_S while water flows; between solves the flows stand and
 * the tanks go down by exactly what the solver took from them.
 */
import { TICK_S } from '../constants.ts';
import type { Emit } from '../events.ts';
import type { WaterInput, WaterLinkInput } from '../input.ts';
import type { FrozenWorld, SliceFactory, System } from '../world.ts';
import type { HydraulicConditions, HydraulicResult } from './hydraulic-solver.ts';
import type { WaterState } from './state.ts';
import { airAtStartL, fillDryParts, passesWater } from './filling.ts';
import { emitterWith, NOZZLE_KINDS, NOZZLES, type NozzleLaw } from './nozzles.ts';
import { heldLPerS } from './stream.ts';
import { causeOfDryness, traceSupply, type Supply } from './supply-mask.ts';
import { tankLevelM, tankVolumeL } from './tanks.ts';

/** Source: domain C5 hydraulic step of at most 60 s; 10 s keeps the tank curve smooth. */
const SOLVE_EVERY_S = 10;
/** Assumed: less than this from a fully open hydrant counts as no water, L/s; range 0.02 .. 0.2. */
const DRY_L_PER_S = 0.05;
/** Assumed: nobody speaks of pipes that fill in a few seconds; 50 .. 200 L. */
const UNMENTIONED_L = 100;
/** A nozzle counts as held this close above the limit; reached in two or three rounds. */
const HELD_TOLERANCE_FRAC = 0.005;
const MOST_THROTTLING_ROUNDS = 8;
/** Source: [gb50974-2014] 13 m solid stream of a 19 mm nozzle needs 5.4 L/s, 22 m at the hydrant valve. */
const STREAM_PRESSURE_M = 22;

export const createWater: SliceFactory<'water'> = (input) => {
  const { nodes, links, hydrants } = input.water;
  return {
    volumeL: Float64Array.from(nodes, (node) => tankVolumeL(node, node.levelM)),
    pressureM: new Float64Array(nodes.length),
    isSupplied: new Uint8Array(nodes.length),
    flowLPerS: new Float64Array(links.length),
    isOpen: Uint8Array.from(links, (link) => (link.kind !== 'pump' && link.isOpen ? 1 : 0)),
    hydrantLPerS: new Float64Array(hydrants.length),
    hydrantPressureM: new Float64Array(hydrants.length),
    isHydrantOpen: new Uint8Array(hydrants.length),
    handCount: new Uint8Array(hydrants.length),
    firstFlowS: Infinity,
    deliveredL: 0,
    drawnL: 0,
    suppliedByEnginesL: 0,
    airL: airAtStartL(input.water),
    fillLPerS: new Float64Array(links.length),
    fillingLPerS: 0,
    filledL: 0,
    solveCount: 0,
    lastSolveS: -Infinity,
    pumpRunsAtS: new Float64Array(links.length).fill(Infinity),
    engineHeadM: new Float64Array(links.length),
    engineMaxLPerS: new Float64Array(links.length),
    engineHoseM: new Float64Array(links.length),
    saidOf: new Uint8Array(hydrants.length),
  };
};

export const stepWater: System<'water'> = (own, world, emit) => {
  if (world.input.water.nodes.length === 0) return;
  drainTanks(own, world, emit);
  const isChanged = [followHydrants(own, world, emit), followPumps(own, world, emit), followValves(own, world)].some(Boolean);
  const isFlowing = own.isHydrantOpen.some((open) => open === 1);
  const isDue = isFlowing && world.timeS - own.lastSolveS >= SOLVE_EVERY_S;
  if (isChanged || isDue || own.lastSolveS === -Infinity) {
    solve(own, world);
    tellHydrants(own, world, emit);
  }
  fill(own, world, emit);
};

/** Dry pipes that water has come to; once they are full the network is another one. */
function fill(own: WaterState, { input }: FrozenWorld, emit: Emit): void {
  for (const { fromIndex, volumeL } of fillDryParts(own, input.water)) {
    own.lastSolveS = -Infinity;
    if (volumeL > UNMENTIONED_L) emit('riserCharged', { who: input.water.nodes[fromIndex]!.id, values: { volumeL } });
  }
}

/** Volume moves with the flows of the last solve; a tank that cannot feed the coming tick is empty now. */
function drainTanks(own: WaterState, { input, timeS }: FrozenWorld, emit: Emit): void {
  const { nodes, links } = input.water;
  if (own.flowLPerS.every((flowLPerS, i) => flowLPerS === 0 && own.fillLPerS[i] === 0)) return;
  links.forEach((link, i) => {
    const passedL = (own.flowLPerS[i]! + own.fillLPerS[i]!) * TICK_S;
    if (passedL === 0) return;
    moveWater(own, nodes[link.fromIndex]!.kind, link.fromIndex, -passedL, links[i]!);
    moveWater(own, nodes[link.toIndex]!.kind, link.toIndex, passedL, links[i]!);
  });
  own.hydrantLPerS.forEach((flowLPerS) => (own.deliveredL += flowLPerS * TICK_S));
  own.filledL += own.fillingLPerS * TICK_S;
  nodes.forEach((node, i) => {
    if (node.kind !== 'tank' || own.volumeL[i]! <= 0) return;
    const outLPerS = outflowLPerS(own, links, i);
    if (own.volumeL[i]! > outLPerS * TICK_S) return;
    // The last bucket stays in the pipes: it can neither be drawn nor counted twice.
    own.volumeL[i] = 0;
    own.lastSolveS = -Infinity;
    emit('tankEmptied', { who: node.id, because: 'waterFlowing', values: { atS: timeS } });
  });
}

function moveWater(own: WaterState, kind: string, nodeIndex: number, gainL: number, link: WaterLinkInput): void {
  if (kind === 'junction') return;
  if (kind === 'tank') own.volumeL[nodeIndex] = own.volumeL[nodeIndex]! + gainL;
  if (kind === 'reservoir' && link.control === 'engine') own.suppliedByEnginesL -= gainL;
  else own.drawnL -= gainL;
}

function outflowLPerS(own: WaterState, links: readonly WaterLinkInput[], nodeIndex: number): number {
  let sumLPerS = 0;
  links.forEach((link, i) => {
    const passedLPerS = own.flowLPerS[i]! + own.fillLPerS[i]!;
    if (link.fromIndex === nodeIndex) sumLPerS += passedLPerS;
    if (link.toIndex === nodeIndex) sumLPerS -= passedLPerS;
  });
  return sumLPerS;
}

function followHydrants(own: WaterState, { response, input }: FrozenWorld, emit: Emit): boolean {
  let isChanged = false;
  input.water.hydrants.forEach((hydrant, i) => {
    const isWanted = response.wantsHydrant[i]! > 0 ? 1 : 0;
    if (own.handCount[i] !== response.nozzleHandCount[i]) {
      own.handCount[i] = response.nozzleHandCount[i]!;
      isChanged = true;
    }
    if (isWanted === own.isHydrantOpen[i]) return;
    isChanged = true;
    own.isHydrantOpen[i] = isWanted;
    own.saidOf[i] = 0;
    if (isWanted === 1) emit('hydrantOpened', { who: hydrant.id, where: input.compartments[hydrant.compartmentIndex]?.id ?? hydrant.id });
  });
  return isChanged;
}

/** Automatic pumps start on the pressure drop of the first open hydrant, manual ones by hand, engines when coupled. */
function followPumps(own: WaterState, world: FrozenWorld, emit: Emit): boolean {
  const isDemand = own.isHydrantOpen.some((open) => open === 1);
  let isChanged = false;
  world.input.water.links.forEach((link, i) => {
    if (link.kind !== 'pump') return;
    if (isDemand && link.control === 'dead' && own.pumpRunsAtS[i] === Infinity) {
      own.pumpRunsAtS[i] = -Infinity;
      emit('pumpFailed', { who: link.id, because: 'hydrantOpened' });
    }
    const isRunning = pumpRuns(own, world, i, isDemand) ? 1 : 0;
    if (isRunning === own.isOpen[i]) return;
    own.isOpen[i] = isRunning;
    isChanged = true;
    if (isRunning === 1) emit('pumpStarted', { who: link.id, because: link.control === 'engine' ? 'adapterCoupled' : link.control === 'auto' ? 'hydrantOpened' : 'byHand' });
  });
  return isChanged;
}

function pumpRuns(own: WaterState, world: FrozenWorld, i: number, isDemand: boolean): boolean {
  const link = world.input.water.links[i]!;
  const byHand = world.commands.linkSet[i]!;
  if (link.control === 'engine') return world.response.engineHeadM[i]! > 0 && world.response.engineMaxLPerS[i]! > 0;
  if (link.control === 'dead' || byHand === 0) return false;
  if (byHand === 1 || world.response.pumpStartedByHand[i]! > 0) return true;
  if (link.control !== 'auto') return false;
  if (isDemand && own.pumpRunsAtS[i] === Infinity) own.pumpRunsAtS[i] = world.timeS + link.startS;
  return world.timeS >= own.pumpRunsAtS[i]!;
}

function followValves(own: WaterState, { input, commands, response }: FrozenWorld): boolean {
  let isChanged = false;
  input.water.links.forEach((link, i) => {
    const headM = response.engineHeadM[i]!;
    const maxLPerS = response.engineMaxLPerS[i]!;
    const hoseM = response.engineHoseM[i]!;
    if (headM !== own.engineHeadM[i] || maxLPerS !== own.engineMaxLPerS[i] || hoseM !== own.engineHoseM[i]) {
      own.engineHeadM[i] = headM;
      own.engineMaxLPerS[i] = maxLPerS;
      own.engineHoseM[i] = hoseM;
      isChanged = true;
    }
    if (link.kind === 'pump') return;
    const isOpen = commands.linkSet[i]! >= 0 ? commands.linkSet[i]! : link.isOpen ? 1 : 0;
    if (isOpen === own.isOpen[i]) return;
    own.isOpen[i] = isOpen;
    isChanged = true;
  });
  return isChanged;
}

function solve(own: WaterState, world: FrozenWorld): void {
  const network = world.input.water;
  const levelM = Float64Array.from(network.nodes, (node, i) => tankLevelM(node, own.volumeL[i]!));
  const passes = Uint8Array.from(network.links, (_, i) => (passesWater(own, i) ? 1 : 0));
  const supply = traceSupply(network, { isOpen: passes, volumeL: own.volumeL, levelM, engineHeadM: own.engineHeadM });
  own.isSupplied.set(supply.isSupplied);
  own.lastSolveS = world.timeS;
  const emitter = Float64Array.from(network.hydrants, (hydrant, i) =>
    own.isHydrantOpen[i] === 1 && canRise(network.nodes[hydrant.nodeIndex]!.elevationM, supply, hydrant.nodeIndex) ? emitterWith(hydrant.emitterLPerSPerSqrtM, NOZZLE_KINDS[world.response.works?.hydrantNozzle[i] ?? 0]!) : 0,
  );
  if (emitter.every((coefficient) => coefficient === 0)) return rest(own, world, supply);
  // Links of the dry part are given as shut: the solver must not pull water out of nothing.
  const isOpen = Uint8Array.from(network.links, (link, i) => (passes[i] === 1 && supply.isSupplied[link.fromIndex] === 1 && supply.isSupplied[link.toIndex] === 1 ? 1 : 0));
  const result = solveHeld(own, world, { isOpen, levelM, engineHeadM: own.engineHeadM, engineMaxLPerS: own.engineMaxLPerS, engineHoseM: own.engineHoseM }, emitter);
  network.links.forEach((_, i) => (own.flowLPerS[i] = isOpen[i] === 1 ? result.flowLPerS[i]! : 0));
  network.nodes.forEach((_, i) => (own.pressureM[i] = supply.isSupplied[i] === 1 ? Math.max(0, result.pressureM[i]!) : 0));
  network.hydrants.forEach((hydrant, i) => {
    own.hydrantLPerS[i] = emitter[i]! > 0 ? Math.max(0, result.hydrantLPerS[i]!) : 0;
    own.hydrantPressureM[i] = own.pressureM[hydrant.nodeIndex]!;
  });
}

/** Nozzles that push harder than their people can hold are throttled, and the network solved again, until each is held. */
function solveHeld(own: WaterState, { input, ports, response }: FrozenWorld, rest: Omit<HydraulicConditions, 'emitter'>, emitterLPerSPerSqrtM: Float64Array): HydraulicResult {
  const conditions = { ...rest, emitter: emitterLPerSPerSqrtM };
  const nozzleAt = (i: number) => NOZZLES[NOZZLE_KINDS[response.works?.hydrantNozzle[i] ?? 0]!];
  let result = ports.hydraulics.solve(input.water, conditions);
  for (let round = 0; throttle(own, input.water, emitterLPerSPerSqrtM, { result, nozzleAt }) && round < MOST_THROTTLING_ROUNDS; round++) result = ports.hydraulics.solve(input.water, conditions);
  own.solveCount += 1;
  return result;
}

/** True when a nozzle was closed further. Throttling raises the pressure before it, so flows come down to the limit from above. */
function throttle(own: WaterState, { hydrants }: WaterInput, emitterLPerSPerSqrtM: Float64Array, { result, nozzleAt }: { readonly result: HydraulicResult; readonly nozzleAt: (hydrantIndex: number) => NozzleLaw }): boolean {
  let isChanged = false;
  hydrants.forEach((hydrant, i) => {
    const mostLPerS = heldLPerS(own.handCount[i]!, nozzleAt(i));
    if (own.handCount[i] === 0 || emitterLPerSPerSqrtM[i] === 0 || result.hydrantLPerS[i]! <= mostLPerS * (1 + HELD_TOLERANCE_FRAC)) return;
    emitterLPerSPerSqrtM[i] = mostLPerS / Math.sqrt(result.pressureM[hydrant.nodeIndex]!);
    isChanged = true;
  });
  return isChanged;
}

function canRise(elevationM: number, supply: Supply, nodeIndex: number): boolean {
  return supply.isSupplied[nodeIndex] === 1 && supply.staticHeadM[nodeIndex]! > elevationM;
}

/** Nothing flows: pressure is head at rest less elevation. */
function rest(own: WaterState, { input }: FrozenWorld, supply: Supply): void {
  own.flowLPerS.fill(0);
  own.hydrantLPerS.fill(0);
  input.water.nodes.forEach((node, i) => (own.pressureM[i] = supply.isSupplied[i] === 1 ? Math.max(0, supply.staticHeadM[i]! - node.elevationM) : 0));
  input.water.hydrants.forEach((hydrant, i) => (own.hydrantPressureM[i] = own.pressureM[hydrant.nodeIndex]!));
}

/** What a crew at an open hydrant would call over the radio, once per change: dry, weak or good. */
function tellHydrants(own: WaterState, world: FrozenWorld, emit: Emit): void {
  world.input.water.hydrants.forEach((hydrant, i) => {
    if (own.isHydrantOpen[i] !== 1) return;
    const flowLPerS = own.hydrantLPerS[i]!;
    const pressureM = own.hydrantPressureM[i]!;
    const now = flowLPerS < DRY_L_PER_S ? 1 : pressureM < STREAM_PRESSURE_M ? 2 : 3;
    if (now > 1) own.firstFlowS = Math.min(own.firstFlowS, world.timeS);
    if (now === own.saidOf[i]) return;
    own.saidOf[i] = now;
    const kind = now === 1 ? 'hydrantDry' : now === 2 ? 'waterWeak' : 'waterFlowing';
    const because = now === 3 ? null : causeOfDryness(world.input.water, hydrant.nodeIndex, own);
    emit(kind, { who: hydrant.id, where: world.input.compartments[hydrant.compartmentIndex]?.id ?? hydrant.id, ...(because === null ? {} : { because }), values: { flowLPerS, pressureM } });
  });
}
