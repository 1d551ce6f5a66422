/** The machine commander: what each unit does next. A person's orders (orders.ts) replace these choices, not the tasks. */
import { hoseWalkS } from '../access/hose-walk.ts';
import { checkAerialSite } from '../access/aerial-site.ts';
import { NONE } from '../input.ts';
import { isKeptForWater } from './far-water.ts';
import { causeOf, expectedClearS, handsAt } from './clearing.ts';
import { fireCount, fireStorey, worstFire, OUT_BELOW_KW } from './fireground.ts';
import { laneId, laneOf, riseM, standingOnLane, standingOnSite, unitOf, type Scene } from './scene.ts';
import { chooseSearchStorey, nextFlatToWarn } from './search-order.ts';
import { orderOf, type StandingOrder } from './orders.ts';
import { haltAhead, LANE_SPEED_M_PER_S, type Halt } from './lane-driving.ts';
import { isSmoky } from './sight.ts';
import { HAND_LINE_UP_TO_M } from './supply.ts';
import { feedHoseL, fillS } from '../water/stream.ts';
import { isLeftToFoam } from './nozzle-choice.ts';
import type { TaskName } from './tasks/registry.ts';
import { chooseFirstWork, chooseLastWork, chooseOrderedWork } from './tower-work-plan.ts';
import { bestEngine, LEAST_USEFUL_L_PER_S, ownLineLPerS } from './water-line.ts';

/** Source: domain C3, one stream at 0.2 controls about 8.5 MW: above that a second line backs the first. */
const ONE_LINE_KW = 8500;
const MOST_ATTACK_CREWS = 4;
/** Assumed: a riser found dry is tried again after this long; 180 .. 600 s. */
const TRY_AGAIN_S = 300;
/** Assumed: a commander shuts the lane to the ladder with a pumping engine only where that brings water so much earlier; 60 .. 300 s. */
const SHUT_LANE_S = 120;
/** Assumed: beside a larger fire nobody couples hose; radiation of a third of it passes 5 kW/m2 two metres off; 150 .. 500 kW. */
const STAND_BESIDE_KW = 300;
/** Assumed: from this skill on a micro station works a hydrant line; 0.6 .. 0.8. */
const LINE_SKILL_FRAC = 0.7;

/** A unit has come to a block: clear it, carry hose or walk on. */
export function decideAtBlock(u: number, scene: Scene, verdict: Halt): TaskName {
  const { own, world } = scene;
  const { obstacles } = world.input.site;
  const unit = unitOf(scene, u);
  const clearS = expectedClearS(obstacles, verdict.mustGo, unit.crewCount);
  const ordered = orderOf(u, scene)?.order;
  const canPump = unit.pumpHeadM > 0 && unit.tankL > 0;
  if (ordered === 'walkIn' && unit.kind !== 'aerial') return 'walkIn';
  if (ordered === 'layHose' && canPump) return 'layHose';
  const inHand = verdict.mustGo.find((o) => handsAt(scene, o) < Math.max(1, obstacles[o]!.removal.crewCount)) ?? NONE;
  const leftM = scene.plan.laneLengthsM[laneOf(scene, u)]! - own.laneAtM[u]!;
  const hoseS = hoseWalkS(leftM, unit.crewCount - 1) + fillS(feedHoseL(leftM)) + (isLadderToCome(scene) ? SHUT_LANE_S : 0);
  if (ordered !== 'clearLane' && canPump && !isWaterForward(scene) && hoseS < clearS + leftM / LANE_SPEED_M_PER_S) return 'layHose';
  if (clearS === Infinity || (inHand === NONE && unit.kind !== 'aerial')) return unit.kind === 'aerial' ? waitOnLane(u, scene) : 'walkIn';
  own.crews.obstacleIndex[u] = inHand !== NONE ? inHand : verdict.mustGo[0]!;
  own.crews.nextTask[u] = 'driveLane';
  return 'clearLane';
}

/** A ladder was sent and is not in yet: an engine that pumps from the lane would shut it out. */
function isLadderToCome({ own, world }: Scene): boolean {
  return world.input.response.units.some((unit, u) => unit.kind === 'aerial' && own.crews.isPositioned[u] !== 1);
}

/** Some engine already stands at the tower or carries its hose there. */
function isWaterForward({ own, world }: Scene): boolean {
  return world.input.response.units.some((unit, u) => unit.pumpHeadM > 0 && (own.crews.isPositioned[u] === 1 || own.crews.task[u] === 'layHose'));
}

function waitOnLane(u: number, { own }: Scene): TaskName {
  own.crews.isLeftOnLane[u] = 1;
  own.crews.isSaid[u] = 0;
  return 'standReady';
}

/** Next task of a unit that stands ready; null: it stays ready. */
export function chooseTask(u: number, scene: Scene): TaskName | null {
  const order = orderOf(u, scene);
  if (order !== null) return chooseOrdered(u, scene, order);
  const { kind } = unitOf(scene, u);
  if (kind === 'micro') return chooseMicro(u, scene);
  if (kind === 'aerial') return chooseAerial(u, scene);
  return chooseCrew(u, scene);
}

/** Next task under an order; null: the order is done or cannot be done here and now, the unit stays ready. */
function chooseOrdered(u: number, scene: Scene, { order, storeyIndex }: StandingOrder): TaskName | null {
  const { crews } = scene.own;
  const isAerial = unitOf(scene, u).kind === 'aerial';
  if (isAerial) return order === 'hold' || order === 'withdraw' ? null : chooseAerial(u, scene);
  switch (order) {
    case 'attack':
      return planAttack(u, scene, storeyIndex);
    case 'search':
      return planSearch(u, scene, storeyIndex);
    case 'knock':
      return planKnock(u, scene, storeyIndex);
    case 'extinguish':
      return crews.dutyCount[u] === 0 ? planExtinguish(u, scene, storeyIndex) : null;
    case 'clearLane':
      return planClearing(u, scene);
    case 'cutMains':
    case 'pressurise':
    case 'ventilate':
    case 'relieve':
    case 'droneLook':
    case 'relay':
      return chooseOrderedWork(u, scene, { order, storeyIndex });
    // Done at the engine, at a block on the lane, or already over.
    case 'asPlanned':
    case 'hold':
    case 'withdraw':
    case 'supply':
    case 'layHose':
    case 'walkIn':
      return null;
  }
}

/** Hands go back to what still stands on the lane. */
function planClearing(u: number, scene: Scene): TaskName | null {
  const { own, world } = scene;
  const lane = laneOf(scene, u);
  const first = lane === NONE ? undefined : standingOnLane(scene, lane).find((o) => expectedClearS(world.input.site.obstacles, [o], unitOf(scene, u).crewCount) < Infinity);
  if (first === undefined || own.crews.storeyIndex[u] !== NONE) return null;
  own.crews.obstacleIndex[u] = first;
  own.crews.nextTask[u] = 'standReady';
  return 'clearLane';
}

function chooseCrew(u: number, scene: Scene): TaskName | null {
  const { crews } = scene.own;
  if (crews.baseStoreyIndex === NONE) crews.baseStoreyIndex = fireStorey(scene);
  if (!unitOf(scene, u).hasBreathingSets) return null;
  const first = chooseFirstWork(u, scene);
  if (first !== null) return first;
  if (isKeptForWater(u, scene)) return null;
  const attackers = crews.targetIndex.reduce((count, target, i) => count + (target !== NONE && unitOf(scene, i).kind !== 'micro' ? 1 : 0), 0);
  if (attackers < wantedAttackers(scene)) {
    const task = planAttack(u, scene);
    if (task) return task;
  }
  return planSearch(u, scene) ?? (attackers < MOST_ATTACK_CREWS ? planAttack(u, scene) : null) ?? chooseLastWork(u, scene);
}

function wantedAttackers(scene: Scene): number {
  const burning = fireCount(scene);
  if (burning === 0) return 0;
  const worst = worstFire(scene, NONE);
  return Math.min(MOST_ATTACK_CREWS, Math.ceil(burning / 2) + (worst && worst.kw > ONE_LINE_KW ? 1 : 0));
}

function planAttack(u: number, scene: Scene, onStoreyIndex = NONE): TaskName | null {
  const { own, world, plan } = scene;
  const target = worstFire(scene, u, onStoreyIndex);
  if (!target || (onStoreyIndex === NONE && isLeftToFoam(u, scene, target.compartmentIndex))) return null;
  const storeyIndex = world.input.compartments[target.compartmentIndex]!.storeyIndex;
  const line = chooseLine(u, scene, storeyIndex);
  if (line === null) return null;
  own.crews.targetIndex[u] = target.compartmentIndex;
  own.crews.cellIndex[u] = target.cellIndex;
  if (line === 'layOwnLine') return line;
  own.crews.goalStoreyIndex[u] = storeyIndex > plan.groundStorey ? storeyIndex - 1 : storeyIndex;
  own.crews.nextTask[u] = line;
  return 'climb';
}

/** Low storeys: hose from the engine. Higher: the tower's hydrant, and own hose up the tower when that is known to be dry. */
function chooseLine(u: number, scene: Scene, storeyIndex: number): 'layOwnLine' | 'connectHydrant' | null {
  const rise = riseM(scene, storeyIndex);
  const engine = bestEngine(scene);
  if (rise <= HAND_LINE_UP_TO_M && engine !== NONE) return 'layOwnLine';
  if (chooseHydrant(u, scene, storeyIndex) !== NONE) return 'connectHydrant';
  return engine !== NONE && ownLineLPerS(scene, u, engine, rise) >= LEAST_USEFUL_L_PER_S ? 'layOwnLine' : null;
}

/** A free hydrant on the fire storey where one can stand without smoke and flames, else on the storey below; NONE: none that may give water. */
export function chooseHydrant(u: number, scene: Scene, storeyIndex: number): number {
  const { own, world, plan } = scene;
  const isFree = (h: number) => own.crews.hydrantIndex.every((taken, other) => taken !== h || other === u);
  const isKnownDry = (h: number) => scene.nowS - own.crews.foundDryS[h]! < TRY_AGAIN_S && world.water.isSupplied[world.input.water.hydrants[h]!.nodeIndex] !== 1;
  const canStandAt = (c: number) => !isSmoky(scene, c) && world.fire.compartmentDemandKw[c]! <= STAND_BESIDE_KW;
  const onFireStorey = (plan.hydrantsByStorey[storeyIndex] ?? []).filter((h) => canStandAt(world.input.water.hydrants[h]!.compartmentIndex));
  const below = plan.hydrantsByStorey[storeyIndex - 1] ?? [];
  return [...onFireStorey, ...below].find((h) => isFree(h) && !isKnownDry(h)) ?? NONE;
}

function planSearch(u: number, scene: Scene, onStoreyIndex = NONE): TaskName | null {
  const { crews } = scene.own;
  const storeyIndex = onStoreyIndex === NONE ? chooseSearchStorey(u, scene) : onStoreyIndex;
  if (storeyIndex === NONE || (storeyIndex === onStoreyIndex && crews.storeySearchedS[storeyIndex]! < Infinity)) return null;
  crews.goalStoreyIndex[u] = storeyIndex;
  crews.nextTask[u] = 'search';
  return 'climb';
}

function planKnock(u: number, scene: Scene, onStoreyIndex: number): TaskName | null {
  const { crews } = scene.own;
  if (onStoreyIndex !== NONE) crews.baseStoreyIndex = onStoreyIndex;
  else if (crews.baseStoreyIndex === NONE) crews.baseStoreyIndex = fireStorey(scene);
  return nextFlatToWarn(u, scene) === NONE ? null : 'knock';
}

function planExtinguish(u: number, scene: Scene, onStoreyIndex: number): TaskName | null {
  const { own, world } = scene;
  const target = worstFire(scene, NONE, onStoreyIndex);
  if (!target) return null;
  own.crews.dutyCount[u]! += 1;
  own.crews.goalStoreyIndex[u] = world.input.compartments[target.compartmentIndex]!.storeyIndex;
  own.crews.targetIndex[u] = target.compartmentIndex;
  own.crews.cellIndex[u] = target.cellIndex;
  own.crews.nextTask[u] = 'extinguish';
  return 'climb';
}

/** Extinguisher first, then the tower's hydrant for the trained, then knocking on doors. */
function chooseMicro(u: number, scene: Scene): TaskName | null {
  const { own, world } = scene;
  const target = worstFire(scene, NONE);
  if (!target || own.crews.dutyCount[u]! > 2) return null;
  const storeyIndex = world.input.compartments[target.compartmentIndex]!.storeyIndex;
  if (own.crews.baseStoreyIndex === NONE) own.crews.baseStoreyIndex = storeyIndex;
  const duty = own.crews.dutyCount[u]!;
  own.crews.dutyCount[u] = duty + 1;
  if (duty === 2) return 'knock';
  own.crews.goalStoreyIndex[u] = storeyIndex;
  const canUseLine = unitOf(scene, u).skillFrac >= LINE_SKILL_FRAC && target.kw > OUT_BELOW_KW && chooseHydrant(u, scene, storeyIndex) !== NONE;
  if (duty === 1 && !canUseLine) return 'knock';
  own.crews.targetIndex[u] = target.compartmentIndex;
  own.crews.cellIndex[u] = target.cellIndex;
  own.crews.nextTask[u] = duty === 0 ? 'extinguish' : 'connectHydrant';
  return 'climb';
}

function chooseAerial(u: number, scene: Scene): TaskName | null {
  const { own, world } = scene;
  const { site } = world.input;
  if (own.crews.isPositioned[u] !== 1) {
    const halt = haltAhead(u, scene);
    if (!halt) return 'driveLane';
    sayAerialBlocked(u, scene, laneId(scene, laneOf(scene, u)), { because: causeOf(scene, halt), measured: halt.measured });
    return null;
  }
  if (own.crews.siteIndex[u] === NONE) own.crews.siteIndex[u] = freeSite(u, scene);
  const siteIndex = own.crews.siteIndex[u]!;
  if (siteIndex === NONE) return null;
  const verdict = checkAerialSite(site.aerialSites[siteIndex]!, unitOf(scene, u), site.obstacles, standingOnSite(scene, siteIndex));
  if (verdict.isUsable) return 'setUpAerial';
  sayAerialBlocked(u, scene, site.aerialSites[siteIndex]!.id, { because: site.obstacles[verdict.becauseIndex]?.id, measured: verdict.measured });
  if (verdict.becauseIndex === NONE) return null;
  own.crews.obstacleIndex[u] = verdict.becauseIndex;
  own.crews.nextTask[u] = 'standReady';
  return 'clearLane';
}

function freeSite(u: number, { own, world }: Scene): number {
  return world.input.site.aerialSites.findIndex((_, i) => own.crews.siteIndex.every((taken, other) => taken !== i || other === u));
}

function sayAerialBlocked(u: number, scene: Scene, where: string, why: { readonly because: string | undefined; readonly measured: Halt['measured'] }): void {
  const { own } = scene;
  if (own.crews.isSaid[u] === 2) return;
  own.crews.isSaid[u] = 2;
  scene.emit('aerialBlocked', { who: unitOf(scene, u).id, where, because: why.because ?? where, values: { ...why.measured } });
}
