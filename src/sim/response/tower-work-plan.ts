/** Which work on the tower itself is due, and by whom: mains, stair fans, blowers, vents, relief, drones. */
import { AIR_USABLE_L, AIR_USE_L_PER_MIN } from './air.ts';
import { planFarWater } from './far-water.ts';
import { fireCount } from './fireground.ts';
import { NONE, OUTSIDE, type KitItem } from '../input.ts';
import type { StandingOrder } from './orders.ts';
import { unitOf, type Scene } from './scene.ts';
import { isSmoky, sightM } from './sight.ts';
import type { TaskName } from './tasks/registry.ts';
import { areMainsCut, relieverOf, worksOf } from './tower-works.ts';
import { climbStoreyS, paceFactor } from './work-rate.ts';

/** Assumed: a commander sends relief this long before the branch would be left; 60 .. 180 s. */
const RELIEF_MARGIN_S = 120;

/** Assumed: with less than half a cylinder nobody is sent to relieve others; 0.4 .. 0.7. */
const RELIEF_AIR_L = AIR_USABLE_L / 2;

/** What comes before attack and search: eyes on the façade, water that must not stop, live wires and gas, the stair that everybody needs. */
export function chooseFirstWork(u: number, scene: Scene): TaskName | null {
  if (isDroneDue(u, scene)) return 'droneLook';
  const water = planFarWater(u, scene);
  if (water !== null) return water;
  if (isFeedBurning(scene) && isMainsWorkDue(scene)) return atGround(u, scene, 'cutMains');
  if (isStairSmoky(scene)) {
    const work = planPressurise(u, scene);
    if (work !== null) return work;
  }
  return planRelief(u, scene, dueForRelief(u, scene));
}

/** What comes after: the tower made safe, smoke let out once nothing burns. Source: domain G1, phases 9 and 11. */
export function chooseLastWork(u: number, scene: Scene): TaskName | null {
  if (isMainsWorkDue(scene)) return atGround(u, scene, 'cutMains');
  return fireCount(scene) === 0 && isStairSmoky(scene) ? planVentilate(u, scene, NONE) : null;
}

/** Works on order; null: nothing of the kind can be done here and now. */
export function chooseOrderedWork(u: number, scene: Scene, { order, storeyIndex }: StandingOrder): TaskName | null {
  if (order === 'cutMains') return isMainsWorkDue(scene) ? atGround(u, scene, 'cutMains') : null;
  if (order === 'relay') return planFarWater(u, scene);
  if (order === 'pressurise') return planPressurise(u, scene);
  if (order === 'ventilate') return planVentilate(u, scene, storeyIndex);
  if (order === 'relieve') return planRelief(u, scene, shortestOfAir(u, scene));
  return order === 'droneLook' && isDroneDue(u, scene) ? 'droneLook' : null;
}

function carries(scene: Scene, u: number, item: KitItem): boolean {
  return unitOf(scene, u).kit?.includes(item) === true;
}

function isDroneDue(u: number, scene: Scene): boolean {
  return carries(scene, u, 'drone') && (scene.own.works === undefined || scene.own.works.droneReportsS[u] === Infinity);
}

/** Work at the foot of the tower: a crew inside comes down for it. */
function atGround(u: number, { own: { crews }, plan }: Scene, task: 'cutMains' | 'startFans' | 'setBlower'): TaskName {
  if (crews.storeyIndex[u] === NONE) return task;
  crews.goalStoreyIndex[u] = plan.groundStorey;
  crews.nextTask[u] = task;
  return 'climb';
}

function isInHand({ own: { crews } }: Scene, task: TaskName): boolean {
  return crews.task.some((each, u) => each === task || (each === 'climb' && crews.nextTask[u] === task));
}

function isMainsWorkDue(scene: Scene): boolean {
  return !areMainsCut(scene.own) && !isInHand(scene, 'cutMains');
}

/** Something burns that gas or power goes on feeding. */
function isFeedBurning({ plan, world: { fire } }: Scene): boolean {
  return plan.fedFuels.some((i) => fire.ignitedAtS[i]! < Infinity && fire.isOut[i] !== 1);
}

/** Live wires burn here: no hose stream before the power is off. Source: domain G4, fatal errors. */
export function isLive({ own, plan, world: { input, fire } }: Scene, compartmentIndex: number): boolean {
  if (areMainsCut(own)) return false;
  return plan.fedFuels.some((i) => input.fuels[i]!.feed === 'power' && input.fuels[i]!.compartmentIndex === compartmentIndex && fire.ignitedAtS[i]! < Infinity && fire.isOut[i] !== 1);
}

function isStairSmoky(scene: Scene): boolean {
  return scene.plan.stairCells.some((cells) => cells.some((c) => isSmoky(scene, c)));
}

/** The stair's own fans where they can run, else a blower where the crew has one. */
function planPressurise(u: number, scene: Scene): TaskName | null {
  if (startableFans(scene).length > 0) return isInHand(scene, 'startFans') ? null : atGround(u, scene, 'startFans');
  return freeBlowerPlace(u, scene) === NONE || isInHand(scene, 'setBlower') ? null : atGround(u, scene, 'setBlower');
}

/** Fans of the tower that would run but were not started. */
export function startableFans({ world }: Scene): number[] {
  return world.input.fans.flatMap((fan, f) => (fan.starts === 'alarm' && fan.isWorking && world.protection.fanRunFrac[f] === 0 ? [f] : []));
}

/** Where this crew's blower would go: the smokiest stair without one; NONE: it has none left, or every stair is served. */
export function freeBlowerPlace(u: number, scene: Scene): number {
  const { fans } = scene.world.input;
  const set = scene.own.works?.fanSetBy;
  const isOut = set !== undefined && set.some((by, f) => by === u && fans[f]!.starts === 'crew');
  if (!carries(scene, u, 'blower') || isOut) return NONE;
  let best = NONE;
  let leastSightM = Infinity;
  fans.forEach((fan, f) => {
    if (fan.starts !== 'crew' || (set !== undefined && set[f] !== NONE)) return;
    const seesM = leastSightOnStairM(scene, fan.toIndex);
    if (seesM < leastSightM) [best, leastSightM] = [f, seesM];
  });
  return best;
}

function leastSightOnStairM(scene: Scene, stairCellIndex: number): number {
  const cells = scene.plan.stairCells.find((each) => each.includes(stairCellIndex)) ?? [stairCellIndex];
  return cells.reduce((leastM, c) => Math.min(leastM, sightM(scene, c)), Infinity);
}

/** A storey named: its windows. None named: a blower first where there is one, then the head of the stair. */
function planVentilate(u: number, scene: Scene, storeyIndex: number): TaskName | null {
  const { crews } = scene.own;
  if (storeyIndex === NONE && freeBlowerPlace(u, scene) !== NONE && !isInHand(scene, 'setBlower')) return atGround(u, scene, 'setBlower');
  const goal = storeyIndex === NONE ? scene.world.input.storeys.length - 1 : storeyIndex;
  if (ventsOn(scene, goal).length === 0 || isInHand(scene, 'openVents')) return null;
  crews.goalStoreyIndex[u] = goal;
  crews.nextTask[u] = 'openVents';
  return 'climb';
}

/** Shut ways into the open air on a storey: of stairs, corridors and lobbies, and of rooms that a crew has been in. */
export function ventsOn({ own, world }: Scene, storeyIndex: number): number[] {
  const { openings, compartments } = world.input;
  return openings.flatMap((opening, i) => {
    const inside = opening.fromIndex === OUTSIDE ? opening.toIndex : opening.fromIndex;
    const isOuter = opening.fromIndex === OUTSIDE || opening.toIndex === OUTSIDE;
    if (!isOuter || opening.isExit || opening.kind === 'gap' || compartments[inside]!.storeyIndex !== storeyIndex || world.protection.openFrac[i]! >= 1) return [];
    const { kind } = compartments[inside]!;
    return kind === 'stair' || kind === 'corridor' || kind === 'lobby' || own.searchedAtS[inside]! < Infinity ? [i] : [];
  });
}

/** A crew at work with its branch that nobody is on the way to, with the least air; NONE: none is. */
function shortestOfAir(u: number, scene: Scene): number {
  const { crews } = scene.own;
  let best = NONE;
  for (let a = 0; a < crews.task.length; a++) {
    if (a === u || crews.task[a] !== 'attack' || crews.hasWater[a] !== 1 || !unitOf(scene, a).hasBreathingSets || relieverOf(scene, a) !== NONE) continue;
    if (best === NONE || crews.airLeftL[a]! < crews.airLeftL[best]!) best = a;
  }
  return best;
}

/** The crew whose branch would be left if nobody set off now; NONE: none. */
function dueForRelief(u: number, scene: Scene): number {
  if (!unitOf(scene, u).hasBreathingSets || scene.own.crews.airLeftL[u]! < RELIEF_AIR_L) return NONE;
  const a = shortestOfAir(u, scene);
  if (a === NONE || fireCount(scene) === 0) return NONE;
  const staysS = (scene.own.crews.airLeftL[a]! / AIR_USE_L_PER_MIN.hoseWork) * 60;
  return staysS <= wayS(u, a, scene) + RELIEF_MARGIN_S ? a : NONE;
}

/** Expected climb of one crew to another, s. */
function wayS(u: number, toUnitIndex: number, scene: Scene): number {
  const { crews } = scene.own;
  const from = crews.storeyIndex[u] === NONE ? scene.plan.groundStorey : crews.storeyIndex[u]!;
  const storeyCount = Math.abs(crews.storeyIndex[toUnitIndex]! - from);
  return storeyCount * climbStoreyS(storeyCount / 2) * paceFactor(unitOf(scene, u));
}

function planRelief(u: number, scene: Scene, relievedIndex: number): TaskName | null {
  const { crews } = scene.own;
  if (relievedIndex === NONE || !unitOf(scene, u).hasBreathingSets) return null;
  worksOf(scene).relievesUnit[u] = relievedIndex;
  crews.goalStoreyIndex[u] = crews.storeyIndex[relievedIndex]!;
  crews.nextTask[u] = 'relieve';
  return 'climb';
}

/** The hose stays where it lies: whoever comes to relieve this crew has it from now on. */
export function passBranch(u: number, scene: Scene): number {
  const { crews } = scene.own;
  const reliever = relieverOf(scene, u);
  if (reliever === NONE || crews.targetIndex[u] === NONE) return NONE;
  crews.hydrantIndex[reliever] = crews.hydrantIndex[u]!;
  crews.lineFromUnit[reliever] = crews.lineFromUnit[u]!;
  crews.targetIndex[reliever] = crews.targetIndex[u]!;
  crews.cellIndex[reliever] = crews.cellIndex[u]!;
  crews.nozzleOpenS[reliever] = Infinity;
  const works = worksOf(scene);
  works.nozzleOf[reliever] = works.nozzleOf[u]!;
  return reliever;
}

/** Its relief stands beside it. */
export function isRelieved(u: number, scene: Scene): boolean {
  const reliever = relieverOf(scene, u);
  return reliever !== NONE && scene.own.crews.task[reliever] === 'relieve';
}
